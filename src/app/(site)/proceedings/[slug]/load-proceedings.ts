import { cache } from 'react';
import { readProceedings } from '../../../../content/proceedings.ts';
import { presentProceedings } from '../../../../presenters/proceedings-view.ts';
import { runtime } from '../../../../runtime.ts';
import { requestReading } from '../../request-reading.ts';

/** The proceedings of this request, read once for the page and its metadata; null where this reader may see none. */
export const loadProceedings = cache(async (slug: string, preview?: string | string[]) => {
  const hit = await readProceedings({ slug, reading: await requestReading(preview) });
  if (!hit) return null;
  const { isDraft, locale, found } = hit;
  return {
    slug: hit.record.slug,
    view: presentProceedings({ found, locale, publicUrl: runtime('env').publicUrl }),
    isDraft,
    locale,
  };
});
