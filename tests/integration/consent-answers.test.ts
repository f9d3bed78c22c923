// Proves what becomes of a consent that was asked for: refused with what should change, taken back, asked for again, its link expired or
// closed; and that its records are written by nobody else.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findConsent } from '../../src/editorial/consent/find-consent.ts';
import { ROLES } from '../../src/domain/vocabulary.ts';
import { consentAt, startConsentBase, type ConsentBase } from '../helpers/consent-base.ts';

let base: ConsentBase;
const { call, newCase, ask, answer, listed, isAgreed } = consentAt(() => base);

beforeAll(async () => {
  base = await startConsentBase();
});
afterAll(() => base.close());
beforeEach(() => base.edge.payload.db.deleteMany({ collection: 'payload-jobs', where: {} }));

describe('consent', () => {
  it('is refused with what should change, which becomes a comment on the case and a line of its log', async () => {
    const caseId = await newCase();
    const { secret } = await ask(caseId);
    const refused = await answer(secret, {
      answer: 'changes-asked',
      part: 'results',
      comment: 'It was 300 families.',
    });
    expect(refused.status).toBe(202);
    const comments = await base.edge.payload.find({
      collection: 'review-comments',
      where: { case: { equals: caseId } },
      overrideAccess: true,
    });
    expect(comments.docs).toMatchObject([
      {
        field: 'results',
        text: 'It was 300 families.',
        authorName: 'Ann Example, Director, of Salix Homes',
      },
    ]);
    // Nothing yet: null in SQLite, left out by MongoDB.
    expect(comments.docs[0]?.resolvedAt ?? null).toBeNull();
    const log = await base.edge.payload.find({
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
    await base.edge.payload.update({
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
      await base.edge.payload.update({
        collection: 'consents',
        id,
        data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
        overrideAccess: true,
      });
      expect((await findConsent({ payload: base.edge.payload, secret }))?.standing).toBe('expired');
      expect((await answer(secret, { answer: 'given' })).status).toBe(409);
    });

    it('that closes when the case is thrown away', async () => {
      const caseId = await newCase();
      const { secret } = await ask(caseId);
      await base.edge.payload.update({
        collection: 'cases',
        id: caseId,
        data: { deletedAt: new Date().toISOString(), _status: 'draft' } as never,
        overrideAccess: true,
      });
      expect((await findConsent({ payload: base.edge.payload, secret }))?.standing).toBe('gone');
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
    const kept = await base.edge.payload.findByID({ collection: 'consents', id, overrideAccess: true });
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
