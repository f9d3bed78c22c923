// Proves that a base of the version before the desk is brought up whole: published cases stand as published with their editions counted, drafts as drafts, a draft
// over a published case as a draft; a submission keeps its words; and all of them go on through the workflow.
import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOldBase, type OldBase, type Row } from '../helpers/old-base.ts';
import { makeAccounts, readBoth, type Account } from '../helpers/workflow-base.ts';

let payload: Payload;
let publisher: Account;
const ids = { live: randomUUID(), revised: randomUUID(), draft: randomUUID() };
const organisation = randomUUID();
const submission = randomUUID();

let base: OldBase;
const day = (number: number): string => `2026-01-${String(number).padStart(2, '0')}T10:00:00.000Z`;

/** A row of a record's table and of its translations, as the version before wrote them. */
const record = async ({ table, row, text }: { table: string; row: Row; text: Row }) => {
  await base.insert(table, row);
  await base.insert(`${table}_locales`, { ...text, _locale: 'en', _parent_id: row.id ?? null });
};

const oldCase = async ({
  id,
  slug,
  status,
  versions,
}: {
  id: string;
  slug: string;
  status: 'draft' | 'published';
  versions: { status: 'draft' | 'published'; summary: string; isLatest?: boolean }[];
}) => {
  const shown = versions.findLast((version) => version.status === status)?.summary ?? '';
  await record({
    table: 'cases',
    row: {
      id,
      slug,
      key: slug,
      tier: 'snapshot',
      evidence: 'untested',
      organisation_id: organisation,
      _status: status,
      what_did_not_work_none_reported: 1,
      created_at: day(1),
      updated_at: day(9),
    },
    text: { title: slug, summary: shown },
  });
  await base.insert('cases_sources', {
    _order: 1,
    _parent_id: id,
    id: randomUUID(),
    title: 'Own account',
    publisher: 'Itself',
    kind: 'own-account',
  });
  for (const [index, version] of versions.entries()) {
    const versionId = randomUUID();
    await record({
      table: '_cases_v',
      row: {
        id: versionId,
        parent_id: id,
        version_slug: slug,
        version_key: slug,
        version_tier: 'snapshot',
        version_evidence: 'untested',
        version_organisation_id: organisation,
        version__status: version.status,
        version_what_did_not_work_none_reported: 1,
        version_created_at: day(1),
        version_updated_at: day(index + 2),
        created_at: day(index + 2),
        updated_at: day(index + 2),
        latest: version.isLatest ? 1 : 0,
      },
      text: { version_title: slug, version_summary: version.summary },
    });
    await base.insert('_cases_v_version_sources', {
      _order: 1,
      _parent_id: versionId,
      id: randomUUID(),
      title: 'Own account',
      publisher: 'Itself',
      kind: 'own-account',
    });
  }
};

beforeAll(async () => {
  base = await makeOldBase({ before: 'desk' });
  ({ payload } = base);

  await record({
    table: 'organisations',
    row: {
      id: organisation,
      slug: 'orchard-homes',
      key: 'orchard-homes',
      type: 'charity',
      _status: 'published',
      created_at: day(1),
      updated_at: day(1),
    },
    text: { title: 'Orchard Homes' },
  });
  await oldCase({
    id: ids.live,
    slug: 'live',
    status: 'published',
    versions: [
      { status: 'draft', summary: 'Drafted.' },
      { status: 'published', summary: 'First for readers.' },
      { status: 'published', summary: 'Second for readers.', isLatest: true },
    ],
  });
  await oldCase({
    id: ids.revised,
    slug: 'revised',
    status: 'published',
    versions: [
      { status: 'published', summary: 'For readers.' },
      { status: 'draft', summary: 'Not for readers yet.', isLatest: true },
    ],
  });
  await oldCase({
    id: ids.draft,
    slug: 'draft',
    status: 'draft',
    versions: [{ status: 'draft', summary: 'Never shown.', isLatest: true }],
  });
  await base.insert('submissions', {
    id: submission,
    title: 'A practice from outside',
    organisation_name: 'Elm Court',
    text: 'What we did, in our own words.',
    submitter_mailbox: 'elm@example.org',
    state: 'received',
    case_id: ids.draft,
    created_at: day(3),
    updated_at: day(3),
  });
  await base.migrate();
  ({ publisher } = await makeAccounts(payload, { publisher: 'publisher' }));
});
afterAll(() => base.close());

describe('a base of the version before the desk', () => {
  it('keeps every case, with the stage that fits to what readers have', async () => {
    const stages: Record<string, (string | null | undefined)[]> = {};
    for (const [name, id] of Object.entries(ids)) {
      const { newest, record: main } = await readBoth(payload, id);
      stages[name] = [main.summary, main.workflow?.stage, newest.summary, newest.workflow?.stage];
    }
    expect(stages).toEqual({
      live: ['Second for readers.', 'published', 'Second for readers.', 'published'],
      revised: ['For readers.', 'published', 'Not for readers yet.', 'draft'],
      draft: ['Never shown.', 'draft', 'Never shown.', 'draft'],
    });
  });

  it('counts the editions that readers had', async () => {
    const editions = async (id: string) => {
      const { docs } = await payload.findVersions({
        collection: 'cases',
        where: { parent: { equals: id } },
        sort: 'createdAt',
        limit: 0,
        overrideAccess: true,
      });
      return docs.map(({ version }) => [version.summary, version.edition ?? null]);
    };
    expect(await editions(ids.live)).toEqual([
      ['Drafted.', null],
      ['First for readers.', 1],
      ['Second for readers.', 2],
    ]);
    expect((await readBoth(payload, ids.live)).record.edition).toBe(2);
    expect((await readBoth(payload, ids.revised)).record.edition).toBe(1);
    expect((await readBoth(payload, ids.draft)).record.edition ?? null).toBeNull();
  });

  it('keeps a submission and what was made of it', async () => {
    const kept = await payload.findByID({
      collection: 'submissions',
      id: submission,
      depth: 0,
      overrideAccess: true,
    });
    expect(kept).toMatchObject({
      title: 'A practice from outside',
      organisationName: 'Elm Court',
      text: 'What we did, in our own words.',
      submitterMailbox: 'elm@example.org',
      state: 'received',
      case: ids.draft,
    });
  });

  it('shows visitors what they saw before, and goes on through the workflow', async () => {
    const { docs } = await payload.find({ collection: 'cases', sort: 'slug', overrideAccess: false });
    expect(docs.map(({ slug, summary }) => [slug, summary])).toEqual([
      ['live', 'Second for readers.'],
      ['revised', 'For readers.'],
    ]);
    for (const [id, stage] of [
      [ids.live, 'archived'],
      [ids.draft, 'published'],
      [ids.revised, 'published'],
    ] as const)
      await payload.update({
        collection: 'cases',
        id,
        data: { workflow: { stage, comment: 'After the move.' } },
        user: publisher,
        overrideAccess: false,
      });
    const after = await payload.find({ collection: 'cases', sort: 'slug', overrideAccess: false });
    expect(after.docs.map(({ slug, summary }) => [slug, summary])).toEqual([
      ['draft', 'Never shown.'],
      ['revised', 'Not for readers yet.'],
    ]);
  });
});
