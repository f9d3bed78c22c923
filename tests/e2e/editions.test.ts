// Proves in a browser: each published version has its page, what changed can be read by eye and ear, and an archived, moved or unpublished case's addresses tell the truth.
import { beforeAll, describe, expect, it } from 'vitest';
import { asAdmin, serverUrl } from './helpers/api.ts';
import { quietness } from './helpers/browser.ts';
import { accessibilityFaults, sidewaysOverflow, smallTargets } from './helpers/look.ts';
import { useReader } from './helpers/reader.ts';
import { leading } from './helpers/settled.ts';

const open = useReader();
const at = (path: string) => fetch(serverUrl() + path, { redirect: 'manual' });

describe('the versions of a case', () => {
  let id: string;
  let organisation: string;

  const publishCase = async (title: string, slug: string): Promise<string> => {
    const { doc } = await asAdmin('POST', '/api/cases', {
      title,
      slug,
      tier: 'full',
      organisation,
      summary: 'A toy library on wheels visits families twice a month.',
      challenges: [{ statement: 'There was no money for toys.', kind: 'funding' }],
      results: [
        { statement: 'Children came back.', figure: { value: 200, unit: 'children', qualifier: 'over' } },
        { statement: 'Parents met.' },
      ],
      whatDidNotWork: { noneReported: true },
      learningPoints: [{ statement: 'Start small.' }, { statement: 'Ask the parents.' }],
      evidence: 'untested',
      sources: [{ title: 'Own account', publisher: 'Wheelhouse', kind: 'own-account' }],
      _status: 'published',
    });
    return doc.id;
  };

  beforeAll(async () => {
    const made = await asAdmin('POST', '/api/organisations', {
      title: 'Wheelhouse Homes',
      slug: 'wheelhouse-homes',
      type: 'housing-association',
      _status: 'published',
    });
    organisation = made.doc.id;
    id = await publishCase('Toys on wheels', 'toys-on-wheels');
    await asAdmin('PATCH', `/api/cases/${id}?draft=true`, {
      summary: 'Never published quillwort.',
      _status: 'draft',
    });
    await asAdmin('PATCH', `/api/cases/${id}`, {
      summary: 'A toy library on wheels visits families every week.',
      results: [
        { statement: 'Children came back.', figure: { value: 330, unit: 'children', qualifier: 'over' } },
        { statement: 'Parents met.' },
      ],
      learningPoints: [{ statement: 'Start small.' }, { statement: 'Find a dry room.' }],
      _status: 'published',
    });
  });

  it('are cited, listed, and each under an address of its own with the very words', async () => {
    const page = await open({ path: '/cases/toys-on-wheels' });
    expect(await page.locator('#cite').innerText()).toContain('/cases/toys-on-wheels/versions/2');
    await leading(page, () => page.locator('#cite').getByRole('link', { name: 'All versions' }).click());
    expect(await page.locator('main li a, ol li a').allInnerTexts()).toEqual(
      expect.arrayContaining(['Version 2', 'Version 1']),
    );
    await page.getByRole('link', { name: 'Version 1', exact: true }).click();
    await page.waitForURL(/versions\/1$/);
    const words = await page.locator('main').innerText();
    expect(words).toContain('This is version 1 of 2');
    expect(words).toContain('twice a month');
    expect(words).not.toMatch(/every week|quillwort/);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(
      `${serverUrl()}/cases/toys-on-wheels`,
    );
    expect(await page.locator('#contact, #related, #used').count()).toBe(0);
    await page.getByRole('link', { name: 'The current one' }).click();
    await page.waitForURL(/toys-on-wheels$/);
  });

  it('show what changed by eye and by ear, with the rest folded away', async () => {
    const page = await open({ path: '/cases/toys-on-wheels/changes/2' });
    const told = async (selector: string) =>
      (await page.locator(selector).allTextContents()).map((text) => text.trim());
    expect(await told('#summary del, #summary ins')).toEqual([
      '[taken out: twice a month]',
      '[put in: every week]',
    ]);
    expect(await told('#results del, #results ins')).toEqual([
      '[taken out: over 200 children]',
      '[put in: over 330 children]',
    ]);
    expect(await page.locator('#learning-points').innerText()).toMatch(/Taken out[\s\S]*Ask the parents/);
    expect(await page.locator('#challenges').count()).toBe(0);
    const folded = page.locator('#same details', { hasText: 'The challenges' });
    expect(await folded.getByText('There was no money for toys.').isVisible()).toBe(false);
    await folded.locator('summary').click();
    await folded.getByText('There was no money for toys.').waitFor();
    const marks = await page.evaluate(() =>
      ['ins', 'del'].map(
        (tag) => getComputedStyle(document.querySelector(tag) ?? document.body).textDecorationLine,
      ),
    );
    expect(marks).toEqual(['underline', 'line-through']);
  });

  it.each(['/versions', '/versions/1', '/changes/2'])(
    'are accessible and whole at any width: %s',
    async (path) => {
      const page = await open({ path: `/cases/toys-on-wheels${path}`, reducedMotion: 'reduce' });
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [375, 'dark'],
        [320, 'light'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        expect(await accessibilityFaults(page), `${width}`).toEqual([]);
        expect(await smallTargets(page), `${width}`).toEqual([]);
        expect(await sidewaysOverflow(page), `${width}`).toEqual([]);
      }
    },
  );

  it.each(['/versions/3', '/versions/0', '/versions/x', '/changes/1', '/changes/3', '/versions/1e3'])(
    'are not made up: %s',
    async (path) => {
      expect((await at(`/cases/toys-on-wheels${path}`)).status).toBe(404);
    },
  );

  it('lead on from an old address', async () => {
    await asAdmin('PATCH', `/api/cases/${id}`, { slug: 'toys-on-the-road', _status: 'published' });
    for (const path of ['', '/versions', '/versions/1', '/changes/2']) {
      const answer = await at(`/cases/toys-on-wheels${path}`);
      expect([308, answer.headers.get('location')], path).toEqual([
        answer.status,
        `/cases/toys-on-the-road${path}`,
      ]);
    }
    const second = await (await at('/cases/toys-on-the-road/versions/2')).text();
    expect(second).toContain('every week');
    expect((await at('/cases/toys-on-the-road/versions/3')).status).toBe(404);
  });

  it('stay with an archived case, which says since when and why', async () => {
    await asAdmin('POST', `/api/cases/${id}/move`, { to: 'archived', comment: 'The van was sold.' });
    const page = await open({ path: '/cases/toys-on-the-road' });
    expect(await page.getByRole('note').innerText()).toMatch(
      /This case was archived on[\s\S]*The van was sold\./,
    );
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
    expect(await page.locator('link[type="application/rss+xml"], #related, #contact, #used').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect((await at('/cases/toys-on-the-road')).status).toBe(200);
    expect((await at('/cases/toys-on-the-road/versions/1')).status).toBe(200);
    expect(await (await at('/api/cases?where[slug][equals]=toys-on-the-road')).json()).toMatchObject({
      totalDocs: 0,
    });
    expect(await (await at('/sitemap.xml')).text()).not.toContain('toys-on-the-road');
  });

  it('go with a case that is taken back or thrown away', async () => {
    const gone = await publishCase('Taken back again', 'taken-back-again');
    const addresses = ['', '/versions', '/versions/1'].map((path) => `/cases/taken-back-again${path}`);
    for (const address of addresses) expect((await at(address)).status, address).toBe(200);
    await asAdmin('PATCH', `/api/cases/${gone}`, { _status: 'draft' });
    for (const address of addresses) expect((await at(address)).status, address).toBe(404);
    await asAdmin('PATCH', `/api/cases/${gone}`, { _status: 'published' });
    await asAdmin('PATCH', `/api/cases/${gone}`, {
      deletedAt: new Date().toISOString(),
      _status: 'published',
    });
    for (const address of addresses) expect((await at(address)).status, address).toBe(404);
  });
});

describe('beside the form', () => {
  const signIn = async () => {
    const page = await open({ path: '/admin/login' });
    await page.fill('#field-email', 'admin@example.org');
    await page.fill('#field-password', 'a password for tests only');
    await page.click('button[type=submit]');
    await page.waitForURL(/\/admin\/?$/);
    return page;
  };

  it('the meter follows what is typed and leads to the field, and a twin is shown', async () => {
    const { docs } = await asAdmin<{ docs: { title: string; organisation: { title: string } }[] }>(
      'GET',
      '/api/cases?where[slug][equals]=time-to-play&depth=1',
    );
    const page = await signIn();
    const quiet = quietness(page);
    await page.goto(`${serverUrl()}/admin/collections/cases/create`);
    const meter = page.locator('.completeness');
    const percent = async (): Promise<number> =>
      Number(/(\d+)%/.exec(await meter.locator('h3').innerText())?.[1]);
    await meter.waitFor();
    await quiet();
    const before = await percent();
    await page.fill('#field-summary', 'A toy library.');
    await expect.poll(percent).toBeGreaterThan(before);
    await page.fill('#field-title', docs[0]?.title ?? '');
    await page.locator('.duplicates').waitFor();
    expect(await page.locator('.duplicates a').first().innerText()).toContain(docs[0]?.title);
    await meter.locator('summary').click();
    await meter.getByRole('button', { name: 'Themes' }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[id^="field-"]')?.id))
      .toContain('themes');
  });
});
