import type { Judgement } from './judge.ts';
import { QUERY_KINDS } from './judged-query.ts';
import { summarise, type Measured, type Summary } from './measure.ts';

/** Per query the place of its first answer; then the same summed up, overall and for each kind, as Markdown. */
export const report = ({ engine, judgement }: { engine: string; judgement: Judgement }): string => {
  const { measured, unseen, withGuidance, hopeless } = judgement;
  const ofKind = (kind: string): Measured[] => measured.filter(({ query }) => query.kind === kind);
  return [
    `## ${engine}`,
    '',
    ...table(
      ['first at', 'nDCG@5', '1/rank', 'found', 'kind', 'query'],
      [...measured, ...unseen].map(({ query, rank, ndcg, reciprocalRank, total }) => [
        rank ?? '-',
        ndcg.toFixed(2),
        reciprocalRank.toFixed(2),
        total,
        query.kind,
        query.q,
      ]),
    ),
    '',
    ...table(
      ['kind', 'queries', 'MRR', 'nDCG@5', 'no answer'],
      [
        ...QUERY_KINDS.map((kind) => rowOf(kind, summarise(ofKind(kind)))),
        rowOf('all', summarise(measured)),
        rowOf('unseen, of a second author', summarise(unseen)),
      ],
    ),
    '',
    `Guidance is shown for ${withGuidance.filter(({ isShown }) => isShown).length} of ${withGuidance.length} queries that some answers: ` +
      `not for ${list(withGuidance.filter(({ isShown }) => !isShown).map(({ q }) => q))}.`,
    `Of ${hopeless.length} queries that nothing answers, ${hopeless.filter(({ total }) => total === 0).length} find nothing; ` +
      `finding something without a word about it: ${list(hopeless.filter(({ total, isSaid }) => total > 0 && !isSaid).map(({ q }) => q))}.`,
    '',
  ].join('\n');
};

const list = (queries: string[]): string =>
  queries.length > 0 ? queries.map((q) => `"${q}"`).join(', ') : 'none';

const rowOf = (name: string, { queries, mrr, ndcg, noAnswer }: Summary): (string | number)[] => [
  name,
  queries,
  mrr.toFixed(3),
  ndcg.toFixed(3),
  `${(noAnswer * 100).toFixed(1)}%`,
];

const table = (head: string[], rows: (string | number)[][]): string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
