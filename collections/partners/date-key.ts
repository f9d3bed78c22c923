import type { CollectionBeforeChangeHook } from 'payload';

/** Notes when a key was made. One made in the form stands in for a key that must stop at once: no older one works beside it. */
export const dateKey: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const isRotated = Boolean(data.keyMadeAt) && data.keyMadeAt !== originalDoc?.keyMadeAt;
  if (!data.apiKey || isRotated) return data;
  return { ...data, keyMadeAt: new Date().toISOString(), previousKeyHash: null, previousKeyUntil: null };
};
