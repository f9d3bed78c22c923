import type { Access, CollectionBeforeChangeHook, CollectionConfig, Field } from 'payload';
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
import { guardPublishing } from './hooks/guard-publishing.ts';
import { keepFormerSlugs } from './hooks/keep-former-slugs.ts';
import { noteSave } from './hooks/note-save.ts';
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
  /** Who may read it, where that is not all that is published. */
  read?: Access;
  /** Hooks before all others: they may settle whether a save publishes. */
  guards?: CollectionBeforeChangeHook[];
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
  read = readPublishedOrOwn,
  guards = [],
}: PublishedRecord): CollectionConfig => ({
  ...config,
  access: {
    create: create === 'staff' ? asStaff : asReviewer,
    read,
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
    beforeOperation: [noteSave, ...(config.hooks?.beforeOperation ?? [])],
    beforeValidate: [
      ...(config.hooks?.beforeValidate ?? []),
      ...(hasField(fields, 'slug') ? [fillSlug('title')] : []),
    ],
    beforeChange: [
      ...guards,
      guardPublishing,
      stampRecord,
      ...(hasField(fields, 'formerSlugs') ? [keepFormerSlugs] : []),
      ...(config.hooks?.beforeChange ?? []),
      requirePublishedLinks,
    ],
    afterChange: [...(config.hooks?.afterChange ?? []), announceChange],
    afterDelete: [...(config.hooks?.afterDelete ?? []), announceDelete],
  },
  fields: [...fields, keyField(), createdByField(), firstPublishedField()],
});

const hasField = (fields: Field[], name: string): boolean =>
  fields.some(
    (field) =>
      ('name' in field && field.name === name) || (field.type === 'row' && hasField(field.fields, name)),
  );
