// Proves that a report of use waits unseen until an editor publishes it, then stands with its case alone; that nothing private
// leaves; that it is taken of no case readers don't find; and that the desk is told without a word of it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCase } from '../../src/content/cases.ts';
import type { Adoption } from '../../src/payload-types.ts';
import { presentCase } from '../../src/presenters/case-view.ts';
import { runtime } from '../../src/runtime.ts';
import { announced } from '../helpers/announced.ts';
import { queuedMails } from '../helpers/mail-server.ts';
import { useNoon } from '../helpers/noon.ts';
import { createCase, publish } from '../helpers/search-base.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';
import { sendForm } from '../helpers/share-form.ts';

const DESK = 'desk@example.org';
const REPORT = {
  organisationName: 'rochdale council',
  placeName: 'Rochdale',
  date: 'May 2024',
  changed: 'We met on Sundays.',
  outcome: 'Quincegrove: 31 families came.',
  reporterName: 'Privatename',
  reporterMailbox: 'privatebox@example.org',
  agreed: 'yes',
};

useNoon();
let edge: SearchEdge;

beforeAll(async () => {
  edge = await startSearchEdge();
  await edge.payload.updateGlobal({
    slug: 'editorial-settings',
    overrideAccess: true,
    data: { deskMailbox: DESK },
  });
});
afterAll(() => edge.close());
beforeEach(async () => {
  await edge.payload.delete({
    collection: 'adoptions',
    where: { id: { exists: true } },
    overrideAccess: true,
  });
  await edge.payload.db.deleteMany({ collection: 'payload-jobs', where: {} });
  await edge.payload.db.deleteMany({ collection: 'notices', where: {} });
});

const report = (values: Record<string, string> = REPORT, slug = 'time-to-play', accept?: string) =>
  sendForm({ url: edge.url, path: `/cases/${slug}/used`, values, accept });

const all = async (): Promise<Adoption[]> =>
  (
    await edge.payload.find({
      collection: 'adoptions',
      draft: true,
      depth: 1,
      pagination: false,
      overrideAccess: true,
    })
  ).docs;

const publishAll = async () => {
  for (const { id } of await all())
    await edge.payload.update({
      collection: 'adoptions',
      id,
      data: { _status: 'published' },
      overrideAccess: true,
    });
};

const viewOf = async (slug: string) => {
  const found = await readCase({ slug, reading: { payload: edge.payload, locale: 'en', staff: null } });
  return (
    found && presentCase({ found: found.found, locale: 'en', publicUrl: edge.url, siteName: 'Casebook' })
  );
};

const seenByVisitors = async (): Promise<string> => {
  const { body } = await edge.get('/api/adoptions?depth=5&draft=true&limit=100');
  const graphql = await edge.graphql(
    '{ Adoptions(limit: 100, draft: true) { totalDocs docs { organisationName outcome case { title } } } }',
  );
  return JSON.stringify([body, graphql]);
};

describe('a report', () => {
  it('is kept as a draft, matched with what the base knows', async () => {
    const { status, location } = await report();
    expect(status).toBe(303);
    const reply = runtime('formReplies').find(new URL(location, edge.url).searchParams.get('reply') ?? '');
    expect(reply?.done).toMatch(/^Thank you/);
    expect(await all()).toMatchObject([
      {
        _status: 'draft',
        case: { slug: 'time-to-play' },
        organisation: { title: 'Rochdale Council' },
        place: { title: 'Rochdale' },
        date: '2024-05',
        outcome: REPORT.outcome,
        reporterMailbox: REPORT.reporterMailbox,
        agreedOn: expect.stringMatching(/^\d{4}-/),
      },
    ]);
  });

  it('tells the desk, or the case’s owner, that it came and nothing of it', async () => {
    await report();
    const [mail, ...more] = await queuedMails(edge.payload);
    expect(more).toEqual([]);
    expect(mail?.to).toBe(DESK);
    expect(mail?.text).toContain('Time to Play');
    expect(JSON.stringify(mail)).not.toMatch(/Quincegrove|Sundays|private/i);

    const { docs } = await edge.payload.find({
      collection: 'cases',
      where: { slug: { equals: 'roma-neighbours' } },
      overrideAccess: true,
    });
    await edge.payload.update({
      collection: 'cases',
      id: String(docs[0]?.id),
      data: { review: { owner: 'owner@example.org' }, _status: 'published' },
      overrideAccess: true,
    });
    await report(REPORT, 'roma-neighbours');
    expect((await queuedMails(edge.payload)).map(({ to }) => to).sort()).toEqual(
      [DESK, 'owner@example.org'].sort(),
    );
  });

  it('sent twice at once is kept once', async () => {
    await Promise.all([report(), report()]);
    expect(await all()).toHaveLength(1);
    expect(await queuedMails(edge.payload)).toHaveLength(1);
  });

  it('that lacks something is led back with all that was typed', async () => {
    const { location } = await report({ ...REPORT, outcome: '', date: 'one day', agreed: '' });
    expect(location).toMatch(/^\/cases\/time-to-play\/used\?reply=[\w-]+#problems$/);
    const reply = runtime('formReplies').find(new URL(location, edge.url).searchParams.get('reply') ?? '');
    expect(reply?.problems.map(({ field }) => field)).toEqual(['date', 'outcome', 'agreed']);
    expect(reply?.values.changed).toBe(REPORT.changed);
    expect(await all()).toEqual([]);
  });

  it('of a program is thanked and forgotten', async () => {
    expect((await report({ ...REPORT, website: 'x' })).status).toBe(303);
    expect(await all()).toEqual([]);
  });

  it.each(['never-published-induction', 'no-such-case'])('is not taken of %s', async (slug) => {
    const { status } = await report(REPORT, slug, 'application/json');
    expect(status).toBe(404);
    expect(await all()).toEqual([]);
  });
});

describe('readers', () => {
  it('see nothing of it before it is published', async () => {
    await report();
    expect(await seenByVisitors()).not.toMatch(/Quincegrove|rochdale council/);
    expect((await viewOf('time-to-play'))?.adoptions).toEqual({ line: null, reports: [] });
  });

  it('then see it with its case, at a glance and in the tree, without the reporter', async () => {
    await report();
    let changes = 0;
    edge.events.on('content-changed', () => (changes += 1));
    await publishAll();
    await announced();
    expect(changes).toBeGreaterThan(0);
    const view = await viewOf('time-to-play');
    expect(view?.adoptions).toMatchObject({
      line: 'Used by 1 other',
      reports: [
        {
          who: { label: 'Rochdale Council', href: '/organisations/rochdale-council' },
          where: { label: 'Rochdale', href: '/places/rochdale' },
          when: { label: 'May 2024' },
          changed: 'We met on Sundays.',
        },
      ],
    });
    expect(view?.lineage.builtOn).toMatchObject([{ title: 'Rochdale Council', isUse: true }]);
    expect(view?.contents.map(({ id }) => id)).toContain('used');
    const seen = await seenByVisitors();
    expect(seen).toContain('Quincegrove');
    expect(seen + JSON.stringify(view)).not.toMatch(/private/i);
  });

  it('no longer see it once its case is unpublished, archived or deleted', async () => {
    const organisation = await publish(edge.payload, {
      collection: 'organisations',
      title: 'Passing Homes',
      type: 'charity',
    });
    for (const [title, change] of [
      ['Passing one', { _status: 'draft' }],
      ['Passing two', { archivedOn: new Date().toISOString(), _status: 'published' }],
      ['Passing three', { deletedAt: new Date().toISOString() }],
    ] as const) {
      const id = await createCase(edge.payload, { title, organisation });
      await report({ ...REPORT, outcome: `Quincegrove of ${title}` }, title.toLowerCase().replace(' ', '-'));
      await publishAll();
      expect(await seenByVisitors()).toContain(title);
      await edge.payload.db.updateOne({ collection: 'cases', id, data: change });
      expect(await seenByVisitors()).not.toContain(title);
    }
  });
});

describe('the tree of what was built on what', () => {
  it('goes over several published cases, and ends at one that is not', async () => {
    const { payload } = edge;
    const organisation = await publish(payload, {
      collection: 'organisations',
      title: 'Tree Homes',
      type: 'charity',
    });
    const basedOn = (value: string) => ({ basedOn: [{ record: { relationTo: 'cases', value } }] });
    const root = await createCase(payload, { title: 'Root', organisation });
    const hidden = await createCase(payload, {
      title: 'Hiddenbranch',
      organisation,
      ...basedOn(root),
      _status: 'draft',
    });
    const stem = await createCase(payload, { title: 'Stem', organisation, ...basedOn(root) });
    const leaf = await createCase(payload, { title: 'Leaf', organisation, ...basedOn(stem) });
    await createCase(payload, { title: 'Behind the hidden', organisation, ...basedOn(hidden) });
    await createCase(payload, { title: 'Twig', organisation, ...basedOn(leaf) });
    const titles = (items: { title: string; children?: unknown[] }[] = []): unknown[] =>
      items.map(({ title, children }) => (children ? [title, titles(children as never)] : title));

    const top = await viewOf('root');
    expect(titles(top?.lineage.builtOn)).toEqual([['Stem', [['Leaf', ['Twig']]]]]);
    const bottom = await viewOf('twig');
    expect(titles(bottom?.lineage.basedOn)).toEqual([['Leaf', [['Stem', ['Root']]]]]);
    expect((await viewOf('behind-the-hidden'))?.lineage.basedOn).toEqual([]);
    expect(JSON.stringify([top, bottom])).not.toContain('Hiddenbranch');
  });
});
