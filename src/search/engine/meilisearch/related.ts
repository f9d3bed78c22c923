import type { Meilisearch, MultiSearchQuery } from 'meilisearch';
import type { SearchDocument } from '../../document.ts';
import type { LocaleCode } from '../../../domain/locales.ts';
import { requiredParts, textOf } from './words.ts';
import { anyOf, notKey, readableFilter } from './filters.ts';
import { documentOf, type CaseRecord } from './records.ts';

const WEIGHTS = { theme: 1.2, audience: 0.9, method: 0.9, challenge: 0.3 } as const;
type SharedFacet = keyof typeof WEIGHTS;
const SHARED = Object.keys(WEIGHTS) as SharedFacet[];
const CANDIDATES = 60;
const BY_TEXT = 1.5;

/** Cases that share facets or words of the title and summary; Meilisearch finds them, the shared values rank them. */
export const relatedOnServer = async ({
  client,
  uid,
  id,
  lang,
  limit,
}: {
  client: Meilisearch;
  uid: string;
  id: string;
  lang: LocaleCode;
  limit: number;
}): Promise<SearchDocument[]> => {
  const index = client.index<CaseRecord>(uid);
  const { results } = await index.getDocuments({ ids: [id] });
  const own = results[0];
  if (!own) return [];
  const common = { indexUid: uid, limit: CANDIDATES, matchingStrategy: 'frequency' } as const;
  const filter = [readableFilter(lang), notKey(own.key)];
  const sharing = SHARED.filter((facet) => own.facets[facet].length > 0).map((facet) =>
    anyOf({ facet, values: own.facets[facet] }),
  );
  const q = textOf(requiredParts({ text: own.title, lang }));
  const answer = await client.multiSearch<{ queries: MultiSearchQuery[] }, CaseRecord>({
    queries: [
      ...(sharing.length > 0
        ? [
            { ...common, q, filter: [...filter, sharing] },
            { ...common, filter: [...filter, sharing] },
          ]
        : []),
      { ...common, q, filter },
    ],
  });
  const scores = new Map<string, { record: CaseRecord; score: number }>();
  for (const { hits } of answer.results)
    for (const record of hits)
      if (!scores.has(record.id)) scores.set(record.id, { record, score: sharedScore(own, record) });
  const byText = answer.results.at(-1)?.hits ?? [];
  for (const [place, { id: found }] of byText.entries()) {
    const entry = scores.get(found);
    if (entry) entry.score += BY_TEXT / (place + 1);
  }
  return [...scores.values()]
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score || (left.record.id < right.record.id ? -1 : 1))
    .slice(0, limit)
    .map(({ record }) => documentOf(record));
};

const sharedScore = (own: CaseRecord, other: CaseRecord): number =>
  SHARED.reduce((sum, facet) => {
    const values: readonly string[] = own.facets[facet];
    return sum + WEIGHTS[facet] * other.facets[facet].filter((value) => values.includes(value)).length;
  }, 0);
