import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest, Where } from 'payload';
import { slugify } from 'payload/shared';

/**
 * Gives a record without an address one from its title, with a number behind it when another record has it already
 * (trashed ones too: they may come back), or had it and is still found by it. An address that an editor typed is left as it is.
 */
export const fillSlug =
  (useAsSlug: string): CollectionBeforeValidateHook =>
  async ({ collection, data, originalDoc, req }) => {
    if (!data || data.slug || originalDoc?.slug) return data;
    const wish = slugify(String(data[useAsSlug] ?? ''));
    if (!wish) return data;
    const keepsFormer = collection.flattenedFields.some(({ name }) => name === 'formerSlugs');
    return { ...data, slug: await freeSlug({ collection: collection.slug, wish, keepsFormer, req }) };
  };

const freeSlug = async ({
  collection,
  wish,
  keepsFormer,
  req,
}: {
  collection: CollectionSlug;
  wish: string;
  keepsFormer: boolean;
  req: PayloadRequest;
}): Promise<string> => {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wish : `${wish}-${number}`;
    const own: Where = { slug: { equals: slug } };
    const { totalDocs } = await req.payload.count({
      collection,
      where: keepsFormer ? { or: [own, { formerSlugs: { in: [slug] } }] } : own,
      trash: true,
      overrideAccess: true,
      req,
    });
    if (totalDocs === 0) return slug;
  }
};
