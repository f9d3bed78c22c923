import { createHash } from 'node:crypto';
import { CASE_WORDS, type Conditions, type Part, type Shape } from './case-words.ts';

type Values = Record<string, unknown>;

/**
 * A fingerprint of exactly what readers get of a case: the same for the same words, whatever database holds them, however
 * deep they were read and whichever rows they stand in. Takes a record as `locale: 'all'` reads it, for all languages at
 * once, or as one language does, which gives another fingerprint.
 */
export const contentHashOf = (record: object): string => hashOfRecord({ record, shape: CASE_WORDS });

/** The same of a record of another shape. */
export const hashOfRecord = ({ record, shape }: { record: object; shape: Shape }): string =>
  hashOf(wordsOf({ shape, value: record as Values }));

/**
 * The fingerprint that a record will have once `data`, which is in one language, is saved over `saved`, which was read
 * with `locale: 'all'`: for hooks before a save, which see one language only.
 */
export const contentHashOfSave = ({
  data,
  saved,
  locale,
}: {
  data: object;
  saved: object;
  locale: string;
}): string =>
  hashOf(wordsOf({ shape: CASE_WORDS, value: data as Values, over: { saved: saved as Values, locale } }));

/** What is saved in all languages, where `value` is to go over it in one of them. */
interface Over {
  saved: unknown;
  locale: string;
}

const hashOf = (words: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(words ?? null))
    .digest('base64url');

/** The parts of a shape that say something, in the shape's order; nothing where none does. */
const wordsOf = ({
  shape,
  value,
  over,
}: {
  shape: Shape;
  value: unknown;
  over?: Over;
}): Values | undefined => {
  if (!isObject(value)) return undefined;
  const saved = over && isObject(over.saved) ? over.saved : {};
  const refs = refsOf(value.challenges ?? saved.challenges);
  const entries = Object.entries(shape).flatMap(([name, part]) => {
    // What a save leaves out stays as it was, in all languages.
    const words =
      over && !(name in value)
        ? partOf({ part, value: saved[name], refs })
        : partOf({ part, value: value[name], over: over && { ...over, saved: saved[name] }, refs });
    return words === undefined ? [] : [[name, words] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

interface PartInput {
  value: unknown;
  over?: Over;
  /** The challenges' own names, in their order. */
  refs?: string[];
}

const partOf = ({ part, value, over, refs = [] }: PartInput & { part: Part }): unknown => {
  switch (part) {
    case 'plain':
      return plain(value);
    case 'words':
      return inLanguages({ value, over, read: plain });
    case 'prose':
      return inLanguages({ value, over, read: (prose) => proseOf(prose) });
    case 'record':
      return idOf(value);
    case 'records':
      return filled(asArray(value).flatMap((item) => idOf(item) ?? []));
    case 'link':
      return linkOf(value);
    case 'answers':
      // By place: the names of challenges are made up anew for each base.
      return filled(
        asArray(value)
          .map((ref) => refs.indexOf(String(ref)))
          .filter((index) => index >= 0)
          .sort((a, b) => a - b),
      );
    default:
      return nested({ part, value, over, refs });
  }
};

const nested = ({
  part,
  value,
  over,
  refs,
}: PartInput & { part: Exclude<Part, string> }): Values | unknown[] | undefined => {
  if ('group' in part) return entryOf({ part, shape: part.group, value, over });
  return filled(
    asArray(value).flatMap((row) => {
      const saved = over && asArray(over.saved).find((other) => isSameRow(other, row));
      const words = entryOf({ part, shape: part.rows, value: row, over: over && { ...over, saved } });
      const answers =
        isObject(row) && part.rows.answers && partOf({ part: 'answers', value: row.answers, refs });
      return answers ? { ...words, answers } : (words ?? []);
    }),
  );
};

const entryOf = ({
  part: { needs, defaults },
  shape,
  value,
  over,
}: {
  part: Conditions;
  shape: Shape;
  value: unknown;
  over?: Over;
}): Values | undefined => {
  if (!isObject(value)) return undefined;
  if (needs && plain(value[needs]) === undefined) return undefined;
  const missing = Object.entries(defaults ?? {}).filter(([name]) => plain(value[name]) === undefined);
  return wordsOf({ shape, value: { ...value, ...Object.fromEntries(missing) }, over });
};

const isSameRow = (one: unknown, other: unknown): boolean =>
  isObject(one) && isObject(other) && one.id !== undefined && one.id === other.id;

/** Text and prose by language. A single language's value stands for itself. */
const inLanguages = ({
  value,
  over,
  read,
}: {
  value: unknown;
  over?: Over;
  read: (value: unknown) => unknown;
}): unknown => {
  const isOneLanguage = typeof value === 'string' || (isObject(value) && 'root' in value);
  if (!over && isOneLanguage) return read(value);
  const all: Values = isOneLanguage || !isObject(value) ? {} : value;
  const languages: Values = over
    ? { ...(isObject(over.saved) && !('root' in over.saved) ? over.saved : {}), [over.locale]: value }
    : all;
  const entries = Object.keys(languages)
    .sort()
    .flatMap((language) => {
      const words = read(languages[language]);
      return words === undefined ? [] : [[language, words] as const];
    });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

/** What a reader sees of rich text: its words, marks, lists and links, without the editor's bookkeeping. */
const proseOf = (node: unknown): unknown => {
  if (Array.isArray(node)) return filled(node.flatMap((child) => proseOf(child) ?? []));
  if (!isObject(node)) return undefined;
  if ('root' in node) return proseOf(node.root);
  const children = proseOf(node.children);
  const isLeaf = node.children === undefined;
  if (!isLeaf && children === undefined) return undefined;
  if (node.type === 'text' && !node.text) return undefined;
  const fields = isObject(node.fields) ? node.fields : {};
  return withoutGaps({
    type: node.type,
    tag: node.tag,
    listType: node.listType,
    text: node.text,
    format: node.format || undefined,
    url: fields.linkType === 'internal' ? undefined : plain(fields.url),
    doc: linkOf(fields.doc) ?? linkOf(node),
    block: node.type === 'block' ? blockOf(fields) : undefined,
    children,
  });
};

/** What an editor set into a text: what it points to, and the words with it. */
const blockOf = ({ id: _id, ...fields }: Values): Values =>
  withoutGaps(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, idOf(value)])));

const refsOf = (challenges: unknown): string[] =>
  asArray(challenges).map((row) => (isObject(row) ? String(row.ref ?? '') : ''));

const linkOf = (value: unknown): unknown => {
  if (!isObject(value) || value.relationTo === undefined) return undefined;
  const id = idOf(value.value);
  return id === undefined ? undefined : { relationTo: value.relationTo, id };
};

const idOf = (value: unknown): string | undefined => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return isObject(value) && value.id !== undefined && value.id !== null ? String(value.id) : undefined;
};

/** Empty, unticked and missing are the same to a reader. */
const plain = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim() || undefined;
  return typeof value === 'number' || value === true ? value : undefined;
};

const filled = <Value>(values: Value[]): Value[] | undefined => (values.length > 0 ? values : undefined);

const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const withoutGaps = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
