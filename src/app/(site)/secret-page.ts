import type { Metadata } from 'next';
import type { SearchParams } from './request-reading.ts';

/** What a page behind a secret link is asked with. */
export interface SecretPageProps {
  params: Promise<{ secret: string }>;
  searchParams: SearchParams;
}

/** The head of a page behind a secret link: no index lists it, and no other site learns its address. */
export const secretMetadata = (title: string): Metadata => ({
  title,
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
});
