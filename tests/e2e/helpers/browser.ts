import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page, type Request } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser to test with; `npm test` finds or installs one and names it in CHROMIUM_PATH. */
export const browserPath: string | undefined =
  process.env.CHROMIUM_PATH ??
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((directory) => NAMES.map((name) => path.join(directory, name)))
    .find((file) => existsSync(file));

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Resolves once a page has had no request under way for a while: the admin panel's form is then as the server has it. */
export const quietness = (page: Page): (() => Promise<void>) => {
  const underWay = new Set<Request>();
  let lastAt = Date.now();
  const note = (change: () => void) => {
    change();
    lastAt = Date.now();
  };
  page.on('request', (request) => note(() => underWay.add(request)));
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => note(() => underWay.delete(request)));
  return async () => {
    lastAt = Date.now();
    while (underWay.size > 0 || Date.now() - lastAt < 600)
      await new Promise((resolve) => setTimeout(resolve, 50));
  };
};
