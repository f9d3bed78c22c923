import type { TaskConfig } from 'payload';
import { runtimeIfAny } from '../../runtime.ts';

/**
 * Every minute: what waits for its next try, and what another instance noted. A change that is noted here is told at once. In a
 * queue of its own, as whoever is told may be slow.
 */
export const webhooksTask: TaskConfig<'tell-partners'> = {
  slug: 'tell-partners',
  label: 'Tell partners’ programs and hubs',
  retries: 0,
  schedule: [{ cron: '* * * * *', queue: 'partners' }],
  handler: async () => {
    await Promise.all([runtimeIfAny('webhooks')?.run(), runtimeIfAny('websub')?.run()]);
    return { output: {} };
  },
};
