// Proves, on a real base and on every database at hand: addresses and keys, what publishing asks for, what each role may do.
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case, User } from '../../src/payload-types.ts';
import type { Role } from '../../src/domain/vocabulary.ts';
import { databases, makeBase, type TestBase } from '../helpers/base.ts';
import { prose } from '../helpers/prose.ts';

const SYSTEM = { overrideAccess: true } as const;

describe.each(databases)('the content model on %s', (database) => {
  let base: TestBase;
  let payload: Payload;
  let organisation: string;
  const users = {} as Record<Role, User & { collection: 'users' }>;

  beforeAll(async () => {
    base = await makeBase({ database });
    payload = base.payload;
    for (const role of ['admin', 'publisher', 'reviewer', 'contributor'] as const) {
      const user = await payload.create({
        collection: 'users',
        ...SYSTEM,
        data: { name: role, email: `${role}@example.org`, password: 'long enough to pass', role },
      });
      users[role] = { ...user, collection: 'users' };
    }
    const made = await payload.create({
      collection: 'organisations',
      ...SYSTEM,
      data: { title: 'Salix Homes', slug: 'salix-homes', type: 'housing-association', _status: 'published' },
    });
    organisation = made.id;
  });
  afterAll(() => base.close());

  const complete = (title: string) => ({
    title,
    tier: 'full' as const,
    organisation,
    summary: 'Two groups who were wary of each other made a film.',
    evidence: 'untested' as const,
    whatDidNotWork: { noneReported: true },
    sources: [{ title: 'An article', publisher: 'CIH', kind: 'journalism' as const }],
  });
  const draftOf = (title: string, user?: User & { collection: 'users' }) =>
    payload.create({
      collection: 'cases',
      draft: true,
      data: { ...complete(title), _status: 'draft' },
      ...(user ? { user, overrideAccess: false } : SYSTEM),
    });
  const publish = (id: string, data: Partial<Case> = {}, user?: User & { collection: 'users' }) =>
    payload.update({
      collection: 'cases',
      id,
      data: { ...data, _status: 'published' },
      ...(user ? { user, overrideAccess: false } : SYSTEM),
    });

  it('gives a record its address and a lasting key, and numbers a second of the same title', async () => {
    const first = await draftOf('Joint forum');
    const second = await draftOf('Joint forum');
    expect([first.slug, first.key, second.slug]).toEqual(['joint-forum', 'joint-forum', 'joint-forum-2']);
    const renamed = await payload.update({
      collection: 'cases',
      id: first.id,
      data: { slug: 'forum', key: 'other', _status: 'draft' },
      ...SYSTEM,
    });
    expect([renamed.slug, renamed.key]).toEqual(['forum', 'joint-forum']);
  });

  it('notes the day a case is first published, and keeps it', async () => {
    const draft = await draftOf('First day');
    expect(draft.firstPublishedAt ?? null).toBeNull();
    const { firstPublishedAt: first } = await publish(draft.id);
    expect(Date.now() - Date.parse(first ?? '')).toBeLessThan(60_000);
    await payload.update({ collection: 'cases', id: draft.id, data: { _status: 'draft' }, ...SYSTEM });
    const again = await publish(draft.id, { title: 'First day again' });
    expect(again.firstPublishedAt).toBe(first);
  });

  it('the first account is the administrator, whatever it asks for', async () => {
    expect(users.admin.role).toBe('admin');
    expect(users.contributor.role).toBe('contributor');
  });

  it.each([
    ['a summary', { summary: '' }, /summary/i],
    ['a summary of at most 120 words', { summary: 'word '.repeat(121) }, /summary/i],
    ['a source', { sources: [] }, /sources/i],
    ['what did not work', { whatDidNotWork: { noneReported: false } }, /none reported/i],
  ])('refuses to publish a full case without %s, and says so', async (_what, gap, message) => {
    const draft = await draftOf('Film');
    await expect(publish(draft.id, gap as Partial<Case>)).rejects.toThrow(message);
    const { _status } = await payload.findByID({ collection: 'cases', id: draft.id, ...SYSTEM });
    expect(_status).toBe('draft');
  });

  it('takes a text in place of "none reported", but not both', async () => {
    const draft = await draftOf('Film with a text');
    const text = prose('The first workshop was hard.');
    await expect(publish(draft.id, { whatDidNotWork: { noneReported: true, text } })).rejects.toThrow();
    const published = await publish(draft.id, { whatDidNotWork: { noneReported: false, text } });
    expect(published._status).toBe('published');
  });

  it('refuses a date no calendar has, and takes one as exact as its source', async () => {
    const draft = await draftOf('Dates');
    await expect(publish(draft.id, { period: { start: '2009-02-30' } })).rejects.toThrow(/start/i);
    await expect(publish(draft.id, { period: { start: '2009', end: '2011-06' } })).resolves.toBeTruthy();
  });

  it('refuses to publish a case that names an unpublished theme', async () => {
    const theme = await payload.create({
      collection: 'themes',
      draft: true,
      ...SYSTEM,
      data: { title: 'Embargoed theme', _status: 'draft' },
    });
    const draft = await draftOf('Names a draft');
    await expect(publish(draft.id, { themes: [theme.id] })).rejects.toThrow(/themes/i);
    // Saved in the draft before, and not sent again with the publishing.
    await payload.update({
      collection: 'cases',
      id: draft.id,
      draft: true,
      data: { themes: [theme.id], _status: 'draft' },
      ...SYSTEM,
    });
    await expect(publish(draft.id)).rejects.toThrow(/themes/i);
    const { _status } = await payload.findByID({ collection: 'cases', id: draft.id, ...SYSTEM });
    expect(_status).toBe('draft');
  });

  it('lets contributors write and change their own drafts, not others’, and not publish', async () => {
    const own = await draftOf('My own', users.contributor);
    const others = await draftOf('Not mine', users.publisher);
    await expect(
      payload.update({
        collection: 'cases',
        id: own.id,
        draft: true,
        data: { summary: 'Better.', _status: 'draft' },
        user: users.contributor,
        overrideAccess: false,
      }),
    ).resolves.toMatchObject({ summary: 'Better.' });
    await expect(
      payload.findByID({
        collection: 'cases',
        id: others.id,
        user: users.contributor,
        overrideAccess: false,
      }),
    ).rejects.toThrow();
    await expect(publish(own.id, {}, users.contributor)).rejects.toThrow();
    await expect(publish(own.id, {}, users.reviewer)).rejects.toThrow();
    await expect(publish(own.id, {}, users.publisher)).resolves.toMatchObject({ _status: 'published' });
  });

  it('lets nobody below a publisher change or take away what readers see', async () => {
    const made = await draftOf('Live', users.contributor);
    await publish(made.id);
    for (const role of ['contributor', 'reviewer'] as const) {
      const as = { user: users[role], overrideAccess: false as const };
      for (const data of [
        { title: 'Hijacked' },
        { _status: 'draft' as const },
        { title: 'H', _status: 'published' as const },
      ]) {
        await expect(payload.update({ collection: 'cases', id: made.id, data, ...as })).rejects.toThrow();
      }
      await expect(payload.delete({ collection: 'cases', id: made.id, ...as })).rejects.toThrow();
      await expect(
        payload.update({
          collection: 'cases',
          id: made.id,
          data: { deletedAt: new Date().toISOString() },
          ...as,
        }),
      ).rejects.toThrow();
    }
    const draft = await payload.update({
      collection: 'cases',
      id: made.id,
      draft: true,
      data: { title: 'A correction in hand', _status: 'draft' },
      user: users.contributor,
      overrideAccess: false,
    });
    expect(draft.title).toBe('A correction in hand');
    const seen = await payload.findByID({ collection: 'cases', id: made.id, overrideAccess: false });
    expect(seen.title).toBe('Live');
  });

  it('tells a visitor neither a trashed case nor a contact’s mailbox', async () => {
    const made = await draftOf('Trashed');
    await publish(made.id, { contact: { mailbox: 'someone@example.org', phone: '0123' } });
    const seen = await payload.findByID({ collection: 'cases', id: made.id, overrideAccess: false });
    expect(JSON.stringify(seen)).not.toMatch(/someone@example\.org|0123/);
    await expect(
      payload.find({
        collection: 'cases',
        where: { 'contact.mailbox': { like: 'someone' } },
        overrideAccess: false,
      }),
    ).rejects.toThrow();
    await expect(
      payload.find({ collection: 'cases', sort: 'contact.phone', overrideAccess: false }),
    ).rejects.toThrow();
    await payload.update({
      collection: 'cases',
      id: made.id,
      data: { deletedAt: new Date().toISOString(), _status: 'published' },
      ...SYSTEM,
    });
    const { totalDocs } = await payload.find({
      collection: 'cases',
      where: { slug: { equals: 'trashed' } },
      trash: true,
      overrideAccess: false,
    });
    expect(totalDocs).toBe(0);
  });

  it('keeps a tree a tree', async () => {
    const make = (title: string, parent?: string) =>
      payload.create({
        collection: 'themes',
        ...SYSTEM,
        data: { title, slug: title.toLowerCase(), parent, _status: 'published' },
      });
    const top = await make('Top');
    const branch = await make('Branch', top.id);
    await expect(
      payload.update({
        collection: 'themes',
        id: top.id,
        data: { parent: branch.id, _status: 'published' },
        ...SYSTEM,
      }),
    ).rejects.toThrow(/parent/i);
  });
});
