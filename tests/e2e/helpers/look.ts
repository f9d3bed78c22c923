import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { settled } from './settled.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page, one line each: rule, what it means, where. Empty when nothing is. */
export const accessibilityFaults = async (page: Page): Promise<string[]> => {
  await settled(page);
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(document);
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`,
    );
  });
};

/** What stands out of the page at the side, where a reader would have to scroll for it. */
export const sidewaysOverflow = async (page: Page): Promise<string[]> => {
  await settled(page);
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName}.${element.className}`);
  });
};

/** Links and controls smaller than 24 px either way which do not stand in a sentence (WCAG 2.2, 2.5.8). */
export const smallTargets = async (page: Page): Promise<string[]> => {
  await settled(page);
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, summary')]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        const isShown = width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
        const isInSentence = element.matches('p a, li a, dd a, h2 a, h3 a, h4 a, .skip-link');
        const isLabelled = element.matches('label input');
        return isShown && !isInSentence && !isLabelled && (width < 24 || height < 24);
      })
      .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 40)}`),
  );
};
