import type { JudgedQuery } from './judged-query.ts';

/** How one query was answered. */
export interface Measured {
  query: JudgedQuery;
  /** Place of the first case of some use, from 1; null when none is among the first twenty. */
  rank: number | null;
  /** 1 / rank, 0 without one. */
  reciprocalRank: number;
  /** Discounted gain of the first five, of the most that any order could have. */
  ndcg: number;
  total: number;
}

export interface Summary {
  queries: number;
  mrr: number;
  ndcg: number;
  /** Share of queries without a useful case among the first twenty. */
  noAnswer: number;
}

const DEPTH = 5;

const gainOf = (grades: number[]): number =>
  grades.slice(0, DEPTH).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

export const measure = ({
  query,
  slugs,
  total,
}: {
  query: JudgedQuery;
  /** As they were found, best first. */
  slugs: string[];
  total: number;
}): Measured => {
  const grades = slugs.map((slug) => query.answers[slug] ?? 0);
  const first = grades.findIndex((grade) => grade > 0);
  const ideal = gainOf(Object.values(query.answers).sort((left, right) => right - left));
  return {
    query,
    rank: first < 0 ? null : first + 1,
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    ndcg: ideal === 0 ? 0 : gainOf(grades) / ideal,
    total,
  };
};

export const summarise = (measured: Measured[]): Summary => {
  const mean = (value: (one: Measured) => number): number =>
    measured.reduce((sum, one) => sum + value(one), 0) / Math.max(1, measured.length);
  return {
    queries: measured.length,
    mrr: mean(({ reciprocalRank }) => reciprocalRank),
    ndcg: mean(({ ndcg }) => ndcg),
    noAnswer: mean(({ rank }) => (rank === null ? 1 : 0)),
  };
};
