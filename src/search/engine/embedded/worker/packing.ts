import type { DocumentFacet } from '../../../document.ts';
import type { EngineResult } from '../../port.ts';
import type { Method } from './messages.ts';

interface PackedFacet {
  values: string;
  counts: Int32Array;
}

type PackedResult = Omit<EngineResult, 'facets'> & { facets: Partial<Record<DocumentFacet, PackedFacet>> };

/** No value has it: they are slugs. */
const BETWEEN = '\n';

const packFacets = ({ facets, ...result }: EngineResult): PackedResult => ({
  ...result,
  facets: mapped(facets, (counts) => ({
    values: counts.map(({ value }) => value).join(BETWEEN),
    counts: Int32Array.from(counts, ({ count }) => count),
  })),
});

const unpackFacets = ({ facets, ...result }: PackedResult): EngineResult => ({
  ...result,
  facets: mapped(facets, ({ values, counts }) => {
    const names = values.split(BETWEEN);
    return Array.from(counts, (count, index) => ({ value: names[index] ?? '', count }));
  }),
});

const mapped = <From, To>(
  facets: Partial<Record<DocumentFacet, From>>,
  change: (from: From) => To,
): Partial<Record<DocumentFacet, To>> =>
  Object.fromEntries(Object.entries(facets).map(([facet, from]) => [facet, change(from)]));

/**
 * A facet may have thousands of values, and copying as many objects to the other thread holds that one up for longer than
 * everything else of an answer; one string and one array of numbers are copied in no time.
 */
export const pack = (method: Method, value: unknown): unknown =>
  method === 'search' ? packFacets(value as EngineResult) : value;

export const unpack = (method: Method, value: unknown): unknown =>
  method === 'search' ? unpackFacets(value as PackedResult) : value;
