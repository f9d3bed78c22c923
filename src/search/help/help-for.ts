import type { CaseQuery } from '../../domain/case-query.ts';
import type { TaxonomySnapshot } from '../../domain/taxonomy.ts';
import type { Logger } from '../../logger.ts';
import type { EngineResult, SearchEngine } from '../engine/port.ts';
import { foldedWords } from '../engine/shared/text.ts';
import { searchGuidance } from '../guidance/search-guidance.ts';
import type { GuidanceGroup, SearchResults } from '../results.ts';
import { didYouMean } from './did-you-mean.ts';
import { loosen } from './loosen.ts';
import { namesAsTyped } from './suggest-names.ts';

type Searching = Pick<SearchEngine, 'search'>;
export type Help = Pick<SearchResults, 'didYouMean' | 'named' | 'guidance' | 'loosen'>;

export const NO_HELP: Help = { didYouMean: null, named: [], guidance: [], loosen: [] };

/** Calls that may fail without costing a reader the cases: help only stands beside them. */
export const createAtBest =
  ({ logger }: { logger: Pick<Logger, 'warn'> }) =>
  async <Answer>({
    what,
    ask,
    without,
  }: {
    what: string;
    ask: () => Promise<Answer>;
    without: Answer;
  }): Promise<Answer> => {
    try {
      return await ask();
    } catch (error) {
      logger.warn({ err: error }, `search goes without: ${what}`);
      return without;
    }
  };
export type AtBest = ReturnType<typeof createAtBest>;

/** What helps a reader on beside the cases that were found, or instead of those that were not. */
export const helpFor = async ({
  query,
  finding,
  engine,
  guidanceEngine,
  snapshot,
  publicUrl,
  atBest,
}: {
  query: CaseQuery;
  /** The search for the cases, under way. */
  finding: Promise<Pick<EngineResult, 'total' | 'corrections'>>;
  engine: Searching;
  guidanceEngine: Searching | undefined;
  snapshot: TaxonomySnapshot;
  publicUrl: string;
  atBest: AtBest;
}): Promise<Help> => {
  const { q, lang, filters } = query;
  const isFirst = q !== '' && query.page === 1;
  const beside = async (): Promise<GuidanceGroup[]> =>
    guidanceEngine && isFirst
      ? searchGuidance({ q, lang, themes: filters.theme, engine: guidanceEngine, publicUrl })
      : [];
  const [result, guidance] = await Promise.all([
    finding,
    atBest({ what: 'guidance', ask: beside, without: [] }),
  ]);
  const parts = { query, engine, snapshot };
  const [meant, looser] = await Promise.all([
    atBest({ what: 'did you mean', ask: () => didYouMean({ ...parts, result }), without: null }),
    result.total > 0 ? [] : atBest({ what: 'what to loosen', ask: () => loosen(parts), without: [] }),
  ]);
  const named = isFirst ? namesAsTyped({ typed: foldedWords(q), lang, snapshot, publicUrl }) : [];
  return { didYouMean: meant, named, guidance, loosen: looser };
};
