import type { Payload } from 'payload';
import type { TaxonomySnapshot } from '../domain/taxonomy.ts';
import { runtimeIfAny } from '../runtime.ts';
import { readTaxonomy } from './taxonomy.ts';

/** For what runs beside requests: mails and messages that wait from before a start go out while search is still being opened. */
export const taxonomyNow = (payload: Payload): Promise<TaxonomySnapshot> =>
  runtimeIfAny('taxonomy')?.snapshot() ?? readTaxonomy({ payload });
