import { GUIDANCE_ANSWERS } from './guidance-answers.ts';
import { LATER_QUERIES } from './later-queries.ts';
import { LONG_QUERIES } from './long-queries.ts';
import type { JudgedQuery } from './judged-query.ts';
import { SHORT_QUERIES } from './short-queries.ts';

/** Queries over the seed's cases, each with what answers it. */
export const JUDGED_QUERIES: JudgedQuery[] = [...SHORT_QUERIES, ...LONG_QUERIES, ...LATER_QUERIES].map(
  (query) => {
    const guidance = GUIDANCE_ANSWERS[query.q];
    return guidance ? { ...query, guidance } : query;
  },
);

/** Of which the collection has nothing: finding something without saying which word was given up would be a lie. */
export const HOPELESS_QUERIES: string[] = [
  'cryptocurrency',
  'badger culling licence',
  '10,000',
  'swimming pool timetable',
  'Glasgow',
  'solar panels',
  'dentist appointment',
  '"purple elephant"',
  'zzzz',
  'Kazakhstan',
];
