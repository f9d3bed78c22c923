// Proves what stands on whose desk: each list holds what this person should act on and nothing else, in the order told, counted in full,
// read with their own rights; and that names of colleagues, and nothing more of them, are known to staff.
import { createLocalReq, type PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/vocabulary.ts';
import { checkAgainEndpoint } from '../../src/editorial/desk/check-again.ts';
import { SHOWN } from '../../src/editorial/desk/desk-reading.ts';
import { listAddress, toWhere } from '../../src/editorial/desk/list-address.ts';
import { readDeskAdoptions } from '../../src/editorial/desk/read-adoptions.ts';
import { readColleagueName, readColleagues } from '../../src/editorial/desk/read-colleagues.ts';
import { readDeskConsents } from '../../src/editorial/desk/read-consents.ts';
import { readDeskDeadLinks } from '../../src/editorial/desk/read-dead-links.ts';
import { readDeskDrafts } from '../../src/editorial/desk/read-drafts.ts';
import { readDeskDue } from '../../src/editorial/desk/read-due.ts';
import { readDeskIndexHealth } from '../../src/editorial/desk/read-index-health.ts';
import { readDeskEvidenceProposals } from '../../src/editorial/desk/read-evidence-proposals.ts';
import { readDeskLostSearches } from '../../src/editorial/desk/read-lost-searches.ts';
import { readDeskSubmissions } from '../../src/editorial/desk/read-submissions.ts';
import { readDeskWaiting, waitingFor } from '../../src/editorial/desk/read-waiting.ts';
import { makePeople, type Person } from '../helpers/desk-people.ts';
import { createCase, makeSearchBase, publish, type SearchBase } from '../helpers/search-base.ts';

const SYSTEM = { overrideAccess: true } as const;
const DAY = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

interface Due {
  review?: object;
  createdBy?: string;
  _status?: 'draft';
}

let base: SearchBase;
let people: Record<Role, Person>;
let organisation: string;
let other: Person;

beforeAll(async () => {
  base = await makeSearchBase();
  people = await makePeople(base);
  other = await person('Another contributor', 'contributor');
  organisation = await publish(base.payload, {
    collection: 'organisations',
    title: 'Mill Homes',
    type: 'housing-association',
  });
});
afterAll(() => base.close());

const person = async (name: string, role: Role, more: object = {}): Promise<Person> => {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
  const user = await base.payload.create({
    collection: 'users',
    ...SYSTEM,
    data: { name, email, password: 'a password for tests only', role, ...more },
  });
  return { ...user, collection: 'users' };
};
const reading = (user: Person) => ({ payload: base.payload, user });
const draft = (title: string, data: object = {}): Promise<string> =>
  createCase(base.payload, { title, organisation, _status: 'draft', ...data });
const waitingTitles = async (user: Person): Promise<string[]> =>
  (await readDeskWaiting(reading(user))).items.map(({ title }) => title);

describe('what waits', () => {
  beforeAll(async () => {
    const mine = { createdBy: people.contributor.id };
    await draft('Came back', { ...mine, workflow: { stage: 'changes-requested' } });
    await draft('Mine, still a draft', mine);
    await draft('Nobody reviews it', { ...mine, workflow: { stage: 'in-review' } });
    await draft('Given to the reviewer', {
      createdBy: other.id,
      workflow: { stage: 'in-review', assignee: people.reviewer.id, dueOn: inDays(9) },
    });
    await draft('Given to the reviewer, soon', {
      createdBy: other.id,
      workflow: { stage: 'in-review', assignee: people.reviewer.id, dueOn: inDays(1) },
    });
    await draft('Approved', { createdBy: other.id, workflow: { stage: 'approved' } });
    await createCase(base.payload, { title: 'Readers have it', organisation });
  });

  it('is for a contributor what came back to them, and no case of anybody else', async () => {
    expect(await waitingTitles(people.contributor)).toEqual(['Came back']);
    expect(await waitingTitles(other)).toEqual([]);
  });

  it('is for a reviewer what they were given, the nearest day first, then what nobody has taken on', async () => {
    const { items } = await readDeskWaiting(reading(people.reviewer));
    expect(items.map(({ title, reason }) => [title, reason])).toEqual([
      ['Given to the reviewer, soon', 'assigned'],
      ['Given to the reviewer', 'assigned'],
      ['Nobody reviews it', 'to-review'],
    ]);
  });

  it('is for a publisher also what is approved, but not what others were given', async () => {
    for (const role of ['publisher', 'admin'] as const)
      expect((await waitingTitles(people[role])).sort()).toEqual(['Approved', 'Nobody reviews it']);
  });

  it('is narrowed to the themes somebody reviews, those below them included', async () => {
    const cohesion = await publish(base.payload, { collection: 'themes', title: 'Cohesion' });
    const roma = await publish(base.payload, { collection: 'themes', title: 'Roma', parent: cohesion });
    const play = await publish(base.payload, { collection: 'themes', title: 'Play' });
    const expert = await person('Reviewer of cohesion', 'reviewer', { reviewsThemes: [cohesion] });
    const inReview = { createdBy: other.id, workflow: { stage: 'in-review', assignee: null } };
    const ids = [
      await draft('On Roma', { ...inReview, themes: [roma] }),
      await draft('On play', { ...inReview, themes: [play] }),
    ];
    // Where a theme has a reviewer the case may have been given to them already: taken off them, it waits for whoever takes it on.
    for (const id of ids)
      await base.payload.update({
        collection: 'cases',
        id,
        draft: true,
        ...SYSTEM,
        data: { _status: 'draft', workflow: { assignee: null } },
      });
    expect(await waitingTitles(expert)).toEqual(['On Roma']);
    for (const id of ids) await base.payload.delete({ collection: 'cases', id, ...SYSTEM });
  });

  it('leads to the same cases in the panel’s list', async () => {
    for (const user of Object.values(people)) {
      const { total } = await readDeskWaiting(reading(user));
      const { totalDocs } = await base.payload.count({
        collection: 'cases',
        where: toWhere(await waitingFor(reading(user))),
        overrideAccess: false,
        user,
      });
      // Nothing here has a draft beside a published record, so the list of records counts what the list of drafts does.
      expect(totalDocs).toBe(total);
    }
  });

  it('counts all of it, however few are shown', async () => {
    const busy = await person('Busy reviewer', 'reviewer');
    const ids: string[] = [];
    for (let number = 0; number < SHOWN + 3; number += 1)
      ids.push(
        await draft(`Pile ${number}`, {
          createdBy: other.id,
          workflow: { stage: 'in-review', assignee: busy.id, ...(number % 2 && { dueOn: inDays(number) }) },
        }),
      );
    const { total, items } = await readDeskWaiting(reading(busy));
    expect(items).toHaveLength(SHOWN);
    expect(total).toBe(SHOWN + 3 + 1);
    expect(items.slice(0, 4).map(({ title }) => title)).toEqual(['Pile 1', 'Pile 3', 'Pile 5', 'Pile 7']);
    for (const id of ids) await base.payload.delete({ collection: 'cases', id, ...SYSTEM });
  });

  it('leaves out what lies in the trash', async () => {
    const id = await draft('Thrown away', {
      createdBy: people.contributor.id,
      workflow: { stage: 'changes-requested' },
    });
    await base.payload.update({
      collection: 'cases',
      id,
      draft: true,
      ...SYSTEM,
      data: { _status: 'draft', deletedAt: new Date().toISOString() },
    });
    expect(await waitingTitles(people.contributor)).toEqual(['Came back']);
  });
});

describe('drafts of one’s own', () => {
  it('are those that were never sent, and nobody else’s', async () => {
    const { items, total } = await readDeskDrafts(reading(people.contributor));
    expect([total, items.map(({ title }) => title)]).toEqual([1, ['Mine, still a draft']]);
    expect((await readDeskDrafts(reading(people.admin))).total).toBe(0);
  });
});

describe('what is due for review', () => {
  beforeAll(async () => {
    const due = async (title: string, days: number, { review = {}, ...more }: Due = {}): Promise<string> => {
      const id = await createCase(base.payload, { title, organisation, ...more });
      // Publishing gives a day that is still to come; time brings it near.
      await base.payload.update({
        collection: 'cases',
        id,
        draft: more._status === 'draft',
        ...SYSTEM,
        data: { review: { reviewBy: inDays(days), ...review }, _status: more._status ?? 'published' },
      });
      return id;
    };
    await due('In a fortnight', 14, { createdBy: people.contributor.id });
    const old = await due('Long past', -100);
    await due('Looked after', -3, { review: { owner: people.contributor.email } });
    await due('Next year', 300);
    await base.payload.update({
      collection: 'cases',
      id: old,
      draft: true,
      ...SYSTEM,
      data: { title: 'Long past, being corrected', _status: 'draft' },
    });
    await due('Never published', -5, { _status: 'draft' });
  });

  it('is what readers have and the next thirty days hold, the longest due first', async () => {
    const { items } = await readDeskDue(reading(people.reviewer));
    expect(items.map(({ title, isOver, isBeingCorrected }) => [title, isOver, isBeingCorrected])).toEqual([
      ['Long past', true, true],
      ['Looked after', true, false],
      ['In a fortnight', false, false],
    ]);
  });

  it('is for contributors what they wrote or look after', async () => {
    const { items, total } = await readDeskDue(reading(people.contributor));
    expect([total, items.map(({ title }) => title)]).toEqual([2, ['Looked after', 'In a fortnight']]);
    expect((await readDeskDue(reading(other))).total).toBe(0);
  });
});

describe('the lists of the whole desk', () => {
  beforeAll(async () => {
    const { payload } = base;
    for (const [title, days, state] of [
      ['Second in', -2, 'new'],
      ['First in', -4, 'new'],
      ['Begun only', -9, 'begun'],
      ['In hand', -9, 'in-hand'],
    ] as const)
      await payload.create({
        collection: 'submissions',
        ...SYSTEM,
        data: { title, state, submittedAt: inDays(days) },
      });
    const unseen = await draft('A draft with a link', { createdBy: other.id });
    await payload.create({
      collection: 'checked-links',
      ...SYSTEM,
      data: {
        url: 'https://gone.example.org/report',
        state: 'dead',
        problem: 'Not found',
        archivedCopy: 'https://archive.example.org/report',
        usedBy: [{ relationTo: 'cases', value: unseen }],
      },
    });
    await payload.create({
      collection: 'checked-links',
      ...SYSTEM,
      data: { url: 'https://alive.example.org', state: 'alive' },
    });
    for (const [query, times, found] of [
      ['damp', 3, 0],
      ['keyworkers', 9, 0],
      ['play', 40, 7],
    ] as const)
      await payload.create({
        collection: 'search-queries',
        ...SYSTEM,
        data: { query, lang: 'en', times, found, lastAskedAt: inDays(-1) },
      });
    const used = await createCase(payload, { title: 'Used by others', organisation });
    for (const [organisationName, _status] of [
      ['Harbour Council', 'draft'],
      ['Hill Council', 'published'],
    ] as const)
      await payload.create({
        collection: 'adoptions',
        draft: _status === 'draft',
        ...SYSTEM,
        data: { case: used, organisationName, outcome: 'It went well.', _status },
      });
    for (const [organisationName, state, asked, expires] of [
      ['Asked lately', 'asked', -1, 20],
      ['Asked long ago', 'asked', -60, -30],
      ['Has agreed', 'given', -5, 20],
      ['Wants changes', 'changes-asked', -2, 20],
    ] as const)
      await payload.create({
        collection: 'consents',
        ...SYSTEM,
        data: {
          case: used,
          version: 'a',
          contentHash: 'b',
          secretHash: organisationName,
          organisationName,
          state,
          askedAt: inDays(asked),
          expiresAt: inDays(expires),
        },
      });
  });

  const SEEN_BY_REVIEWERS = {
    submissions: readDeskSubmissions,
    'dead links': readDeskDeadLinks,
    'searches without answers': readDeskLostSearches,
    'adoption reports': readDeskAdoptions,
    consents: readDeskConsents,
    'proposed grades': readDeskEvidenceProposals,
  };

  it.each(Object.entries(SEEN_BY_REVIEWERS))('%s: from reviewers upwards', async (_, read) => {
    expect(await read(reading(people.contributor))).toBeNull();
    for (const role of ['reviewer', 'publisher', 'admin'] as const)
      expect((await read(reading(people[role])))?.total).toBeGreaterThan(0);
  });

  it('submissions stand in the order they came, each with its place', async () => {
    const list = await readDeskSubmissions(reading(people.reviewer));
    expect(list?.items.map(({ title, place }) => [title, place])).toEqual([
      ['First in', 1],
      ['Second in', 2],
    ]);
  });

  it('a dead link comes with who names it and the copy to name instead', async () => {
    const list = await readDeskDeadLinks(reading(people.reviewer));
    expect(list?.items).toMatchObject([
      {
        url: 'https://gone.example.org/report',
        archivedCopy: 'https://archive.example.org/report',
        usedBy: [{ collection: 'cases', title: 'A draft with a link' }],
      },
    ]);
  });

  it('searches without answers: the most asked first', async () => {
    const list = await readDeskLostSearches(reading(people.reviewer));
    expect(list?.items.map(({ query, times }) => [query, times])).toEqual([
      ['keyworkers', 9],
      ['damp', 3],
    ]);
  });

  it('reports of use that nobody has decided on', async () => {
    const list = await readDeskAdoptions(reading(people.reviewer));
    expect(list?.items).toMatchObject([
      { organisationName: 'Harbour Council', caseTitle: 'Used by others', outcome: 'It went well.' },
    ]);
  });

  it('grades that published reports speak for, while they are fresh', async () => {
    const reviewer = reading(people.reviewer);
    expect((await readDeskEvidenceProposals(reviewer))?.items).toMatchObject([
      { title: 'Used by others', adopters: ['Hill Council'] },
    ]);
    const later = { ...reviewer, now: new Date(Date.now() + 120 * DAY) };
    expect((await readDeskEvidenceProposals(later))?.total).toBe(0);
  });

  it('consents: wishes for changes first, and which link no longer opens', async () => {
    const list = await readDeskConsents(reading(people.reviewer));
    expect(list?.items.map(({ organisationName, isExpired }) => [organisationName, isExpired])).toEqual([
      ['Wants changes', false],
      ['Asked long ago', true],
      ['Asked lately', false],
    ]);
  });

  it('the index: for publishers', () => {
    for (const role of ['contributor', 'reviewer'] as const)
      expect(readDeskIndexHealth({ user: people[role] })).toBeNull();
    for (const role of ['publisher', 'admin'] as const)
      expect(readDeskIndexHealth({ user: people[role] })?.indexes.map(({ name }) => name)).toEqual([
        'cases',
        'guidance',
      ]);
  });
});

describe('a dead link', () => {
  it('is put first in the next round by reviewers, and by nobody below them', async () => {
    const { docs } = await base.payload.find({
      collection: 'checked-links',
      where: { state: { equals: 'dead' } },
      ...SYSTEM,
    });
    const id = String(docs[0]?.id);
    const ask = async (user: Person | null, link = id): Promise<number> => {
      const req = await createLocalReq({ user: user ?? undefined }, base.payload);
      return (await checkAgainEndpoint.handler({ ...req, routeParams: { id: link } } as PayloadRequest))
        .status;
    };
    const nextCheck = async () =>
      (await base.payload.findByID({ collection: 'checked-links', id, ...SYSTEM })).nextCheckAt;
    for (const user of [null, people.contributor]) expect(await ask(user)).toBe(403);
    expect(await nextCheck()).toBeFalsy();
    expect(await ask(people.reviewer)).toBe(202);
    expect(new Date((await nextCheck()) ?? '').getTime()).toBeLessThanOrEqual(Date.now());
    expect(await ask(people.reviewer, 'no-such-link')).toBe(404);
  });
});

describe('colleagues', () => {
  it('are known by name, and by nothing else', async () => {
    const colleagues = await readColleagues(reading(people.contributor));
    expect(colleagues.map(({ name }) => name)).toContain('The publisher');
    expect(JSON.stringify(colleagues)).not.toContain('@');
    expect(await readColleagueName(base.payload, people.publisher.id)).toBe('The publisher');
    expect(await readColleagueName(base.payload, 'gone')).toBe('Somebody who left');
  });
});

describe('the address of a list', () => {
  it('is what the panel’s own filters read', () => {
    const address = listAddress({
      collection: 'cases',
      anyOf: [
        [
          ['a', 'equals', 'x y'],
          ['b', 'in', ['1', '2']],
        ],
        [['c', 'exists', 'false']],
      ],
      sort: '-times',
    });
    expect(decodeURIComponent(address.replaceAll('+', ' '))).toBe(
      '/admin/collections/cases?where[or][0][and][0][a][equals]=x y&where[or][0][and][1][b][in]=1,2' +
        '&where[or][1][and][0][c][exists]=false&sort=-times',
    );
  });
});
