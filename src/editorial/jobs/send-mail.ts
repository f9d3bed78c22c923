import type { TaskConfig } from 'payload';

/** Sends one queued mail. A mail server that is away is tried again, with longer and longer waits, for about a day. */
export const sendMailTask: TaskConfig<'send-mail'> = {
  slug: 'send-mail',
  label: 'Send a mail',
  retries: { attempts: 12, backoff: { type: 'exponential', delay: 20_000 } },
  inputSchema: [
    { name: 'to', type: 'text', required: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'text', type: 'textarea', required: true },
    { name: 'replyTo', type: 'text' },
    { name: 'key', type: 'text' },
    { name: 'contactRequest', type: 'text' },
  ],
  handler: async ({ input: { to, subject, text, replyTo }, req }) => {
    await req.payload.sendEmail({ to, subject, text, ...(replyTo && { replyTo }) });
    return { output: {} };
  },
};
