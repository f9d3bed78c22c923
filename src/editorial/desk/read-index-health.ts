import { hasRole } from '../../../collections/access/roles.ts';
import { runtimeIfAny } from '../../runtime.ts';
import type { IndexesState } from '../../search/index-keeper.ts';
import type { DeskReading } from './desk-reading.ts';

/** How the search indexes stand, for publishers; null for others, and where search is not running. */
export const readDeskIndexHealth = ({ user }: Pick<DeskReading, 'user'>): IndexesState | null =>
  hasRole({ user }, 'publisher') ? (runtimeIfAny('searchIndexes')?.state() ?? null) : null;
