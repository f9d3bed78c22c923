import { isolateObjectProperty, type PayloadRequest } from 'payload';

/**
 * The same request, transaction and all, for a call of one's own within a hook: Payload writes the locale, the user and the context
 * of a call onto the request it is given, and the save under way must not notice.
 */
export const quietRequest = (req: PayloadRequest): PayloadRequest => {
  const own = isolateObjectProperty(req, [
    'locale',
    'fallbackLocale',
    'user',
    'query',
    'context',
  ] as (keyof PayloadRequest)[]);
  own.context = {};
  own.query = {};
  return own;
};
