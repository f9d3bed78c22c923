// Proves, on every database at hand: what a save does to the stage beside a plain move: words changed after approval, a second person, consent, figures
// to confirm, dates of review, drafts over what readers have; and that nobody below a publisher touches what readers have.
import type { Payload } from 'payload';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { contentHashOf } from '../../src/editorial/editions/content-hash.ts';
import { databases } from '../helpers/base.ts';
import { readBoth, type Account } from '../helpers/workflow-base.ts';
import { savesAt, startWorkflowBase, type WorkflowBase } from '../helpers/workflow-saves.ts';

describe.each(databases)('a save of a case on %s', (database) => {
  let base: WorkflowBase;
  let payload: Payload;
  let people: WorkflowBase['people'];
  const { at, save, publish, settings, stageOf, logOf } = savesAt(() => base);

  beforeAll(async () => {
    base = await startWorkflowBase({ database });
    ({ payload, people } = base);
  });
  afterAll(() => base.close());
  afterEach(() => settings({ needsSecondPerson: false, needsConsent: false }));

  it('keeps an approval through a save that changes no word, and withdraws it when words change', async () => {
    const { id } = await at('approved');
    await save(id, people.author, { unplaced: '', workflow: { dueOn: '2027-01-01T00:00:00.000Z' } });
    expect(await stageOf(id)).toBe('approved');
    await save(id, people.publisher, { summary: 'A publisher mends a comma.' });
    expect(await stageOf(id)).toBe('approved');
    await save(id, people.author, { summary: 'Something else altogether.' });
    expect(await stageOf(id)).toBe('in-review');
  });

  it('a publisher who publishes a draft approves it as well, and the log says both', async () => {
    const { id } = await at('draft');
    await publish(id, people.publisher);
    expect(await stageOf(id)).toBe('published');
    expect((await logOf(id)).slice(-2)).toEqual([
      ['moved', 'approved', 'publisher'],
      ['moved', 'published', 'publisher'],
    ]);
  });

  it('refuses to publish what was sent back, to administrators too', async () => {
    const { id } = await at('changes-requested');
    await expect(publish(id, people.publisher)).rejects.toMatchObject({
      status: 400,
      data: { errors: [{ path: 'workflow.stage' }] },
    });
    expect((await readBoth(payload, id)).record._status).toBe('draft');
  });

  it('lets nobody approve or publish what they wrote or changed last, where a second person is asked for', async () => {
    await settings({ needsSecondPerson: true });
    const { id } = await at('in-review', { createdBy: String(people.reviewer.id) });
    const approve = (user: Account) => save(id, user, { workflow: { stage: 'approved' } });
    await expect(approve(people.reviewer)).rejects.toMatchObject({ status: 403 });
    await expect(publish(id, people.publisher)).rejects.toMatchObject({ status: 403 });
    await save(id, people.second, { summary: 'The second reviewer changed this.' });
    await expect(approve(people.second)).rejects.toMatchObject({ status: 403 });
    await approve(people.other);
    // Whoever changes words once more is not the one to publish them.
    await expect(publish(id, people.other, { summary: 'And once more.' })).rejects.toMatchObject({
      status: 403,
    });
    await publish(id, people.publisher);
    await expect(publish(id, people.publisher, { summary: 'A quick correction.' })).rejects.toMatchObject({
      status: 403,
    });
    expect((await readBoth(payload, id)).record.summary).toBe('The second reviewer changed this.');
  });

  it('publishes only words that were agreed to, where consent is asked for', async () => {
    await settings({ needsConsent: true });
    const { id } = await at('approved');
    await expect(publish(id, people.publisher)).rejects.toMatchObject({ status: 400 });
    const all = await payload.findByID({
      collection: 'cases',
      id,
      draft: true,
      depth: 0,
      locale: 'all',
      overrideAccess: true,
    });
    await payload.create({
      collection: 'consents',
      overrideAccess: true,
      data: {
        case: id,
        version: 'the one read',
        contentHash: contentHashOf(all),
        secretHash: `hash-${id}`,
        organisationName: 'Orchard Homes',
        state: 'given',
        askedAt: new Date().toISOString(),
        answeredAt: new Date().toISOString(),
        expiresAt: new Date().toISOString(),
      },
    });
    await expect(publish(id, people.publisher, { summary: 'Other words.' })).rejects.toMatchObject({
      status: 400,
    });
    await publish(id, people.publisher);
    // What readers have word for word needs no new consent; other words do.
    await publish(id, people.publisher, { review: { owner: 'owner@example.org' } });
    await expect(publish(id, people.publisher, { title: 'Another title' })).rejects.toMatchObject({
      status: 400,
    });
    await save(id, people.author, { title: 'Titl arall' }, { locale: 'cy' });
    await save(id, people.reviewer, { workflow: { stage: 'in-review' } });
    await expect(publish(id, people.publisher)).rejects.toMatchObject({ status: 400 });
  });

  it('names a figure that nobody has confirmed', async () => {
    const { id } = await at('approved', {
      results: [
        { statement: 'Children came.' },
        { statement: 'More came.', figure: { value: 330, unit: 'children', needsChecking: true } },
      ],
    } as never);
    await expect(publish(id, people.publisher)).rejects.toMatchObject({
      status: 400,
      data: { errors: [{ path: 'results.1.figure.needsChecking' }] },
    });
  });

  it('dates the next review when it is published, and "checked on" when somebody has checked', async () => {
    await settings({ reviewAfterMonths: 6 });
    const { id } = await at('approved');
    const { review } = await publish(id, people.publisher);
    const months = (Date.parse(review?.reviewBy ?? '') - Date.now()) / 86_400_000 / 30.4;
    expect(Math.round(months)).toBe(6);
    expect(review?.reviewedOn ?? null).toBeNull();

    const due = await at('published', { review: { reviewBy: '2020-01-01T00:00:00.000Z' } });
    expect((await readBoth(payload, due.id)).record.workflow?.stage).toBe('due-for-review');
    // A comma is no check.
    await publish(due.id, people.publisher, { summary: 'A comma, moved.' });
    expect((await readBoth(payload, due.id)).record.workflow?.stage).toBe('due-for-review');
    await save(due.id, people.publisher, { workflow: { stage: 'published' } }, { draft: false });
    const { record } = await readBoth(payload, due.id);
    expect(record.workflow?.stage).toBe('published');
    expect(Date.now() - Date.parse(record.review?.reviewedOn ?? '')).toBeLessThan(600_000);
    expect(Date.parse(record.review?.reviewBy ?? '')).toBeGreaterThan(Date.now());
    expect((await logOf(due.id)).at(-1)).toEqual(['checked', 'published', 'publisher']);
  });

  it('a draft over a published case goes its own way, and readers keep what they have', async () => {
    const { id } = await at('published', { summary: 'What readers have.' });
    await save(id, people.author, { summary: 'A better one.', _status: 'draft' });
    const { newest, record } = await readBoth(payload, id);
    expect([newest.workflow?.stage, record.workflow?.stage]).toEqual(['draft', 'published']);
    expect(record.summary).toBe('What readers have.');
    // Without `draft: true` and without a status Payload would take the case from its readers.
    for (const user of [people.author, people.reviewer])
      await expect(save(id, user, { summary: 'Oops.' }, { draft: false })).rejects.toMatchObject({
        status: 403,
      });
    await expect(save(id, people.publisher, { summary: 'Oops.' }, { draft: false })).rejects.toMatchObject({
      status: 400,
      data: { errors: [{ path: '_status' }] },
    });
    expect((await readBoth(payload, id)).record).toMatchObject({
      _status: 'published',
      summary: 'What readers have.',
    });
  });

  it('throws a draft away by going back to what readers have, whatever is asked of new words', async () => {
    await settings({ needsSecondPerson: true, needsConsent: true });
    const { id } = await at('published', { summary: 'What readers have.' });
    await save(id, people.author, { summary: 'Something hasty.' });
    await publish(id, people.publisher, { summary: 'What readers have.' });
    expect(await stageOf(id)).toBe('published');
  });

  it('an unpublished case is a draft again, and publishers alone unpublish', async () => {
    const { id } = await at('published');
    for (const user of [people.author, people.reviewer])
      await expect(save(id, user, { _status: 'draft' }, { draft: false })).rejects.toMatchObject({
        status: 403,
      });
    await save(id, people.publisher, { _status: 'draft' }, { draft: false });
    const { record } = await readBoth(payload, id);
    expect([record._status, record.workflow?.stage]).toEqual(['draft', 'draft']);
    expect((await logOf(id)).at(-1)?.[0]).toBe('unpublished');
  });
});
