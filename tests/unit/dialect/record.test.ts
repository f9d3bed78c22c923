// Proves what the world reads of a case in the dialect: flat, its years told one by one and bounded, nothing else beside.
import { describe, expect, it } from 'vitest';
import { ATTRIBUTES } from '../../../src/search/dialect/attributes.ts';
import { publicRecord } from '../../../src/search/dialect/record.ts';
import { searchDocument } from '../../helpers/search-documents.ts';

const yearsOf = (yearFrom: number | null, yearTo: number | null, updated = 2012): number[] =>
  publicRecord(searchDocument({ key: 'a', yearFrom, yearTo, updatedAt: Date.UTC(updated, 5, 1) })).year;

describe('a public record', () => {
  it('tells every year a case ran in', () => {
    expect(yearsOf(2006, 2009)).toEqual([2006, 2007, 2008, 2009]);
    expect(yearsOf(2009, null)).toEqual([2009]);
    expect(yearsOf(null, 2011)).toEqual([2011]);
    expect(yearsOf(null, null)).toEqual([]);
  });

  it('takes one that still runs as known to have run until it was last saved', () => {
    expect(yearsOf(2010, 9999)).toEqual([2010, 2011, 2012]);
    expect(yearsOf(2015, 9999)).toEqual([2015]);
    expect(yearsOf(null, 9999)).toEqual([2012]);
  });

  it('does not grow without bound by a slip of the pen', () => {
    expect(yearsOf(9, 2009)).toHaveLength(100);
    expect(yearsOf(2012, 2009)).toHaveLength(1);
  });

  it('has the documented attributes and no other', () => {
    const record = publicRecord(
      searchDocument({
        key: 'a',
        geo: [
          { lat: 1, lng: 2 },
          { lat: 3, lng: 4 },
        ],
        partOf: { label: 'A guide', path: '/guides/a' },
        passages: [{ section: 'challenges', text: 'No money.', ref: 'c1', kind: 'funding', answers: ['x'] }],
      }),
    );
    expect(Object.keys(record).sort()).toEqual([...ATTRIBUTES].sort());
    expect(record.passages).toEqual([{ section: 'challenges', text: 'No money.' }]);
    expect(record._geo).toEqual({ lat: 1, lng: 2 });
    expect(record._geojson?.coordinates).toEqual([
      [2, 1],
      [4, 3],
    ]);
    expect(record.publishedAt).toBe(Date.UTC(2010, 0, 1) / 1000);
  });
});
