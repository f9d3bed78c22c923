// Proves the element's reading of attributes and answers: the interface's names and values, and nothing unsafe is ever linked.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { askServer, keep, lastAnswer, Refused } from '../../../src/embed/answer.ts';
import { FACETS } from '../../../src/domain/case-query.ts';
import { ATTRIBUTES, readSettings } from '../../../src/embed/attributes.ts';

const settingsOf = (attributes: Record<string, string>) =>
  readSettings({ getAttribute: (name: string) => attributes[name] ?? null } as Element);

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
    const hit = { summary: '', organisation: '', places: [], themes: [], figure: null, lang: 'en' };
    const hits = [
      { ...hit, title: 'Good', url: 'https://x.org/a' },
      { ...hit, title: 'Bad', url: 'data:text/html,x' },
    ];
    keep({ url: 'a', answer: { total: 2, hits, at: Date.now() } });
    keep({ url: 'old', answer: { total: 2, hits, at: Date.now() - 31 * 86_400_000 } });
    store.set('casebook-cases 1 broken', '{');
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
