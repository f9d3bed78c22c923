// Proves: the seed is what issue 2 asks for, every link in it resolves, and every figure says when, of what and by whom.
import { describe, expect, it } from 'vitest';
import { content } from '../../../seed/content/index.ts';
import type { SeedFigure, SeedRecord } from '../../../seed/content/types.ts';
import { COLLECTION_ORDER, planOf } from '../../../seed/plan.ts';
import { isPartialDate } from '../../../src/domain/partial-date.ts';
import { present, textsOf, wordsOf } from './texts.ts';

const NAMED_CASES = [
  'welcome-to-birmingham',
  'time-to-play',
  'my-culture-your-culture',
  'human-library',
  'salix-film-and-joint-forum',
  'whitefriars-and-the-roma-community',
  'wolverhampton-homes-policy-review',
  'population-insight',
  'praxis-destitute-migrants',
  'leicester-refugee-integration',
  'bradford-manningham-and-william-sutton',
  'rochdale-community-induction',
  'stoke-on-trent-cab-equalities-unit',
  'where-our-journeys-meet',
  'welcome-to-the-west-midlands',
  'regional-media-strategy',
];

/** Which fields of the seed hold keys, and of which collection. */
const LINKS: Record<string, keyof typeof content> = {
  organisation: 'organisations',
  organisations: 'organisations',
  organisers: 'organisations',
  publishers: 'organisations',
  themes: 'themes',
  alsoThemes: 'themes',
  audiences: 'audiences',
  methods: 'methods',
  places: 'places',
  regions: 'places',
  featured: 'cases',
  place: 'places',
  region: 'places',
  indicators: 'indicators',
  resources: 'resources',
  cases: 'cases',
  caseBox: 'cases',
  recommendations: 'recommendations',
  recommendation: 'recommendations',
};

const keysOf = (collection: keyof typeof content): Set<string> =>
  new Set((content[collection] as SeedRecord[]).map(({ key }) => key));

const records = COLLECTION_ORDER.flatMap((collection) =>
  (content[collection] as SeedRecord[]).map((record) => ({ collection, record })),
);

const figuresOf = (value: unknown, path: string): { path: string; figure: SeedFigure }[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('qualifier' in value) return [{ path, figure: value as SeedFigure }];
  return Object.entries(value).flatMap(([name, inner]) => figuresOf(inner, `${path}.${name}`));
};

describe('the seed', () => {
  it('holds the sixteen cases that the issue names', () => {
    expect([...keysOf('cases')]).toEqual(expect.arrayContaining(NAMED_CASES));
  });

  it('uses no key twice, and only keys that are addresses', () => {
    for (const collection of COLLECTION_ORDER) {
      expect(keysOf(collection).size).toBe(content[collection].length);
      for (const key of keysOf(collection)) expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it('can be written in one pass: every link leads to a record that is written before', () => {
    const written = new Set<string>();
    const dangling: string[] = [];
    for (const { collection, record, name } of planOf(content)) {
      const links = textsOf({ value: record, path: name }).flatMap(({ path, text }) => {
        const field = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';
        if (field === 'parent') return [`${collection}/${text}`];
        if (field === 'value') return [];
        return LINKS[field] ? [`${LINKS[field]}/${text}`] : [];
      });
      dangling.push(...links.filter((link) => !written.has(link)).map((link) => `${name} → ${link}`));
      written.add(name);
    }
    expect(dangling).toEqual([]);
    expect(written.size).toBe(records.length);
  });

  it('builds cases only on records that are there', () => {
    const bases = content.cases.flatMap(({ key, basedOn = [] }) =>
      basedOn.flatMap((basis) => ('record' in basis ? [{ key, ...basis.record }] : [])),
    );
    expect(bases.length).toBeGreaterThan(4);
    for (const { relationTo, value } of bases) expect(keysOf(relationTo)).toContain(value);
  });

  it('refuses a circle and a link to nowhere', () => {
    const [first, second] = content.themes;
    const circle = [
      { ...present(first), parent: present(second).key },
      { ...present(second), parent: present(first).key },
    ];
    expect(() => planOf({ ...content, themes: circle })).toThrow(/circle/);
    expect(() => planOf({ ...content, themes: [{ ...present(first), parent: 'nowhere' }] })).toThrow(
      /not there/,
    );
  });

  it('gives every date as exactly as a source can, and no less than a year', () => {
    const dates = records.flatMap(({ collection, record }) =>
      textsOf({ value: record, path: collection }).filter(({ path }) =>
        /\.(date|asOf|start|end|publishedOn)$/.test(path),
      ),
    );
    expect(dates.length).toBeGreaterThan(50);
    for (const { text } of dates) expect(isPartialDate(text), text).toBe(true);
  });

  it('types every figure: of what, by whom, and when or openly undated', () => {
    const figures = records.flatMap(({ collection, record }) =>
      figuresOf(record, `${collection}/${record.key}`),
    );
    expect(figures.length).toBeGreaterThan(40);
    for (const { path, figure } of figures) {
      expect(figure.unit, path).toBeTruthy();
      expect(figure.saidBy, path).toBeTruthy();
      expect(Number.isFinite(figure.value), path).toBe(true);
      expect(figure.asOf === null || isPartialDate(figure.asOf), path).toBe(true);
    }
  });
});

describe.each(content.cases.map((record) => [record.key, record] as const))('the case %s', (_, record) => {
  it('names its sources and rests its grade on something', () => {
    expect(record.sources.length).toBeGreaterThan(0);
    for (const source of record.sources)
      expect(source).toMatchObject({ title: /./, publisher: /./, kind: /./ });
    expect(record.evidenceNote.length).toBeGreaterThan(20);
  });

  it('has a summary of at most 120 words, a theme, an audience and a method', () => {
    const words = record.summary.trim().split(/\s+/).length;
    expect(words).toBeLessThanOrEqual(120);
    expect(words).toBeGreaterThan(40);
    for (const list of [record.themes, record.audiences, record.methods])
      expect(list.length).toBeGreaterThan(0);
  });

  it('fills the template as far as its tier asks', () => {
    expect(record.challenges.length).toBeGreaterThan(0);
    expect(record.solutions.length).toBeGreaterThan(0);
    expect(record.results.length).toBeGreaterThan(0);
    if (record.tier === 'full') expect(record.learningPoints?.length).toBeGreaterThan(0);
  });

  it('answers challenges of its own', () => {
    const refs = new Set(record.challenges.map(({ ref }) => ref));
    expect(refs.size).toBe(record.challenges.length);
    for (const { answers = [] } of record.solutions) for (const ref of answers) expect(refs).toContain(ref);
  });
});

describe('particular cases', () => {
  const caseOf = (key: string) => present(content.cases.find((record) => record.key === key));

  it('tells My Culture, Your Culture at two dates', () => {
    const values = caseOf('my-culture-your-culture').updates?.map(({ figures }) =>
      figures?.map(({ value }) => value),
    );
    expect(values).toEqual([[200], [300, 100, 45, 96]]);
  });

  it('says what did not work at Welcome to Birmingham', () => {
    expect(caseOf('welcome-to-birmingham').whatDidNotWork).toHaveProperty('text');
  });

  it('marks no contact as having agreed', () => {
    const contacts = content.cases.flatMap(({ contact }) => (contact ? [contact] : []));
    expect(contacts).toHaveLength(2);
    for (const contact of contacts) expect(contact.hasConsented).toBe(false);
  });
});

describe('the guide and the proceedings', () => {
  const guide = present(content.guides[0]);
  const pieces = guide.chapters.flatMap((chapter) => chapter.content);

  it('sets at least twelve recommendations into the guide, each with a case that shows it', () => {
    const set = pieces.flatMap((piece) =>
      typeof piece === 'object' && 'recommendation' in piece ? [piece.recommendation] : [],
    );
    expect(set.length).toBeGreaterThanOrEqual(12);
    expect(new Set(set).size).toBe(set.length);
    for (const key of set) {
      const record = present(content.recommendations.find((candidate) => candidate.key === key));
      expect(record.cases.length, key).toBeGreaterThan(0);
      expect(record.guidance, key).toBeTruthy();
    }
  });

  it('shows cases in every chapter, and says the right number of both', () => {
    for (const chapter of guide.chapters)
      expect(chapter.content.some((piece) => typeof piece === 'object' && 'caseBox' in piece)).toBe(true);
    const recommendations = pieces.filter((piece) => typeof piece === 'object' && 'recommendation' in piece);
    expect(guide.summary).toContain(`${recommendations.length} recommendations`);
    expect(wordsOf(guide.subtitle)).toContain('eighteen');
    expect(content.cases).toHaveLength(18);
  });

  it('leaves no recommendation without a place', () => {
    const placed = new Set([
      ...pieces.flatMap((piece) =>
        typeof piece === 'object' && 'recommendation' in piece ? [piece.recommendation] : [],
      ),
      ...content.proceedings.flatMap(({ workshops }) =>
        workshops.flatMap(({ recommendations }) => recommendations),
      ),
    ]);
    expect(content.recommendations.map(({ key }) => key).filter((key) => !placed.has(key))).toEqual([]);
  });

  it('reports three workshops and every question', () => {
    const seminar = present(content.proceedings[0]);
    expect(seminar.keynotes).toHaveLength(2);
    expect(seminar.workshops).toHaveLength(3);
    expect(seminar.questionsAndAnswers).toHaveLength(5);
    for (const workshop of seminar.workshops) {
      expect(workshop.facilitators.length, workshop.title).toBeGreaterThan(0);
      expect(workshop.recommendations.length, workshop.title).toBeGreaterThan(0);
      expect(workshop.localActions.length, workshop.title).toBeGreaterThan(0);
    }
  });
});
