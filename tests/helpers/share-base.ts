import { findSubmission } from '../../src/editorial/share/submissions.ts';
import type { Submission } from '../../src/payload-types.ts';
import { runtime } from '../../src/runtime.ts';
import { startMailServer, type MailServer } from './mail-server.ts';
import { startSearchEdge, type SearchEdge } from './search-edge.ts';
import { KITCHEN, sendForm } from './share-form.ts';

/** Where the desk of this base gets its mails. */
export const DESK = 'desk@example.org';

const ROLES = ['contributor', 'reviewer'] as const;

export interface ShareBase {
  edge: SearchEdge;
  mailServer: MailServer;
  tokens: Record<(typeof ROLES)[number], string>;
  close(): Promise<void>;
}

/** The whole edge with a mail server, staff who may sign in, and a partner with the key `a-partner-key-for-tests-only`. */
export const startShareBase = async (): Promise<ShareBase> => {
  const mailServer = await startMailServer();
  const edge = await startSearchEdge({ settings: { SMTP_URL: mailServer.url } });
  const { payload } = edge;
  await payload.create({
    collection: 'users',
    overrideAccess: true,
    data: { email: 'admin@example.org', password: 'for tests only', name: 'Admin', role: 'admin' },
  });
  const tokens = { contributor: '', reviewer: '' };
  for (const role of ROLES) {
    const account = { email: `${role}@example.org`, password: 'for tests only' };
    await payload.create({
      collection: 'users',
      overrideAccess: true,
      data: { ...account, name: `The ${role}`, role },
    });
    tokens[role] = (await payload.login({ collection: 'users', data: account })).token ?? '';
  }
  await payload.create({
    collection: 'partners',
    overrideAccess: true,
    data: { name: 'A partner', enableAPIKey: true, apiKey: 'a-partner-key-for-tests-only' } as never,
  });
  await payload.updateGlobal({
    slug: 'editorial-settings',
    overrideAccess: true,
    data: { deskMailbox: DESK },
  });
  return {
    edge,
    mailServer,
    tokens,
    close: async () => {
      await edge.close();
      await mailServer.close();
    },
  };
};

/** What a sender does at the form of a base, and what the base then holds. */
export const senderAt = (edge: () => SearchEdge) => {
  const post = (path: string, values: Record<string, string> = {}, accept?: string) =>
    sendForm({ url: edge().url, path, values, accept });
  const begin = async (way = 'parts'): Promise<string> => {
    const { location } = await post('/share/start', { way });
    return location.split('/')[2] ?? '';
  };
  /** Every page filled in, with nothing sent yet. */
  const fill = async (pages = KITCHEN): Promise<string> => {
    const secret = await begin();
    for (const [step, values] of Object.entries(pages)) {
      const { status } = await post(`/share/${secret}/${step}`, values);
      if (status !== 303) throw new Error(`The page “${step}” was answered with ${status}.`);
    }
    return secret;
  };
  const stored = async (secret: string): Promise<Submission> => {
    const found = await findSubmission({ payload: edge().payload, secret, now: new Date() });
    if (!found) throw new Error('There is no such submission.');
    return found;
  };
  const replyAt = (location: string) =>
    runtime('formReplies').find(new URL(location, edge().url).searchParams.get('reply') ?? '');
  return { post, begin, fill, stored, replyAt };
};
