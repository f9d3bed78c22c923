import type { Payload } from 'payload';
import { makeBase } from './base.ts';
import { startMailServer, type MailServer } from './mail-server.ts';

export const EDITOR = 'editor@example.org';
export const hello = { to: EDITOR, subject: 'A case waits for you', text: 'Time to Play waits for you.' };

export interface MailBase {
  server: MailServer;
  payload: Payload;
  /** Leaves no mail, no job and no notice, and a server that works. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** A base at `https://casebook.example.org` with a mail server of its own. */
export const startMailBase = async (): Promise<MailBase> => {
  const server = await startMailServer();
  const base = await makeBase({
    settings: { SMTP_URL: server.url, PUBLIC_URL: 'https://casebook.example.org' },
  });
  const { payload } = base;
  return {
    server,
    payload,
    clear: async () => {
      await server.fail();
      server.clear();
      await payload.db.deleteMany({ collection: 'payload-jobs', where: {} });
      await payload.db.deleteMany({ collection: 'notices', where: {} });
    },
    close: async () => {
      await base.close();
      await server.close();
    },
  };
};

export const jobsOf = async (payload: Payload) =>
  (await payload.find({ collection: 'payload-jobs', pagination: false, overrideAccess: true })).docs;
