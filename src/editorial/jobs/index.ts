import type { JobsConfig } from 'payload';
import { keepTrueTask } from './keep-true.ts';
import { sendMailTask } from './send-mail.ts';

/** What the base does by itself, a minute at a time; mail in a queue of its own, so that a slow server holds up nothing else. */
export const editorialJobs: JobsConfig = {
  autoRun: [
    { cron: '* * * * *', limit: 20, queue: 'default' },
    { cron: '*/5 * * * * *', limit: 50, queue: 'mail', disableScheduling: true },
  ],
  tasks: [sendMailTask, keepTrueTask],
};
