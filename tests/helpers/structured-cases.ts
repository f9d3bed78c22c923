import { expect } from 'vitest';
import type { SourceDocument } from '../../src/editorial/import/document.ts';
import type { StructuredCase } from '../../src/editorial/import/structured-case.ts';
import { structureDocument } from '../../src/editorial/import/structure/structure-document.ts';
import { compareWords } from '../../src/editorial/import/structure/words-in-out.ts';

/** The cases of a document, with every word of it in exactly one place. */
export const structure = (
  document: SourceDocument,
  split: 'as-found' | 'one' = 'as-found',
): StructuredCase[] => {
  const cases = structureDocument({ document, split });
  expect(compareWords({ document, cases })).toEqual({ lost: [], added: [] });
  return cases;
};

/** The only case of a document. */
export const one = (document: SourceDocument): StructuredCase => {
  const cases = structure(document);
  expect(cases).toHaveLength(1);
  return cases[0] as StructuredCase;
};

export const said = (list: { statement: string }[]): string[] => list.map(({ statement }) => statement);
