// Proves, with a real SMTP server: comments by field, whose turn it is, the log, and mails; that each person gets the mails they chose, that nobody gets one of
// their own act, and that no mail holds a word that its reader may not read.
import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailServer } from '../helpers/mail-server.ts';
import { readBoth } from '../helpers/workflow-base.ts';
import { handsAt, startWorkflowHands, type WorkflowHands } from '../helpers/workflow-hands.ts';

let base: WorkflowHands;
let smtp: MailServer;
let payload: Payload;
let organisation: string;
let themes: WorkflowHands['themes'];
let people: WorkflowHands['people'];
const { as, move, sent, standing, draft, logOf } = handsAt(() => base);

beforeAll(async () => {
  base = await startWorkflowHands();
  ({ smtp, payload, organisation, themes, people } = base);
});
afterAll(() => base.close());
beforeEach(async () => {
  smtp.clear();
  await payload.db.deleteMany({ collection: 'payload-jobs', where: {} });
});

describe('the way of a case through several hands', () => {
  it('gives a case to a reviewer of its themes or of one above, the one with the fewest, and tells them alone', async () => {
    const first = await draft({ title: 'Quince jam', themes: [themes.roma] });
    const second = await draft({ title: 'Damson jam', themes: [themes.roma] });
    expect((await move('author', first.id, { to: 'in-review' })).status).toBe(200);
    await move('author', second.id, { to: 'in-review' });
    const hands = [first.id, second.id].map(
      async (id) => (await readBoth(payload, id)).newest.workflow?.assignee,
    );
    expect(new Set(await Promise.all(hands))).toEqual(
      new Set([String(people.roma.id), String(people.cohesion.id)]),
    );
    expect(await sent()).toEqual({
      roma: ['For review'],
      cohesion: ['For review'],
      everything: ['For review', 'For review'],
    });
    const [mail] = smtp.to('roma@example.org');
    expect(mail?.text).toContain(`${base.edge.url}/admin/collections/cases/`);
  });

  it('leaves a case to nobody where its themes have no reviewer', async () => {
    const { id } = await draft({ title: 'Sloe gin', themes: [themes.play] });
    await move('author', id, { to: 'in-review' });
    expect((await readBoth(payload, id)).newest.workflow?.assignee ?? null).toBeNull();
    expect(Object.keys(await sent())).toEqual(['everything']);
  });

  it('returns it with a comment, sends it to the same reader again, and logs each step', async () => {
    const { id } = await draft({ title: 'Medlar jelly', themes: [themes.roma] });
    await move('author', id, { to: 'in-review', assignee: String(people.cohesion.id), dueOn: '2027-01-31' });
    expect((await readBoth(payload, id)).newest.workflow?.dueOn).toContain('2027-01-31');
    await sent();
    smtp.clear();
    await move('cohesion', id, { to: 'changes-requested', comment: 'Say how many came.' });
    expect((await readBoth(payload, id)).newest.workflow?.assignee).toBe(String(people.author.id));
    expect(await sent()).toEqual({ author: ['Changes asked for'], everything: ['Changes asked for'] });
    expect(smtp.to('author@example.org')[0]?.text).toContain('Say how many came.');
    await as('author', 'PATCH', `/api/cases/${id}?draft=true`, { summary: 'Forty came to the jelly.' });
    await move('author', id, { to: 'in-review' });
    expect((await readBoth(payload, id)).newest.workflow?.assignee).toBe(String(people.cohesion.id));
    await move('cohesion', id, { to: 'approved' });
    smtp.clear();
    await sent();
    smtp.clear();
    await move('publisher', id, { to: 'published' });
    expect(await sent()).toEqual({
      author: ['Published'],
      everything: ['Published'],
      // A contributor who asked for all hears of what is published.
      nosy: ['Published'],
    });
    expect((await logOf(id)).map(({ action, by }) => `${by} ${action}`).reverse()).toEqual([
      'Casebook created',
      'author moved',
      'author assigned',
      'cohesion moved',
      'cohesion assigned',
      'author edited',
      'author moved',
      'author assigned',
      'cohesion moved',
      'publisher moved',
    ]);
  });

  it('tells who newly has it, and takes nobody who could not open it', async () => {
    const { id } = await draft({ title: 'Crab apple' });
    const give = (assignee: string) =>
      as('publisher', 'PATCH', `/api/cases/${id}?draft=true`, { workflow: { assignee } });
    for (const assignee of [String(people.nosy.id), randomUUID()])
      expect(await give(assignee)).toMatchObject({
        status: 400,
        body: { errors: [{ data: { errors: [{ path: 'workflow.assignee' }] } }] },
      });
    expect((await give(String(people.roma.id))).status).toBe(200);
    expect(await sent()).toEqual({ roma: ['Your turn'] });
  });
});

describe('comments', () => {
  it('stand by their field, are told, read, resolved and counted as said with a return', async () => {
    const { id } = await standing({
      stage: 'in-review',
      title: 'Rowan syrup',
      organisation,
      createdBy: String(people.author.id),
    });
    const added = await as('roma', 'POST', `/api/cases/${id}/comments`, {
      text: 'Which year?',
      field: 'results.0.statement',
    });
    expect(added.status).toBe(201);
    expect(await sent()).toEqual({
      author: ['A comment on Rowan syrup'],
      everything: ['A comment on Rowan syrup'],
    });
    const read = await as('author', 'GET', `/api/cases/${id}/comments`);
    expect(read.body.docs).toMatchObject([
      { field: 'results.0.statement', text: 'Which year?', by: 'roma', resolvedAt: null },
    ]);
    expect((await as('author', 'GET', `/api/review-comments?where[case][equals]=${id}`)).body.totalDocs).toBe(
      1,
    );
    // What was said by field is enough to send it back with.
    expect(
      (await as('roma', 'PATCH', `/api/cases/${id}?draft=true`, { workflow: { stage: 'changes-requested' } }))
        .status,
    ).toBe(200);
    const commentId = (added.body.doc as { id: string }).id;
    const resolved = await as('author', 'POST', `/api/cases/${id}/comments/${commentId}/resolve`, {});
    expect(resolved.body.doc).toMatchObject({ resolvedBy: 'author' });
    const opened = await as('roma', 'POST', `/api/cases/${id}/comments/${commentId}/resolve`, {
      resolved: false,
    });
    expect(opened.body.doc).toMatchObject({ resolvedBy: null, resolvedAt: null });
  });

  it('are closed to visitors and to contributors of other cases, at every door', async () => {
    const { id } = await standing({
      stage: 'published',
      title: 'Haw ketchup',
      organisation,
      createdBy: String(people.author.id),
    });
    await as('roma', 'POST', `/api/cases/${id}/comments`, { text: 'A word among us.' });
    for (const name of ['nosy', undefined] as const) {
      for (const [method, path, body] of [
        ['GET', `/api/cases/${id}/workflow`],
        ['GET', `/api/cases/${id}/comments`],
        ['POST', `/api/cases/${id}/comments`, { text: 'Mine too.' }],
        ['POST', `/api/cases/${id}/comments/${id}/resolve`, {}],
      ] as const) {
        const answer = await as(name, method, path, body);
        expect([403, 404]).toContain(answer.status);
        expect(JSON.stringify(answer.body)).not.toContain('among us');
      }
      const list = await as(name, 'GET', `/api/review-comments?where[case][equals]=${id}`);
      expect(JSON.stringify(list.body)).not.toContain('among us');
      const log = await as(name, 'GET', `/api/case-log?where[case][equals]=${id}`);
      expect(JSON.stringify(log.body)).not.toContain('roma');
    }
  });

  it('take text and the path of a field, nothing else', async () => {
    const { id } = await draft({ title: 'Elder' });
    for (const [body, field] of [
      [{ text: '   ' }, 'text'],
      [{ text: 'x'.repeat(4001) }, 'text'],
      [{ text: 5 }, 'text'],
      [{ text: 'x', field: '<b>' }, 'field'],
    ] as const) {
      const answer = await as('roma', 'POST', `/api/cases/${id}/comments`, body);
      expect(answer.status).toBe(400);
      expect(JSON.stringify(answer.body)).toContain(`${field}:`);
    }
    const other = await draft({ title: 'Other' });
    const added = await as('roma', 'POST', `/api/cases/${other.id}/comments`, { text: 'Here.' });
    const { id: commentId } = added.body.doc as { id: string };
    expect((await as('roma', 'POST', `/api/cases/${id}/comments/${commentId}/resolve`, {})).status).toBe(404);
  });
});

describe('the log', () => {
  it('is added to, never changed and never thinned, by administrators neither', async () => {
    const { id } = await draft({ title: 'Sorrel' });
    const { docs } = await payload.find({
      collection: 'case-log',
      where: { case: { equals: id } },
      overrideAccess: true,
    });
    const entry = docs[0]?.id ?? '';
    expect(entry).not.toBe('');
    await payload.update({
      collection: 'users',
      id: people.publisher.id,
      data: { role: 'admin' },
      overrideAccess: true,
    });
    expect((await as('publisher', 'PATCH', `/api/case-log/${entry}`, { note: 'x' })).status).toBe(403);
    expect((await as('publisher', 'DELETE', `/api/case-log/${entry}`)).status).toBe(403);
    expect(
      (
        await as('publisher', 'POST', '/api/case-log', {
          case: id,
          action: 'moved',
          byName: 'x',
          at: new Date(),
        })
      ).status,
    ).toBe(403);
    await payload.update({
      collection: 'users',
      id: people.publisher.id,
      data: { role: 'publisher' },
      overrideAccess: true,
    });
  });
});

describe('what a mail may hold', () => {
  it('is no word of a newer draft for a contributor who asked for all, though the case is published', async () => {
    const { id } = await standing({
      stage: 'published',
      title: 'Public title',
      organisation,
      createdBy: String(people.author.id),
    });
    await as('author', 'PATCH', `/api/cases/${id}?draft=true`, { title: 'Secret title', _status: 'draft' });
    await move('author', id, { to: 'in-review' });
    await as('roma', 'POST', `/api/cases/${id}/comments`, { text: 'Secret remark.' });
    await move('roma', id, { to: 'changes-requested', comment: 'Secret reason.' });
    await sent();
    expect(smtp.to('nosy@example.org')).toEqual([]);
    expect(smtp.to('silent@example.org')).toEqual([]);
    expect(smtp.to('everything@example.org').length).toBeGreaterThan(2);
  });

  it('goes to an author who has left nothing, and to an address taken from no one', async () => {
    const { id } = await standing({
      stage: 'in-review',
      title: 'Left behind',
      organisation,
      createdBy: randomUUID(),
      review: { owner: 'owner@outside.example' },
    });
    expect((await move('roma', id, { to: 'changes-requested', comment: 'Anybody?' })).status).toBe(200);
    expect((await readBoth(payload, id)).newest.workflow?.assignee ?? null).toBeNull();
    expect(Object.keys(await sent())).toEqual(['everything']);
  });

  it('costs nobody a save while the mail server is away', async () => {
    await smtp.fail('away');
    const { id } = await draft({ title: 'Calm', themes: [themes.roma] });
    expect((await move('author', id, { to: 'in-review' })).status).toBe(200);
    await smtp.fail();
    expect(Object.keys(await sent())).toContain('everything');
  });
});
