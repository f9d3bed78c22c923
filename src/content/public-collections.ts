import type { PayloadRequest, SanitizedConfig } from 'payload';

/** The collections whose published records strangers may read by Payload's own REST, asked of their access rules themselves. */
export const publicCollections = (config: Pick<SanitizedConfig, 'collections'>): string[] =>
  config.collections
    .filter(({ slug, access }) => {
      if (slug.startsWith('payload-')) return false;
      const allowed = access.read({ req: STRANGER });
      return typeof allowed === 'object' && !(allowed instanceof Promise);
    })
    .map(({ slug }) => slug);

const STRANGER = { user: null, context: {}, query: {}, headers: new Headers() } as unknown as PayloadRequest;
