import { MOST_HITS } from '../../dialect/attributes.ts';
import { publicRecord } from '../../dialect/record.ts';
import type {
  RecordFacetQuery,
  RecordFacetResult,
  RecordHit,
  RecordMatch,
  RecordQuery,
  RecordResult,
} from '../../dialect/types.ts';
import type { EngineSettings } from '../../engine-settings.ts';
import { distanceTo } from '../shared/distance.ts';
import type { SynonymIndex } from '../shared/synonyms.ts';
import { clearBit, countBits, forEachBit, intersect, makeBits, setBit, type Bits } from './bits.ts';
import { readableBits } from './filter.ts';
import type { LiveIndex } from './live-index.ts';
import { uniteWith } from './posting.ts';
import type { Columns } from './records-columns.ts';
import { countRecordFacets, searchFacetValues } from './records-facets.ts';
import { keepFiltered } from './records-filter.ts';
import { formatRecord } from './records-format.ts';
import { distinctIn, firstInOrder, recordOrder } from './records-order.ts';
import { matchRecordText, type TextFound } from './records-text.ts';

export interface RecordInput<Query> {
  index: LiveIndex;
  columns: Columns;
  synonyms: SynonymIndex;
  settings: EngineSettings;
  query: Query;
}

/** One search in Meilisearch's dialect: words, conditions, counts, order, and the page's own records. */
export const searchRecordsIn = (input: RecordInput<RecordQuery>): RecordResult => {
  const { index, columns, query } = input;
  const { documents, found } = matching({ ...input, match: query });
  const needsScores = found !== null && (query.leastScore !== null || query.showsScore || query.limit > 0);
  const scores = needsScores ? found.scores() : null;
  const { leastScore } = query;
  if (leastScore !== null && scores)
    forEachBit(documents, (ordinal) => {
      if ((scores[ordinal] ?? 0) < leastScore) clearBit(documents, ordinal);
    });
  const compare = recordOrder({ sort: query.sort, scores, columns, sidecar: index.sidecar });
  const wanted = query.limit === 0 ? 0 : query.offset + query.limit;
  let first: number[];
  if (query.distinct === null) first = firstInOrder({ documents, compare, wanted });
  else {
    first = distinctIn({ documents, distinct: query.distinct, compare, columns });
    documents.fill(0);
    for (const ordinal of first) setBit(documents, ordinal);
  }
  const page = first.slice(query.offset, wanted);
  return {
    hits: page.map((ordinal) => hitOf({ ordinal, index, query, found, scores })),
    total: Math.min(countBits(documents), MOST_HITS),
    ...countRecordFacets({ documents, facets: query.facets, columns }),
  };
};

export const searchRecordFacetIn = (input: RecordInput<RecordFacetQuery>): RecordFacetResult => {
  const { columns, query } = input;
  const { documents } = matching({ ...input, match: query });
  return searchFacetValues({ documents, facet: query.facet, facetText: query.facetText, columns });
};

export const readRecordIn = ({
  index: { sidecar, store },
  id,
  kinds,
}: Pick<RecordMatch, 'kinds'> & { index: LiveIndex; id: string }): RecordHit | null => {
  const ordinal = sidecar.ordinalOf.get(id);
  const [document] = ordinal === undefined ? [] : store.documents([ordinal]);
  if (!document || !kinds.includes(document.facets.kind[0])) return null;
  return { ...publicRecord(document) };
};

const matching = ({
  index,
  synonyms,
  settings,
  match,
  columns,
}: Omit<RecordInput<unknown>, 'query'> & { match: RecordMatch }): {
  documents: Bits;
  found: TextFound | null;
} => {
  const { sidecar } = index;
  const found = match.text ? matchRecordText({ index, synonyms, settings, match }) : null;
  const documents = found?.documents.slice() ?? readableBits({ sidecar, lang: match.lang });
  const ofKinds = makeBits(sidecar.capacity());
  for (const kind of match.kinds) {
    const posting = sidecar.facets.kind.get(kind);
    if (posting) uniteWith(ofKinds, posting);
  }
  intersect(documents, ofKinds);
  if (match.filter) keepFiltered({ documents, filter: match.filter, columns });
  return { documents, found };
};

const hitOf = ({
  ordinal,
  index: { store },
  query,
  found,
  scores,
}: {
  ordinal: number;
  index: LiveIndex;
  query: RecordQuery;
  found: TextFound | null;
  scores: Float32Array | null;
}): RecordHit => {
  const [document] = store.documents([ordinal]);
  if (!document) return {};
  const record = publicRecord(document);
  const hit = formatRecord({ record, query, matcher: found?.matcher ?? null });
  const point = query.sort.find((rule) => 'point' in rule);
  if (point && record._geo && query.retrieve.includes('_geo')) {
    const kilometres = distanceTo({ circle: point.point, points: [[record._geo.lat, record._geo.lng]] });
    hit._geoDistance = Math.round((kilometres ?? 0) * 1000);
  }
  if (query.showsScore) hit._rankingScore = scores?.[ordinal] ?? 1;
  return hit;
};
