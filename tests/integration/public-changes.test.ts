// Proves that what readers can see is noted once for each time it comes, changes or goes, in an order that followers can
// keep to, and that a comparison finds what nobody announced. On MongoDB too, where a server is named.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestSequence, readChanges, underTheme } from '../../src/changes/read-changes.ts';
import { kindOfChange } from '../../src/domain/public-change.ts';
import { mongodbUri } from '../helpers/base.ts';
import { makeChangesBase, type ChangesBase } from '../helpers/changes-base.ts';
import { createCase, publish } from '../helpers/search-base.ts';

for (const database of ['sqlite', 'mongodb'] as const)
  describe.skipIf(database === 'mongodb' && !mongodbUri)(`public changes on ${database}`, () => {
    let base: ChangesBase;
    let organisation: string;
    let woken = 0;

    beforeAll(async () => {
      base = await makeChangesBase({ database });
      const { payload, events } = base;
      events.on('public-changes', () => (woken += 1));
      organisation = await publish(payload, {
        collection: 'organisations',
        title: 'Whitefriars',
        type: 'housing-association',
      });
    });

    afterAll(() => base.close());

    const all = () => readChanges({ payload: base.payload, limit: 100 });
    const of = async (key: string) => (await all()).find((change) => change.key === key);

    it('notes a case that comes out, and no draft', async () => {
      const { payload } = base;
      const roma = await publish(payload, { collection: 'themes', title: 'Roma' });
      await createCase(payload, { title: 'First', organisation, themes: [roma] });
      await createCase(payload, { title: 'Draft', organisation, _status: 'draft' });
      await base.settle();
      const [first, ...others] = await all();
      expect(others).toEqual([]);
      expect(first).toMatchObject({ collection: 'cases', key: 'first', state: 'out', themes: ['roma'] });
      expect(woken).toBeGreaterThan(0);
    });

    it('says nothing of a save that changes no word, and of a draft over what is out', async () => {
      const { payload } = base;
      const before = await newestSequence(payload);
      const { docs } = await payload.find({
        collection: 'cases',
        where: { key: { equals: 'first' } },
        overrideAccess: true,
      });
      const id = String(docs[0]?.id);
      const update = (data: object, draft = false) =>
        payload.update({ collection: 'cases', id, data, draft, overrideAccess: true });
      await update({ _status: 'published' });
      await update({ title: 'Not out yet', _status: 'draft' }, true);
      await base.settle();
      expect(await newestSequence(payload)).toBe(before);
      await update({ title: 'First, corrected', _status: 'published' });
      await base.settle();
      const change = await of('first');
      expect(change?.sequence).toBe(before + 1);
      expect(change && kindOfChange(change, before)).toBe('updated');
    });

    it('follows the name of a theme into the cases that are sorted by it', async () => {
      const { payload } = base;
      const before = await newestSequence(payload);
      await payload.update({
        collection: 'themes',
        where: { slug: { equals: 'roma' } },
        data: { title: 'Roma people', _status: 'published' },
        overrideAccess: true,
      });
      await base.settle();
      expect((await of('first'))?.sequence).toBe(before + 1);
    });

    it('notes once that a case went, keeps where it stood, and lets it come again as the same', async () => {
      const { payload } = base;
      const where = { key: { equals: 'first' } };
      const save = (data: object) =>
        payload.update({ collection: 'cases', where, data, overrideAccess: true });
      const firstOut = (await of('first'))?.firstSequence;
      await save({ _status: 'draft' });
      await base.settle();
      expect(await of('first')).toMatchObject({ state: 'withdrawn', slug: 'first', themes: ['roma'] });
      const gone = await newestSequence(payload);
      await base.changes.compare();
      expect(await newestSequence(payload)).toBe(gone);
      await save({ _status: 'published' });
      await base.settle();
      const again = await of('first');
      expect(again).toMatchObject({ state: 'out', sequence: gone + 1, firstSequence: firstOut });
    });

    it('finds by comparing what nobody announced, and finds nothing the second time', async () => {
      const { payload } = base;
      const quiet = { context: { isBulkLoad: true } };
      await createCase(payload, { title: 'Loaded', organisation }, quiet);
      await payload.delete({
        collection: 'cases',
        where: { key: { equals: 'first' } },
        overrideAccess: true,
        ...quiet,
      });
      await base.changes.compare();
      expect((await all()).map(({ key, state }) => [key, state])).toEqual([
        ['loaded', 'out'],
        ['first', 'withdrawn'],
      ]);
      const newest = await newestSequence(payload);
      await base.changes.compare();
      expect(await newestSequence(payload)).toBe(newest);
    });

    it('tells a follower each record once, from where it stands, and by theme', async () => {
      const { payload } = base;
      const [, gone] = await all();
      expect(await readChanges({ payload, after: (gone?.sequence ?? 1) - 1, limit: 10 })).toEqual([gone]);
      const ofTheme = await readChanges({ payload, limit: 10, where: underTheme('roma') });
      expect(ofTheme.map(({ key }) => key)).toEqual(['first']);
      expect(await readChanges({ payload, limit: 10, where: underTheme('rom') })).toEqual([]);
    });

    it('takes a record that is made anew under a key of old for another, and follows whichever has the key', async () => {
      const { payload } = base;
      const before = await newestSequence(payload);
      const where = { key: { equals: 'loaded' } };
      await payload.delete({ collection: 'cases', where, overrideAccess: true });
      await createCase(payload, { title: 'Loaded', organisation });
      await base.settle();
      const again = await of('loaded');
      expect(again).toMatchObject({ state: 'out', slug: 'loaded' });
      expect(again && kindOfChange(again, before)).toBe('published');
    });

    it('finds by comparing that a name changed unannounced', async () => {
      const { payload } = base;
      const before = await newestSequence(payload);
      const save = (title: string) =>
        payload.update({
          collection: 'organisations',
          where: { slug: { equals: 'whitefriars' } },
          data: { title, _status: 'published' },
          overrideAccess: true,
          context: { isBulkLoad: true },
        });
      await save('Whitefriars Homes');
      // Another process saved it: this one's memory of names is not dropped by an event.
      base.events.emit('content-changed', { collection: 'organisations' });
      await base.changes.compare();
      expect((await of('loaded'))?.sequence).toBeGreaterThan(before);
    });

    it('follows a theme that moves under another into what is sorted by it', async () => {
      const { payload } = base;
      const [roma, equality] = await Promise.all([
        publish(payload, { collection: 'themes', title: 'Traveller sites' }),
        publish(payload, { collection: 'themes', title: 'Equality' }),
      ]);
      await createCase(payload, { title: 'Moved along', organisation, themes: [roma] });
      await base.settle();
      const before = await newestSequence(payload);
      await payload.update({
        collection: 'themes',
        id: roma,
        data: { parent: equality, _status: 'published' },
        overrideAccess: true,
      });
      await base.settle();
      const under = await readChanges({ payload, limit: 10, where: underTheme('equality') });
      expect(under.map(({ key, sequence }) => [key, sequence])).toEqual([['moved-along', before + 1]]);
    });

    it('follows the name of a partner into its cases', async () => {
      const { payload } = base;
      const helper = await publish(payload, {
        collection: 'organisations',
        title: 'Helping Hands',
        type: 'charity',
      });
      await createCase(payload, {
        title: 'With help',
        organisation,
        partners: [{ organisation: helper, role: 'Drivers' }],
      });
      await base.settle();
      const before = await newestSequence(payload);
      await payload.update({
        collection: 'organisations',
        id: helper,
        data: { title: 'Helping Hands Together', _status: 'published' },
        overrideAccess: true,
      });
      await base.settle();
      expect((await of('with-help'))?.sequence).toBe(before + 1);
    });

    it('follows the names of a funder and of a theme it may help, which sort it under nothing', async () => {
      const { payload } = base;
      const funder = await publish(payload, { collection: 'organisations', title: 'Fund', type: 'charity' });
      const theme = await publish(payload, { collection: 'themes', title: 'Elsewhere' });
      await createCase(payload, {
        title: 'Paid for',
        organisation,
        funders: [{ organisation: funder }],
        transferability: { alsoThemes: [theme] },
      });
      await base.settle();
      const before = await newestSequence(payload);
      const rename = async (collection: 'organisations' | 'themes', id: string): Promise<void> => {
        const data = { title: 'Another name', _status: 'published' } as const;
        await payload.update({ collection, id, data, overrideAccess: true });
        await base.settle();
      };
      await rename('organisations', funder);
      expect((await of('paid-for'))?.sequence).toBe(before + 1);
      await rename('themes', theme);
      expect(await of('paid-for')).toMatchObject({ sequence: before + 2, themes: [] });
    });

    it('dates every change no earlier than the one before it', async () => {
      const dates = (await all()).map(({ changedAt }) => changedAt.getTime());
      expect(dates).toEqual([...dates].sort((one, other) => one - other));
    });

    it('gives many that come at once a place each', async () => {
      const { payload } = base;
      for (let number = 0; number < 8; number += 1)
        await createCase(payload, { title: `Case ${number}`, organisation });
      await base.settle();
      const places = (await all()).map(({ sequence }) => sequence);
      expect(new Set(places).size).toBe(places.length);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });
  });
