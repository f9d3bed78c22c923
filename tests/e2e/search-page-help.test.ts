// Proves what the search page says beyond a list: answers, what else answers, words searched for instead, what to loosen; accessible, whole at 320 px, and within the strict policy.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useReader } from './helpers/reader.ts';
import { leading } from './helpers/settled.ts';
import { expectSoundLooks } from './helpers/sound-looks.ts';
import { holdClock } from './helpers/typing.ts';

const STATES = {
  'an answer': '/cases?q=isolated+families',
  'how others met a challenge': '/cases?challenge=engagement',
  'what else answers': '/cases?q=refugees',
  'a word corrected': '/cases?q=refugess',
  'a word left out': '/cases?q=induction+bursary',
  synonyms: '/cases?q=rsl',
  'nothing found': '/cases?q=roma&theme=staff-training&from=2020',
  'words that mean nothing': '/cases?q=zzzzqqqq',
};

const open = useReader();
const without = (path: string) => open({ path, javaScriptEnabled: false });
const countIn = (text: string | null) => Number.parseInt(text?.match(/(\d+) cases?$/)?.[1] ?? '', 10);
const total = async (page: Page) =>
  Number.parseInt((await page.textContent('.results__count')) ?? '', 10) || 0;

it.each(Object.entries(STATES))(
  '%s: is accessible, wide and light, narrow and dark, and whole at 320 px',
  async (_name, path) => {
    const page = await open({ path, reducedMotion: 'reduce' });
    await expectSoundLooks(page);
  },
);

describe('answers', () => {
  it('shows the challenge and what was done about it as one, marked where the words stand', async () => {
    const page = await without(STATES['an answer']);
    const card = page.locator('.card').first();
    expect(await card.locator('.card__title').textContent()).toBe('Time to Play');
    expect(await card.locator('.answer__challenge').textContent()).toMatch(/^A challenge of engagement/);
    expect(await card.locator('.answer__challenge mark').allTextContents()).toEqual(['Isolated', 'families']);
    expect(await card.locator('.answer__done p').count()).toBeGreaterThan(0);
  });

  it('says how others met a kind of challenge: the answer before the title, for each case', async () => {
    const page = await without(STATES['how others met a challenge']);
    expect(await page.title()).toContain('How others met a challenge of engagement');
    expect((await page.textContent('.sentence'))?.trim()).toBe('How others met a challenge of engagement');
    const tops = await page
      .locator('.card')
      .evaluateAll((cards) =>
        cards.map((card) =>
          ['.answer', '.card__title'].map(
            (part) => card.querySelector(part)?.getBoundingClientRect().top ?? -1,
          ),
        ),
      );
    expect(tops.length).toBe(await total(page));
    for (const [answer, title] of tops) expect(answer).toBeLessThan(title ?? 0);
    await leading(page, () => page.click('.chosen'));
    expect((await page.textContent('.results__count'))?.trim()).not.toBe('No cases');
  });
});

describe('what else answers', () => {
  it('stands after the first cases, under its kinds, each with where it is from, and leads to the very place', async () => {
    const page = await without(STATES['what else answers']);
    const order = await page
      .locator('.search__results :is(.card, .guidance)')
      .evaluateAll((parts) => parts.map(({ className }) => className.split(' ')[0]));
    expect(order.indexOf('guidance')).toBe(Math.min(3, order.length - 1));
    const link = page.locator('.guidance__link a').first();
    const href = (await link.getAttribute('href')) ?? '';
    const title = (await link.textContent()) ?? '';
    await leading(page, () => link.click());
    const { hash } = new URL(page.url());
    if (href.includes('#')) {
      const place = page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`);
      expect(await place.count()).toBe(1);
      expect(await place.textContent()).toContain(title.slice(0, 40));
    }
  });

  it('is reached from above the list by one link', async () => {
    const page = await open({ path: STATES['what else answers'], width: 390 });
    await page.click('a[href="#guidance"]');
    const top = () => page.locator('#guidance').evaluate((part) => part.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(200);
  });
});

describe('words', () => {
  it('says what was searched for instead', async () => {
    const page = await without(STATES['a word corrected']);
    expect(await page.textContent('[data-note=corrected]')).toMatch(
      /^Searched for refugees instead of refugess\.$/,
    );
    expect(await total(page)).toBeGreaterThan(0);
  });

  it('says which word no case has beside the others', async () => {
    const page = await without(STATES['a word left out']);
    expect(await page.textContent('[data-note=dropped]')).toBe(
      'No case has all of these words; left out: bursary.',
    );
  });

  it('says on each card which of the words it does without', async () => {
    const typed = ['landlords', 'play', 'school', 'bursary'];
    const page = await without(`/cases?q=${typed.join('+')}`);
    const feet = await page.locator('.card__foot', { hasText: 'without:' }).allTextContents();
    const missing = feet.flatMap((foot) => foot.split('without: ')[1]?.split(', ') ?? []);
    expect(missing.length).toBeGreaterThan(0);
    for (const word of missing) expect(typed).toContain(word);
  });

  it('shows the synonyms it searched for', async () => {
    const page = await without(STATES.synonyms);
    expect(await page.textContent('[data-note=also]')).toMatch(/^Also searching: .*registered provider/);
  });
});

describe('nothing found', () => {
  it('links what to loosen with as many cases as it finds', async () => {
    const page = await without(STATES['nothing found']);
    expect(await total(page)).toBe(0);
    const link = page.locator('.empty__loosen a').first();
    const promised = countIn(await link.textContent());
    expect(promised).toBeGreaterThan(0);
    await leading(page, () => link.click());
    expect(await total(page)).toBe(promised);
  });

  it('offers the themes to browse', async () => {
    const page = await without(STATES['words that mean nothing']);
    await leading(page, () => page.locator('.empty .tag').first().click());
    expect(new URL(page.url()).pathname).toMatch(/^\/themes\/./);
  });

  it('lets the guides answer first where no case does', async () => {
    const page = await without('/cases?q=roma&to=1950');
    const parts = await page
      .locator('.search__results :is(.guidance, .empty)')
      .evaluateAll((found) => found.map(({ className }) => className));
    expect(parts).toEqual(['guidance', 'tray empty']);
  });
});

describe('what a screen reader hears', () => {
  it('is nothing at first, and then once, when typing has come to rest', async () => {
    const page = await open({ path: '/cases' });
    const status = page.locator('.search__results [role=status]');
    expect(await status.textContent()).toBe('');
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const spoken = document.querySelector('.search__results [role=status]') as Element;
      new MutationObserver(() => heard.push(spoken.textContent ?? '')).observe(spoken, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    /** Types, and stays just long enough for the list to answer. */
    const typeOn = async (letters: string, words: string) => {
      await page.keyboard.type(letters);
      await page.clock.runFor(250);
      await page.waitForURL(`**/cases?q=${words}`);
      await page.locator('.search__results:not([data-pending])').waitFor();
    };
    await page.click('#q');
    await holdClock(page);
    await typeOn('refu', 'refu');
    await typeOn('gess', 'refugess');
    await page.locator('[data-note=corrected]').waitFor();
    expect(await heard()).toEqual([]);
    await page.clock.runFor(5000);
    await expect.poll(heard).toHaveLength(1);
    await page.clock.runFor(5000);
    expect(await heard()).toEqual([
      expect.stringMatching(/^\d+ cases?.*Searched for refugees instead of refugess\./),
    ]);
  });
});
