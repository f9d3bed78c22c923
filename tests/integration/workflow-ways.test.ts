// Proves, on every database at hand, that a stage holds whichever way a case is saved: copies, restores, bulk changes, one language, a first save, the
// trash, deletion, and the system itself.
import { createLocalReq, restoreVersionOperation, type Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../src/payload-types.ts';
import { databases } from '../helpers/base.ts';
import { completeCase, readBoth, type Account } from '../helpers/workflow-base.ts';
import { savesAt, startWorkflowBase, type WorkflowBase } from '../helpers/workflow-saves.ts';

describe.each(databases)('another way to save a case on %s', (database) => {
  let base: WorkflowBase;
  let payload: Payload;
  let people: WorkflowBase['people'];
  const { at, newTitle, save, stageOf, logOf } = savesAt(() => base);

  beforeAll(async () => {
    base = await startWorkflowBase({ database });
    ({ payload, people } = base);
  });
  afterAll(() => base.close());

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
        data: { ...completeCase({ title: newTitle(), organisation: base.organisation }), ...data } as never,
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
