// Proves that an organisation's consent is asked for and given by a secret link alone, for the very version that was shown; that it is
// told to whom it may be told; and that nobody else learns the secret or the words.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findConsent } from '../../src/editorial/consent/find-consent.ts';
import { ROLES } from '../../src/domain/vocabulary.ts';
import { consentAt, startConsentBase, type ConsentBase } from '../helpers/consent-base.ts';
import { PASSWORD } from '../helpers/desk-people.ts';
import { queuedMails } from '../helpers/mail-server.ts';

let base: ConsentBase;
const { call, newCase, change, ask, answer, listed, isAgreed, newestTitle } = consentAt(() => base);

beforeAll(async () => {
  base = await startConsentBase();
});
afterAll(() => base.close());
beforeEach(() => base.edge.payload.db.deleteMany({ collection: 'payload-jobs', where: {} }));

describe('consent is asked for', () => {
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
    expect(wrong.body.errors?.map(({ field }) => field)).toEqual(['organisationName', 'mailbox', 'message']);
  });

  it('by a mail with the link, where there is a mailbox, and by the link alone elsewhere', async () => {
    const caseId = await newCase();
    const { link } = await ask(caseId, {
      mailbox: 'ann@salix.example',
      message: 'Do look at the figures.',
    });
    const [mail] = await queuedMails(base.edge.payload);
    expect(mail).toMatchObject({ to: 'ann@salix.example', replyTo: 'reviewer@example.org' });
    expect(mail?.text).toContain(link);
    expect(mail?.text).toContain('Do look at the figures.');
    const other = await call(`/api/cases/${caseId}/ask-consent`, {
      role: 'reviewer',
      body: { organisationName: 'No Mailbox' },
    });
    expect(other.body.isMailed).toBe(false);
    expect(await queuedMails(base.edge.payload)).toHaveLength(1);
  });

  it('with a secret that no answer holds and the base does not keep', async () => {
    const caseId = await newCase();
    const { secret, id } = await ask(caseId);
    expect(secret).toMatch(/^[\w-]{32}$/);
    for (const role of ROLES) {
      const text = await (
        await fetch(`${base.edge.url}/api/consents/${id}?depth=3`, {
          headers: { authorization: `JWT ${base.tokens.get(role)}` },
        })
      ).text();
      expect(text).not.toContain(secret);
      expect(text).not.toContain('secretHash');
    }
    const kept = await base.edge.payload.findByID({ collection: 'consents', id, overrideAccess: true });
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(
      (await call(`/api/consents?where[secretHash][equals]=${kept.secretHash}`, { role: 'admin' })).body,
    ).not.toMatchObject({ totalDocs: 1 });
  });
});

describe('consent is given', () => {
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
    await change(caseId, { summary: `${newestTitle()}, in short.` });
    expect(await isAgreed(caseId)).toBe(true);
  });

  it('for what was shown, though the case has moved on since', async () => {
    const caseId = await newCase();
    const { secret } = await ask(caseId);
    await change(caseId, { summary: 'Newer words.' });
    const opened = await findConsent({ payload: base.edge.payload, secret });
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
    const kept = await base.edge.payload.findByID({ collection: 'consents', id, overrideAccess: true });
    expect(kept.state).toBe('asked');
  });

  it('and is told to the one who asked, who may read the case, and to nobody else', async () => {
    const caseId = await newCase();
    const { secret } = await ask(caseId);
    await answer(secret, { answer: 'given' });
    const mails = await queuedMails(base.edge.payload);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: 'reviewer@example.org' });
    expect(mails[0]?.text).toContain(newestTitle());
    expect(mails[0]?.text).not.toContain(secret);
  });

  it('and is told without a word of the case where the one who asked may not read it any more', async () => {
    const { payload } = base.edge;
    const reviewer = await payload.create({
      collection: 'users',
      data: { email: 'past@example.org', password: PASSWORD, name: 'Past', role: 'reviewer' },
      overrideAccess: true,
    });
    const { token } = await payload.login({
      collection: 'users',
      data: { email: 'past@example.org', password: PASSWORD },
    });
    base.tokens.set('past', String(token));
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
