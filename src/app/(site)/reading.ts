import { headers } from 'next/headers';
import { staffAsking, type Reading } from '../../content/preview.ts';
import { runtime } from '../../runtime.ts';
import { requestLanguage } from './request-language.ts';

export type PageParams = Record<string, string | string[] | undefined>;

export interface RoomProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<PageParams>;
}

/** How this request reads the base: as a visitor in the language asked for, or as staff who asked for a preview. */
export const readingOf = async (search: PageParams = {}): Promise<Reading> => {
  const payload = runtime('payload');
  return {
    payload,
    locale: await requestLanguage(),
    staff: await staffAsking({ payload, headers: await headers(), preview: search.preview }),
  };
};
