// Proves, on a real base and on every database at hand: what a stored version shows a reader, and what it never shows.
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCaseVersion } from '../../src/content/editions.ts';
import { contentHashOf } from '../../src/editorial/editions/content-hash.ts';
import { makeBase, mongodbUri, type TestBase } from '../helpers/base.ts';
import { createCase, publish } from '../helpers/search-base.ts';

const databases = ['sqlite', ...(mongodbUri ? ['mongodb'] : [])] as ('sqlite' | 'mongodb')[];
const SYSTEM = { overrideAccess: true } as const;

describe.each(databases)('editions on %s', (database) => {
  let base: TestBase;
  let payload: Payload;
  let organisation: string;
  let partner: string;

  beforeAll(async () => {
    base = await makeBase({ database });
    payload = base.payload;
    organisation = await publish(payload, {
      collection: 'organisations',
      title: 'Whitefriars',
      type: 'council',
    });
    partner = await publish(payload, {
      collection: 'organisations',
      title: 'Coventry Play',
      type: 'charity',
    });
  });
  afterAll(() => base.close());

  const versionsOf = async (id: string) => {
    const { docs } = await payload.findVersions({
      collection: 'cases',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      depth: 0,
      locale: 'all',
      pagination: false,
      ...SYSTEM,
    });
    return docs;
  };

  it('shows a version as a visitor may see it: no contact, nothing of the desk, no record that is hidden since', async () => {
    const id = await createCase(payload, {
      title: 'Time to play',
      organisation,
      partners: [{ organisation: partner, role: 'Toys' }],
      contact: { mailbox: 'private@example.org', name: 'A Person' },
      review: { reviewedOn: '2026-01-10', owner: 'owner@example.org' },
      unplaced: 'Words without a place.',
    });
    const [version] = await versionsOf(id);
    const read = () => readCaseVersion({ payload, versionId: String(version?.id), locale: 'en' });
    const shown = await read();
    expect(shown).toMatchObject({ caseId: id, isPublished: true });
    expect(shown?.found.record).toMatchObject({
      id,
      title: 'Time to play',
      organisation: { title: 'Whitefriars' },
    });
    expect(JSON.stringify(shown)).not.toMatch(/private@|A Person|owner@|Words without|workflow|createdBy/);
    expect(JSON.stringify(shown)).toContain('Coventry Play');

    await payload.update({
      collection: 'organisations',
      id: partner,
      data: { _status: 'draft', title: 'Secret new name' },
      ...SYSTEM,
    });
    expect(JSON.stringify(await read())).not.toMatch(/Coventry Play|Secret/);
    expect((await read())?.found.record.partners?.[0]?.role).toBe('Toys');
  });

  it('reads drafts of a case and of nothing it names, and null where no version is', async () => {
    const id = await createCase(payload, { title: 'A draft', organisation, _status: 'draft' });
    await payload.update({
      collection: 'organisations',
      id: organisation,
      draft: true,
      data: { title: 'Renamed in a draft', _status: 'draft' },
      ...SYSTEM,
    });
    const [version] = await versionsOf(id);
    const shown = await readCaseVersion({ payload, versionId: String(version?.id), locale: 'en' });
    expect(shown).toMatchObject({
      isPublished: false,
      found: { record: { organisation: { title: 'Whitefriars' } } },
    });
    expect(
      await readCaseVersion({ payload, versionId: '00000000-0000-4000-8000-000000000000', locale: 'en' }),
    ).toBeNull();
    expect(await readCaseVersion({ payload, versionId: 'nonsense', locale: 'en' })).toBeNull();
    expect(contentHashOf(version?.version ?? {})).toBe(
      contentHashOf(
        await payload.findByID({ collection: 'cases', id, locale: 'all', depth: 2, draft: true, ...SYSTEM }),
      ),
    );
  });

  it('keeps versions from visitors, whatever they send', async () => {
    await expect(
      payload.findVersions({ collection: 'cases', overrideAccess: false, depth: 0 }),
    ).rejects.toThrow(/not allowed/);
  });
});
