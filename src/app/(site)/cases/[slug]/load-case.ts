import { cache } from 'react';
import { readCase } from '../../../../content/cases.ts';
import { readSite } from '../../../../content/site.ts';
import { findAskable } from '../../../../editorial/relay/find-askable.ts';
import { presentCase } from '../../../../presenters/case-view.ts';
import { runtime } from '../../../../runtime.ts';
import { requestReading } from '../../request-reading.ts';

/** The case of this request, read once for the page and its metadata; null where this reader may see none. */
export const loadCase = cache(async (slug: string, preview?: string | string[]) => {
  const reading = await requestReading(preview);
  const [hit, site] = await Promise.all([
    readCase({ slug, reading }),
    readSite({ payload: reading.payload, lang: reading.locale }),
  ]);
  if (!hit) return null;
  const { record, isDraft, locale, found } = hit;
  const { publicUrl } = runtime('env');
  const canAsk = !isDraft && (await findAskable({ payload: reading.payload, slug })) !== null;
  const view = presentCase({ found: { ...found, canAsk }, locale, publicUrl, siteName: site.name });
  return { view, record, isDraft, locale, publicUrl, siteName: site.name };
});
