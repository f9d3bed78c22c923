import type { Page } from 'playwright-core';

/**
 * Resolves once a page stands as it will: loaded, its scripts attached to all that can be pressed or typed into and with
 * nothing left to do, its fonts there, and nothing moving. However slow the machine is, what a reader does then arrives.
 */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('load');
  await page.waitForFunction(isAttached);
  await page.evaluate(comeToRest);
};

/** Does what leads to another page, and resolves once that one is there. */
export const leading = async (page: Page, act: () => Promise<unknown>): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), act()]);
  await settled(page);
};

/** Whether React has each control of a page that it draws; other people's editors within it are their own. */
const isAttached = (): boolean =>
  !('__next_f' in window) ||
  [...document.querySelectorAll('button, input, select, textarea')].every(
    (control) =>
      control.closest('[contenteditable], .monaco-editor') !== null ||
      Object.keys(control).some((key) => key.startsWith('__reactProps')),
  );

const comeToRest = async (): Promise<void> => {
  await document.fonts.ready;
  // Where scripts are forbidden nothing is called back, and nothing moves.
  if (matchMedia('(scripting: none)').matches) return;
  // Its turn comes once nothing else is due: effects of what was drawn have run, and timers whose time has come.
  const { scheduler } = window as unknown as {
    scheduler: { postTask(task: () => void, options: { priority: 'background' }): Promise<void> };
  };
  await scheduler.postTask(() => undefined, { priority: 'background' });
  const moving = document
    .getAnimations()
    .filter(
      ({ playState, effect }) =>
        playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime),
    );
  await Promise.allSettled(moving.map(({ finished }) => finished));
};
