import { ATTRIBUTES, FACETABLE, isAttribute, SORTABLE } from '../../dialect/attributes.ts';
import { publicRecord } from '../../dialect/record.ts';
import type { RecordHit } from '../../dialect/types.ts';
import type { SearchDocument } from '../../document.ts';

/** Attributes of the public record that an indexed document has anyway, by the same name. */
const SHARED: ReadonlySet<string> = new Set([
  'id',
  'key',
  'slug',
  'lang',
  'title',
  'names',
  'summary',
  'problem',
  'organisationType',
  'tier',
  'evidence',
  'hasAward',
  'figure',
  'passages',
  '_geo',
  '_geojson',
]);
const OWN = 'public_';

/** What a public attribute is called on the server: the rest stand beside the document's own under other names. */
export const fieldOf = (attribute: string): string => {
  const [root = ''] = attribute.split('.');
  return SHARED.has(root) ? attribute : `${OWN}${attribute}`;
};

/** The attribute that a field is; undefined for fields that are nobody else's business. */
export const attributeOf = (field: string): string | undefined => {
  const name = field.startsWith(OWN) ? field.slice(OWN.length) : field;
  const [root = ''] = name.split('.');
  return isAttribute(root) && fieldOf(root) === field.split('.')[0] ? name : undefined;
};

/** What a document's record on the server holds for the dialect, beside what it holds anyway. */
export const publicFields = (document: SearchDocument): Record<string, unknown> => {
  const record: Record<string, unknown> = { ...publicRecord(document) };
  return Object.fromEntries(
    ATTRIBUTES.filter((name) => record[name] !== undefined && (name === '_geo' || !SHARED.has(name))).map(
      (name) => [fieldOf(name), record[name]],
    ),
  );
};

/** A record from the server without the fields that the dialect added. */
export const withoutPublicFields = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => name !== '_geo' && !name.startsWith(OWN)),
  ) as Fields;

export const PUBLIC_FILTERABLE = [...FACETABLE.map(fieldOf), '_geo'];
export const PUBLIC_SORTABLE = SORTABLE.map(fieldOf);

/** Fields by the attributes they are, in the record's order; a passage's section and text, and no more of it. */
export const publicHit = (fields: Record<string, unknown>): RecordHit => {
  const hit: RecordHit = {};
  for (const name of ATTRIBUTES) {
    const value = fields[fieldOf(name)];
    if (value !== undefined) hit[name] = name === 'passages' ? publicPassages(value) : value;
  }
  return hit;
};

const publicPassages = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(({ section, text }: { section: unknown; text: unknown }) => ({ section, text }))
    : value;
