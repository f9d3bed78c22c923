import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { serverUrl } from './api.ts';
import { launchBrowser } from './browser.ts';
import { settled } from './settled.ts';

export interface Reader {
  page: Page;
  context: BrowserContext;
  /** What the browser complained of so far: refused by the security policy, thrown, or logged as an error. */
  complaints: string[];
}

/** A visitor's browser on a page, with everything that goes wrong in it noted. */
export const openReader = async ({
  browser,
  path,
  url = serverUrl(),
  width = 1280,
  height = 900,
  ...options
}: {
  browser: Browser;
  path: string;
  url?: string;
  width?: number;
  height?: number;
} & Omit<BrowserContextOptions, 'viewport'>): Promise<Reader> => {
  const context = await browser.newContext({ viewport: { width, height }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url + path);
  await settled(page);
  return { page, context, complaints };
};

/** For a suite: one browser, a reader for each test, and none that complained: nothing may need what the strict policy refuses. */
export const useReader = (): ((
  options: Omit<Parameters<typeof openReader>[0], 'browser'>,
) => Promise<Page>) => {
  let browser: Browser;
  let reader: Reader | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const complaints = reader?.complaints ?? [];
    await reader?.context.close();
    reader = undefined;
    expect(complaints).toEqual([]);
  });
  return async (options) => {
    reader = await openReader({ browser, ...options });
    return reader.page;
  };
};
