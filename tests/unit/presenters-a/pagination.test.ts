// Proves the steps of the page links: never a gap of one page, never a page that isn't there.
import { expect, it } from 'vitest';
import { pageSteps } from '../../../src/presenters/pagination.ts';

const shown = (page: number, pages: number): string =>
  pageSteps({ page, pages })
    .map((step) => (step === 'gap' ? '…' : step.isCurrent ? `[${step.page}]` : `${step.page}`))
    .join(' ');

it.each([
  [1, 1, ''],
  [1, 2, '[1] 2'],
  [3, 5, '1 2 [3] 4 5'],
  [5, 20, '1 … 4 [5] 6 … 20'],
  [4, 20, '1 2 3 [4] 5 … 20'],
  [20, 20, '1 … 19 [20]'],
  [1, 3, '[1] 2 3'],
])('page %i of %i', (page, pages, steps) => {
  expect(shown(page, pages)).toBe(steps);
});
