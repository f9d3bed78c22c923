import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page, type Request } from 'playwright-core';
import { settled } from './settled.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser to test with; `npm test` finds or installs one and names it in CHROMIUM_PATH. */
export const browserPath: string | undefined =
  process.env.CHROMIUM_PATH ??
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((directory) => NAMES.map((name) => path.join(directory, name)))
    .find((file) => existsSync(file));

/**
 * Features to do without. The address bar's suggestions are pages, which a browser draws anew for every window even where
 * nobody sees one: a second of work each. The others are what Playwright switches off, said again since the last list holds.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'PreloadTopChromeWebUI',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

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
      `--disable-features=${WITHOUT.join()}`,
    ],
  });

const watches = new WeakMap<Page, () => Promise<void>>();

/**
 * Resolves once a settled page has had no request under way for a while: the admin panel's form is then as the server has
 * it. A page is watched from the first time this is called with it.
 */
export const quietness = (page: Page): (() => Promise<void>) => {
  const known = watches.get(page);
  if (known) return known;
  const underWay = new Set<Request>();
  let lastAt = Date.now();
  const note = (change: () => void) => {
    change();
    lastAt = Date.now();
  };
  page.on('request', (request) => note(() => underWay.add(request)));
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => note(() => underWay.delete(request)));
  const isSilent = (): boolean => underWay.size === 0 && Date.now() - lastAt >= 600;
  const quiet = async (): Promise<void> => {
    lastAt = Date.now();
    do {
      while (!isSilent()) await new Promise((resolve) => setTimeout(resolve, 50));
      // What a slow browser has yet to run may ask for more.
      await settled(page);
    } while (!isSilent());
  };
  watches.set(page, quiet);
  return quiet;
};
