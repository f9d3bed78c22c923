import { Router, type Request } from 'express';
import { findBySlug } from '../content/preview.ts';
import { readShownCase } from '../content/shown-elsewhere.ts';
import { readSite } from '../content/site.ts';
import { badRequest, notFound } from '../domain/errors.ts';
import { DEFAULT_LOCALE, isLocaleCode, type LocaleCode } from '../domain/locales.ts';
import { labelsFor } from '../i18n/labels.ts';
import { embedCasePage, embedGuidePage } from '../presenters/embed-alone.ts';
import { runtime } from '../runtime.ts';
import { caseCard, type CaseCard } from '../search/case-card.ts';
import { frameHandler, type Frame } from './embed-frame.ts';
import { readLooks } from './embed-looks.ts';
import { etagOf, sendFresh } from './feeds-freshness.ts';
import { createSearchCache, type SearchCache } from './search-cache.ts';
import { paramsOf, SEARCH_CACHE_CONTROL } from './search.ts';

/**
 * One case or one guide for another site: `/embed/cases/{slug}` and `/embed/guides/{slug}` as frames, and
 * `/embed/cases/{slug}.json` for the element.
 */
export const embedAloneRouter = (): Router => {
  const router = Router();
  // Made with the first request: the runtime is there by then.
  let frames: ReturnType<typeof createSearchCache<Frame>> | undefined;
  let answers: SearchCache | undefined;

  router.get('/embed/cases/:slug.json', async (request, response) => {
    const { slug } = request.params;
    const { lang } = readAsked({ request, looks: [] });
    answers ??= createSearchCache({ events: runtime('events') });
    const { json, etag } = await answers.get(`${lang} ${slug}`, async () => {
      const text = JSON.stringify(answerWith(await readCase({ slug, lang })));
      return { json: text, etag: etagOf(text) };
    });
    response.set('cache-control', SEARCH_CACHE_CONTROL).type('json');
    sendFresh({ request, response, content: json, etag });
  });

  const frameOf = (make: (input: Asked & { slug: string; siteName: string }) => Promise<string>) =>
    frameHandler(async (request) => {
      const asked = readAsked({ request, looks: ['scheme', 'target'] });
      const slug = String(request.params.slug);
      const key = `${request.path} ${asked.lang} ${asked.looks.scheme} ${asked.looks.target}`;
      frames ??= createSearchCache<Frame>({ events: runtime('events') });
      return frames.get(key, async () => {
        const { name } = await readSite({ payload: runtime('payload'), lang: asked.lang });
        const html = await make({ ...asked, slug, siteName: name });
        return { html, etag: etagOf(html) };
      });
    });

  router.get(
    '/embed/cases/:slug',
    frameOf(async ({ slug, lang, looks, siteName }) =>
      embedCasePage({ card: await readCase({ slug, lang }), looks, lang, siteName }),
    ),
  );
  router.get(
    '/embed/guides/:slug',
    frameOf(async ({ slug, lang, looks, siteName }) => {
      const reading = { payload: runtime('payload'), locale: lang, staff: null };
      const found = await findBySlug({ collection: 'guides', slug, reading });
      if (!found) throw notFound(`There is no guide “${shortened(slug)}” here, or not any more.`);
      const { publicUrl } = runtime('env');
      return embedGuidePage({
        guide: found.record,
        guideLang: found.locale,
        publicUrl,
        looks,
        lang,
        siteName,
      });
    }),
  );
  return router;
};

/** In the shape of a search's answer, so that who reads one reads both. */
export const answerWith = (card: CaseCard) => ({
  total: 1,
  hits: [card],
  facets: {
    evidence: [{ value: card.evidence, label: labelsFor(card.lang).evidenceLevels[card.evidence], count: 1 }],
  },
});

const readCase = async ({ slug, lang }: { slug: string; lang: LocaleCode }): Promise<CaseCard> => {
  const { locales, publicUrl } = runtime('env');
  const document = await readShownCase({
    payload: runtime('payload'),
    taxonomy: runtime('taxonomy'),
    locales,
    slug,
    lang,
  });
  if (!document) throw notFound(`There is no case “${shortened(slug)}” here, or not any more.`);
  return caseCard({ document, lang, publicUrl });
};

interface Asked {
  lang: LocaleCode;
  looks: ReturnType<typeof readLooks>;
}

/** The language, and the looks that this address takes; anything else in it is refused by name. */
const readAsked = ({ request, looks: taken }: { request: Request; looks: string[] }): Asked => {
  const params = paramsOf(request);
  const { locales } = runtime('env');
  const unknown = [...new Set(params.keys())].filter((name) => name !== 'lang' && !taken.includes(name));
  const lang = params.get('lang')?.trim() || DEFAULT_LOCALE;
  const isKnown = isLocaleCode(lang) && locales.includes(lang);
  const problems = unknown.map((name) => ({
    field: shortened(name),
    message: `${shortened(name)}: there is no such parameter here; it takes ${['lang', ...taken].join(', ')}.`,
  }));
  if (!isKnown)
    problems.push({
      field: 'lang',
      message: `lang: takes ${locales.join(', ')}; it is “${shortened(lang)}”.`,
    });
  if (problems.length > 0 || !isKnown) throw badRequest(problems);
  return { lang, looks: readLooks(params) };
};

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
