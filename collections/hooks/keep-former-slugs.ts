import { randomUUID } from 'node:crypto';
import {
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionSlug,
  type PayloadRequest,
  type Where,
} from 'payload';
import { slugify } from 'payload/shared';
import { PUBLISHED } from '../access/index.ts';
import { saveNoteOf } from './note-save.ts';

/** What the record says itself, which the newest draft may not. */
interface Standing {
  slug?: string | null;
  key?: string | null;
  formerSlugs?: string[] | null;
  _status?: string | null;
}

/**
 * Keeps the address that readers knew when a save gives the record another, so that links, feeds, embeds and alerts with the old
 * one lead on. No record takes an address that leads to another, and none is led to by what another is found at: each leads to
 * one record only.
 */
export const keepFormerSlugs: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  // A copy is given the record that it is made of as its own.
  const id = operation === 'update' ? (originalDoc?.id as string | number) : undefined;
  const asked = { collection: collection.slug, id, req };
  const before = await standingOf(asked);
  const slug = slugOfSave({ data, isNew: !before });
  const isTaken = (where: Where): Promise<boolean> => isAnother({ ...asked, where });
  const refuse = (path: 'slug' | 'formerSlugs', message: string): never => {
    throw new ValidationError({ collection: collection.slug, errors: [{ path, message }], req }, req.t);
  };

  const publishes = data._status === 'published' && before?._status !== 'published';
  if (slug && (slug !== before?.slug || publishes) && (await isTaken(leadingFrom(slug))))
    refuse(
      'slug',
      `Links with “${slug}” lead to another record, which had this address before. Choose another, or take “${slug}” out of that record’s former addresses first.`,
    );

  const known = before?.formerSlugs ?? [];
  const former = new Set([
    ...slugsOf(data.formerSlugs ?? (before && originalDoc?.formerSlugs)),
    // A version of before an address was changed does not know of it.
    ...(saveNoteOf(req.context).isRestore ? known : []),
  ]);
  for (const name of former) {
    if (known.includes(name) || name === slug) continue;
    if (await isTaken(leadingFrom(name)))
      refuse('formerSlugs', `“${name}” leads to another record already. Take it out there first.`);
    if (await isTaken({ and: [{ slug: { equals: name } }, PUBLISHED] }))
      refuse('formerSlugs', `“${name}” is the address of a published record. Unpublish that first.`);
  }
  const old = before?.slug;
  if (old && old !== slug && (await wasRead({ ...asked, before })) && !(await isTaken(leadingFrom(old))))
    former.add(old);
  former.delete(slug);
  return { ...data, formerSlugs: [...former], ...(!before && { key: await freeKey({ data, isTaken }) }) };
};

/** As Payload writes it once the hooks are through: from the title where the record says so. */
const slugOfSave = ({ data, isNew }: { data: Record<string, unknown>; isNew: boolean }): string => {
  if (!isNew && !data.generateSlug) return String(data.slug ?? '');
  return slugify(String((isNew && data.slug) || data.title || '')) ?? '';
};

const slugsOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap((one) => (typeof one === 'string' && one.trim() ? [one.trim()] : []))
    : [];

const leadingFrom = (slug: string): Where => ({ formerSlugs: { in: [slug] } });

type Asked = { collection: CollectionSlug; id: string | number | undefined; req: PayloadRequest };

const standingOf = async ({ collection, id, req }: Asked): Promise<Standing | null> =>
  id === undefined
    ? null
    : req.payload.db.findOne<Standing & { id: string | number }>({
        collection,
        where: { id: { equals: id } },
        req,
      });

/** In the trash too: it may come back. */
const isAnother = async ({ collection, id, req, where }: Asked & { where: Where }): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection,
    where: id === undefined ? where : { and: [where, { id: { not_equals: id } }] },
    trash: true,
    overrideAccess: true,
    req,
  });
  return totalDocs > 0;
};

/** Whether readers ever had the record under the address it has. */
const wasRead = async ({ collection, id, req, before }: Asked & { before: Standing }): Promise<boolean> => {
  if (before._status === 'published') return true;
  const { totalDocs } = await req.payload.countVersions({
    collection,
    where: {
      and: [
        { parent: { equals: id } },
        { 'version.slug': { equals: before.slug } },
        { 'version._status': { equals: 'published' } },
      ],
    },
    overrideAccess: true,
    req,
  });
  return totalDocs > 0;
};

/** A record that takes an address which another gave up can't have its key, which that one keeps for ever. */
const freeKey = async ({
  data,
  isTaken,
}: {
  data: Standing;
  isTaken: (where: Where) => Promise<boolean>;
}): Promise<string | null | undefined> =>
  data.key && data.key === data.slug && (await isTaken({ key: { equals: data.key } }))
    ? `${data.key}-${randomUUID().slice(0, 8)}`
    : data.key;
