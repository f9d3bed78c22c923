import { loadSeed } from '../../seed/load.ts';
import { parseCaseQuery } from '../../src/api/query-params.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { readDocuments } from '../../src/search/read-documents.ts';
import type { SearchResults, Suggestion } from '../../src/search/results.ts';
import { makeSearchBase, type SearchBase } from './search-base.ts';

const meiliUrl = process.env.MEILI_URL;
const meiliKey = process.env.MEILI_KEY;

/** The embedded engine, and a Meilisearch server where one is named: each with its settings. */
export const ENGINES: [string, Record<string, string>][] = [
  ['embedded', {}],
  ...(meiliUrl
    ? [
        ['meilisearch', { MEILI_URL: meiliUrl, ...(meiliKey && { MEILI_KEY: meiliKey }) }] as [
          string,
          Record<string, string>,
        ],
      ]
    : []),
];

export interface AnswersBase extends SearchBase {
  /** Of every case, as it must be in the index. */
  documents: SearchDocument[];
  /** Some published one. */
  organisation: string;
  /** By an address's parameters, with all that helps a reader on. */
  ask: (address: string) => Promise<SearchResults>;
  suggest: (q: string, lang?: 'en' | 'ar') => Promise<Suggestion[]>;
}

/** The demonstration content in English, Arabic and Polish, searched as readers do. */
export const makeAnswersBase = async (settings: Record<string, string>): Promise<AnswersBase> => {
  const base = await makeSearchBase({ settings: { LOCALES: 'en,ar,pl', ...settings } });
  const { payload, search, env } = base;
  await loadSeed({ payload, logger: { info: () => undefined } });
  await search.reconcile();
  // A server writes when it comes to it.
  await eventually(
    () => search.service.searchGuidance({ q: 'hate crime', lang: 'en' }),
    (groups) => groups.length > 1,
  );
  const landlords = await payload.find({ collection: 'organisations', limit: 1, overrideAccess: true });
  return {
    ...base,
    organisation: landlords.docs[0]?.id ?? '',
    documents: await readDocuments({
      payload,
      locales: env.locales,
      taxonomy: await search.taxonomy.snapshot(),
      where: {},
    }),
    ask: async (address) => {
      const query = await parseCaseQuery({
        params: new URLSearchParams(address),
        taxonomy: search.taxonomy,
        locales: env.locales,
      });
      return search.service.searchCases(query, { withHelp: true });
    },
    suggest: (q, lang = 'en') => search.service.suggest({ q, lang }),
  };
};

export const eventually = async <Answer>(
  ask: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
): Promise<void> => {
  for (let tries = 0; tries < 2000; tries += 1) {
    if (isWanted(await ask())) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Not within two minutes.');
};

export const textOf = (marked: { text: string }[] | undefined): string | undefined =>
  marked?.map((run) => run.text).join('');
