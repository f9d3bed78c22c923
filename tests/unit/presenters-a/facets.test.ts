// Proves which filters a reader sees: none without a case unless chosen, a short head, and an order that ticking doesn't change.
import { expect, it } from 'vitest';
import { listQuery } from '../../../src/content/case-lists.ts';
import { FACETS } from '../../../src/domain/case-query.ts';
import { facetGroups } from '../../../src/presenters/facets.ts';
import type { FacetValue, SearchResults } from '../../../src/search/results.ts';

const query = listQuery({ lang: 'en' });
const groupsOf = (given: Partial<SearchResults['facets']>) =>
  facetGroups({
    query,
    facets: {
      ...(Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as SearchResults['facets']),
      ...given,
    },
  });
const value = (name: string, count: number, isSelected = false): FacetValue => ({
  value: name,
  label: name,
  count,
  isSelected,
});
const many = (selected?: string): FacetValue[] =>
  'abcdefghijklm'.split('').map((name, index) => value(name, 20 - index, name === selected));

it('leaves out empty groups and values without a case', () => {
  const groups = groupsOf({ theme: [value('play', 3), value('faith', 0)] });
  expect(groups.map(({ facet }) => facet)).toEqual(['theme']);
  expect(groups[0]?.head.map(({ value: name }) => name)).toEqual(['play']);
});

it('keeps a chosen value without a case, so that it can be taken back', () => {
  expect(groupsOf({ theme: [value('faith', 0, true)] })[0]?.head).toEqual([value('faith', 0, true)]);
});

it('shows eight of a long list and counts the rest', () => {
  const [group] = groupsOf({ theme: many() });
  expect(group?.head).toHaveLength(8);
  expect(group?.rest).toHaveLength(5);
  expect(group?.isRestOpen).toBe(false);
});

it('does not fold one or two away', () => {
  expect(groupsOf({ theme: many().slice(0, 10) })[0]?.rest).toEqual([]);
});

it('unfolds the rest for a choice in it, and moves nothing', () => {
  const order = (groups: ReturnType<typeof groupsOf>) =>
    groups.flatMap(({ head, rest }) => [...head, ...rest].map(({ value: name }) => name));
  const chosen = groupsOf({ theme: many('l') });
  expect(chosen[0]?.isRestOpen).toBe(true);
  expect(order(chosen)).toEqual(order(groupsOf({ theme: many() })));
});

it('lists evidence from the best tested down, whatever the counts', () => {
  const [group] = groupsOf({
    evidence: [value('untested', 9), value('evaluated-locally', 2), value('replicated', 1)],
  });
  expect(group?.head.map(({ value: name }) => name)).toEqual(['replicated', 'evaluated-locally', 'untested']);
});
