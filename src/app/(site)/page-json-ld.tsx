import { JsonLd } from '../../components/case/json-ld.tsx';
import { pageJsonLd } from '../../presenters/json-ld-pages.ts';
import { siteWords } from './site-words.ts';

/** What a page that lists nothing tells machines: what it is called, and which site it is part of. */
export const PageJsonLd = async (page: { path: string; title: string; description?: string }) => (
  <JsonLd value={pageJsonLd({ ...(await siteWords()), ...page })} />
);
