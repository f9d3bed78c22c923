// Proves, on a real base and on every database at hand: what a stored version shows a reader, and what it never shows.
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCaseVersion } from '../../src/content/editions.ts';
import { contentHashOf } from '../../src/editorial/editions/content-hash.ts';
import { databases, makeBase, type TestBase } from '../helpers/base.ts';
import { createCase, publish } from '../helpers/search-base.ts';

const SYSTEM = { overrideAccess: true } as const;

describe.each(databases)('editions on %s', (database) => {
  let base: TestBase;
  let payload: Payload;
  let organisation: string;
  let partner: string;

  beforeAll(async () => {
    base = await makeBase({ database, settings: { LOCALES: 'en,cy' } });
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

  const editionOf = async (id: string) =>
    (await payload.findByID({ collection: 'cases', id, depth: 0, ...SYSTEM })).edition;
  const save = (id: string, data: object, options: object = {}) =>
    payload.update({
      collection: 'cases',
      id,
      data: { _status: 'published', ...data },
      ...SYSTEM,
      ...options,
    });

  it('counts an edition for other words, and none for the same', async () => {
    const id = await createCase(payload, {
      title: 'Counted',
      organisation,
      contact: { mailbox: 'a@example.org' },
    });
    expect(await editionOf(id)).toBe(1);
    await save(id, { contact: { mailbox: 'b@example.org' }, review: { reviewedOn: '2026-02-01' } });
    expect(await editionOf(id)).toBe(1);
    await save(
      id,
      { summary: 'Other words.' },
      { draft: true, data: { summary: 'Other words.', _status: 'draft' } },
    );
    expect(await editionOf(id)).toBe(1);
    await save(id, {});
    expect(await editionOf(id)).toBe(2);
    await save(id, { edition: 77 });
    expect(await editionOf(id)).toBe(2);
    await save(id, { title: 'Cyfrifwyd', summary: 'Yn fyr.' }, { locale: 'cy' });
    expect(await editionOf(id)).toBe(3);
    await save(id, { title: 'Cyfrifwyd', summary: 'Yn fyr.' }, { locale: 'cy' });
    expect(await editionOf(id)).toBe(3);
  });

  it('counts none for a case that was never published, and starts at one', async () => {
    const id = await createCase(payload, { title: 'Only a draft', organisation, _status: 'draft' });
    expect(await editionOf(id)).toBeNull();
    await save(id, {});
    expect(await editionOf(id)).toBe(1);
  });

  it('counts what one language publishes alone, over what readers have', async () => {
    const id = await createCase(payload, { title: 'By language', organisation });
    await payload.update({
      collection: 'cases',
      id,
      draft: true,
      data: { summary: 'Not to go out yet.', _status: 'draft' },
      ...SYSTEM,
    });
    await save(
      id,
      { title: 'Fesul iaith', summary: 'Yn fyr.' },
      { locale: 'cy', publishSpecificLocale: 'cy' },
    );
    expect(await editionOf(id)).toBe(2);
    await save(
      id,
      { title: 'Fesul iaith', summary: 'Yn fyr.' },
      { locale: 'cy', publishSpecificLocale: 'cy' },
    );
    expect(await editionOf(id)).toBe(2);
    expect((await payload.findByID({ collection: 'cases', id, ...SYSTEM })).summary).toBe(
      'By language, in short.',
    );
  });

  it('gives no number twice and loses no edition when a case is taken back and published again', async () => {
    const id = await createCase(payload, { title: 'Taken back', organisation });
    await save(id, { summary: 'The second words.' });
    await payload.update({
      collection: 'cases',
      id,
      data: { _status: 'draft' },
      unpublishAllLocales: true,
      ...SYSTEM,
    });
    expect((await payload.findByID({ collection: 'cases', id, ...SYSTEM }))._status).toBe('draft');
    await save(id, { summary: 'The third words.' });
    expect(await editionOf(id)).toBe(3);
    const published = (await versionsOf(id)).filter(({ version }) => version._status === 'published');
    expect(published.map(({ version }) => (version.summary as unknown as { en: string }).en)).toEqual(
      expect.arrayContaining(['Taken back, in short.', 'The second words.', 'The third words.']),
    );
    await save(id, { _status: 'draft' });
    await save(id, {});
    expect(await editionOf(id)).toBe(3);
  });

  it('keeps the first edition through more drafts than Payload would keep', async () => {
    const id = await createCase(payload, { title: 'Much edited', organisation });
    for (let round = 0; round < 105; round += 1) {
      await payload.update({
        collection: 'cases',
        id,
        draft: true,
        data: { summary: `Draft ${round}`, _status: 'draft' },
        ...SYSTEM,
      });
    }
    const versions = await versionsOf(id);
    expect(versions).toHaveLength(106);
    expect(versions[0]?.version).toMatchObject({ _status: 'published', edition: 1 });
  });

  it('keeps versions from visitors, whatever they send', async () => {
    await expect(
      payload.findVersions({ collection: 'cases', overrideAccess: false, depth: 0 }),
    ).rejects.toThrow(/not allowed/);
  });
});
