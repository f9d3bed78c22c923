// Proves that a guide counts as changed when readers get other words of it, those of its recommendations and the names it is sorted
// by included, and not when it is only saved. On MongoDB too, where a server is named.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChange, newestSequence } from '../../src/changes/read-changes.ts';
import { mongodbUri } from '../helpers/base.ts';
import { makeChangesBase, type ChangesBase } from '../helpers/changes-base.ts';
import { publish } from '../helpers/search-base.ts';

for (const database of ['sqlite', 'mongodb'] as const)
  describe.skipIf(database === 'mongodb' && !mongodbUri)(`changes of guides on ${database}`, () => {
    let base: ChangesBase;
    let recommendation: string;
    let theme: string;
    let other: string;

    /** Set into a chapter, with a line of prose before it. */
    const setIn = (note: string) => ({
      root: {
        type: 'root',
        version: 1,
        format: '',
        indent: 0,
        direction: null,
        children: [
          {
            type: 'paragraph',
            version: 1,
            format: '',
            indent: 0,
            direction: null,
            children: [
              { type: 'text', version: 1, text: note, format: 0, mode: 'normal', style: '', detail: 0 },
            ],
          },
          {
            type: 'block',
            version: 2,
            format: '',
            fields: { id: 'b1', blockName: '', blockType: 'recommendation', recommendation },
          },
        ],
      },
    });

    beforeAll(async () => {
      base = await makeChangesBase({ database });
      const { payload } = base;
      theme = await publish(payload, { collection: 'themes', title: 'Doors' });
      other = await publish(payload, { collection: 'themes', title: 'Windows' });
      const made = await payload.create({
        collection: 'recommendations',
        overrideAccess: true,
        data: { title: 'Open the door.', slug: 'open-the-door', _status: 'published' },
      });
      recommendation = String(made.id);
      for (const [title, themes] of [
        ['Opening doors', [theme]],
        ['Plain guide', []],
      ] as const)
        await payload.create({
          collection: 'guides',
          overrideAccess: true,
          data: {
            title,
            summary: 'Of doors.',
            themes,
            chapters: [{ title: 'One', ...(themes.length > 0 && { content: setIn('Begin here.') }) }],
            _status: 'published',
          } as never,
        });
      await base.settle();
    });

    afterAll(() => base.close());

    const placeOf = async (key: string) =>
      (await findChange({ payload: base.payload, collection: 'guides', key }))?.sequence;
    const save = async (data: object): Promise<void> => {
      await base.payload.update({
        collection: 'guides',
        where: { key: { equals: 'opening-doors' } },
        data: { ...data, _status: 'published' },
        overrideAccess: true,
      });
      await base.settle();
    };
    const saveRecord = async (collection: 'themes' | 'recommendations', id: string, data: object) => {
      await base.payload.update({
        collection,
        id,
        data: { ...data, _status: 'published' },
        overrideAccess: true,
      });
      await base.settle();
    };

    it('says nothing of a save that changes no word', async () => {
      const before = await newestSequence(base.payload);
      await save({});
      await base.changes.compare();
      expect(await newestSequence(base.payload)).toBe(before);
      await save({ summary: 'Of doors and how to open them.' });
      expect(await placeOf('opening-doors')).toBe(before + 1);
    });

    it('notes other words in a chapter, and other words of a recommendation that is set into it', async () => {
      const before = await newestSequence(base.payload);
      await save({ chapters: [{ title: 'One', content: setIn('Begin there.') }] });
      expect(await placeOf('opening-doors')).toBe(before + 1);
      await saveRecord('recommendations', recommendation, { title: 'Open the door wide.' });
      expect(await placeOf('opening-doors')).toBe(before + 2);
      await saveRecord('recommendations', recommendation, {});
      expect(await newestSequence(base.payload)).toBe(before + 2);
    });

    it('follows the name of its theme, and of no other', async () => {
      const before = await newestSequence(base.payload);
      await saveRecord('themes', other, { title: 'Windows and shutters' });
      expect(await newestSequence(base.payload)).toBe(before);
      await saveRecord('themes', theme, { title: 'Doors and gates' });
      expect(await placeOf('opening-doors')).toBe(before + 1);
      expect(await newestSequence(base.payload)).toBe(before + 1);
    });
  });
