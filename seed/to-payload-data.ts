import type { CollectionSlug, Field } from 'payload';
import type { Key, SeedPiece } from './content/types.ts';
import { richTextFrom } from './markdown.ts';

/** The database id of a seed record, or undefined when an editor has deleted it for good. */
export type FindId = (reference: { collection: CollectionSlug; key: Key }) => string | undefined;

type Values = Record<string, unknown>;

/**
 * Seed data as Payload takes it, by the collection's own fields: keys become ids, Markdown becomes rich text. A link to a
 * record that an editor has deleted is left out, and a row that is about nothing else goes with it.
 */
export const toPayloadData = ({
  fields,
  values,
  findId,
}: {
  fields: Field[];
  values: Values;
  findId: FindId;
}): Values => Object.assign({}, ...fields.map((field) => valuesOf({ field, values, findId }))) as Values;

const valuesOf = ({ field, values, findId }: { field: Field; values: Values; findId: FindId }): Values => {
  if (field.type === 'tabs')
    return Object.assign(
      {},
      ...field.tabs.map((tab) => toPayloadData({ fields: tab.fields, values, findId })),
    ) as Values;
  if (field.type === 'row' || field.type === 'collapsible')
    return toPayloadData({ fields: field.fields, values, findId });
  if (!('name' in field) || !field.name) return {};
  const value = values[field.name];
  return value === undefined ? {} : { [field.name]: valueOf({ field, value, findId }) };
};

const valueOf = ({ field, value, findId }: { field: Field; value: unknown; findId: FindId }): unknown => {
  switch (field.type) {
    case 'group':
      return toPayloadData({ fields: field.fields, values: value as Values, findId });
    case 'array':
      return (value as Values[])
        .map((row) => toPayloadData({ fields: field.fields, values: row, findId }))
        .filter((row) => isWhole({ fields: field.fields, row }));
    case 'richText':
      return richTextFrom({
        field,
        pieces: typeof value === 'string' ? [value] : (value as SeedPiece[]),
        findId,
      });
    case 'relationship': {
      const { relationTo } = field;
      if (typeof relationTo !== 'string') {
        const link = value as { relationTo: CollectionSlug; value: Key };
        const id = findId({ collection: link.relationTo, key: link.value });
        return id && { relationTo: link.relationTo, value: id };
      }
      const ids = [value]
        .flat()
        .map((key) => findId({ collection: relationTo as CollectionSlug, key: String(key) }));
      return Array.isArray(value) ? ids.filter((id) => id !== undefined) : ids[0];
    }
    default:
      return value;
  }
};

/** False when a link that the row is about was left out above. */
const isWhole = ({ fields, row }: { fields: Field[]; row: Values }): boolean =>
  fields.every((field) => {
    if (field.type === 'row' || field.type === 'collapsible') return isWhole({ fields: field.fields, row });
    if (field.type !== 'relationship' || !(field.name in row)) return true;
    return row[field.name] !== undefined || !(field.required || Array.isArray(field.relationTo));
  });
