// Guards how well search answers: judged queries over the seed's cases, asked through the service, never below a floor.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBase } from '../helpers/base.ts';
import { judge, type Judgement } from '../relevance/judge.ts';
import { JUDGED_QUERIES } from '../relevance/judged-queries.ts';
import { CASE } from '../relevance/judged-query.ts';
import { summarise } from '../relevance/measure.ts';
import { UNSEEN_QUERIES } from '../relevance/unseen-queries.ts';
import { makeSeededBase, withSearch } from '../relevance/seeded-search.ts';

const url = process.env.MEILI_URL;
const ENGINES = [
  { name: 'embedded', meili: undefined, floor: { mrr: 0.93, unseen: 0.9, ndcg: 0.9, noAnswer: 0.04 } },
  ...(url
    ? [
        {
          name: 'Meilisearch',
          meili: { url, key: process.env.MEILI_KEY },
          floor: { mrr: 0.8, unseen: 0.75, ndcg: 0.75, noAnswer: 0.12 },
        },
      ]
    : []),
];

let base: TestBase;
beforeAll(async () => {
  base = await makeSeededBase();
});
afterAll(() => base.close());

it('judges by cases that there are, each query once', async () => {
  const { docs } = await base.payload.find({ collection: 'cases', limit: 0, depth: 0, overrideAccess: true });
  const slugs = docs.map(({ slug }) => slug);
  expect(Object.values(CASE).sort()).toEqual([...slugs].sort());
  const queries = [...JUDGED_QUERIES, ...UNSEEN_QUERIES];
  expect(new Set(queries.map(({ q }) => q)).size).toBe(queries.length);
  expect(JUDGED_QUERIES.length).toBeGreaterThanOrEqual(120);
  for (const { answers } of queries) expect(Object.keys(answers).length).toBeGreaterThan(0);
});

describe.each(ENGINES)('$name', ({ meili, floor }) => {
  let judgement: Judgement;
  beforeAll(async () => {
    judgement = await withSearch({ base, meili, run: judge });
  });

  it('puts what answers first', () => {
    const { mrr, ndcg, noAnswer } = summarise(judgement.measured);
    const missed = judgement.measured
      .filter(({ rank }) => rank !== 1)
      .map(({ query, rank }) => [query.q, rank]);
    expect(mrr, JSON.stringify(missed)).toBeGreaterThanOrEqual(floor.mrr);
    expect(ndcg).toBeGreaterThanOrEqual(floor.ndcg);
    expect(noAnswer).toBeLessThanOrEqual(floor.noAnswer);
  });

  it('does nearly as well by queries that it was not tuned on', () => {
    const { mrr, ndcg, noAnswer } = summarise(judgement.unseen);
    const missed = judgement.unseen
      .filter(({ rank }) => rank !== 1)
      .map(({ query, rank }) => [query.q, rank]);
    expect(mrr, JSON.stringify(missed)).toBeGreaterThanOrEqual(floor.unseen);
    expect(ndcg).toBeGreaterThanOrEqual(floor.ndcg - 0.05);
    expect(noAnswer).toBeLessThanOrEqual(floor.noAnswer + 0.02);
  });

  it('shows what was recommended, asked and made beside the cases', () => {
    const shown = judgement.withGuidance.filter(({ isShown }) => isShown).length;
    expect(shown / judgement.withGuidance.length).toBeGreaterThanOrEqual(0.7);
  });

  it('finds nothing where there is nothing, or says which word it gave up or changed', () => {
    expect(judgement.hopeless.filter(({ total, isSaid }) => total > 0 && !isSaid)).toEqual([]);
  });
});
