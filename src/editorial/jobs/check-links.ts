import type { TaskConfig } from 'payload';
import { checkLinks } from '../keeping-true/links/check-links.ts';
import { collectLinks } from '../keeping-true/links/collect-links.ts';

/** Every ten minutes a few of the addresses that published records name; which these are is looked up once an hour. */
export const checkLinksTask: TaskConfig<'check-links'> = {
  slug: 'check-links',
  label: 'Check links',
  retries: 0,
  schedule: [{ cron: '0 */10 * * * *', queue: 'default' }],
  handler: async ({ req: { payload } }) => {
    const now = new Date();
    const publicUrl = payload.config.serverURL;
    const { totalDocs: known } = await payload.count({ collection: 'checked-links', overrideAccess: true });
    if (known === 0 || now.getMinutes() < 10) await collectLinks({ payload, publicUrl, now });
    const { asked } = await checkLinks({ payload, publicUrl, now });
    return { output: { asked } };
  },
  outputSchema: [{ name: 'asked', type: 'number' }],
};
