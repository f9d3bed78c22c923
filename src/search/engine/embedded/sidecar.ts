import type { LocaleCode } from '../../../domain/locales.ts';
import { DOCUMENT_FACETS, type DocumentFacet } from '../../document.ts';
import type { Facts } from './facts.ts';
import { makeForward, type Forward } from './forward.ts';
import { addTo, makePosting, removeFrom, type Posting } from './posting.ts';
import { makeSorted, type SortedOrdinals } from './sorted.ts';

/** Everything about the documents that is held in memory, by ordinal (the row's number in the text index). */
export interface Sidecar {
  ordinalOf: Map<string, number>;
  ids: (string | undefined)[];
  keys: (string | undefined)[];
  titles: (string | undefined)[];
  geo: ([number, number][] | undefined)[];
  years: ([number, number] | null | undefined)[];
  publishedAt: number[];
  updatedAt: number[];
  facets: Record<DocumentFacet, Map<string, Posting>>;
  /** The facets with the most values, from the documents' side. */
  forward: Partial<Record<DocumentFacet, Forward>>;
  readableIn: Map<LocaleCode, Posting>;
  award: Posting;
  /** Documents by each word of their titles. */
  titleWords: Map<string, Posting>;
  orders: Record<'newest' | 'updated' | 'title', SortedOrdinals>;
  /** One above the highest ordinal in use. */
  capacity: () => number;
  size: () => number;
  /** An ordinal no document has; it is taken from then on. */
  free: () => number;
  /** Many at once, for an index that is being opened or built; nobody reads it until `settle`. */
  append: (rows: { ordinal: number; facts: Facts }[]) => void;
  settle: () => void;
  add: (row: { ordinal: number; facts: Facts }) => void;
  /** Takes an ordinal that was just freed for the document's new version. */
  reclaim: (ordinal: number) => void;
  /** With the facts it was added with. */
  remove: (row: { ordinal: number; facts: Facts }) => void;
}

export const makeSidecar = (): Sidecar => {
  const ordinalOf = new Map<string, number>();
  const ids: (string | undefined)[] = [];
  const keys: (string | undefined)[] = [];
  const titles: (string | undefined)[] = [];
  const geo: ([number, number][] | undefined)[] = [];
  const years: ([number, number] | null | undefined)[] = [];
  const publishedAt: number[] = [];
  const updatedAt: number[] = [];
  const facets = Object.fromEntries(DOCUMENT_FACETS.map((facet) => [facet, new Map()])) as Sidecar['facets'];
  const forward = { organisation: makeForward() };
  const readableIn = new Map<LocaleCode, Posting>();
  const award = makePosting();
  const titleWords = new Map<string, Posting>();
  const freed = new Set<number>();
  // Ordinal 0 is no row's number in SQLite.
  let capacity = 1;

  const byId = (left: number, right: number): number => compareText(ids[left] ?? '', ids[right] ?? '');
  const latest = (times: number[]) => (left: number, right: number) =>
    (times[right] ?? 0) - (times[left] ?? 0) || byId(left, right);
  const orders = {
    newest: makeSorted(latest(publishedAt)),
    updated: makeSorted(latest(updatedAt)),
    title: makeSorted(
      (left, right) => compareText(titles[left] ?? '', titles[right] ?? '') || byId(left, right),
    ),
  };

  const postingsOf = (facts: Facts, ordinal: number, change: typeof addTo): void => {
    for (const facet of DOCUMENT_FACETS)
      for (const value of facts.facets[facet] ?? []) change(postingIn(facets[facet], value), ordinal);
    for (const lang of facts.readableIn) change(postingIn(readableIn, lang), ordinal);
    if (facts.hasAward) change(award, ordinal);
    for (const word of new Set(facts.title.split(' ')))
      if (word) change(postingIn(titleWords, word), ordinal);
  };

  const put = (ordinal: number, facts: Facts): void => {
    ordinalOf.set(facts.id, ordinal);
    ids[ordinal] = facts.id;
    keys[ordinal] = facts.key;
    titles[ordinal] = facts.title;
    geo[ordinal] = facts.geo;
    years[ordinal] = facts.years;
    publishedAt[ordinal] = facts.publishedAt;
    updatedAt[ordinal] = facts.updatedAt;
    capacity = Math.max(capacity, ordinal + 1);
    postingsOf(facts, ordinal, addTo);
    forward.organisation.add({ ordinal, values: facts.facets.organisation ?? [] });
  };

  return {
    ordinalOf,
    ids,
    keys,
    titles,
    geo,
    years,
    publishedAt,
    updatedAt,
    facets,
    forward,
    readableIn,
    award,
    titleWords,
    orders,
    capacity: () => capacity,
    size: () => ordinalOf.size,
    free: () => {
      for (const ordinal of freed) {
        freed.delete(ordinal);
        return ordinal;
      }
      return capacity++;
    },
    reclaim: (ordinal) => {
      freed.delete(ordinal);
    },
    append: (rows) => {
      for (const { ordinal, facts } of rows) put(ordinal, facts);
    },
    settle: () => {
      for (let ordinal = 1; ordinal < capacity; ordinal += 1) if (!ids[ordinal]) freed.add(ordinal);
      for (const order of Object.values(orders)) order.fill([...ordinalOf.values()]);
    },
    add: ({ ordinal, facts }) => {
      put(ordinal, facts);
      for (const order of Object.values(orders)) order.add(ordinal);
    },
    remove: ({ ordinal, facts }) => {
      for (const order of Object.values(orders)) order.remove(ordinal);
      postingsOf(facts, ordinal, removeFrom);
      forward.organisation.remove(ordinal);
      ordinalOf.delete(facts.id);
      ids[ordinal] = keys[ordinal] = titles[ordinal] = geo[ordinal] = years[ordinal] = undefined;
      freed.add(ordinal);
    },
  };
};

const postingIn = <Key>(postings: Map<Key, Posting>, key: Key): Posting => {
  const known = postings.get(key);
  if (known) return known;
  const made = makePosting();
  postings.set(key, made);
  return made;
};

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
