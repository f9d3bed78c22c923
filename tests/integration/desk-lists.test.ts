// Proves the lists of the whole desk: submissions, dead links, lost searches, reports, consents and the index, each for whom it is for and
// in the order told; and that names of colleagues, and nothing more of them, are known to staff.
import { createLocalReq, type PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAgainEndpoint } from '../../src/editorial/desk/check-again.ts';
import { listAddress } from '../../src/editorial/desk/list-address.ts';
import { readDeskAdoptions } from '../../src/editorial/desk/read-adoptions.ts';
import { readColleagueName, readColleagues } from '../../src/editorial/desk/read-colleagues.ts';
import { readDeskConsents } from '../../src/editorial/desk/read-consents.ts';
import { readDeskDeadLinks } from '../../src/editorial/desk/read-dead-links.ts';
import { readDeskIndexHealth } from '../../src/editorial/desk/read-index-health.ts';
import { readDeskEvidenceProposals } from '../../src/editorial/desk/read-evidence-proposals.ts';
import { readDeskLostSearches } from '../../src/editorial/desk/read-lost-searches.ts';
import { readDeskSubmissions } from '../../src/editorial/desk/read-submissions.ts';
import { DAY, inDays, startDeskBase, type DeskBase } from '../helpers/desk-base.ts';
import type { Person } from '../helpers/desk-people.ts';
import { createCase } from '../helpers/search-base.ts';

const SYSTEM = { overrideAccess: true } as const;

let desk: DeskBase;

beforeAll(async () => {
  desk = await startDeskBase();
});
afterAll(() => desk.close());

describe('the lists of the whole desk', () => {
  beforeAll(async () => {
    const { payload, organisation } = desk;
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
    const unseen = await desk.draft('A draft with a link', { createdBy: desk.other.id });
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
    expect(await read(desk.reading(desk.people.contributor))).toBeNull();
    for (const role of ['reviewer', 'publisher', 'admin'] as const)
      expect((await read(desk.reading(desk.people[role])))?.total).toBeGreaterThan(0);
  });

  it('submissions stand in the order they came, each with its place', async () => {
    const list = await readDeskSubmissions(desk.reading(desk.people.reviewer));
    expect(list?.items.map(({ title, place }) => [title, place])).toEqual([
      ['First in', 1],
      ['Second in', 2],
    ]);
  });

  it('a dead link comes with who names it and the copy to name instead', async () => {
    const list = await readDeskDeadLinks(desk.reading(desk.people.reviewer));
    expect(list?.items).toMatchObject([
      {
        url: 'https://gone.example.org/report',
        archivedCopy: 'https://archive.example.org/report',
        usedBy: [{ collection: 'cases', title: 'A draft with a link' }],
      },
    ]);
  });

  it('searches without answers: the most asked first', async () => {
    const list = await readDeskLostSearches(desk.reading(desk.people.reviewer));
    expect(list?.items.map(({ query, times }) => [query, times])).toEqual([
      ['keyworkers', 9],
      ['damp', 3],
    ]);
  });

  it('reports of use that nobody has decided on', async () => {
    const list = await readDeskAdoptions(desk.reading(desk.people.reviewer));
    expect(list?.items).toMatchObject([
      { organisationName: 'Harbour Council', caseTitle: 'Used by others', outcome: 'It went well.' },
    ]);
  });

  it('grades that published reports speak for, while they are fresh', async () => {
    const reviewer = desk.reading(desk.people.reviewer);
    expect((await readDeskEvidenceProposals(reviewer))?.items).toMatchObject([
      { title: 'Used by others', adopters: ['Hill Council'] },
    ]);
    const later = { ...reviewer, now: new Date(Date.now() + 120 * DAY) };
    expect((await readDeskEvidenceProposals(later))?.total).toBe(0);
  });

  it('consents: wishes for changes first, and which link no longer opens', async () => {
    const list = await readDeskConsents(desk.reading(desk.people.reviewer));
    expect(list?.items.map(({ organisationName, isExpired }) => [organisationName, isExpired])).toEqual([
      ['Wants changes', false],
      ['Asked long ago', true],
      ['Asked lately', false],
    ]);
  });

  it('the index: for publishers', () => {
    for (const role of ['contributor', 'reviewer'] as const)
      expect(readDeskIndexHealth({ user: desk.people[role] })).toBeNull();
    for (const role of ['publisher', 'admin'] as const)
      expect(readDeskIndexHealth({ user: desk.people[role] })?.indexes.map(({ name }) => name)).toEqual([
        'cases',
        'guidance',
      ]);
  });
});

describe('a dead link', () => {
  it('is put first in the next round by reviewers, and by nobody below them', async () => {
    const { docs } = await desk.payload.find({
      collection: 'checked-links',
      where: { state: { equals: 'dead' } },
      ...SYSTEM,
    });
    const id = String(docs[0]?.id);
    const ask = async (user: Person | null, link = id): Promise<number> => {
      const req = await createLocalReq({ user: user ?? undefined }, desk.payload);
      return (await checkAgainEndpoint.handler({ ...req, routeParams: { id: link } } as PayloadRequest))
        .status;
    };
    const nextCheck = async () =>
      (await desk.payload.findByID({ collection: 'checked-links', id, ...SYSTEM })).nextCheckAt;
    for (const user of [null, desk.people.contributor]) expect(await ask(user)).toBe(403);
    expect(await nextCheck()).toBeFalsy();
    expect(await ask(desk.people.reviewer)).toBe(202);
    expect(new Date((await nextCheck()) ?? '').getTime()).toBeLessThanOrEqual(Date.now());
    expect(await ask(desk.people.reviewer, 'no-such-link')).toBe(404);
  });
});

describe('colleagues', () => {
  it('are known by name, and by nothing else', async () => {
    const colleagues = await readColleagues(desk.reading(desk.people.contributor));
    expect(colleagues.map(({ name }) => name)).toContain('The publisher');
    expect(JSON.stringify(colleagues)).not.toContain('@');
    expect(await readColleagueName(desk.payload, desk.people.publisher.id)).toBe('The publisher');
    expect(await readColleagueName(desk.payload, 'gone')).toBe('Somebody who left');
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
