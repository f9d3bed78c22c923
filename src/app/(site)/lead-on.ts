import { permanentRedirect } from 'next/navigation';
import { searchStringOf } from './cases/read-search.ts';
import type { SearchParams } from './request-reading.ts';

/** Leads from an address that a record had before to the one it has, for good, with all that was asked beside. */
export const leadOn = async ({
  folder,
  asked,
  present,
  searchParams,
}: {
  /** `/themes` */
  folder: string;
  /** The slug of this request, and the record's own. */
  asked: string;
  present: string;
  searchParams: SearchParams;
}): Promise<void> => {
  if (asked === present) return;
  const search = searchStringOf(await searchParams);
  permanentRedirect(`${folder}/${encodeURIComponent(present)}${search && `?${search}`}`);
};
