import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { settled } from '../e2e/helpers/settled.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the strictest partner sends, and no word more than the guide asks for. */
export const strictPolicy = (base: string): string =>
  `default-src 'none'; script-src ${base}; connect-src ${base}; frame-src ${base}; style-src 'none'; require-trusted-types-for 'script'`;

/** A partner's page in a browser of its own, and all that the browser complained of: policies above all. */
export const openPage = async ({
  browser,
  url,
  before,
  ...options
}: {
  browser: Browser;
  url: string;
  /** Runs in the page before anything else. */
  before?: () => void;
} & BrowserContextOptions): Promise<{ page: Page; complaints: string[] }> => {
  const page = await (await browser.newContext(options)).newPage();
  if (before) await page.addInitScript(before);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, complaints };
};

/** Violations that axe finds, in every frame, shadow roots included. */
export const violationsOf = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  await settled(page);
  for (const frame of page.frames()) {
    await frame.waitForLoadState('load');
    // As code, not as a script tag: policies forbid every other script.
    await frame.evaluate(AXE);
    found.push(
      ...(await frame.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        const { violations } = await axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      })),
    );
  }
  return found;
};
