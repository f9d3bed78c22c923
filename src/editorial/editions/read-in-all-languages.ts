import { isolateObjectProperty, type PayloadRequest } from 'payload';

/**
 * The same request and transaction, for a read in all languages in the middle of a save: a call of the Local API writes its
 * own `locale` into the request it is given, and the save would go on in that.
 */
export const forAllLanguages = (req: PayloadRequest): PayloadRequest =>
  isolateObjectProperty(req, ['locale', 'fallbackLocale']);
