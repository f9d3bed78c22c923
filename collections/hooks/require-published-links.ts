import {
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionSlug,
  type Field,
  type PayloadRequest,
} from 'payload';

/** Relations whose record must itself be published before a record that names it can be. */
interface Link {
  path: string;
  collection: CollectionSlug;
  id: string;
}

/**
 * Refuses to publish a record that names an unpublished organisation, theme, place or picture: readers would see a gap, or
 * worse, a name that was not meant for them yet. Links to other cases and guides may wait: they appear when published.
 */
export const requirePublishedLinks: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  if (data._status !== 'published' || req.context.isBulkLoad === true) return data;
  const links = linksOf({ fields: collection.fields, data, path: '' });
  const missing = await unpublished({ links, req });
  if (missing.length === 0) return data;
  throw new ValidationError(
    {
      collection: collection.slug,
      errors: missing.map(({ path, collection: slug }) => ({
        path,
        message: `Names one of the ${slug} that is not published. Publish it first, or take it out.`,
      })),
      req,
    },
    req.t,
  );
};

const NAMED = new Set<string>([
  'organisations',
  'themes',
  'audiences',
  'methods',
  'places',
  'indicators',
  'media',
]);

const linksOf = ({ fields, data, path }: { fields: Field[]; data: unknown; path: string }): Link[] => {
  if (typeof data !== 'object' || data === null) return [];
  const values = data as Record<string, unknown>;
  return fields.flatMap((field): Link[] => {
    if (field.type === 'row' || field.type === 'collapsible')
      return linksOf({ fields: field.fields, data, path });
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) =>
        'name' in tab && tab.name
          ? linksOf({ fields: tab.fields, data: values[tab.name], path: `${path}${tab.name}.` })
          : linksOf({ fields: tab.fields, data, path }),
      );
    if (!('name' in field) || !field.name)
      return 'fields' in field ? linksOf({ fields: field.fields, data, path }) : [];
    const value = values[field.name];
    const here = `${path}${field.name}`;
    if (field.type === 'group') return linksOf({ fields: field.fields, data: value, path: `${here}.` });
    if (field.type === 'array' && Array.isArray(value))
      return value.flatMap((row, index) =>
        linksOf({ fields: field.fields, data: row, path: `${here}.${index}.` }),
      );
    if (field.type !== 'relationship' && field.type !== 'upload') return [];
    const { relationTo } = field;
    if (typeof relationTo !== 'string' || !NAMED.has(relationTo)) return [];
    return [value].flat().flatMap((item) => {
      const id = idOf(item);
      return id === undefined ? [] : [{ path: here, collection: relationTo, id }];
    });
  });
};

const idOf = (value: unknown): string | undefined => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id);
  return undefined;
};

const unpublished = async ({ links, req }: { links: Link[]; req: PayloadRequest }): Promise<Link[]> => {
  const missing: Link[] = [];
  for (const collection of new Set(links.map((link) => link.collection))) {
    const asked = links.filter((link) => link.collection === collection);
    const { docs } = await req.payload.find({
      collection,
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
      req,
      where: {
        and: [{ id: { in: [...new Set(asked.map(({ id }) => id))] } }, { _status: { equals: 'published' } }],
      },
    });
    const published = new Set(docs.map(({ id }) => String(id)));
    missing.push(...asked.filter(({ id }) => !published.has(id)));
  }
  return missing;
};
