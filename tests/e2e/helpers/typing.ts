import type { Page } from 'playwright-core';

/**
 * Types as one who does not stop to think, and then pauses for so long: the page's own clock stands meanwhile, so that how
 * fast this machine is has no part in what is a pause.
 */
export const typeAtOnce = async ({
  page,
  text,
  pauseMs = 1000,
}: {
  page: Page;
  text: string;
  pauseMs?: number;
}): Promise<void> => {
  await holdClock(page);
  await page.keyboard.type(text);
  await page.clock.runFor(pauseMs);
  await page.clock.resume();
};

/** Time stands in the page until its clock is run, or resumed. */
export const holdClock = async (page: Page): Promise<void> => {
  await page.clock.install();
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
};

/** Types into a field that suggests, and waits for the list that answers these very words, its keys at work. */
export const suggestFor = async ({
  page,
  id,
  typed,
}: {
  page: Page;
  id: string;
  typed: string;
}): Promise<void> => {
  await page.locator(`#${id}`).focus();
  await typeAtOnce({ page, text: typed });
  await page.waitForSelector(`#${id}-suggestions [role=option]`, { state: 'visible' });
  await page.waitForSelector(`#${id}[aria-expanded=true]`);
};
