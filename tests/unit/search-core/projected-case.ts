import type { Case } from '../../../src/payload-types.ts';
import { projectCase, type ProjectionInput } from '../../../src/search/projection.ts';
import { taxonomyOf } from '../../helpers/taxonomy.ts';

const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  children: [{ type: 'text', version: 1, text }],
});
export const prose = (...children: { type: string; version: number }[]) => ({
  root: { type: 'root', version: 1, direction: null, format: '' as const, indent: 0, children },
});

const taxonomy = taxonomyOf({
  themes: [
    { slug: 'community-cohesion' },
    {
      slug: 'roma',
      parentId: 'community-cohesion',
      titles: { en: 'Roma', cy: 'Y Roma' },
      otherNames: { en: ['GRT'] },
    },
  ],
  audiences: [{ slug: 'families' }],
  methods: [{ slug: 'outreach' }],
  places: [
    { slug: 'west-midlands', placeKind: 'region' },
    {
      slug: 'coventry',
      placeKind: 'city',
      regionId: 'west-midlands',
      titles: { en: 'coventry', ar: 'كوفنتري' },
    },
    {
      slug: 'hillfields',
      placeKind: 'neighbourhood',
      parentId: 'coventry',
      latitude: 52.41,
      longitude: -1.5,
    },
  ],
  organisations: [
    { slug: 'whitefriars', organisationType: 'housing-association', titles: { en: 'Whitefriars Housing' } },
    {
      slug: 'roma-support',
      organisationType: 'charity',
      titles: { en: 'Roma Support Group' },
      otherNames: { ar: ['مجموعة دعم الغجر'] },
    },
  ],
});

const record: Case = {
  id: 'b7a1',
  key: 'whitefriars-and-roma',
  slug: 'whitefriars-and-the-roma-community',
  title: 'Whitefriars and the Roma community',
  summary: 'A landlord that listened.',
  tier: 'full',
  evidence: 'evaluated-locally',
  organisation: 'whitefriars',
  partners: [
    { organisation: 'roma-support' },
    { organisation: 'never-published' },
    { organisation: 'whitefriars' },
  ],
  themes: ['roma', 'secret-theme'],
  audiences: ['families'],
  methods: ['outreach'],
  places: ['hillfields'],
  challenges: [
    { statement: 'Nobody came to the office.', kind: 'engagement' },
    { statement: 'No shared language.', kind: 'language' },
    { statement: 'Nobody came twice.', kind: 'engagement' },
  ],
  solutions: [{ statement: 'Staff went out.' }],
  results: [
    { statement: 'Trust grew.', figure: {} },
    {
      statement: 'Many came.',
      figure: { value: 1330, unit: 'families', qualifier: 'over', asOf: '2009-06', saidBy: 'Whitefriars' },
    },
  ],
  whatDidNotWork: { text: prose(paragraph('Leaflets.'), { ...paragraph('Late visits.') }) },
  learningPoints: [{ statement: '  Start  early. ' }],
  comment: { text: prose(paragraph('Worth copying.')), author: 'The network' },
  transferability: { conditions: 'A patient landlord.' },
  recognition: [{ body: 'Housing Corporation', award: 'Gold Award', level: 'winner' }],
  updates: [{ date: '2010', statement: 'Still going.', figures: [{ value: 5 }] }],
  sources: [],
  contact: { mailbox: 'someone@example.org', phone: '0123', role: 'Officer' },
  period: { start: '2007-05', end: '2009' },
  createdAt: '2026-01-02T03:04:05.000Z',
  updatedAt: '2026-02-03T04:05:06.000Z',
  _status: 'published',
};

export const project = (changes: Partial<ProjectionInput> = {}) =>
  projectCase({
    record,
    lang: 'en',
    writtenIn: ['en'],
    locales: ['en'],
    taxonomy,
    lastChanged: new Date('2026-01-31T00:00:00.000Z'),
    ...changes,
  });
export const projected = (changes: Partial<Case>) => project({ record: { ...record, ...changes } });
