// Proves that Last-Modified moves on with every change of the text, also when the change takes a case away.
import { expect, it } from 'vitest';
import { createFreshness } from '../../../src/api/feeds-freshness.ts';

const START = Date.UTC(2026, 0, 1);

it('keeps its validators while the text stays, whenever it is asked', () => {
  let time = START;
  const freshnessOf = createFreshness({ now: () => time });
  const first = freshnessOf({ address: 'a', text: 'one' });
  time += 3_600_000;
  expect(freshnessOf({ address: 'a', text: 'one' })).toEqual(first);
  expect(first.lastModified.getTime()).toBe(START);
});

it('gives each new text a new tag and a later whole second, even within one second', () => {
  const freshnessOf = createFreshness({ now: () => START + 400 });
  const first = freshnessOf({ address: 'a', text: 'one' });
  const second = freshnessOf({ address: 'a', text: 'two' });
  const third = freshnessOf({ address: 'a', text: 'one' });
  expect(new Set([second.etag, first.etag]).size).toBe(2);
  expect(second.lastModified.getTime()).toBe(first.lastModified.getTime() + 1000);
  expect(third.lastModified.getTime()).toBe(first.lastModified.getTime() + 2000);
  expect(third.etag).toBe(first.etag);
});
