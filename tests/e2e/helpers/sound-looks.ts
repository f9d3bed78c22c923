import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityFaults, sidewaysOverflow, smallTargets } from './look.ts';

const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 375, colorScheme: 'dark' },
] as const;

/**
 * Proves that axe finds nothing in a page, that no target is too small and nothing stands out at the side: wide and light, narrow
 * and dark; and that it is whole at 320 px, as at 400 % zoom. What else holds in each look may be asked too.
 */
export const expectSoundLooks = async (
  page: Page,
  inEach?: (look: string) => Promise<void>,
): Promise<void> => {
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityFaults(page), colorScheme).toEqual([]);
    expect(await smallTargets(page), colorScheme).toEqual([]);
    expect(await sidewaysOverflow(page), colorScheme).toEqual([]);
    await inEach?.(colorScheme);
  }
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await sidewaysOverflow(page)).toEqual([]);
};
