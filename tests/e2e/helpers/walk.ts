import type { Page } from 'playwright-core';
import { quietness } from './browser.ts';
import { leading } from './settled.ts';

const STAGE_NAMES: Record<string, string> = {
  'in-review': 'In review',
  'changes-requested': 'Changes',
  approved: 'Approved',
};

/** Takes a step with its button; the form is drawn anew afterwards. */
export const move = async (page: Page, to: string, words?: string): Promise<void> => {
  await page.locator(`[data-move="${to}"]`).click();
  if (words !== undefined) {
    const box = page.locator('.case-desk__box');
    await box.locator('textarea').fill(words);
    await box.getByRole('button').first().click();
  }
  await page
    .locator('.case-desk__stage')
    .getByText(STAGE_NAMES[to] ?? to)
    .waitFor();
  await quietness(page)();
};

/** Leads on from a page of the form at /share. */
export const next = (page: Page): Promise<void> =>
  leading(page, () =>
    page
      .getByRole('button', { name: /continue|save/i })
      .first()
      .click(),
  );

/** Confirms the figure that was read out of the results. */
export const confirmFigures = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /figures? (is|are) right/i }).click();
  await quietness(page)();
  await page.click('#action-save-draft');
  await page.locator('.toast-success').first().waitFor();
  await quietness(page)();
};

/** Plans the publishing for a full minute that is still to come when the plan is saved, as Payload's own drawer has it. */
export const plan = async (page: Page): Promise<void> => {
  await page.locator('.form-submit .popup-button').last().click();
  await page.getByText('Schedule Publish').first().click();
  const drawer = page.locator('.schedule-publish');
  await drawer.getByText('Publish', { exact: true }).click();
  const at = new Date(Date.now() + 90_000).toLocaleString('en-US', {
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  // As the picker writes it: Nov 22, 2026 6:38 PM.
  await drawer.locator('.date-time-picker input').fill(at.replace(/, (?=\d+:)/, ' '));
  await page.keyboard.press('Enter');
  await page.click('#scheduled-publish-save');
  await page.getByText('Scheduled successfully').waitFor();
};
