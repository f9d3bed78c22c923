import type { Env } from '../config/env.ts';
import type { Taxonomy } from '../content/taxonomy.ts';
import type { CaseQuery } from '../domain/case-query.ts';
import { isAppError, unavailable } from '../domain/errors.ts';
import { DEFAULT_LOCALE, type LocaleCode } from '../domain/locales.ts';
import type { Logger } from '../logger.ts';
import type { SearchDocument } from './document.ts';
import type { EngineResult, SearchEngine } from './engine/port.ts';
import { searchGuidance } from './guidance/search-guidance.ts';
import { didYouMean } from './help/did-you-mean.ts';
import { loosen } from './help/loosen.ts';
import type { QueryLog } from './help/query-log.ts';
import { suggest } from './help/suggest.ts';
import { reasonFor } from './related-reason.ts';
import type { SearchResults, SearchService } from './results.ts';
import { toEngineQuery } from './to-engine-query.ts';
import { toResults } from './to-results.ts';

const RELATED = 4;

interface ServiceParts {
  engine: SearchEngine;
  /** The index of what answers beside the cases. */
  guidanceEngine?: SearchEngine;
  taxonomy: Pick<Taxonomy, 'snapshot'>;
  env: Pick<Env, 'publicUrl' | 'locales'>;
  logger: Pick<Logger, 'error' | 'warn'>;
  /** A published case's document that readers of a language get, read from the database. */
  readDocument: (input: { key: string; lang: LocaleCode }) => Promise<SearchDocument | undefined>;
  /** Counts what readers ask; without one nothing is counted, and no past query suggested. */
  queryLog?: Pick<QueryLog, 'note' | 'oftenAsked'>;
}

/** The one entry to search for pages, JSON, GraphQL, feeds and embeds. Takes checked queries only. */
export const createSearchService = ({
  engine,
  guidanceEngine,
  taxonomy,
  env,
  logger,
  readDocument,
  queryLog,
}: ServiceParts): Omit<SearchService, 'state'> => {
  const { publicUrl } = env;
  const ask = async <Answer>(what: string, question: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await question();
    } catch (error) {
      if (isAppError(error)) throw error;
      logger.error({ err: error, engine: engine.name }, `search failed: ${what}`);
      throw unavailable({
        message: 'Search does not answer just now. Please try again shortly.',
        cause: error,
      });
    }
  };
  /** What only stands beside the cases must not cost a reader the cases. */
  const atBest = async <Answer>(
    what: string,
    question: () => Promise<Answer>,
    without: Answer,
  ): Promise<Answer> => {
    try {
      return await question();
    } catch (error) {
      logger.warn({ err: error }, `search goes without: ${what}`);
      return without;
    }
  };

  /** In the reader's language; where that has nothing for the words, in the first language that has. */
  const searchLanguages = async (
    query: CaseQuery,
  ): Promise<{ result: EngineResult; answeredIn: LocaleCode }> => {
    const result = await engine.search(toEngineQuery(query));
    if (result.total > 0 || !query.q) return { result, answeredIn: query.lang };
    const others = [DEFAULT_LOCALE, ...env.locales.filter((lang) => lang !== DEFAULT_LOCALE)];
    for (const lang of others.filter((other) => other !== query.lang)) {
      const found = await engine.search(toEngineQuery({ ...query, lang }));
      if (found.total > 0) return { result: found, answeredIn: lang };
    }
    return { result, answeredIn: query.lang };
  };
  const beside = (query: CaseQuery): Promise<SearchResults['guidance']> | SearchResults['guidance'] =>
    guidanceEngine && query.q && query.page === 1
      ? atBest(
          'guidance',
          () =>
            searchGuidance({
              q: query.q,
              lang: query.lang,
              themes: query.filters.theme,
              engine: guidanceEngine,
              publicUrl,
            }),
          [],
        )
      : [];

  return {
    searchCases: async (query, { withHelp = false, isTyped = false } = {}) => {
      const startedAt = performance.now();
      const [{ result, answeredIn }, snapshot, guidance] = await Promise.all([
        ask('searchCases', () => searchLanguages(query)),
        taxonomy.snapshot(),
        withHelp ? beside(query) : [],
      ]);
      const found = toResults({ query, result, answeredIn, snapshot, publicUrl });
      const parts = { query, engine, snapshot };
      const help = withHelp
        ? {
            didYouMean: await atBest('did you mean', () => didYouMean({ ...parts, result }), null),
            loosen: result.total === 0 ? await atBest('what to loosen', () => loosen(parts), []) : [],
          }
        : { didYouMean: null, loosen: [] };
      if (isTyped && query.q && query.page === 1)
        queryLog?.note({ q: query.q, lang: query.lang, found: result.total });
      const tookMs = Math.round((performance.now() - startedAt) * 100) / 100;
      return { ...found, ...help, guidance, tookMs, engine: engine.name };
    },
    relatedCases: async ({ key, lang, limit = RELATED }) => {
      const document = await readDocument({ key, lang });
      if (!document) return [];
      const related = await ask('relatedCases', () => engine.related({ id: document.id, lang, limit }));
      return related.map((other) => ({ document: other, reason: reasonFor({ document, other }) }));
    },
    searchGuidance: (input) =>
      ask('searchGuidance', async () =>
        guidanceEngine ? searchGuidance({ ...input, engine: guidanceEngine, publicUrl }) : [],
      ),
    suggest: async (input) => {
      const [snapshot, asked] = await Promise.all([taxonomy.snapshot(), queryLog?.oftenAsked() ?? []]);
      const guidance = guidanceEngine && {
        search: (query: Parameters<SearchEngine['search']>[0]) =>
          atBest('guidance to suggest', () => guidanceEngine.search(query), NOTHING),
      };
      return ask('suggest', () =>
        suggest({ ...input, engine, guidanceEngine: guidance, snapshot, asked, publicUrl }),
      );
    },
    ping: () => ask('ping', () => engine.ping()),
  };
};

const NOTHING: EngineResult = {
  hits: [],
  total: 0,
  facets: {},
  droppedWords: [],
  corrections: [],
  alsoSearched: [],
};
