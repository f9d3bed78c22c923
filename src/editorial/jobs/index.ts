import type { JobsConfig } from 'payload';
import { sendAlertTask } from '../../alerts/send-alert-task.ts';
import { webhooksTask } from '../../partners/webhooks/webhooks-task.ts';
import { checkLinksTask } from './check-links.ts';
import { keepTrueTask } from './keep-true.ts';
import { releaseAbandonedJobs } from './release-abandoned.ts';
import { sendMailTask } from './send-mail.ts';
import { tellUsageTask } from './tell-usage.ts';

const nobody = (): boolean => false;

/**
 * What the base does by itself, a minute at a time; mail in a queue of its own, so that a slow server holds up nothing else.
 * The queue holds words that are not published, and readers' questions: nobody has anything to do with it from outside, and
 * Payload, which would log a mail that failed with all it holds, keeps silent about it.
 */
export const editorialJobs: JobsConfig = {
  access: { run: nobody, queue: nobody, cancel: nobody },
  autoRun: [
    { cron: '* * * * *', limit: 20, queue: 'default' },
    { cron: '* * * * *', limit: 5, queue: 'partners' },
    { cron: '*/3 * * * * *', limit: 50, queue: 'mail', disableScheduling: true, silent: true },
  ],
  shouldAutoRun: async (payload) => {
    await releaseAbandonedJobs({ payload });
    return true;
  },
  tasks: [sendMailTask, sendAlertTask, keepTrueTask, checkLinksTask, tellUsageTask, webhooksTask],
};
