import type { Payload } from 'payload';
import type { Case } from '../../src/payload-types.ts';
import { startEdge, type TestEdge } from './edge.ts';
import { queuedMails, runMails, startMailServer, type MailServer } from './mail-server.ts';
import { publish } from './search-base.ts';
import { caseAt, makeAccounts, makeOrganisation, PASSWORD, type Account } from './workflow-base.ts';

export type Name = 'author' | 'nosy' | 'roma' | 'cohesion' | 'silent' | 'everything' | 'publisher';

export interface WorkflowHands {
  smtp: MailServer;
  edge: TestEdge;
  payload: Payload;
  organisation: string;
  themes: { roma: string; play: string };
  people: Record<Name, Account>;
  cookies: Record<Name, string>;
  close(): Promise<void>;
}

/** An edge with a mail server and signed-in people who review different themes and want different mails. */
export const startWorkflowHands = async (): Promise<WorkflowHands> => {
  const smtp = await startMailServer();
  const edge = await startEdge({ settings: { SMTP_URL: smtp.url } });
  const { payload } = edge;
  const organisation = await makeOrganisation(payload);
  const cohesion = await publish(payload, { collection: 'themes', title: 'Cohesion' });
  const themes = {
    roma: await publish(payload, { collection: 'themes', title: 'Roma', parent: cohesion }),
    play: await publish(payload, { collection: 'themes', title: 'Play' }),
  };
  const people = await makeAccounts(payload, {
    author: 'contributor',
    nosy: { role: 'contributor', mails: 'all' },
    roma: { role: 'reviewer', reviewsThemes: [themes.roma] },
    cohesion: { role: 'reviewer', reviewsThemes: [cohesion] },
    silent: { role: 'reviewer', mails: 'none', reviewsThemes: [] },
    everything: { role: 'reviewer', mails: 'all' },
    publisher: { role: 'publisher', mails: 'mine' },
  });
  const cookies = {} as Record<Name, string>;
  for (const name of Object.keys(people) as Name[]) {
    const response = await fetch(`${edge.url}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: edge.url },
      body: JSON.stringify({ email: people[name].email, password: PASSWORD }),
    });
    cookies[name] = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }
  return {
    smtp,
    edge,
    payload,
    organisation,
    themes,
    people,
    cookies,
    close: async () => {
      await edge.close();
      await smtp.close();
    },
  };
};

/** What these people do over HTTP, and which mails went to whom. */
export const handsAt = (base: () => WorkflowHands) => {
  const as = async (name: Name | undefined, method: string, path: string, body?: unknown) => {
    const { edge, cookies } = base();
    const response = await fetch(`${edge.url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        origin: edge.url,
        ...(name && { cookie: cookies[name] }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const move = (name: Name, id: string, body: Record<string, unknown>) =>
    as(name, 'POST', `/api/cases/${id}/move`, body);
  /** Who got a mail, and its subject. */
  const sent = async (): Promise<Record<string, string[]>> => {
    const { payload, smtp } = base();
    // The edge's own clock takes them up too: a mail may be under way already.
    for (let attempt = 0; attempt < 100 && (await queuedMails(payload)).length > 0; attempt += 1) {
      await runMails(payload, { evenLater: true });
      await new Promise((resolve) => setTimeout(resolve, attempt * 10));
    }
    const left = await queuedMails(payload);
    if (left.length > 0) throw new Error(`Mails still wait: ${JSON.stringify(left)}`);
    const all: Record<string, string[]> = {};
    for (const mail of smtp.mails)
      for (const to of mail.envelope.to)
        (all[to.replace('@example.org', '')] ??= []).push(mail.subject.replace(/:.*/, ''));
    return all;
  };
  /** What the base itself puts there is told to nobody here. */
  const standing = async (input: Parameters<typeof caseAt>[1]): Promise<Case> => {
    const { payload } = base();
    const record = await caseAt(payload, input);
    await payload.db.deleteMany({ collection: 'payload-jobs', where: {} });
    return record;
  };
  const draft = (data: Omit<Partial<Case>, 'organisation' | 'createdBy'> & { title: string }) =>
    standing({
      stage: 'draft',
      organisation: base().organisation,
      createdBy: String(base().people.author.id),
      ...data,
    });
  const logOf = async (id: string) =>
    ((await as('publisher', 'GET', `/api/cases/${id}/workflow`)).body.log as unknown as {
      action: string;
      by: string;
      note: string | null;
    }[]) ?? [];
  return { as, move, sent, standing, draft, logOf };
};
