import type { TaskConfig } from 'payload';
import { forgetCounts } from '../../usage/forget-counts.ts';
import { sendReports } from '../../usage/send-reports.ts';

/** Every hour, though there is something to do on the first day of a month alone: a base may have been down then. */
export const tellUsageTask: TaskConfig<'tell-usage'> = {
  slug: 'tell-usage',
  label: 'Tell organisations how their cases were read',
  retries: 2,
  schedule: [{ cron: '0 23 * * * *', queue: 'default' }],
  handler: async ({ req: { payload } }) => {
    const now = new Date();
    await sendReports({ payload, now });
    await forgetCounts({ payload, now });
    return { output: {} };
  },
};
