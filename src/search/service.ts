import type { Env } from '../config/env.ts';
import type { Taxonomy } from '../content/taxonomy.ts';
import type { CaseQuery } from '../domain/case-query.ts';
import { isAppError, unavailable } from '../domain/errors.ts';
import { DEFAULT_LOCALE, type LocaleCode } from '../domain/locales.ts';
import type { Logger } from '../logger.ts';
import type { SearchDocument } from './document.ts';
import type { EngineQuery, EngineResult, SearchEngine } from './engine/port.ts';
import { recordServiceOver } from './dialect/record-service.ts';
import { searchGuidance } from './guidance/search-guidance.ts';
import { createAtBest, helpFor, NO_HELP } from './help/help-for.ts';
import type { QueryLog } from './help/query-log.ts';
import { suggest } from './help/suggest.ts';
import { reasonFor } from './related-reason.ts';
import type { SearchService } from './results.ts';
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
  env: { publicUrl, locales },
  logger,
  readDocument,
  queryLog,
}: ServiceParts): Omit<SearchService, 'state'> => {
  const atBest = createAtBest({ logger });
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

  /** In the reader's language; where that has nothing for the words, in the first language that has. */
  const inLanguages = async <Answer>({
    query,
    find,
    isEmpty,
  }: {
    query: CaseQuery;
    find: (query: EngineQuery) => Promise<Answer>;
    isEmpty: (answer: Answer) => boolean;
  }): Promise<{ answer: Answer; answeredIn: LocaleCode }> => {
    const answer = await find(toEngineQuery(query));
    if (!isEmpty(answer) || !query.q) return { answer, answeredIn: query.lang };
    const others = [DEFAULT_LOCALE, ...locales.filter((lang) => lang !== DEFAULT_LOCALE)];
    for (const lang of others.filter((other) => other !== query.lang)) {
      const found = await find(toEngineQuery({ ...query, lang }));
      if (!isEmpty(found)) return { answer: found, answeredIn: lang };
    }
    return { answer, answeredIn: query.lang };
  };

  const searchLanguages = async (query: CaseQuery): Promise<EngineResult & { answeredIn: LocaleCode }> => {
    const { answer, answeredIn } = await inLanguages({
      query,
      find: (own) => engine.search(own),
      isEmpty: ({ total }) => total === 0,
    });
    return { ...answer, answeredIn };
  };

  return {
    searchCases: async (query, { withHelp = false, isTyped = false } = {}) => {
      const startedAt = performance.now();
      const snapshot = await taxonomy.snapshot();
      const finding = ask('searchCases', () => searchLanguages(query));
      const [result, help] = await Promise.all([
        finding,
        withHelp ? helpFor({ query, finding, engine, guidanceEngine, snapshot, publicUrl, atBest }) : NO_HELP,
      ]);
      if (isTyped && query.q && query.page === 1)
        queryLog?.note({ q: query.q, lang: query.lang, found: result.total });
      return {
        ...toResults({ query, result, answeredIn: result.answeredIn, snapshot, publicUrl }),
        ...help,
        tookMs: Math.round((performance.now() - startedAt) * 100) / 100,
        engine: result.answeredBy ?? engine.name,
      };
    },
    matchingCases: (query) =>
      ask('matchingCases', async () => {
        const { answer: keys, answeredIn } = await inLanguages({
          query,
          find: ({ offset: _offset, limit: _limit, facets: _facets, ...choice }) =>
            engine.matchingKeys(choice),
          isEmpty: (found) => found.length === 0,
        });
        return { keys, answeredIn };
      }),
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
        search: (query: EngineQuery) =>
          atBest({ what: 'guidance', ask: () => guidanceEngine.search(query), without: NOTHING }),
      };
      return ask('suggest', () =>
        suggest({ ...input, engine, guidanceEngine: guidance, snapshot, asked, publicUrl }),
      );
    },
    records: recordServiceOver({
      engineOf: (index) => (index === 'guidance' && guidanceEngine ? guidanceEngine : engine),
      taxonomy,
      publicUrl,
      ask,
    }),
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
