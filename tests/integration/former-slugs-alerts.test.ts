// Proves that an alert outlives what becomes of the names in it: a theme with another address is still followed, by one alert; one
// that is taken down is said to be gone where its follower looks, and what is left of the search goes on.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { queryOf, standingOf, waysToWrite } from '../../src/alerts/alert-query.ts';
import { digestWords, goneInWords } from '../../src/presenters/alert-letters.ts';
import { readCaseQuery } from '../../src/api/query-params.ts';
import { READER, startAlertsEdge, type AlertsEdge } from '../helpers/alerts-edge.ts';
import { runMails } from '../helpers/mail-server.ts';
import { publish, withinASecond } from '../helpers/search-base.ts';
import { taxonomyOf } from '../helpers/taxonomy.ts';

let base: AlertsEdge;
beforeAll(async () => {
  base = await startAlertsEdge();
});
afterAll(() => base.close());
afterEach(() => base.forget());

const saveTheme = async (id: string, data: object): Promise<void> => {
  await base.payload.update({
    collection: 'themes',
    id,
    data: { _status: 'published', ...data } as never,
    overrideAccess: true,
  });
  await base.settle();
};

it('follows a theme that got another address, and tells today’s', async () => {
  const theme = await publish(base.payload, { collection: 'themes', title: 'Hate crime' });
  await base.follow('?theme=hate-crime');
  await saveTheme(theme, { slug: 'hate-incidents' });
  await base.publishCase({ title: 'After the renaming', themes: [theme] });
  await base.later();
  const [letter] = base.server.to(READER);
  expect(letter?.text).toContain('After the renaming');
  // Who asks for it by the address of today follows it already: each case comes once.
  base.server.clear();
  await base.payload.db.deleteMany({ collection: 'notices', where: {} });
  await base.ask('?theme=hate-incidents');
  await runMails(base.payload);
  expect(base.server.to(READER).map(({ subject }) => subject)).toEqual([
    'You follow this search already in Casebook',
  ]);
  expect(base.server.to(READER)[0]?.text).toContain('/cases?theme=hate-incidents\n');
  expect(await base.found('alerts')).toHaveLength(1);
});

it('sends what is left of a search, and says what is gone', async () => {
  const theme = await publish(base.payload, { collection: 'themes', title: 'Passing theme' });
  await base.follow('?theme=passing-theme&theme=play');
  await saveTheme(theme, { _status: 'draft' });
  await base.publishCase({ title: 'Of the other theme', themes: [base.themes.play] });
  await base.later();
  const [letter] = base.server.to(READER);
  expect(letter?.text).toContain('Of the other theme');
  expect(letter?.text).toContain(
    '“passing theme” is no longer in this library. What else you follow is still sent.',
  );
  expect(letter?.text).toContain('You follow: Cases about Play.');
  await saveTheme(theme, {});
  await withinASecond(
    () => base.edge.get('/api/search?theme=passing-theme'),
    ({ status }) => status === 200,
  );
  await base.publishCase({ title: 'It is back', themes: [theme] });
  base.server.clear();
  await base.later();
  expect(base.server.to(READER)[0]?.text).toContain('It is back');
  expect(base.server.to(READER)[0]?.text).not.toContain('no longer');
});

const snapshot = taxonomyOf({
  themes: [{ slug: 'play', formerSlugs: ['toys'], key: 'games' }],
  places: [{ slug: 'leeds', placeKind: 'city' }],
});
const asked = (query: string) => queryOf({ alert: { query, lang: 'en' }, locales: ['en'], snapshot });

it('knows what of a search still stands', () => {
  expect(standingOf({ query: asked('theme=toys&place=leeds'), snapshot })).toMatchObject({
    gone: [],
    query: { filters: { theme: ['play'], place: ['leeds'] } },
  });
  expect(standingOf({ query: asked('theme=toys&theme=no-more'), snapshot })).toMatchObject({
    gone: ['no more'],
    query: { filters: { theme: ['play'] } },
  });
  expect(standingOf({ query: asked('theme=no-more&place=leeds'), snapshot })).toEqual({
    gone: ['no more'],
    query: null,
  });
  expect(goneInWords(['a', 'b', 'c'])).toBe('“a”, “b” and “c” are no longer in this library.');
  expect(
    digestWords({
      cards: [],
      sentence: 'All cases',
      frequency: 'daily',
      siteName: 'Casebook',
      links: { manage: '', search: '' },
    }).text,
  ).not.toContain('no longer');
});

it('knows a search by every name that it may have been written down with', () => {
  const { query } = readCaseQuery({ params: new URLSearchParams('theme=play&place=leeds'), locales: ['en'] });
  expect(waysToWrite({ query, snapshot })).toEqual([
    'theme=play&place=leeds',
    'theme=toys&place=leeds',
    'theme=games&place=leeds',
  ]);
});
