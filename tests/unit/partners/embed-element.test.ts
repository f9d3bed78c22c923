// Proves the element's reading of attributes and answers: the interface's names and values, and nothing unsafe is ever linked.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { askServer, keep, lastAnswer, Refused } from '../../../src/embed/answer.ts';
import { FACETS } from '../../../src/domain/case-query.ts';
import { ATTRIBUTES, readSettings } from '../../../src/embed/attributes.ts';

const settingsOf = (attributes: Record<string, string>) =>
  readSettings({ getAttribute: (name: string) => attributes[name] ?? null, closest: () => null });

const answerWith = (body: unknown, status = 200): void => {
  vi.stubGlobal('fetch', async () => Response.json(body, { status }));
};
const ask = () => askServer({ url: 'https://x.org/api/search', signal: new AbortController().signal });

afterEach(() => vi.unstubAllGlobals());

describe('attributes', () => {
  it('cover every facet of the interface', () => {
    const asAttributes = FACETS.map((facet) => (facet === 'organisationType' ? 'organisation-type' : facet));
    expect(ATTRIBUTES).toEqual(expect.arrayContaining(asAttributes));
  });

  it('give several values by commas or spaces, and words as they are', () => {
    const { params } = settingsOf({ theme: 'roma, play  media', 'organisation-type': 'council', q: 'a, b' });
    expect(params.toString()).toBe(
      'theme=roma&theme=play&theme=media&organisationType=council&q=a%2C+b&limit=5',
    );
  });

  it('ask for the language without its region, and say which words are not in it', () => {
    const { params, lang, texts } = settingsOf({ lang: 'cy-GB', 'text-empty': 'Dim' });
    expect([params.get('lang'), lang]).toEqual(['cy', 'cy-GB']);
    expect(texts.empty).toEqual({ text: 'Dim', lang: '' });
    expect(texts.more.lang).toBe('en');
    expect(settingsOf({ lang: 'en-GB' }).texts.more.lang).toBe('');
  });

  it('name one case, which has neither list nor search field', () => {
    expect(settingsOf({ case: 'time-to-play', search: '', layout: 'cards' })).toMatchObject({
      slug: 'time-to-play',
      layout: 'case',
      hasSearch: false,
    });
    expect(settingsOf({ search: '' }).hasSearch).toBe(true);
    expect(settingsOf({ search: 'no' }).hasSearch).toBe(false);
  });

  it('survive quotes that an editor of web pages has curled, but for a reader’s own words', () => {
    const { params, layout, isLazy } = settingsOf({
      theme: '”roma”',
      limit: '“3″',
      layout: '„cards“',
      loading: '”eager”',
      q: '“play areas”',
    });
    expect(params.toString()).toBe('theme=roma&q=%E2%80%9Cplay+areas%E2%80%9D&limit=3');
    expect([layout, isLazy]).toEqual(['cards', false]);
  });

  it('mark the element’s own words as English on a page that is not', () => {
    const onPage = (lang: string, attributes: Record<string, string> = {}) =>
      readSettings({
        getAttribute: (name) => attributes[name] ?? null,
        closest: () => ({ getAttribute: () => lang }) as unknown as Element,
      }).texts;
    expect(onPage('ar').more.lang).toBe('en');
    expect(onPage('en-GB').more.lang).toBe('');
    expect(onPage('ar', { 'text-more': 'كل الحالات' }).more).toEqual({ text: 'كل الحالات', lang: '' });
  });

  it('take only levels that headings have', () => {
    expect(['1', '6', '7', 'x', ''].map((level) => settingsOf({ 'heading-level': level }).level)).toEqual([
      1, 6, 2, 2, 2,
    ]);
  });
});

describe('answers', () => {
  it('leave out hits that lead anywhere but to a web page, and survive missing parts', async () => {
    answerWith({
      total: 3,
      hits: [
        { title: 'Bad', url: 'javascript:alert(1)' },
        { title: 'Good', url: 'https://x.org/cases/a', organisation: null, themes: 'none' },
        null,
      ],
    });
    const { total, hits } = await ask();
    expect(total).toBe(3);
    expect(hits).toEqual([
      expect.objectContaining({ title: 'Good', organisation: '', themes: [], figure: null }),
    ]);
  });

  it('name the grade of evidence in the server’s words, and go without the mark for one that is not known', async () => {
    const url = 'https://x.org/cases/a';
    answerWith({
      total: 2,
      hits: [
        {
          title: 'A',
          url,
          evidence: 'evaluated-locally',
          figure: { value: '330', unit: 'x', asOf: '2009-05' },
        },
        { title: 'B', url, evidence: 'proven-by-magic', passage: { text: 'A passage.' } },
      ],
      facets: { evidence: [{ value: 'evaluated-locally', label: 'Wedi’i werthuso’n lleol' }] },
    });
    const { hits } = await ask();
    expect(hits.map(({ step, grade }) => [step, grade])).toEqual([
      [2, 'Wedi’i werthuso’n lleol'],
      [0, 'proven by magic'],
    ]);
    expect(hits[0]?.figure).toEqual({ value: '330', unit: 'x', year: '2009' });
    expect(hits[1]?.passage).toBe('A passage.');
  });

  it('are refusals when the server names a mistake, and absence when it fails or is busy', async () => {
    answerWith({ errors: [{ message: 'theme: there is no theme “x”.' }] }, 400);
    await expect(ask()).rejects.toThrow(new Refused('theme: there is no theme “x”.'));
    for (const status of [429, 500, 503]) {
      answerWith({ errors: [{ message: 'busy' }] }, status);
      await expect(ask()).rejects.not.toBeInstanceOf(Refused);
    }
  });

  it('are kept for thirty days, and not trusted when they come back', () => {
    const store = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => store.set(key, value),
    });
    const hit = {
      summary: '',
      problem: '',
      passage: '',
      organisation: '',
      places: [],
      themes: [],
      figure: null,
      step: 0,
      grade: '',
      lang: 'en',
    };
    const hits = [
      { ...hit, title: 'Good', url: 'https://x.org/a' },
      { ...hit, title: 'Bad', url: 'data:text/html,x' },
    ];
    keep({ url: 'a', answer: { total: 2, hits, at: Date.now() } });
    keep({ url: 'old', answer: { total: 2, hits, at: Date.now() - 31 * 86_400_000 } });
    store.set('casebook-cases 2 broken', '{');
    expect(lastAnswer('a')?.hits.map(({ title }) => title)).toEqual(['Good']);
    expect([lastAnswer('old'), lastAnswer('broken'), lastAnswer('none')]).toEqual([null, null, null]);
  });

  it('do without storage that is forbidden', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('forbidden');
      },
    });
    expect(() => keep({ url: 'a', answer: { total: 0, hits: [], at: 0 } })).not.toThrow();
    expect(lastAnswer('a')).toBeNull();
  });
});
