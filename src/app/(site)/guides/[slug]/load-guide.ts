import { headers } from 'next/headers';
import { cache } from 'react';
import { readLastChanged } from '../../../../changes/last-changed.ts';
import { readGuide } from '../../../../content/guides.ts';
import { readSite } from '../../../../content/site.ts';
import { presentGuide } from '../../../../presenters/guide-view.ts';
import { runtime } from '../../../../runtime.ts';
import { requestReading } from '../../request-reading.ts';

/** The guide of this request, read once for the page and its metadata; null where this reader may see none. */
export const loadGuide = cache(async (slug: string, preview?: string | string[]) => {
  const reading = await requestReading(preview);
  const [hit, site] = await Promise.all([
    readGuide({ slug, reading }),
    readSite({ payload: reading.payload, lang: reading.locale }),
  ]);
  if (!hit) return null;
  const { isDraft, locale, record, found } = hit;
  const { publicUrl } = runtime('env');
  const changed = await readLastChanged({
    payload: reading.payload,
    collection: 'guides',
    records: isDraft ? [] : [record],
  });
  const lastChanged = isDraft ? undefined : changed(record);
  const view = presentGuide({ found: { ...found, lastChanged }, locale, publicUrl, siteName: site.name });
  return { view, isDraft, locale, publicUrl, siteName: site.name };
});

/** The nonce that an inline style of this response must carry, from the policy that the edge set. */
export const styleNonce = async (): Promise<string | undefined> =>
  /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1];
