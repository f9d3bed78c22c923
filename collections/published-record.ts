import type { CollectionConfig, Field } from 'payload';
import {
  asPublisher,
  asReviewer,
  asStaff,
  readPublishedOrOwn,
  readVersionsOrNamed,
  updateOwnOrAll,
} from './access/index.ts';
import { createdByField, firstPublishedField, keyField } from './fields/identity.ts';
import { fillSlug } from './hooks/fill-slug.ts';
import { guardPublishing, noteDraftSave } from './hooks/guard-publishing.ts';
import { requirePublishedLinks } from './hooks/require-published-links.ts';
import { announceChange, announceDelete } from './hooks/sync-search.ts';
import { stampRecord } from './hooks/stamp-record.ts';

interface PublishedRecord {
  config: Omit<CollectionConfig, 'access' | 'fields' | 'trash' | 'versions'>;
  fields: Field[];
  /** Who may make one: staff, unless the record shapes the whole base (themes, places …). */
  create?: 'staff' | 'reviewer';
  /** Where readers see it, for the Preview button; left out when it has no page of its own. */
  pageOf?: (slug: string) => string;
  /** How many versions of each are kept; 0 keeps all. */
  maxVersions?: number;
}

/**
 * A collection that readers see when it is published: drafts, versions, scheduled publishing, trash, roles, a lasting
 * key, and the announcement that keeps search and caches true. Written once, so that no collection can forget one.
 */
export const publishedRecord = ({
  config,
  fields,
  create = 'staff',
  pageOf,
  maxVersions = 100,
}: PublishedRecord): CollectionConfig => ({
  ...config,
  access: {
    create: create === 'staff' ? asStaff : asReviewer,
    read: readPublishedOrOwn,
    readVersions: readVersionsOrNamed,
    update: updateOwnOrAll,
    delete: asPublisher,
    unlock: asPublisher,
  },
  admin: {
    ...config.admin,
    ...(pageOf && {
      preview: (doc) => (doc?.slug ? `${pageOf(String(doc.slug))}?preview=draft` : null),
    }),
  },
  trash: true,
  versions: { drafts: { schedulePublish: true, validate: false }, maxPerDoc: maxVersions },
  hooks: {
    ...config.hooks,
    beforeOperation: [noteDraftSave, ...(config.hooks?.beforeOperation ?? [])],
    beforeValidate: [
      ...(config.hooks?.beforeValidate ?? []),
      ...(hasSlug(fields) ? [fillSlug('title')] : []),
    ],
    beforeChange: [
      guardPublishing,
      stampRecord,
      ...(config.hooks?.beforeChange ?? []),
      requirePublishedLinks,
    ],
    afterChange: [...(config.hooks?.afterChange ?? []), announceChange],
    afterDelete: [...(config.hooks?.afterDelete ?? []), announceDelete],
  },
  fields: [...fields, keyField(), createdByField(), firstPublishedField()],
});

const hasSlug = (fields: Field[]): boolean =>
  fields.some(
    (field) => ('name' in field && field.name === 'slug') || (field.type === 'row' && hasSlug(field.fields)),
  );
