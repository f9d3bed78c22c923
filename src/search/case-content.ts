import type { Payload } from 'payload';
import type { Taxonomy } from '../content/taxonomy.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { applyChanges } from './apply-changes.ts';
import type { SearchEngine } from './engine/port.ts';
import { readMark } from './index-mark.ts';
import type { IndexContent } from './keep-index.ts';
import { reconcile } from './reconcile.ts';
import { reindex } from './reindex.ts';
import { createTurns } from './turns.ts';

/** What the index of cases is made of, and how it is kept true. */
export const caseContent = ({
  payload,
  engine,
  taxonomy,
  locales,
}: {
  payload: Payload;
  engine: SearchEngine;
  taxonomy: Pick<Taxonomy, 'snapshot' | 'invalidate'>;
  locales: readonly LocaleCode[];
}): IndexContent => {
  const parts = { payload, engine, taxonomy, locales, inTurn: createTurns() };
  return {
    apply: (changes) => applyChanges({ ...parts, changes }),
    compare: ({ depth, signal }) => reconcile({ ...parts, depth, signal }),
    rebuild: ({ onProgress, signal }) =>
      reindex({
        ...parts,
        signal,
        onProgress: ({ cases, total }) => onProgress?.({ done: cases, total }),
      }),
    builtAt: async () => readMark(await engine.mark())?.builtAt ?? null,
  };
};
