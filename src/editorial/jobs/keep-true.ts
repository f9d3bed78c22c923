import type { TaskConfig } from 'payload';
import { keepTrue } from '../keeping-true/keep-true.ts';

/** Every hour: what has come due since, told once to whom it concerns. */
export const keepTrueTask: TaskConfig<'keep-true'> = {
  slug: 'keep-true',
  label: 'Keep what is published true',
  retries: 2,
  schedule: [{ cron: '0 7 * * * *', queue: 'default' }],
  handler: async ({ req }) => {
    await keepTrue({ payload: req.payload, now: new Date() });
    return { output: {} };
  },
};
