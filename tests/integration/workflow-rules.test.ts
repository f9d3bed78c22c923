// Proves, on every database at hand: what a save does to the stage beside a plain move: words changed after approval, a second person, consent, figures
// to confirm, dates of review, copies, restores, reverts, languages, bulk changes, the trash; and that nobody below a publisher touches what readers have.
import { createLocalReq, restoreVersionOperation, type Payload } from 'payload';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { contentHashOf } from '../../src/editorial/editions/content-hash.ts';
import type { Case, EditorialSetting } from '../../src/payload-types.ts';
import { makeBase, mongodbUri, type TestBase } from '../helpers/base.ts';
import {
  caseAt,
  completeCase,
  makeAccounts,
  makeOrganisation,
  readBoth,
  type Account,
} from '../helpers/workflow-base.ts';

const databases = ['sqlite', ...(mongodbUri ? ['mongodb'] : [])] as ('sqlite' | 'mongodb')[];

describe.each(databases)('a save of a case on %s', (database) => {
  let base: TestBase;
  let payload: Payload;
  let organisation: string;
  let people: Record<'author' | 'reviewer' | 'second' | 'publisher' | 'other', Account>;

  beforeAll(async () => {
    base = await makeBase({ database, settings: { LOCALES: 'en,cy' } });
    payload = base.payload;
    organisation = await makeOrganisation(payload);
    people = await makeAccounts(payload, {
      author: 'contributor',
      reviewer: 'reviewer',
      second: 'reviewer',
      publisher: 'publisher',
      other: 'publisher',
    });
  });
  afterAll(() => base.close());

  const settings = (data: Partial<EditorialSetting>) =>
    payload.updateGlobal({ slug: 'editorial-settings', data, overrideAccess: true });
  afterEach(() => settings({ needsSecondPerson: false, needsConsent: false }));

  let count = 0;
  type Given = Omit<Partial<Case>, 'organisation' | 'createdBy'> & { createdBy?: string };
  const at = (stage: Parameters<typeof caseAt>[1]['stage'], data: Given = {}) =>
    caseAt(payload, {
      stage,
      title: `Case ${(count += 1)}`,
      organisation,
      createdBy: String(people.author.id),
      ...data,
    });
  const save = (
    id: string,
    user: Account,
    data: Partial<Case>,
    options: { draft?: boolean; locale?: 'cy' } = {},
  ) =>
    payload.update({
      collection: 'cases',
      id,
      draft: options.draft ?? true,
      locale: options.locale,
      data,
      user,
      overrideAccess: false,
    });
  const publish = (id: string, user: Account, data: Partial<Case> = {}) =>
    save(id, user, { ...data, _status: 'published' }, { draft: false });
  const stageOf = async (id: string) => (await readBoth(payload, id)).newest.workflow?.stage;
  const logOf = async (id: string) => {
    const { docs } = await payload.find({
      collection: 'case-log',
      where: { case: { equals: id } },
      sort: 'createdAt',
      limit: 0,
      overrideAccess: true,
    });
    return docs.map(({ action, to, byName }) => [action, to ?? null, byName]);
  };

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

  it('a copy is a draft of whoever makes it', async () => {
    const { id } = await at('archived');
    const copy = await payload.duplicate({
      collection: 'cases',
      id,
      user: people.publisher,
      overrideAccess: false,
    });
    expect(copy).toMatchObject({
      _status: 'draft',
      createdBy: String(people.publisher.id),
      workflow: { stage: 'draft' },
    });
    expect([copy.archivedOn ?? null, copy.archivedReason ?? null, copy.firstPublishedAt ?? null]).toEqual([
      null,
      null,
      null,
    ]);
    expect(copy.key).not.toBe((await readBoth(payload, id)).record.key);
  });

  it('an old version comes back as a draft that has to be approved again', async () => {
    const { id } = await at('draft', { summary: 'First words.' });
    await save(id, people.author, { summary: 'Second words.', workflow: { stage: 'in-review' } });
    await save(id, people.reviewer, { workflow: { stage: 'approved' } });
    const { docs } = await payload.findVersions({
      collection: 'cases',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      overrideAccess: true,
    });
    await restoreVersionOperation({
      collection: payload.collections.cases,
      id: docs[0]?.id ?? '',
      draft: true,
      overrideAccess: false,
      req: await createLocalReq({ user: people.publisher }, payload),
    });
    const { newest, record } = await readBoth(payload, id);
    expect(newest).toMatchObject({ summary: 'First words.', workflow: { stage: 'in-review' } });
    expect(record._status).toBe('draft');
  });

  it('holds bulk changes to the same moves, case by case', async () => {
    const mine = await at('in-review', { title: 'Bulk one' });
    const done = await at('published', { title: 'Bulk two' });
    const { docs, errors } = await payload.update({
      collection: 'cases',
      where: { id: { in: [mine.id, done.id] } },
      draft: true,
      data: { workflow: { stage: 'approved' } },
      user: people.reviewer,
      overrideAccess: false,
    });
    expect(docs.map(({ id }) => id)).toEqual([mine.id]);
    expect(errors).toHaveLength(1);
    expect([await stageOf(mine.id), await stageOf(done.id)]).toEqual(['approved', 'published']);
    await expect(
      payload.update({
        collection: 'cases',
        where: { id: { in: [mine.id] } },
        data: { _status: 'published' },
        user: people.reviewer,
        overrideAccess: false,
      }),
    ).rejects.toMatchObject({ status: 403 });
    expect((await readBoth(payload, mine.id)).record._status).toBe('draft');
  });

  it('takes one language to readers by the same rules', async () => {
    const { id } = await at('in-review');
    const inWelsh = (user: Account) =>
      payload.update({
        collection: 'cases',
        id,
        data: { title: 'Achos', summary: 'Crynodeb.', _status: 'published' },
        locale: 'cy',
        publishSpecificLocale: 'cy',
        user,
        overrideAccess: false,
      });
    await expect(inWelsh(people.reviewer)).rejects.toMatchObject({ status: 403 });
    await save(id, people.reviewer, { workflow: { stage: 'changes-requested', comment: 'No.' } });
    await expect(inWelsh(people.publisher)).rejects.toMatchObject({ status: 400 });
  });

  it('is made where it may be: a draft, or sent for review; publishers may publish at once', async () => {
    const create = (user: Account, data: Partial<Case>, draft = true) =>
      payload.create({
        collection: 'cases',
        draft,
        data: { ...completeCase({ title: `New ${(count += 1)}`, organisation }), ...data } as never,
        user,
        overrideAccess: false,
      });
    expect((await create(people.author, {})).workflow?.stage).toBe('draft');
    expect((await create(people.author, { workflow: { stage: 'in-review' } })).workflow?.stage).toBe(
      'in-review',
    );
    await expect(create(people.author, { workflow: { stage: 'approved' } })).rejects.toMatchObject({
      status: 400,
    });
    await expect(create(people.author, { _status: 'published' }, false)).rejects.toMatchObject({
      status: 403,
    });
    await expect(create(people.author, { workflow: { stage: 'published' } }, false)).rejects.toMatchObject({
      status: 403,
    });
    const live = await create(people.publisher, { _status: 'published' }, false);
    expect([live._status, live.workflow?.stage]).toEqual(['published', 'published']);
    // Nobody writes the base's own notes.
    const forged = await create(people.author, {
      archivedOn: '2020-01-01T00:00:00.000Z',
      workflow: { editedBy: 'somebody' },
      createdBy: 'somebody',
    });
    expect(forged.createdBy).toBe(String(people.author.id));
    expect([forged.archivedOn ?? null, forged.workflow?.editedBy]).toEqual([null, String(people.author.id)]);
  });

  it('keeps stage and words through the trash, and logs both ways', async () => {
    const { id } = await at('approved');
    await save(id, people.publisher, { deletedAt: new Date().toISOString() } as never, { draft: false });
    await payload.update({
      collection: 'cases',
      id,
      trash: true,
      data: { deletedAt: null, _status: 'draft' },
      user: people.publisher,
      overrideAccess: false,
    });
    expect(await stageOf(id)).toBe('approved');
    expect((await logOf(id)).map(([action]) => action).slice(-2)).toEqual(['trashed', 'taken-from-trash']);
  });

  it('a case deleted for good takes its log and comments along', async () => {
    const { id } = await at('in-review');
    await save(id, people.reviewer, { workflow: { stage: 'changes-requested', comment: 'Shorter.' } });
    await payload.delete({ collection: 'cases', id, user: people.publisher, overrideAccess: false });
    for (const collection of ['case-log', 'review-comments'] as const) {
      const { totalDocs } = await payload.count({
        collection,
        where: { case: { equals: id } },
        overrideAccess: true,
      });
      expect(totalDocs).toBe(0);
    }
  });

  it('lets the system do all, with a stage that fits to what readers have', async () => {
    const { id } = await at('changes-requested');
    const live = await payload.update({
      collection: 'cases',
      id,
      data: { _status: 'published' },
      overrideAccess: true,
    });
    expect(live.workflow?.stage).toBe('published');
    const back = await payload.update({
      collection: 'cases',
      id,
      data: { _status: 'draft' },
      overrideAccess: true,
    });
    expect(back.workflow?.stage).toBe('draft');
  });
});
