import type { LocaleCode } from '../../../domain/locales.ts';
import { DOCUMENT_FACETS, type DocumentFacet } from '../../document.ts';
import type { EngineQuery, EngineResult, FacetCount } from '../port.ts';
import { distanceTo } from '../shared/distance.ts';
import { withSelected } from '../shared/facet-order.ts';
import { clearBit, forEachBit, intersect, makeBits, type Bits } from './bits.ts';
import { countWithin, uniteWith } from './posting.ts';
import type { Sidecar } from './sidecar.ts';

/** Documents that a reader of the language gets. */
export const readableBits = ({ sidecar, lang }: { sidecar: Sidecar; lang: LocaleCode }): Bits => {
  const bits = makeBits(sidecar.capacity());
  const posting = sidecar.readableIn.get(lang);
  if (posting) uniteWith(bits, posting);
  return bits;
};

/** Takes from `documents` what award, years and distance rule out. */
export const narrow = ({
  documents,
  query,
  sidecar,
}: {
  documents: Bits;
  query: Pick<EngineQuery, 'hasAward' | 'from' | 'to' | 'near'>;
  sidecar: Sidecar;
}): void => {
  if (query.hasAward) {
    const awarded = makeBits(sidecar.capacity());
    uniteWith(awarded, sidecar.award);
    intersect(documents, awarded);
  }
  if (query.from !== undefined || query.to !== undefined) {
    const { from = -Infinity, to = Infinity } = query;
    forEachBit(documents, (ordinal) => {
      const years = sidecar.years[ordinal];
      if (!years || years[0] > to || years[1] < from) clearBit(documents, ordinal);
    });
  }
  const circle = query.near;
  if (circle)
    forEachBit(documents, (ordinal) => {
      const distance = distanceTo({ circle, points: sidecar.geo[ordinal] ?? [] });
      if (distance === undefined || distance > circle.km) clearBit(documents, ordinal);
    });
};

type Selections = { facet: DocumentFacet; documents: Bits }[];

/** For each facet with values chosen, the documents that have any of them. */
const selectionsOf = ({
  filters,
  sidecar,
}: {
  filters: EngineQuery['filters'];
  sidecar: Sidecar;
}): Selections =>
  DOCUMENT_FACETS.flatMap((facet) => {
    const values = filters[facet];
    if (!values || values.length === 0) return [];
    const documents = makeBits(sidecar.capacity());
    for (const value of values) {
      const posting = sidecar.facets[facet].get(value);
      if (posting) uniteWith(documents, posting);
    }
    return [{ facet, documents }];
  });

/** The documents of the result, and each facet counted as if nothing of its own were chosen. */
export const filterAndCount = ({
  base,
  query: { filters, facets },
  sidecar,
}: {
  base: Bits;
  query: Pick<EngineQuery, 'filters' | 'facets'>;
  sidecar: Sidecar;
}): { documents: Bits; facets: EngineResult['facets'] } => {
  const selections = selectionsOf({ filters, sidecar });
  const without = (left: DocumentFacet | null): Bits => {
    const bits = base.slice();
    for (const { facet, documents } of selections) if (facet !== left) intersect(bits, documents);
    return bits;
  };
  const documents = without(null);
  const counted: EngineResult['facets'] = {};
  for (const facet of facets) {
    const isSelected = selections.some((selection) => selection.facet === facet);
    counted[facet] = countValues({
      facet,
      within: isSelected ? without(facet) : documents,
      selected: filters[facet] ?? [],
      sidecar,
    });
  }
  return { documents, facets: counted };
};

const countValues = ({
  facet,
  within,
  selected,
  sidecar,
}: {
  facet: DocumentFacet;
  within: Bits;
  selected: string[];
  sidecar: Sidecar;
}): FacetCount[] => {
  const counts: FacetCount[] = [];
  const keep = (value: string, count: number): void => {
    if (count > 0) counts.push({ value, count });
  };
  const forward = sidecar.forward[facet];
  if (forward) forward.count(within, keep);
  else
    for (const [value, posting] of sidecar.facets[facet])
      keep(value, posting.count === 0 ? 0 : countWithin(posting, within));
  return withSelected({ counts, selected });
};
