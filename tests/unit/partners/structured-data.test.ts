// Proves that what pages tell machines is JSON-LD of schema.org with what each type needs, whole addresses, no gaps, no contact,
// and no word that could close the script around it.
import { describe, expect, it } from 'vitest';
import type { Organisation, Place } from '../../../src/payload-types.ts';
import { proceedingsJsonLd, resourcesJsonLd } from '../../../src/presenters/json-ld-gatherings.ts';
import {
  casesList,
  collectionJsonLd,
  homeJsonLd,
  pageJsonLd,
  searchJsonLd,
  trailJsonLd,
} from '../../../src/presenters/json-ld-pages.ts';
import {
  audienceLd,
  organisationRoomLd,
  placeLd,
  themeLd,
  themesJsonLd,
} from '../../../src/presenters/json-ld-rooms.ts';
import { guideJsonLd, jsonLdText } from '../../../src/presenters/json-ld.ts';
import type { GuideView } from '../../../src/presenters/guide-view.ts';
import type { ProceedingsView } from '../../../src/presenters/proceedings-view.ts';
import { hit, HOSTILE, results } from './results.ts';

const site = { siteName: 'Casebook', publicUrl: 'https://cases.example.org' };
const page = { ...site, path: '/cases', title: HOSTILE, lang: 'en' } as const;
const organisation = {
  slug: 'elmfield',
  title: HOSTILE,
  type: 'charity',
  website: 'https://elmfield.example.org/',
  place: { id: '1', slug: 'birmingham', title: 'Birmingham' },
  parent: 'an id that this reader may not see',
  mailbox: 'private@example.org',
  phone: '0121 000 0000',
} as unknown as Organisation;
const place = { slug: 'coventry', title: 'Coventry', latitude: 52.4, longitude: -1.5 } as Place;
const theme = { slug: 'roma', title: 'Roma', description: HOSTILE };
const seminar = {
  url: 'https://cases.example.org/proceedings/seminar',
  title: HOSTILE,
  summary: 'What was said.',
  date: { iso: '2009-03', label: 'March 2009' },
  place: { label: 'Coventry', href: '/places/coventry' },
  organisers: [{ label: 'Elmfield', href: '/organisations/elmfield' }],
  themes: [{ label: 'Roma', href: '/themes/roma' }],
  keynotes: [
    { id: 'k', title: 'K', points: null, speaker: { name: 'A Speaker', role: 'Chair', organisation: null } },
  ],
  workshops: [{ id: 'workshop-1', title: 'Induction' }],
  cases: [{ title: 'Time to Play', href: '/cases/time-to-play' }],
} as unknown as ProceedingsView;

const guide = {
  url: 'https://cases.example.org/guides/welcome',
  title: HOSTILE,
  subtitle: '',
  summary: 'How to begin.',
  edition: null,
  publishedOn: { iso: '2009', label: '2009' },
  publishers: [{ label: 'Elmfield', href: '/organisations/elmfield' }],
  themes: [{ label: 'Roma', href: '/themes/roma' }],
  chapters: [{ id: 'one', title: 'One', number: 1 }],
  cases: [{ title: 'Time to Play', href: '/cases/time-to-play' }],
} as unknown as GuideView;

/** What search engines and schema.org need of each type to make anything of it. */
const REQUIRED: Record<string, string[]> = {
  WebSite: ['name', 'url'],
  SearchAction: ['target', 'query-input'],
  WebPage: ['url', 'name'],
  CollectionPage: ['url', 'name', 'isPartOf'],
  SearchResultsPage: ['url', 'name', 'mainEntity'],
  ItemList: ['numberOfItems'],
  ListItem: ['position'],
  BreadcrumbList: ['itemListElement'],
  DefinedTerm: ['name', 'url'],
  DefinedTermSet: ['name', 'url', 'hasDefinedTerm'],
  Place: ['name'],
  GeoCoordinates: ['latitude', 'longitude'],
  Event: ['name', 'startDate', 'location'],
  Organization: ['name'],
  NGO: ['name', 'url'],
  Audience: ['audienceType'],
  LearningResource: ['name', 'url'],
  Book: ['name', 'author', 'inLanguage'],
  Chapter: ['name', 'url'],
};

const all: [string, Record<string, unknown>][] = [
  ['home', homeJsonLd({ ...site, description: 'Cases.', lang: 'en' })],
  ['a page', pageJsonLd({ ...page, description: 'About it.' })],
  ['a search', searchJsonLd({ ...page, isSearch: true, list: casesList(results({ hits: [hit(), hit()] })) })],
  ['all cases', searchJsonLd({ ...page, isSearch: false, list: casesList(results({ hits: [] })) })],
  [
    'a theme',
    collectionJsonLd({ ...page, list: null, about: themeLd({ record: theme, publicUrl: site.publicUrl }) }),
  ],
  ['the themes', themesJsonLd({ ...site, themes: [theme], title: 'Themes', description: 'All.' })],
  ['an audience', collectionJsonLd({ ...page, list: null, about: audienceLd({ title: 'Children' }) })],
  [
    'a place',
    collectionJsonLd({
      ...page,
      list: null,
      about: placeLd({
        record: place,
        partOf: { label: 'West Midlands', href: '/places/west-midlands' },
        publicUrl: site.publicUrl,
      }),
    }),
  ],
  [
    'an organisation',
    collectionJsonLd({
      ...page,
      list: null,
      about: organisationRoomLd({ record: organisation, publicUrl: site.publicUrl }),
    }),
  ],
  ['a guide', guideJsonLd({ ...site, view: guide, locale: 'en' })],
  ['proceedings', proceedingsJsonLd({ ...site, view: seminar, locale: 'en' })],
  [
    'resources',
    resourcesJsonLd({
      ...site,
      path: '/resources',
      title: 'Resources',
      description: 'Tip sheets.',
      lang: 'en',
      groups: [
        {
          kind: 'film',
          label: 'Films',
          resources: [
            {
              id: 'a-film',
              title: 'A film',
              description: 'Of it.',
              madeBy: [],
              themes: [],
              audiences: [],
              date: null,
              languages: [],
              url: null,
              file: null,
              transcript: null,
              cases: [],
            },
          ],
        },
      ],
    }),
  ],
  [
    'a trail',
    trailJsonLd({
      ...site,
      trail: [{ href: '/themes', label: 'Themes' }],
      here: 'Roma',
      path: '/themes/roma',
    }),
  ],
];

type Node = Record<string, unknown>;
const nodesOf = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
};

describe.each(all)('what %s tells', (_name, value) => {
  const text = jsonLdText(value);
  const nodes = nodesOf(JSON.parse(text));

  it('is JSON-LD that nothing an editor writes can end', () => {
    expect(nodes[0]?.['@context']).toBe('https://schema.org');
    expect(nodes.slice(1).every((node) => !('@context' in node))).toBe(true);
    expect(text).not.toMatch(/<|>/);
  });

  it('has what each of its types needs, and no gap', () => {
    for (const node of nodes) {
      const type = String(node['@type'] ?? '');
      if (type) for (const name of REQUIRED[type] ?? []) expect(node, type).toHaveProperty([name]);
      for (const [name, entry] of Object.entries(node))
        expect([null, '', undefined], name).not.toContain(entry);
    }
  });

  it('has whole addresses and no contact', () => {
    for (const node of nodes)
      for (const name of ['url', '@id', 'item', 'sameAs'])
        if (typeof node[name] === 'string') expect(node[name]).toMatch(/^https:\/\//);
    expect(text).not.toMatch(/private@|0121|contactPoint|telephone|may not see/);
  });
});

it('counts on from page to page', () => {
  const second = results({ hits: [hit()], query: { page: 2, limit: 20 }, total: 21 });
  const data = searchJsonLd({ ...page, isSearch: true, list: casesList(second) });
  expect(data).toMatchObject({
    '@type': 'SearchResultsPage',
    mainEntity: { numberOfItems: 21, itemListElement: [{ position: 21, name: 'Time to Play' }] },
  });
});

it('tells a guide in each language under the address of that language, its chapters too', () => {
  expect(guideJsonLd({ ...site, view: guide, locale: 'ar' })).toMatchObject({
    '@id': `${guide.url}?lang=ar`,
    url: `${guide.url}?lang=ar`,
    inLanguage: 'ar',
    hasPart: [{ url: `${guide.url}?lang=ar#one` }],
    about: [{ url: 'https://cases.example.org/themes/roma' }],
  });
  expect(guideJsonLd({ ...site, view: guide, locale: 'en' })['@id']).toBe(guide.url);
});
