// Proves the suggestions under every search field: by keyboard alone, by mouse and touch, for a screen reader, without moving the page, and that the field works without them.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults, sidewaysOverflow, smallTargets } from './helpers/look.ts';
import { useReader } from './helpers/reader.ts';
import { suggestFor, typeAtOnce } from './helpers/typing.ts';

const FIELDS = [
  { where: 'the search page', path: '/cases', id: 'q' },
  { where: 'the front page', path: '/', id: 'q' },
  { where: 'the header', path: '/themes', id: 'site-search' },
];

const open = useReader();

const marked = (page: Page, id: string) =>
  page.locator(`#${id}-suggestions [role=option][aria-selected=true]`).textContent();

describe.each(FIELDS)('in $where', ({ path, id }) => {
  it('suggests while one types, and Enter opens the one that the arrows marked', async () => {
    const page = await open({ path });
    await suggestFor({ page, id, typed: 'time to pl' });
    await page.keyboard.press('ArrowDown');
    expect(await marked(page, id)).toContain('Time to Play');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(id);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cases/time-to-play');
  });

  it('searches for what was typed where none is marked', async () => {
    const page = await open({ path });
    await suggestFor({ page, id, typed: 'time to pl' });
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cases?q=time+to+pl');
    await page.waitForSelector('.card');
    expect(await page.isVisible(`#${id}-suggestions`)).toBe(false);
  });

  it('tells a screen reader of a field, its list, what is in it, and what is marked', async () => {
    const page = await open({ path });
    const field = page.locator(`#${id}`);
    const expanded = () => field.getAttribute('aria-expanded');
    // The page's script makes it one; without, it is a plain field.
    await page.waitForSelector(`#${id}[role=combobox]`);
    expect(await field.getAttribute('aria-autocomplete')).toBe('list');
    expect(await expanded()).toBe('false');
    await suggestFor({ page, id, typed: 'roma' });
    expect(await expanded()).toBe('true');
    const list = await page.locator(`#${await field.getAttribute('aria-controls')}`).ariaSnapshot();
    expect(list).toMatch(/^- listbox "Suggestions":/);
    expect(list).toMatch(/group "(Cases|Themes)":/);
    await page.keyboard.press('ArrowUp');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('role')).toBe('option');
    // While a newer answer is on its way, the older one is pale.
    await page.waitForFunction(() => {
      const cards = document.querySelector('.search__results .cards');
      return !cards || getComputedStyle(cards).opacity === '1';
    });
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('closes by Escape with the words left standing, and opens again by an arrow', async () => {
    const page = await open({ path });
    await suggestFor({ page, id, typed: 'roma' });
    const list = page.locator(`#${id}-suggestions`);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    expect(await page.inputValue(`#${id}`)).toBe('roma');
    await page.keyboard.press('ArrowDown');
    await list.waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    await list.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Search');
  });

  it('is a plain form without JavaScript', async () => {
    const page = await open({ path, javaScriptEnabled: false });
    expect(await page.getAttribute(`#${id}`, 'role')).toBeNull();
    await page.fill(`#${id}`, 'time to play');
    await page.press(`#${id}`, 'Enter');
    await page.waitForURL(/\/cases\?q=time\+to\+play(&|$)/);
    expect(await page.textContent('.card__title')).toContain('Time to Play');
  });
});

it('marks in each suggestion what was typed, under the name of its kind', async () => {
  const page = await open({ path: '/' });
  await suggestFor({ page, id: 'q', typed: 'play' });
  const groups = await page.locator('#q-suggestions [role=group]').evaluateAll((all) =>
    all.map((group) => ({
      kind: group.querySelector('.suggestions__kind')?.textContent,
      marks: [...group.querySelectorAll('[role=option]')].map(
        (one) => one.querySelector('mark')?.textContent,
      ),
    })),
  );
  expect(groups.map(({ kind }) => kind)).toContain('Cases');
  expect(
    groups.flatMap(({ marks }) => marks).filter((mark) => /^pl/i.test(mark ?? '')).length,
  ).toBeGreaterThan(1);
});

it('moves nothing on the page, and stays within a phone', async () => {
  const page = await open({ path: '/', width: 320, height: 600 });
  const placeOf = () =>
    page.locator('#newest-title').evaluate((heading) => heading.getBoundingClientRect().top);
  await page.locator('#q').focus();
  const before = await placeOf();
  await suggestFor({ page, id: 'q', typed: 'roma' });
  expect(await placeOf()).toBe(before);
  expect(await sidewaysOverflow(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
});

it('takes a touch', async () => {
  const page = await open({ path: '/', width: 390, hasTouch: true, isMobile: true });
  await suggestFor({ page, id: 'q', typed: 'time to pl' });
  await page.locator('[role=option]', { hasText: 'Time to Play' }).first().tap();
  await page.waitForURL('**/cases/time-to-play');
});

it('asks once typing pauses, and only the answer to the last words is shown', async () => {
  const page = await open({ path: '/' });
  const asked: string[] = [];
  let answerLate: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (answerLate = resolve));
  await page.route('**/api/suggest?*', async (route) => {
    const q = new URL(route.request().url()).searchParams.get('q') ?? '';
    asked.push(q);
    // An answer to fewer letters that comes late.
    if (q === 'tim') await late;
    await route.continue().catch(() => undefined);
  });
  const isTakenBack = page.waitForEvent('requestfailed', (request) => /suggest\?q=tim&/.test(request.url()));
  const isAsked = page.waitForRequest(/suggest\?q=tim&/);
  await page.locator('#q').focus();
  await typeAtOnce({ page, text: 'tim' });
  await isAsked;
  await suggestFor({ page, id: 'q', typed: 'e to play' });
  answerLate();
  await isTakenBack;
  expect(asked).toEqual(['tim', 'time to play']);
  expect(await page.locator('#q-suggestions').textContent()).toContain('Time to Play');
});

it('goes without where the server does not answer', async () => {
  const page = await open({ path: '/' });
  await page.route('**/api/suggest?*', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: 'Sorry' }),
  );
  await page.locator('#q').focus();
  await Promise.all([page.waitForResponse(/api\/suggest/), typeAtOnce({ page, text: 'time to play' })]);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/cases?q=time+to+play');
});
