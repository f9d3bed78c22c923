import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { serverUrl } from './api.ts';

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
  await page.goto(url + path, { waitUntil: options.javaScriptEnabled === false ? 'load' : 'networkidle' });
  return { page, context, complaints };
};
