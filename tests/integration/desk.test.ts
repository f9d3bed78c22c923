// Proves what stands on whose desk: what waits, drafts of one's own and what is due hold what this person should act on and nothing else,
// in the order told, counted in full, read with their own rights.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHOWN } from '../../src/editorial/desk/desk-reading.ts';
import { toWhere } from '../../src/editorial/desk/list-address.ts';
import { readDeskDrafts } from '../../src/editorial/desk/read-drafts.ts';
import { readDeskDue } from '../../src/editorial/desk/read-due.ts';
import { readDeskWaiting, waitingFor } from '../../src/editorial/desk/read-waiting.ts';
import { inDays, startDeskBase, type DeskBase } from '../helpers/desk-base.ts';
import type { Person } from '../helpers/desk-people.ts';
import { createCase, publish } from '../helpers/search-base.ts';

const SYSTEM = { overrideAccess: true } as const;

interface Due {
  review?: object;
  createdBy?: string;
  _status?: 'draft';
}

let desk: DeskBase;

beforeAll(async () => {
  desk = await startDeskBase();
});
afterAll(() => desk.close());

const waitingTitles = async (user: Person): Promise<string[]> =>
  (await readDeskWaiting(desk.reading(user))).items.map(({ title }) => title);

describe('what waits', () => {
  beforeAll(async () => {
    const mine = { createdBy: desk.people.contributor.id };
    await desk.draft('Came back', { ...mine, workflow: { stage: 'changes-requested' } });
    await desk.draft('Mine, still a draft', mine);
    await desk.draft('Nobody reviews it', { ...mine, workflow: { stage: 'in-review' } });
    await desk.draft('Given to the reviewer', {
      createdBy: desk.other.id,
      workflow: { stage: 'in-review', assignee: desk.people.reviewer.id, dueOn: inDays(9) },
    });
    await desk.draft('Given to the reviewer, soon', {
      createdBy: desk.other.id,
      workflow: { stage: 'in-review', assignee: desk.people.reviewer.id, dueOn: inDays(1) },
    });
    await desk.draft('Approved', { createdBy: desk.other.id, workflow: { stage: 'approved' } });
    await createCase(desk.payload, { title: 'Readers have it', organisation: desk.organisation });
  });

  it('is for a contributor what came back to them, and no case of anybody else', async () => {
    expect(await waitingTitles(desk.people.contributor)).toEqual(['Came back']);
    expect(await waitingTitles(desk.other)).toEqual([]);
  });

  it('is for a reviewer what they were given, the nearest day first, then what nobody has taken on', async () => {
    const { items } = await readDeskWaiting(desk.reading(desk.people.reviewer));
    expect(items.map(({ title, reason }) => [title, reason])).toEqual([
      ['Given to the reviewer, soon', 'assigned'],
      ['Given to the reviewer', 'assigned'],
      ['Nobody reviews it', 'to-review'],
    ]);
  });

  it('is for a publisher also what is approved, but not what others were given', async () => {
    for (const role of ['publisher', 'admin'] as const)
      expect((await waitingTitles(desk.people[role])).sort()).toEqual(['Approved', 'Nobody reviews it']);
  });

  it('is narrowed to the themes somebody reviews, those below them included', async () => {
    const cohesion = await publish(desk.payload, { collection: 'themes', title: 'Cohesion' });
    const roma = await publish(desk.payload, { collection: 'themes', title: 'Roma', parent: cohesion });
    const play = await publish(desk.payload, { collection: 'themes', title: 'Play' });
    const expert = await desk.person('Reviewer of cohesion', 'reviewer', { reviewsThemes: [cohesion] });
    const inReview = { createdBy: desk.other.id, workflow: { stage: 'in-review', assignee: null } };
    const ids = [
      await desk.draft('On Roma', { ...inReview, themes: [roma] }),
      await desk.draft('On play', { ...inReview, themes: [play] }),
    ];
    // Where a theme has a reviewer the case may have been given to them already: taken off them, it waits for whoever takes it on.
    for (const id of ids)
      await desk.payload.update({
        collection: 'cases',
        id,
        draft: true,
        ...SYSTEM,
        data: { _status: 'draft', workflow: { assignee: null } },
      });
    expect(await waitingTitles(expert)).toEqual(['On Roma']);
    for (const id of ids) await desk.payload.delete({ collection: 'cases', id, ...SYSTEM });
  });

  it('leads to the same cases in the panel’s list', async () => {
    for (const user of Object.values(desk.people)) {
      const { total } = await readDeskWaiting(desk.reading(user));
      const { totalDocs } = await desk.payload.count({
        collection: 'cases',
        where: toWhere(await waitingFor(desk.reading(user))),
        overrideAccess: false,
        user,
      });
      // Nothing here has a draft beside a published record, so the list of records counts what the list of drafts does.
      expect(totalDocs).toBe(total);
    }
  });

  it('counts all of it, however few are shown', async () => {
    const busy = await desk.person('Busy reviewer', 'reviewer');
    const ids: string[] = [];
    for (let number = 0; number < SHOWN + 3; number += 1)
      ids.push(
        await desk.draft(`Pile ${number}`, {
          createdBy: desk.other.id,
          workflow: { stage: 'in-review', assignee: busy.id, ...(number % 2 && { dueOn: inDays(number) }) },
        }),
      );
    const { total, items } = await readDeskWaiting(desk.reading(busy));
    expect(items).toHaveLength(SHOWN);
    expect(total).toBe(SHOWN + 3 + 1);
    expect(items.slice(0, 4).map(({ title }) => title)).toEqual(['Pile 1', 'Pile 3', 'Pile 5', 'Pile 7']);
    for (const id of ids) await desk.payload.delete({ collection: 'cases', id, ...SYSTEM });
  });

  it('leaves out what lies in the trash', async () => {
    const id = await desk.draft('Thrown away', {
      createdBy: desk.people.contributor.id,
      workflow: { stage: 'changes-requested' },
    });
    await desk.payload.update({
      collection: 'cases',
      id,
      draft: true,
      ...SYSTEM,
      data: { _status: 'draft', deletedAt: new Date().toISOString() },
    });
    expect(await waitingTitles(desk.people.contributor)).toEqual(['Came back']);
  });
});

describe('drafts of one’s own', () => {
  it('are those that were never sent, and nobody else’s', async () => {
    const { items, total } = await readDeskDrafts(desk.reading(desk.people.contributor));
    expect([total, items.map(({ title }) => title)]).toEqual([1, ['Mine, still a draft']]);
    expect((await readDeskDrafts(desk.reading(desk.people.admin))).total).toBe(0);
  });
});

describe('what is due for review', () => {
  beforeAll(async () => {
    const due = async (title: string, days: number, { review = {}, ...more }: Due = {}): Promise<string> => {
      const id = await createCase(desk.payload, { title, organisation: desk.organisation, ...more });
      // Publishing gives a day that is still to come; time brings it near.
      await desk.payload.update({
        collection: 'cases',
        id,
        draft: more._status === 'draft',
        ...SYSTEM,
        data: { review: { reviewBy: inDays(days), ...review }, _status: more._status ?? 'published' },
      });
      return id;
    };
    await due('In a fortnight', 14, { createdBy: desk.people.contributor.id });
    const old = await due('Long past', -100);
    await due('Looked after', -3, { review: { owner: desk.people.contributor.email } });
    await due('Next year', 300);
    await desk.payload.update({
      collection: 'cases',
      id: old,
      draft: true,
      ...SYSTEM,
      data: { title: 'Long past, being corrected', _status: 'draft' },
    });
    await due('Never published', -5, { _status: 'draft' });
  });

  it('is what readers have and the next thirty days hold, the longest due first', async () => {
    const { items } = await readDeskDue(desk.reading(desk.people.reviewer));
    expect(items.map(({ title, isOver, isBeingCorrected }) => [title, isOver, isBeingCorrected])).toEqual([
      ['Long past', true, true],
      ['Looked after', true, false],
      ['In a fortnight', false, false],
    ]);
  });

  it('is for contributors what they wrote or look after', async () => {
    const { items, total } = await readDeskDue(desk.reading(desk.people.contributor));
    expect([total, items.map(({ title }) => title)]).toEqual([2, ['Looked after', 'In a fortnight']]);
    expect((await readDeskDue(desk.reading(desk.other))).total).toBe(0);
  });
});
