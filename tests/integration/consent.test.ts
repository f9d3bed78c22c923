// Proves that an organisation's consent is asked for, given, refused and taken back by a secret link alone, for the very version that was
// shown; that it is told to whom it may be told; and that nobody else learns the secret or the words.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasConsentFor } from '../../src/editorial/consent/has-consent.ts';
import { findConsent } from '../../src/editorial/consent/find-consent.ts';
import { newestVersion } from '../../src/editorial/consent/shown-version.ts';
import type { ConsentRow } from '../../src/editorial/consent/list-consents.ts';
import { queuedMails } from '../helpers/mail-server.ts';
import { createCase } from '../helpers/search-base.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

const ROLES = ['contributor', 'reviewer', 'publisher', 'admin'] as const;
const PASSWORD = 'a password for tests only';
const mailboxOf = (role: string) => `${role}@example.org`;

interface Answer {
  status: number;
  body: {
    link?: string;
    id?: string;
    isMailed?: boolean;
    message?: string;
    consents?: ConsentRow[];
    errors?: { message: string; field?: string }[];
  };
  headers: Headers;
}

describe('consent', () => {
  let edge: SearchEdge;
  const tokens = new Map<string, string>();
  let organisation: string;

  beforeAll(async () => {
    edge = await startSearchEdge();
    const { payload } = edge;
    // The first account of a base is its administrator, whatever it asks for.
    for (const role of ROLES.toReversed())
      await payload.create({
        collection: 'users',
        data: { email: mailboxOf(role), password: PASSWORD, name: `The ${role}`, role },
        overrideAccess: true,
      });
    for (const role of ROLES) {
      const { token } = await payload.login({
        collection: 'users',
        data: { email: mailboxOf(role), password: PASSWORD },
      });
      tokens.set(role, String(token));
    }
    const { docs } = await payload.find({ collection: 'organisations', limit: 1, overrideAccess: true });
    organisation = String(docs[0]?.id);
  });
  afterAll(() => edge.close());
  beforeEach(() => edge.payload.db.deleteMany({ collection: 'payload-jobs', where: {} }));

  const call = async (
    path: string,
    { role, body, method = body ? 'POST' : 'GET' }: { role?: string; body?: unknown; method?: string } = {},
  ): Promise<Answer> => {
    const response = await fetch(edge.url + path, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        ...(role && { authorization: `JWT ${tokens.get(role)}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text.startsWith('{') ? JSON.parse(text) : {}) as Answer['body'],
    };
  };

  let made = 0;
  const newCase = (data: Record<string, unknown> = {}) => {
    made += 1;
    return createCase(edge.payload, {
      title: `Case to be read ${made}`,
      organisation,
      _status: 'draft',
      ...data,
    });
  };
  const change = (id: string, data: Record<string, unknown>) =>
    edge.payload.update({
      collection: 'cases',
      id,
      draft: true,
      overrideAccess: true,
      data: { ...data, _status: 'draft' } as never,
    });
  const ask = async (caseId: string, body: Record<string, unknown> = {}) => {
    const asked = await call(`/api/cases/${caseId}/ask-consent`, {
      role: 'reviewer',
      body: { organisationName: 'Salix Homes', ...body },
    });
    expect(asked.status, JSON.stringify(asked.body)).toBe(200);
    const link = String(asked.body.link);
    return { link, secret: link.slice(link.lastIndexOf('/') + 1), id: String(asked.body.id) };
  };
  const SIGNED = { name: 'Ann Example', role: 'Director', maySpeak: 'yes' };
  const answer = (secret: string, body: Record<string, unknown>) =>
    call(`/consent/${secret}`, { body: { ...SIGNED, ...body } });
  const listed = async (caseId: string) =>
    (await call(`/api/cases/${caseId}/consents`, { role: 'reviewer' })).body.consents ?? [];
  const isAgreed = async (caseId: string) => {
    const version = await newestVersion({ payload: edge.payload, caseId });
    return hasConsentFor({ payload: edge.payload, caseId, contentHash: version?.contentHash ?? '' });
  };

  describe('is asked for', () => {
    it.each([
      [undefined, 403],
      ['contributor', 403],
      ['reviewer', 200],
      ['publisher', 200],
      ['admin', 200],
    ])('by reviewers and above (%s: %i)', async (role, status) => {
      const caseId = await newCase();
      const body = { organisationName: 'Salix Homes' };
      expect((await call(`/api/cases/${caseId}/ask-consent`, { role, body })).status).toBe(status);
      expect((await call(`/api/cases/${caseId}/consents`, { role })).status).toBe(status);
    });

    it('of a case that there is, with what it takes', async () => {
      expect(
        (await call('/api/cases/nothing/ask-consent', { role: 'admin', body: { organisationName: 'X' } }))
          .status,
      ).toBe(404);
      const caseId = await newCase();
      const wrong = await call(`/api/cases/${caseId}/ask-consent`, {
        role: 'admin',
        body: {
          organisationName: ' ',
          mailbox: 'a@b.example\r\nBcc: c@d.example',
          message: 'x'.repeat(2001),
        },
      });
      expect(wrong.status).toBe(400);
      expect(wrong.body.errors?.map(({ field }) => field)).toEqual([
        'organisationName',
        'mailbox',
        'message',
      ]);
    });

    it('by a mail with the link, where there is a mailbox, and by the link alone elsewhere', async () => {
      const caseId = await newCase();
      const { link } = await ask(caseId, {
        mailbox: 'ann@salix.example',
        message: 'Do look at the figures.',
      });
      const [mail] = await queuedMails(edge.payload);
      expect(mail).toMatchObject({ to: 'ann@salix.example', replyTo: mailboxOf('reviewer') });
      expect(mail?.text).toContain(link);
      expect(mail?.text).toContain('Do look at the figures.');
      const other = await call(`/api/cases/${caseId}/ask-consent`, {
        role: 'reviewer',
        body: { organisationName: 'No Mailbox' },
      });
      expect(other.body.isMailed).toBe(false);
      expect(await queuedMails(edge.payload)).toHaveLength(1);
    });

    it('with a secret that no answer holds and the base does not keep', async () => {
      const caseId = await newCase();
      const { secret, id } = await ask(caseId);
      expect(secret).toMatch(/^[\w-]{32}$/);
      for (const role of ROLES) {
        const text = await (
          await fetch(`${edge.url}/api/consents/${id}?depth=3`, {
            headers: { authorization: `JWT ${tokens.get(role)}` },
          })
        ).text();
        expect(text).not.toContain(secret);
        expect(text).not.toContain('secretHash');
      }
      const kept = await edge.payload.findByID({ collection: 'consents', id, overrideAccess: true });
      expect(JSON.stringify(kept)).not.toContain(secret);
      expect(
        (await call(`/api/consents?where[secretHash][equals]=${kept.secretHash}`, { role: 'admin' })).body,
      ).not.toMatchObject({ totalDocs: 1 });
    });
  });

  describe('is given', () => {
    it('for the very version that was shown, and for no other words', async () => {
      const caseId = await newCase();
      const { secret } = await ask(caseId);
      expect(await isAgreed(caseId)).toBe(false);
      const { status, headers } = await answer(secret, { answer: 'given' });
      expect(status).toBe(202);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(await isAgreed(caseId)).toBe(true);
      await change(caseId, { workflow: { dueOn: '2031-01-01' } });
      expect(await isAgreed(caseId)).toBe(true);
      await change(caseId, { summary: 'Other words.' });
      expect(await isAgreed(caseId)).toBe(false);
      expect(await listed(caseId)).toMatchObject([
        { state: 'given', isCurrent: false, answeredBy: 'Ann Example, Director' },
      ]);
      await change(caseId, { summary: `Case to be read ${made}, in short.` });
      expect(await isAgreed(caseId)).toBe(true);
    });

    it('for what was shown, though the case has moved on since', async () => {
      const caseId = await newCase();
      const { secret } = await ask(caseId);
      await change(caseId, { summary: 'Newer words.' });
      const opened = await findConsent({ payload: edge.payload, secret });
      expect(JSON.stringify(opened?.shown?.record.summary)).toContain('in short');
      await answer(secret, { answer: 'given' });
      expect(await isAgreed(caseId)).toBe(false);
      expect(await listed(caseId)).toMatchObject([{ state: 'given', isCurrent: false }]);
    });

    it.each([
      ['answer', { answer: '' }],
      ['answer', { answer: 'superseded' }],
      ['name', { answer: 'given', name: ' ' }],
      ['role', { answer: 'given', role: '' }],
      ['maySpeak', { answer: 'given', maySpeak: '' }],
      ['comment', { answer: 'changes-asked', comment: ' ' }],
      ['part', { answer: 'changes-asked', comment: 'Shorter', part: 'workflow' }],
      ['comment', { answer: 'changes-asked', comment: 'x'.repeat(4001) }],
    ])('only whole (%s)', async (field, body) => {
      const { secret, id } = await ask(await newCase());
      const { status, body: told } = await answer(secret, body);
      expect(status).toBe(400);
      expect(told.errors?.map((problem) => problem.field)).toContain(field);
      const kept = await edge.payload.findByID({ collection: 'consents', id, overrideAccess: true });
      expect(kept.state).toBe('asked');
    });

    it('and is told to the one who asked, who may read the case, and to nobody else', async () => {
      const caseId = await newCase();
      const { secret } = await ask(caseId);
      await answer(secret, { answer: 'given' });
      const mails = await queuedMails(edge.payload);
      expect(mails).toHaveLength(1);
      expect(mails[0]).toMatchObject({ to: mailboxOf('reviewer') });
      expect(mails[0]?.text).toContain(`Case to be read ${made}`);
      expect(mails[0]?.text).not.toContain(secret);
    });

    it('and is told without a word of the case where the one who asked may not read it any more', async () => {
      const { payload } = edge;
      const reviewer = await payload.create({
        collection: 'users',
        data: { email: 'past@example.org', password: PASSWORD, name: 'Past', role: 'reviewer' },
        overrideAccess: true,
      });
      const { token } = await payload.login({
        collection: 'users',
        data: { email: 'past@example.org', password: PASSWORD },
      });
      tokens.set('past', String(token));
      const caseId = await newCase();
      const asked = await call(`/api/cases/${caseId}/ask-consent`, {
        role: 'past',
        body: { organisationName: 'Salix Homes' },
      });
      await payload.update({
        collection: 'users',
        id: reviewer.id,
        data: { role: 'contributor' },
        overrideAccess: true,
      });
      await payload.updateGlobal({
        slug: 'editorial-settings',
        data: { deskMailbox: 'desk@example.org' },
        overrideAccess: true,
      });
      await answer(String(asked.body.link).split('/').pop() ?? '', { answer: 'given' });
      await payload.updateGlobal({
        slug: 'editorial-settings',
        data: { deskMailbox: null },
        overrideAccess: true,
      });
      const mails = await queuedMails(payload);
      expect(mails.map(({ to }) => to)).toEqual(['desk@example.org']);
      expect(JSON.stringify(mails)).not.toContain('Case to be read');
    });
  });

  it('is refused with what should change, which becomes a comment on the case and a line of its log', async () => {
    const caseId = await newCase();
    const { secret } = await ask(caseId);
    const refused = await answer(secret, {
      answer: 'changes-asked',
      part: 'results',
      comment: 'It was 300 families.',
    });
    expect(refused.status).toBe(202);
    const comments = await edge.payload.find({
      collection: 'review-comments',
      where: { case: { equals: caseId } },
      overrideAccess: true,
    });
    expect(comments.docs).toMatchObject([
      {
        field: 'results',
        text: 'It was 300 families.',
        authorName: 'Ann Example, Director, of Salix Homes',
        resolvedAt: null,
      },
    ]);
    const log = await edge.payload.find({
      collection: 'case-log',
      where: { case: { equals: caseId } },
      sort: 'at',
      overrideAccess: true,
    });
    expect(log.docs.map(({ action, byName }) => [action, byName]).slice(-2)).toEqual([
      ['consent-asked', 'The reviewer'],
      ['consent-refused', 'Ann Example, Director, of Salix Homes'],
    ]);
    expect(await isAgreed(caseId)).toBe(false);
    // They may still come round to it.
    expect((await answer(secret, { answer: 'given' })).status).toBe(202);
    expect(await isAgreed(caseId)).toBe(true);
  });

  it('is taken back by the same link, for good, even after its time to answer', async () => {
    const caseId = await newCase();
    const { secret, id } = await ask(caseId);
    expect((await answer(secret, { answer: 'withdrawn' })).status).toBe(409);
    await answer(secret, { answer: 'given' });
    expect((await answer(secret, { answer: 'given' })).status).toBe(409);
    await edge.payload.update({
      collection: 'consents',
      id,
      data: { expiresAt: new Date(0).toISOString() },
      overrideAccess: true,
    });
    expect((await answer(secret, { answer: 'withdrawn' })).status).toBe(202);
    expect(await isAgreed(caseId)).toBe(false);
    expect((await answer(secret, { answer: 'given' })).status).toBe(409);
  });

  it('needs every organisation that was asked about these words', async () => {
    const caseId = await newCase();
    const first = await ask(caseId);
    const second = await ask(caseId, { organisationName: 'Partner Homes' });
    await answer(first.secret, { answer: 'given' });
    await answer(second.secret, { answer: 'given' });
    expect(await isAgreed(caseId)).toBe(true);
    await answer(second.secret, { answer: 'withdrawn' });
    expect(await isAgreed(caseId)).toBe(false);
  });

  describe('by a link', () => {
    it('that is superseded when the same organisation is asked again', async () => {
      const caseId = await newCase();
      const first = await ask(caseId);
      const second = await ask(caseId);
      expect((await answer(first.secret, { answer: 'given' })).status).toBe(409);
      expect((await answer(second.secret, { answer: 'given' })).status).toBe(202);
      expect((await listed(caseId)).map(({ state }) => state)).toEqual(['given', 'superseded']);
    });

    it('that expires', async () => {
      const { secret, id } = await ask(await newCase());
      await edge.payload.update({
        collection: 'consents',
        id,
        data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
        overrideAccess: true,
      });
      expect((await findConsent({ payload: edge.payload, secret }))?.standing).toBe('expired');
      expect((await answer(secret, { answer: 'given' })).status).toBe(409);
    });

    it('that closes when the case is thrown away', async () => {
      const caseId = await newCase();
      const { secret } = await ask(caseId);
      await edge.payload.update({
        collection: 'cases',
        id: caseId,
        data: { deletedAt: new Date().toISOString(), _status: 'draft' } as never,
        overrideAccess: true,
      });
      expect((await findConsent({ payload: edge.payload, secret }))?.standing).toBe('gone');
      expect((await answer(secret, { answer: 'given' })).status).toBe(409);
    });

    it.each(['x', 'a'.repeat(32), `${'a'.repeat(32)}b`, '..%2f..', "'%20or%201=1"])(
      'that is none is not found (%s)',
      async (secret) => {
        const { status, body } = await answer(secret, { answer: 'given' });
        expect(status).toBe(404);
        expect(JSON.stringify(body)).not.toContain('Salix');
      },
    );
  });

  it('is forgotten when a program fills what people don’t see', async () => {
    const { secret, id } = await ask(await newCase());
    expect((await answer(secret, { answer: 'given', website: 'https://spam.example' })).status).toBe(202);
    const kept = await edge.payload.findByID({ collection: 'consents', id, overrideAccess: true });
    expect(kept.state).toBe('asked');
  });

  it('stands in records that staff read and nobody writes, and in a queue that nobody reads', async () => {
    for (const role of [undefined, ...ROLES]) {
      for (const method of ['POST', 'PATCH'])
        expect(
          (await call('/api/consents', { role, method, body: { state: 'given', organisationName: 'X' } }))
            .status,
        ).toBeGreaterThanOrEqual(400);
      const mayRead = role !== undefined && role !== 'contributor';
      expect((await call('/api/consents', { role })).status, role).toBe(mayRead ? 200 : 403);
      for (const path of [
        '/api/payload-jobs',
        '/api/payload-jobs/run',
        '/api/payload-jobs/count',
        '/api/notices',
      ])
        if (path !== '/api/notices' || !mayRead)
          expect((await call(path, { role })).status, `${role} at ${path}`).toBeGreaterThanOrEqual(400);
    }
  });
});
