import { afterAll, beforeAll, vi } from 'vitest';

const DAY_MS = 24 * 60 * 60_000;

/** Sets the clock of a suite to the coming noon (UTC): no hour of mails, no day and no month ends while it runs. Called before what it starts. */
export const useNoon = (): void => {
  beforeAll(() => {
    const { now } = Date;
    const noon = Math.ceil((now() - DAY_MS / 2) / DAY_MS) * DAY_MS + DAY_MS / 2;
    vi.stubGlobal('Date', shifted(noon - now()));
  });
  afterAll(() => void vi.unstubAllGlobals());
};

/** The same dates, read from a clock that is ahead: it goes on, and to the millisecond. */
const shifted = (ms: number): DateConstructor => {
  const now = (): number => Reflect.apply(real.now, real, []) + ms;
  return new Proxy(real, {
    construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
};

const real = Date;
