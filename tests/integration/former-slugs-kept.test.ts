// Proves which addresses a record is still found at: those it had while readers knew it, and none that is another's.
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTaxonomy } from '../../src/content/taxonomy.ts';
import { recordSince } from '../../src/domain/taxonomy.ts';
import { databases, makeBase, type TestBase } from '../helpers/base.ts';
import { makePeople, type Person } from '../helpers/desk-people.ts';

describe.each(databases)('former addresses on %s', (database) => {
  let base: TestBase;
  let payload: Payload;
  let people: Record<string, Person>;
  beforeAll(async () => {
    base = await makeBase({ database });
    payload = base.payload;
    people = await makePeople({ payload });
  });
  afterAll(() => base.close());

  type Data = Record<string, unknown>;
  const create = async (slug: string, data: Data = {}): Promise<string> => {
    const made = await payload.create({
      collection: 'themes',
      overrideAccess: true,
      draft: data._status === 'draft',
      data: { title: slug, slug, _status: 'published', ...data } as never,
    });
    return String(made.id);
  };
  const save = (id: string, data: Data, { draft = false, user }: { draft?: boolean; user?: Person } = {}) =>
    payload.update({
      collection: 'themes',
      id,
      draft,
      data: { _status: draft ? 'draft' : 'published', ...data } as never,
      overrideAccess: user === undefined,
      ...(user && { user }),
    });
  const formerOf = async (id: string) =>
    (await payload.findByID({ collection: 'themes', id, overrideAccess: true })).formerSlugs ?? [];
  const leadsTo = async (slug: string) =>
    recordSince(await readTaxonomy({ payload }), { collection: 'themes', slug })?.slug;
  const fault = async (saving: Promise<unknown>): Promise<{ path: string; message: string } | undefined> => {
    const error = (await saving.then(
      () => undefined,
      (thrown: unknown) => thrown,
    )) as { data?: { errors?: { path: string; message: string }[] } } | undefined;
    return error?.data?.errors?.[0];
  };

  it('are kept when what is published gets another, whether at once or by way of drafts', async () => {
    const id = await create('roma');
    await save(id, { slug: 'roma-communities' });
    expect(await formerOf(id)).toEqual(['roma']);
    await save(id, { slug: 'never-read' }, { draft: true });
    expect(await leadsTo('roma')).toBe('roma-communities');
    await save(id, { slug: 'roma-people' }, { draft: true });
    await save(id, {});
    expect((await formerOf(id)).sort()).toEqual(['roma', 'roma-communities']);
    expect(await leadsTo('roma-communities')).toBe('roma-people');
    await save(id, { slug: 'roma' });
    expect((await formerOf(id)).sort()).toEqual(['roma-communities', 'roma-people']);
  });

  it('are kept over taking down and putting back, but no reader learns what was never published', async () => {
    const id = await create('myths');
    await save(id, { _status: 'draft' });
    expect(await leadsTo('myths')).toBeUndefined();
    await save(id, { slug: 'between', _status: 'draft' });
    await save(id, { slug: 'myth-busting' });
    expect(await formerOf(id)).toEqual(['myths']);
    await payload.update({
      collection: 'themes',
      id,
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    });
    expect([await leadsTo('myths'), await leadsTo('myth-busting')]).toEqual([undefined, undefined]);
    const draft = await create('unborn', { _status: 'draft' });
    await save(draft, { slug: 'born' });
    expect(await formerOf(draft)).toEqual([]);
  });

  it('are kept when the address is made of another title', async () => {
    const id = await create('toys');
    await save(id, { title: 'Toy libraries', generateSlug: true });
    expect([await leadsTo('toys'), await formerOf(id)]).toEqual(['toy-libraries', ['toys']]);
  });

  it('outlive putting back a version of before', async () => {
    const id = await create('play');
    await save(id, { slug: 'play-and-games' });
    const { docs } = await payload.findVersions({
      collection: 'themes',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      overrideAccess: true,
    });
    await payload.restoreVersion({ collection: 'themes', id: String(docs[0]?.id), overrideAccess: true });
    expect([await leadsTo('play'), await leadsTo('play-and-games')]).toEqual(['play', 'play']);
  });

  it('belong to one record: no other takes one, by hand or from its title, until it is given up', async () => {
    const id = await create('hate-crime');
    await save(id, { slug: 'hate-incidents' });
    const refused = await fault(create('hate-crime'));
    expect(refused).toMatchObject({ path: 'slug' });
    expect(refused?.message).toContain('“hate-crime”');
    const titled = await payload.create({
      collection: 'themes',
      overrideAccess: true,
      data: { title: 'Hate crime', _status: 'published' } as never,
    });
    expect(titled.slug).toBe('hate-crime-2');
    expect(await fault(save(String(titled.id), { slug: 'hate-crime' }))).toMatchObject({ path: 'slug' });
    await save(id, { formerSlugs: [] });
    const heir = await create('hate-crime', { title: 'Another' });
    expect([await leadsTo('hate-crime'), await leadsTo('hate-incidents')]).toEqual([
      'hate-crime',
      'hate-incidents',
    ]);
    expect(await fault(save(id, { formerSlugs: ['hate-crime'] }))).toMatchObject({ path: 'formerSlugs' });
    await save(heir, { _status: 'draft' });
    await save(id, { formerSlugs: ['hate-crime'] });
    expect(await leadsTo('hate-crime')).toBe('hate-incidents');
    // What it was merged into has its address now.
    expect(await fault(save(heir, {}))).toMatchObject({ path: 'slug' });
    const other = await create('other');
    expect(await fault(save(other, { formerSlugs: ['hate-crime'] }))).toMatchObject({ path: 'formerSlugs' });
  });

  it('are given by publishers alone, kept for all, and never copied', async () => {
    const id = await create('esol');
    await save(id, { formerSlugs: ['nass'] }, { draft: true, user: people.reviewer });
    await save(id, { slug: 'language' }, { user: people.publisher });
    expect(await formerOf(id)).toEqual(['esol']);
    await save(id, { formerSlugs: ['esol', ' nass ', ''] }, { user: people.publisher });
    expect(await formerOf(id)).toEqual(['esol', 'nass']);
    await save(id, { description: 'Words.' }, { draft: true, user: people.reviewer });
    await save(id, {}, { user: people.publisher });
    expect(await formerOf(id)).toEqual(['esol', 'nass']);
    const copy = await payload.duplicate({ collection: 'themes', id, overrideAccess: true });
    expect(copy.formerSlugs ?? []).toEqual([]);
  });

  it('of before they were kept are found by the key', async () => {
    const id = await create('newcomers');
    await save(id, { slug: 'induction' });
    await save(id, { formerSlugs: [] });
    expect(await leadsTo('newcomers')).toBe('induction');
  });
});
