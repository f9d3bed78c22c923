import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startPartnerSite, type PartnerSite } from '../../helpers/partner-site.ts';
import { startSearchEdge, type SearchEdge } from '../../helpers/search-edge.ts';
import { launchBrowser } from './browser.ts';

export interface PartnerWorld {
  edge: SearchEdge;
  /** On another origin. */
  site: PartnerSite;
  browser: Browser;
}

/** For a suite: a base, a partner's site and a reader's browser, handed over before its first test. */
export const usePartnerWorld = (begin: (world: PartnerWorld) => void): void => {
  const world: Partial<PartnerWorld> = {};
  beforeAll(async () => {
    world.edge = await startSearchEdge();
    world.site = await startPartnerSite();
    world.browser = await launchBrowser();
    begin(world as PartnerWorld);
  });
  afterAll(async () => {
    await world.browser?.close();
    await world.site?.close();
    await world.edge?.close();
  });
};
