// Proves with the real queue of jobs: a planned case is published at its time, not before, and search finds it; it is refused, logged and told to whoever planned
// it when it is not approved as it stands by then, not complete, or they lost the right; and only publishers plan, change or drop a plan.
import { createLocalReq, type Payload, type ServerFunction } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseCaseQuery } from '../../src/api/query-params.ts';
import { guardedSchedule } from '../../src/editorial/workflow/schedule.ts';
import { queuedMails } from '../helpers/mail-server.ts';
import { makeSearchBase, withinASecond, type SearchBase } from '../helpers/search-base.ts';
import { caseAt, makeAccounts, makeOrganisation, readBoth, type Account } from '../helpers/workflow-base.ts';

let base: SearchBase;
let payload: Payload;
let organisation: string;
let people: Record<'author' | 'reviewer' | 'publisher', Account>;

beforeAll(async () => {
  base = await makeSearchBase();
  payload = base.payload;
  organisation = await makeOrganisation(payload);
  people = await makeAccounts(payload, {
    author: 'contributor',
    reviewer: 'reviewer',
    publisher: 'publisher',
  });
});
afterAll(() => base.close());
beforeEach(() => payload.db.deleteMany({ collection: 'payload-jobs', where: {} }));

/** As Payload's admin panel does once a plan is let through. */
const queue: ServerFunction = async (args) => {
  const { doc, type, date, req } = args as unknown as {
    doc: { relationTo: 'cases'; value: string };
    type: 'publish' | 'unpublish';
    date: Date;
    req: { user: Account };
  };
  await payload.jobs.queue({
    task: 'schedulePublish',
    input: { type, doc, user: { relationTo: 'users', value: req.user.id } } as never,
    waitUntil: date,
  });
  return { message: 'Planned.' };
};
const plan = async (
  user: Account,
  id: string,
  { at = new Date(Date.now() - 1000), type = 'publish' as 'publish' | 'unpublish', ...more } = {},
): Promise<{ message?: string; error?: string }> => {
  const req = await createLocalReq({ user }, payload);
  return guardedSchedule(queue)({
    req,
    type,
    date: at,
    doc: { relationTo: 'cases', value: id },
    ...more,
  } as never) as Promise<{ message?: string; error?: string }>;
};
const findByWords = async (words: string): Promise<string[]> => {
  const query = await parseCaseQuery({
    params: new URLSearchParams({ q: words }),
    taxonomy: base.search.taxonomy,
    locales: base.env.locales,
  });
  return (await base.search.service.searchCases(query)).hits.map(({ slug }) => slug);
};
const runDue = () => payload.jobs.run({ overrideAccess: true, silent: true });
let count = 0;
const at = (stage: 'draft' | 'in-review' | 'approved' | 'changes-requested' | 'published', data = {}) =>
  caseAt(payload, {
    stage,
    title: `Planned ${(count += 1)}`,
    organisation,
    createdBy: String(people.author.id),
    ...data,
  });
const statusOf = async (id: string) => (await readBoth(payload, id)).record._status;
const logOf = async (id: string) => {
  const { docs } = await payload.find({
    collection: 'case-log',
    where: { case: { equals: id } },
    sort: '-at',
    overrideAccess: true,
  });
  return docs;
};
const change = (user: Account, id: string, data: object) =>
  payload.update({ collection: 'cases', id, draft: true, data, user, overrideAccess: false });

describe('what could not be published on its day', () => {
  it('is not planned: a figure that nobody has confirmed, and taking back what readers do not have', async () => {
    const { id } = await at('approved', {
      results: [
        {
          statement: 'Over 40 families came.',
          figure: { value: 40, unit: 'families', qualifier: 'over', needsChecking: true },
        },
      ],
    });
    expect((await plan(people.publisher, id)).error).toMatch(/waits for somebody to confirm/);
    expect((await plan(people.publisher, id, { type: 'unpublish' })).error).toMatch(/do not have this case/);
    const { totalDocs } = await payload.count({
      collection: 'payload-jobs',
      where: { taskSlug: { equals: 'schedulePublish' } },
      overrideAccess: true,
    });
    expect(totalDocs).toBe(0);
    expect((await logOf(id)).some(({ action }) => action === 'schedule-refused')).toBe(true);
  });
});

describe('a planned case', () => {
  it('is published at its time and not before, by whoever planned it, and found by search', async () => {
    const { id, slug, title } = await at('approved');
    expect(await plan(people.publisher, id, { at: new Date(Date.now() + 60_000) })).toEqual({
      message: 'Planned.',
    });
    await runDue();
    expect(await statusOf(id)).toBe('draft');
    // A minute later.
    await payload.db.updateMany({
      collection: 'payload-jobs',
      where: { taskSlug: { equals: 'schedulePublish' } },
      data: { waitUntil: new Date(Date.now() - 1000).toISOString() },
    });
    await runDue();
    expect(await statusOf(id)).toBe('published');
    await withinASecond(
      () => findByWords(`"${title}"`),
      (slugs) => slugs.includes(slug),
    );
    const log = await logOf(id);
    expect(log.map(({ action, byName }) => `${byName} ${action}`)).toEqual(
      expect.arrayContaining(['publisher scheduled', 'publisher moved']),
    );
  });

  it('is approved by being planned: a draft and a case in review too, but not one that was sent back', async () => {
    for (const stage of ['draft', 'in-review'] as const) {
      const { id } = await at(stage);
      expect(await plan(people.publisher, id)).toEqual({ message: 'Planned.' });
      expect((await readBoth(payload, id)).newest.workflow?.stage).toBe('approved');
      await runDue();
      expect(await statusOf(id)).toBe('published');
    }
    const { id } = await at('changes-requested');
    expect((await plan(people.publisher, id)).error).toContain('can’t go');
  });

  it('is not published in words that nobody approved', async () => {
    const { id } = await at('approved');
    await plan(people.publisher, id);
    await change(people.author, id, { summary: 'Something nobody has read.' });
    await payload.db.deleteMany({ collection: 'payload-jobs', where: { queue: { equals: 'mail' } } });
    await runDue();
    const { record, newest } = await readBoth(payload, id);
    expect([record._status, newest.workflow?.stage]).toEqual(['draft', 'in-review']);
    expect((await logOf(id))[0]).toMatchObject({
      action: 'schedule-refused',
      note: expect.stringContaining('not approved'),
    });
    const mails = await queuedMails(payload);
    expect(mails.map(({ to, subject }) => `${to} ${subject.split(':')[0]}`)).toEqual([
      'publisher@example.org Not published as planned',
    ]);
  });

  it('is refused where it is not complete, with the fields that are missing', async () => {
    const { id } = await at('approved', {
      tier: 'full',
      summary: '',
      whatDidNotWork: { noneReported: false },
    });
    await plan(people.publisher, id);
    await runDue();
    expect(await statusOf(id)).toBe('draft');
    const [entry] = await logOf(id);
    expect(entry?.action).toBe('schedule-refused');
    expect(entry?.note).toMatch(/summary/i);
  });

  it('is refused where whoever planned it may not publish any more', async () => {
    const { id } = await at('approved');
    await plan(people.publisher, id);
    const role = (name: 'publisher' | 'reviewer') =>
      payload.update({
        collection: 'users',
        id: people.publisher.id,
        data: { role: name },
        overrideAccess: true,
      });
    await role('reviewer');
    await runDue();
    await role('publisher');
    expect(await statusOf(id)).toBe('draft');
    expect((await logOf(id))[0]?.action).toBe('schedule-refused');
  });

  it('is taken from its readers as planned', async () => {
    const { id } = await at('published');
    await plan(people.publisher, id, { type: 'unpublish' });
    await runDue();
    const { record } = await readBoth(payload, id);
    expect([record._status, record.workflow?.stage]).toEqual(['draft', 'draft']);
  });
});

describe('planning', () => {
  it('is for publishers alone, and so is dropping a plan', async () => {
    const { id } = await at('approved');
    for (const user of [people.author, people.reviewer]) {
      expect((await plan(user, id)).error).toMatch(/publishers/);
      expect((await plan(user, id, { deleteID: 'some job' } as never)).error).toMatch(/publishers/);
    }
    const { totalDocs } = await payload.count({
      collection: 'payload-jobs',
      where: { taskSlug: { equals: 'schedulePublish' } },
      overrideAccess: true,
    });
    expect(totalDocs).toBe(0);
  });

  it('asks for a second person where the settings do', async () => {
    await payload.updateGlobal({
      slug: 'editorial-settings',
      data: { needsSecondPerson: true },
      overrideAccess: true,
    });
    const { id } = await at('draft');
    expect((await plan(people.publisher, id)).error).toMatch(/review/);
    await payload.updateGlobal({
      slug: 'editorial-settings',
      data: { needsSecondPerson: false },
      overrideAccess: true,
    });
  });
});
