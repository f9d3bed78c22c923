import type { Case } from '../../src/payload-types.ts';
import { wordsOf } from '../../src/editorial/import/document.ts';
import type { SavedCase } from '../../src/editorial/import/save/save-case.ts';
import type { StructuredCase } from '../../src/editorial/import/structured-case.ts';

/** Every text in a value, whatever holds it. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const proseIn = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(proseIn);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'text' in node && typeof node.text === 'string' ? [node.text] : [];
  return [...own, ...Object.values(node).flatMap(proseIn)];
};

const statementsIn = (rows: { statement?: string | null }[] | null | undefined): string[] =>
  (rows ?? []).map(({ statement }) => statement ?? '');

const sorted = (texts: (string | null | undefined)[]): string[] =>
  texts.flatMap((text) => wordsOf(text ?? '')).sort();

/** The words of a structured case, labels and pictures' captions included, sorted. */
export const wordsOfStructured = (structured: StructuredCase): string[] => {
  const { contact, names, ...rest } = structured;
  return sorted([
    rest.title,
    rest.organisation?.name,
    ...rest.partners.flatMap(({ name, role }) => [name, role]),
    rest.summary,
    ...statementsIn(rest.challenges),
    ...statementsIn(rest.solutions),
    ...statementsIn(rest.results),
    ...rest.whatDidNotWork,
    ...statementsIn(rest.learningPoints),
    ...(rest.comment?.paragraphs ?? []),
    rest.comment?.author,
    rest.staffing,
    rest.conditions,
    ...rest.costs.flatMap(({ period, note }) => [period, note]),
    ...rest.sources.flatMap(({ title, publisher, url }) => [title, publisher, url]),
    ...textsIn(contact),
    ...textsIn(names),
    ...rest.pictures.map(({ caption }) => caption),
    ...rest.unplaced,
  ]);
};

/** The words an editor finds in the draft, with the names that became links to records, sorted. */
export const wordsOfCase = ({ draft, matched }: { draft: Case; matched: SavedCase['matched'] }): string[] => {
  const { contact } = draft;
  return sorted([
    draft.title,
    draft.summary,
    ...(draft.partners ?? []).map(({ role }) => role),
    ...statementsIn(draft.challenges),
    ...statementsIn(draft.solutions),
    ...statementsIn(draft.results),
    ...proseIn(draft.whatDidNotWork?.text),
    ...statementsIn(draft.learningPoints),
    ...proseIn(draft.comment?.text),
    draft.comment?.author,
    draft.staffing,
    draft.transferability?.conditions,
    ...(draft.costs ?? []).flatMap(({ period, note }) => [period, note]),
    ...(draft.sources ?? []).flatMap(({ title, publisher, url }) => [title, publisher, url]),
    ...[
      contact?.name,
      contact?.role,
      contact?.organisationName,
      contact?.mailbox,
      contact?.phone,
      contact?.note,
    ],
    ...(draft.pictures ?? []).map(({ caption }) => caption),
    draft.unplaced,
    ...matched.map(({ text }) => text),
    ...((draft.proposedRecords ?? []) as { title: string; role?: string; id?: string }[])
      .filter(({ id }) => !id)
      .flatMap(({ title, role }) => [title, role]),
  ]);
};

/** What is in the first list more often than in the second: the words that got lost. */
export const wordsMissing = ({ from, among }: { from: string[]; among: string[] }): string[] => {
  const left = new Map<string, number>();
  for (const word of among) left.set(word, (left.get(word) ?? 0) + 1);
  return from.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
};
