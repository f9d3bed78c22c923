import { ValidationError, type CollectionBeforeChangeHook } from 'payload';

/** A tree stays a tree: a record can't be placed under itself or under one of its own branches. */
export const refuseCycle: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const own = originalDoc?.id;
  let parent: unknown = data.parent;
  for (let steps = 0; parent && own && steps < 50; steps += 1) {
    const id = typeof parent === 'object' && 'id' in parent ? parent.id : parent;
    if (String(id) === String(own)) {
      throw new ValidationError(
        {
          collection: collection.slug,
          errors: [
            { path: 'parent', message: 'Takes a record that is not this one or one of its own branches.' },
          ],
          req,
        },
        req.t,
      );
    }
    const { docs } = await req.payload.find({
      collection: collection.slug as 'themes' | 'places',
      where: { id: { equals: id } },
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: true,
      req,
    });
    parent = docs[0]?.parent;
  }
  return data;
};
