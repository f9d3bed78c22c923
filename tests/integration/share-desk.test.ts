// Proves that an editor's click makes a draft of a submission with every word in its place, once however often; that only
// reviewers may; and that declining tells the sender why.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSecret, hashOfSecret } from '../../src/editorial/secret-link.ts';
import { sendSubmission, startSubmission } from '../../src/editorial/share/submissions.ts';
import { makeDocx } from '../helpers/documents/index.ts';
import { queuedMails } from '../helpers/mail-server.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';
import { KITCHEN, sendFiles, sendForm } from '../helpers/share-form.ts';
import type { Case, Import, Submission } from '../../src/payload-types.ts';

let edge: SearchEdge;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  edge = await startSearchEdge();
  const { payload } = edge;
  for (const role of ['admin', 'publisher', 'reviewer', 'contributor'] as const) {
    const account = { email: `${role}@example.org`, password: 'for tests only' };
    await payload.create({
      collection: 'users',
      overrideAccess: true,
      data: { ...account, name: `The ${role}`, role },
    });
    tokens[role] = (await payload.login({ collection: 'users', data: account })).token ?? '';
  }
});
afterAll(() => edge.close());

const ask = async (path: string, { role = 'reviewer', body }: { role?: string; body?: unknown } = {}) => {
  const response = await fetch(edge.url + path, {
    method: 'POST',
    headers: { authorization: `JWT ${tokens[role]}`, 'content-type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

const submit = async ({
  pages = KITCHEN,
  files = [],
  document = {},
}: {
  pages?: Record<string, Record<string, string>>;
  files?: { name: string; bytes: Uint8Array }[];
  document?: Record<string, string>;
} = {}): Promise<{ secret: string; submission: Submission }> => {
  const { payload, url } = edge;
  const now = new Date();
  const { secret } = await startSubmission({ payload, now });
  for (const [step, values] of Object.entries(pages))
    await sendForm({ url, path: `/share/${secret}/${step}`, values });
  if (files.length > 0 || Object.keys(document).length > 0)
    await sendFiles({ url, path: `/share/${secret}/document`, values: document, files });
  const { submission } = await sendSubmission({ payload, secret, now });
  return { secret, submission };
};

const again = (id: string) =>
  edge.payload.findByID({ collection: 'submissions', id, depth: 0, overrideAccess: true });

const draftOf = (id: unknown): Promise<Case> =>
  edge.payload.findByID({
    collection: 'cases',
    id: String(id),
    draft: true,
    depth: 1,
    overrideAccess: true,
  });

describe('what was written in parts', () => {
  it('becomes a draft with every part in its place, and the submission is accepted', async () => {
    const { submission } = await submit();
    const { status, body } = await ask(`/api/submissions/${submission.id}/make-draft`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ isNew: true });
    const draft = await draftOf(body.caseId);
    expect(draft).toMatchObject({
      _status: 'draft',
      title: 'Saturday kitchen',
      summary: KITCHEN.about?.summary,
      challenges: [
        { statement: 'New families did not answer letters.' },
        { statement: 'There was no money for a worker.', kind: 'funding' },
      ],
      solutions: [
        { statement: 'Two mothers knocked on doors.' },
        { statement: 'The school lent its kitchen.' },
      ],
      results: [
        {
          statement: '64 families came at least three times.',
          figure: { value: 64, unit: 'families', needsChecking: true },
        },
        { statement: '9 out of 10 had made a friend.' },
      ],
      learningPoints: [{ statement: 'Ask what people can cook.' }],
      period: { start: '2021-03', end: '2023-06' },
      contact: {
        name: 'Noor Salter',
        role: 'Project worker',
        mailbox: 'noor@example.org',
        phone: '024 7600 0000',
        hasConsented: true,
      },
      sources: [
        { title: 'Evaluation of the kitchen, Northgate Homes, 2023', url: 'https://www.example.org/kitchen' },
      ],
    });
    expect(draft.themes?.map((theme) => typeof theme === 'object' && theme.title)).toContain('Play');
    expect(draft.places?.map((place) => typeof place === 'object' && place.title)).toEqual(['Coventry']);
    expect(JSON.stringify(draft.whatDidNotWork)).toContain('Evening sessions failed');
    const proposals = JSON.stringify(draft.proposedRecords);
    for (const name of ['Northgate Homes', 'Northgate Primary School', 'Harbour Trust', 'Community kitchens'])
      expect(proposals).toContain(name);
    expect(JSON.stringify(draft)).not.toContain('sender@example.org');
    expect(await again(submission.id)).toMatchObject({ state: 'accepted', case: body.caseId });
  });

  it('its log names the reference, the consent and the licence', async () => {
    const { submission } = await submit();
    const { body } = await ask(`/api/submissions/${submission.id}/make-draft`);
    const { docs } = await edge.payload.find({
      collection: 'case-log',
      where: { and: [{ case: { equals: body.caseId } }, { note: { exists: true } }] },
      overrideAccess: true,
    });
    expect(docs.map(({ note, byName }) => `${byName}: ${note}`).join('\n')).toMatch(
      new RegExp(`The reviewer: From submission ${submission.reference}.*may be published.*Creative Commons`),
    );
  });

  it('twice, and twice at once, is the same draft', async () => {
    const { submission } = await submit();
    const path = `/api/submissions/${submission.id}/make-draft`;
    const [one, two] = await Promise.all([ask(path), ask(path, { role: 'publisher' })]);
    const three = await ask(path);
    expect(new Set([one, two, three].map(({ body }) => body.caseId)).size).toBe(1);
    expect([one, two, three].filter(({ body }) => body.isNew)).toHaveLength(1);
    const { totalDocs } = await edge.payload.count({
      collection: 'cases',
      where: { key: { like: String(submission.reference).toLowerCase() } },
      overrideAccess: true,
    });
    expect(totalDocs).toBe(1);
  });

  it('a draft that was thrown away can be made again', async () => {
    const { submission } = await submit();
    const path = `/api/submissions/${submission.id}/make-draft`;
    const { body: first } = await ask(path);
    await edge.payload.update({
      collection: 'cases',
      id: String(first.caseId),
      data: { deletedAt: new Date().toISOString(), _status: 'draft' },
      draft: true,
      overrideAccess: true,
    });
    const { status, body: second } = await ask(path);
    expect(status).toBe(200);
    expect(second.caseId).not.toBe(first.caseId);
  });

  it('says that nothing is known to have failed, where the sender said so', async () => {
    const { submission } = await submit({
      pages: { ...KITCHEN, 'what-came-of-it': { results: 'Good.', nothingFailed: 'yes' } },
    });
    const { body } = await ask(`/api/submissions/${submission.id}/make-draft`);
    expect((await draftOf(body.caseId)).whatDidNotWork).toMatchObject({ noneReported: true });
  });
});

describe('what came as a document', () => {
  const bytes = () =>
    makeDocx({
      blocks: [
        { heading: 'Gardens for all', level: 1 },
        { heading: 'Summary', level: 2 },
        { text: 'Tenants of two streets dug one garden together.' },
        { heading: 'The challenges', level: 2 },
        { list: ['Nobody spoke over the wall.', 'There was no money for tools.'] },
        { heading: 'Results', level: 2 },
        { text: 'Over 40 households took a plot.' },
      ],
    });
  const pages = { contact: KITCHEN.contact ?? {} };

  it('is taken apart; the sender’s own words on it count more, and the file stays with the case', async () => {
    const { submission } = await submit({
      pages,
      document: { title: 'Gardens over the wall', organisationName: 'Whitefriars', text: '' },
      files: [{ name: 'Gardens.docx', bytes: await bytes() }],
    });
    const { status, body } = await ask(`/api/submissions/${submission.id}/make-draft`);
    expect(status).toBe(200);
    const draft = await draftOf(body.caseId);
    expect(draft).toMatchObject({
      title: 'Gardens over the wall',
      organisation: { title: 'Whitefriars' },
      challenges: [
        { statement: 'Nobody spoke over the wall.' },
        { statement: 'There was no money for tools.' },
      ],
      contact: { name: 'Noor Salter', hasConsented: true },
    });
    expect(draft.results?.[0]?.figure).toMatchObject({ value: 40, unit: 'households', qualifier: 'over' });
    expect(draft.unplaced).toContain('Gardens for all');
    const { docs } = await edge.payload.find({ collection: 'imports', depth: 0, overrideAccess: true });
    const kept = docs.find(({ cases }: Import) => cases?.includes(String(body.caseId)));
    expect(kept).toMatchObject({ state: 'done', format: 'docx' });
  });

  it('beside written parts keeps its words among the unplaced text', async () => {
    const { submission } = await submit({
      document: { title: 'Saturday kitchen', organisationName: 'Northgate Homes' },
      files: [{ name: 'More.docx', bytes: await bytes() }],
    });
    const { body } = await ask(`/api/submissions/${submission.id}/make-draft`);
    const draft = await draftOf(body.caseId);
    expect(draft.challenges).toHaveLength(2);
    expect(draft.unplaced).toContain('Over 40 households took a plot.');
  });

  it('a pasted text is read the same way', async () => {
    const { submission } = await submit({
      pages,
      document: {
        title: 'Pasted',
        organisationName: 'Whitefriars',
        text: 'Summary\nOne garden.\n\nThe challenges\nNobody spoke.\n\nLessons learned\nStart with tea.',
      },
    });
    const { body } = await ask(`/api/submissions/${submission.id}/make-draft`);
    expect(await draftOf(body.caseId)).toMatchObject({
      title: 'Pasted',
      challenges: [{ statement: 'Nobody spoke.' }],
      learningPoints: [{ statement: 'Start with tea.' }],
    });
  });
});

describe('who may', () => {
  it('a contributor and a visitor may neither make a draft nor decline', async () => {
    const { submission } = await submit();
    for (const path of ['make-draft', 'decline'].map((act) => `/api/submissions/${submission.id}/${act}`)) {
      expect((await ask(path, { role: 'contributor' })).status).toBe(403);
      expect((await fetch(edge.url + path, { method: 'POST' })).status).toBe(403);
    }
    expect((await again(submission.id)).state).toBe('new');
  });

  it('nobody makes a draft of what was not sent', async () => {
    const { payload } = edge;
    const { id } = await payload.create({
      collection: 'submissions',
      overrideAccess: true,
      data: { state: 'begun', title: 'Not yet', secretHash: hashOfSecret(newSecret()) },
    });
    const { status, body } = await ask(`/api/submissions/${id}/make-draft`);
    expect(status).toBe(409);
    expect(JSON.stringify(body)).toContain('not sent it yet');
    expect((await ask('/api/submissions/no-such-record/make-draft')).status).toBe(404);
  });
});

describe('declining', () => {
  it('tells the sender once, with the reason', async () => {
    const { submission } = await submit();
    await edge.payload.db.deleteMany({ collection: 'payload-jobs', where: {} });
    const path = `/api/submissions/${submission.id}/decline`;
    expect((await ask(path, { body: { reason: 'It is an advertisement.' } })).status).toBe(200);
    expect((await ask(path)).status).toBe(200);
    const mails = await queuedMails(edge.payload);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: 'sender@example.org' });
    expect(mails[0]?.text).toContain('It is an advertisement.');
    expect(await again(submission.id)).toMatchObject({
      state: 'declined',
      declinedReason: 'It is an advertisement.',
    });
    expect((await ask(`/api/submissions/${submission.id}/make-draft`)).status).toBe(409);
  });

  it('is too late for what has become a draft', async () => {
    const { submission } = await submit();
    await ask(`/api/submissions/${submission.id}/make-draft`);
    expect((await ask(`/api/submissions/${submission.id}/decline`)).status).toBe(409);
  });
});
