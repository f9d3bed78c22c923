import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload';
import { slugify } from 'payload/shared';

/**
 * Gives a record without an address one from its title, with a number behind it when another record has it already
 * (trashed ones too: they may come back). An address that an editor typed is left as it is.
 */
export const fillSlug =
  (useAsSlug: string): CollectionBeforeValidateHook =>
  async ({ collection, data, originalDoc, req }) => {
    if (!data || data.slug || originalDoc?.slug) return data;
    const wish = slugify(String(data[useAsSlug] ?? ''));
    if (!wish) return data;
    return { ...data, slug: await freeSlug({ collection: collection.slug, wish, req }) };
  };

const freeSlug = async ({
  collection,
  wish,
  req,
}: {
  collection: CollectionSlug;
  wish: string;
  req: PayloadRequest;
}): Promise<string> => {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wish : `${wish}-${number}`;
    const { totalDocs } = await req.payload.count({
      collection,
      where: { slug: { equals: slug } },
      trash: true,
      overrideAccess: true,
      req,
    });
    if (totalDocs === 0) return slug;
  }
};
