import { headers } from 'next/headers';
import { staffAsking, type Reading } from '../../content/preview.ts';
import { runtime } from '../../runtime.ts';
import { requestLanguage } from './request-language.ts';

/** What a page was asked with. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** How this request's pages are read: in its language, and with drafts only for staff who asked for a preview. */
export const requestReading = async (preview?: string | string[]): Promise<Reading> => {
  const payload = runtime('payload');
  return {
    payload,
    locale: await requestLanguage(),
    staff: await staffAsking({ payload, headers: await headers(), preview }),
  };
};
