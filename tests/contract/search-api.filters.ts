import type { Index } from 'meilisearch';
import { describe, expect, it } from 'vitest';
import type { PublicRecord } from '../../src/search/dialect/record.ts';
import { seededRandom, type Random } from '../helpers/seeded-random.ts';
import { englishRecords, idsOf } from './search-api.kit.ts';

const EXPRESSIONS = 300;

/** An expression, and whether a record fits it: by brute force, knowing nothing of how engines do it. */
interface Expected {
  text: string;
  holds: (record: PublicRecord) => boolean;
}

export const describeFilters = (index: () => Index): void => {
  const records = englishRecords();
  const found = async (filter: string | (string | string[])[]): Promise<string[]> =>
    idsOf(await index().search('', { filter, limit: 1000, attributesToRetrieve: ['id'] })).sort();
  const expected = (holds: Expected['holds']): string[] =>
    records
      .filter(holds)
      .map(({ id }) => id)
      .sort();
  const [first] = records;

  describe('filters', () => {
    it.each<[string | (string | string[])[], Expected['holds']]>([
      ['themes = roma', ({ themes }) => themes.includes('roma')],
      ['themes = "ROMA"', ({ themes }) => themes.includes('roma')],
      ["'themes'='roma'", ({ themes }) => themes.includes('roma')],
      ['themes != roma', ({ themes }) => !themes.includes('roma')],
      ['year > 2010', ({ year }) => year.some((one) => one > 2010)],
      ['year >= 2010', ({ year }) => year.some((one) => one >= 2010)],
      ['year < 2003', ({ year }) => year.some((one) => one < 2003)],
      ['year <= "2003"', ({ year }) => year.some((one) => one <= 2003)],
      ['year 2004 TO 2006', ({ year }) => year.some((one) => one >= 2004 && one <= 2006)],
      ['year = 2009.0', ({ year }) => year.includes(2009)],
      ['NOT year = 2009', ({ year }) => !year.includes(2009)],
      ['startYear >= 2015', ({ startYear }) => startYear !== null && startYear >= 2015],
      ['year > roma', () => false],
      ['themes IN [roma, play]', ({ themes }) => themes.some((one) => one === 'roma' || one === 'play')],
      ['themes IN [roma,]', ({ themes }) => themes.includes('roma')],
      [
        'themes NOT IN["roma", play]',
        ({ themes }) => !themes.some((one) => one === 'roma' || one === 'play'),
      ],
      ['themes IN []', () => false],
      ['title = "human library "', ({ title }) => title === 'Human Library'],
      ['title STARTS WITH "library V"', ({ title }) => title.startsWith('Library visits')],
      ['tier NOT STARTS WITH sn', ({ tier }) => !tier.startsWith('sn')],
      ['hasAward = true', ({ hasAward }) => hasAward],
      ['hasAward != TRUE', ({ hasAward }) => !hasAward],
      ['organisation IS NULL', ({ organisation }) => organisation === null],
      ['organisation IS NOT NULL', ({ organisation }) => organisation !== null],
      ['places IS EMPTY', ({ places }) => places.length === 0],
      ['places IS NOT EMPTY', ({ places }) => places.length > 0],
      ['organisation EXISTS', () => true],
      ['_geo.lat EXISTS', ({ _geo }) => _geo !== undefined],
      ['_geo.lat NOT EXISTS', ({ _geo }) => _geo === undefined],
      ['themes > roma', ({ themes }) => themes.some((one) => one > 'roma')],
      ['themes a TO n', ({ themes }) => themes.some((one) => one >= 'a' && one <= 'n')],
      [
        'themes = roma AND year >= 2009 AND NOT organisationType = council',
        ({ themes, year, organisationType }) =>
          themes.includes('roma') && year.some((one) => one >= 2009) && organisationType !== 'council',
      ],
      [
        'themes = roma OR themes = play AND tier = snapshot',
        ({ themes, tier }) => themes.includes('roma') || (themes.includes('play') && tier === 'snapshot'),
      ],
      [
        '(themes = roma OR themes = play) AND tier = snapshot',
        ({ themes, tier }) => (themes.includes('roma') || themes.includes('play')) && tier === 'snapshot',
      ],
      [
        [['themes = roma', 'themes = play'], 'tier = snapshot'],
        ({ themes, tier }) => (themes.includes('roma') || themes.includes('play')) && tier === 'snapshot',
      ],
      [['', []], () => true],
      [`updatedAt >= ${first?.updatedAt}`, ({ updatedAt }) => updatedAt >= (first?.updatedAt ?? 0)],
    ])('%j', async (filter, holds) => {
      expect(await found(filter)).toEqual(expected(holds));
    });

    it('knows a quotation mark within a value from its end', async () => {
      expect(await found('title = "a \\"quoted\\" title"')).toEqual([]);
      expect(await found("title = 'Time to Play'")).toEqual(['time-to-play_en']);
    });

    it('finds by distance, in a box and in a polygon, by any of a case’s places', async () => {
      const telling = async (filter: string) => await found(`themes = telling AND ${filter}`);
      expect(await telling('_geoRadius(52.48, -1.9, 50000)')).toEqual([
        'roma-neighbours_en',
        'time-to-play_en',
      ]);
      expect(await telling('_geoRadius(53.48, -2.29, 3000)')).toEqual(['induction_en']);
      expect(await telling('_geoBoundingBox([53.2, -1], [52.2, -1.6])')).toEqual([
        'human-library_en',
        'roma-neighbours_en',
      ]);
      expect(await telling('_geoPolygon([53.2, -1], [52.2, -1], [52.2, -1.6], [53.2, -1.6])')).toEqual([
        'human-library_en',
        'roma-neighbours_en',
      ]);
    });

    it(`finds what brute force finds for ${EXPRESSIONS} random expressions`, async () => {
      const random = seededRandom(77);
      let answered = 0;
      for (let turn = 0; turn < EXPRESSIONS; turn += 1) {
        const { text, holds } = expression({ random, records, depth: 3 });
        const wanted = expected(holds);
        expect(await found(text), text).toEqual(wanted);
        if (wanted.length > 0 && wanted.length < records.length) answered += 1;
      }
      // Most of them must tell records apart, or nothing is shown.
      expect(answered).toBeGreaterThan(EXPRESSIONS / 3);
    });
  });
};

interface Making {
  random: Random;
  records: PublicRecord[];
  depth: number;
}

const expression = (making: Making): Expected => {
  const { random, depth } = making;
  if (depth === 0 || random.chance(0.3)) return condition(making);
  const inner = (): Expected => expression({ ...making, depth: depth - 1 });
  if (random.chance(0.2)) {
    const { text, holds } = inner();
    return { text: `NOT (${text})`, holds: (record) => !holds(record) };
  }
  const parts = Array.from({ length: 2 + random.below(2) }, inner);
  const isAnd = random.chance(0.5);
  return {
    text: `(${parts.map(({ text }) => text).join(isAnd ? ' AND ' : ' OR ')})`,
    holds: isAnd
      ? (record) => parts.every(({ holds }) => holds(record))
      : (record) => parts.some(({ holds }) => holds(record)),
  };
};

const LISTS = [
  'themes',
  'audiences',
  'methods',
  'places',
  'regions',
  'challenges',
  'themeNames',
  'placeNames',
] as const;
const TEXTS = ['organisation', 'organisationType', 'organisationName', 'evidence', 'tier', 'title'] as const;
const NUMBERS = ['year', 'startYear', 'publishedAt', 'updatedAt'] as const;

const condition = (making: Making): Expected => {
  const { random } = making;
  const kind = random.below(10);
  if (kind < 4) return ofTexts(making);
  if (kind < 7) return ofNumbers(making);
  if (kind < 8) return ofAbsence(making);
  if (kind < 9) return { text: 'hasAward = true', holds: ({ hasAward }) => hasAward };
  return near(making);
};

const ofTexts = ({ random, records }: Making): Expected => {
  const name = random.chance(0.7) ? random.pick(LISTS) : random.pick(TEXTS);
  const valuesOf = (record: PublicRecord): string[] =>
    [record[name]].flat().filter((one): one is string => one !== null);
  const known = [...new Set(records.flatMap(valuesOf))].sort();
  const value = random.chance(0.95) ? random.pick(known) : 'nothing has this';
  const folded = value.toLowerCase();
  const some = (fits: (text: string) => boolean) => (record: PublicRecord) =>
    valuesOf(record).some((one) => fits(one.toLowerCase()));
  const quoted = random.chance(0.5) ? `"${value}"` : `'${value.toUpperCase()}'`;
  const choice = random.below(8);
  if (choice === 0)
    return { text: `${name} != ${quoted}`, holds: (record) => !some((one) => one === folded)(record) };
  if (choice === 1)
    return {
      text: `${name} STARTS WITH "${value.slice(0, 3)}"`,
      holds: some((one) => one.startsWith(folded.slice(0, 3).trim())),
    };
  if (choice === 2) return { text: `${name} >= ${quoted}`, holds: some((one) => one >= folded) };
  if (choice === 3 || choice === 4) {
    const list = random.sample({ from: known, count: 1 + random.below(4) });
    const isIn = some((one) => list.some((other) => other.toLowerCase() === one));
    const text = `[${list.map((one) => `"${one}"`).join(', ')}]`;
    if (choice === 3) return { text: `${name} IN ${text}`, holds: isIn };
    return { text: `${name} NOT IN ${text}`, holds: (record) => !isIn(record) };
  }
  return { text: `${name} = ${quoted}`, holds: some((one) => one === folded) };
};

const ofNumbers = ({ random, records }: Making): Expected => {
  const name = random.pick(NUMBERS);
  const valuesOf = (record: PublicRecord): number[] =>
    [record[name]].flat().filter((one): one is number => one !== null);
  const known = records.flatMap(valuesOf);
  const value = random.pick(known) + (random.chance(0.2) ? 1 : 0);
  const some = (fits: (number: number) => boolean) => (record: PublicRecord) => valuesOf(record).some(fits);
  switch (random.below(6)) {
    case 0:
      return { text: `${name} = ${value}`, holds: some((one) => one === value) };
    case 1:
      return { text: `${name} > ${value}`, holds: some((one) => one > value) };
    case 2:
      return { text: `${name} <= "${value}"`, holds: some((one) => one <= value) };
    case 3:
      return { text: `${name} < ${value}`, holds: some((one) => one < value) };
    case 4:
      return { text: `${name} != ${value}`, holds: (record) => !some((one) => one === value)(record) };
    default: {
      const other = random.pick(known);
      const [from, to] = [Math.min(value, other), Math.max(value, other)];
      return { text: `${name} ${from} TO ${to}`, holds: some((one) => one >= from && one <= to) };
    }
  }
};

const ofAbsence = ({ random }: Making): Expected => {
  const name = random.pick(['organisation', 'startYear', 'places', 'partners', 'year', 'figure'] as const);
  if (name === 'places' || name === 'partners' || name === 'year') {
    if (random.chance(0.5)) return { text: `${name} IS EMPTY`, holds: (record) => record[name].length === 0 };
    return { text: `${name} IS NOT EMPTY`, holds: (record) => record[name].length > 0 };
  }
  const asked = name === 'figure' ? 'startYear' : name;
  if (random.chance(0.5)) return { text: `${asked} IS NULL`, holds: (record) => record[asked] === null };
  return { text: `${asked} IS NOT NULL`, holds: (record) => record[asked] !== null };
};

/** A circle with no place near its edge: engines round the earth a little differently. */
const near = ({ random, records }: Making): Expected => {
  const points = records.flatMap(({ _geojson }) => _geojson?.coordinates ?? []);
  for (;;) {
    const [lng, lat] = random.pick(points);
    const metres = 1000 * (5 + random.below(200));
    const distances = points.map((point) => metresTo({ lat, lng, point }));
    if (distances.some((distance) => Math.abs(distance - metres) < metres * 0.02)) continue;
    return {
      text: `_geoRadius(${lat}, ${lng}, ${metres})`,
      holds: ({ _geojson }) =>
        (_geojson?.coordinates ?? []).some((point) => metresTo({ lat, lng, point }) < metres),
    };
  }
};

const metresTo = ({
  lat,
  lng,
  point: [east, north],
}: {
  lat: number;
  lng: number;
  point: [number, number];
}): number => {
  const radians = Math.PI / 180;
  const cosine =
    Math.sin(lat * radians) * Math.sin(north * radians) +
    Math.cos(lat * radians) * Math.cos(north * radians) * Math.cos((east - lng) * radians);
  return 6_371_000 * Math.acos(Math.min(1, cosine));
};
