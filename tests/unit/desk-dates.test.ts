// Proves that the desk writes the day that was kept, wherever its server stands.
import { afterAll, expect, it, vi } from 'vitest';

const { TZ } = process.env;
afterAll(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

it.each(['America/Los_Angeles', 'Pacific/Auckland', 'UTC'])(
  'writes the day that was kept in %s',
  async (zone) => {
    process.env.TZ = zone;
    vi.resetModules();
    const { dayOf } = await import('../../src/components/admin/desk/dates.ts');
    expect(dayOf('2026-06-01T00:00:00.000Z')).toBe('1 Jun 2026');
    expect(dayOf('2026-06-01T12:00:00.000Z')).toBe('1 Jun 2026');
  },
);
