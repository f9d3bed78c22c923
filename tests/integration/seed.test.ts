// Proves, on a real base: the seed loads whole, loads nothing twice, keeps what editors did, and outlives being killed.
import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { content, globals } from '../../seed/content/index.ts';
import { isSeeded, loadSeed, needsSeed, type SeedMoment } from '../../seed/load.ts';
import { COLLECTION_ORDER, planOf } from '../../seed/plan.ts';
import { readProgress, writeProgress } from '../../seed/progress.ts';
import type { Case, Guide, Organisation } from '../../src/payload-types.ts';
import { databases, makeBase, type TestBase } from '../helpers/base.ts';

const SYSTEM = { overrideAccess: true, depth: 0 } as const;
const TOTAL = planOf(content).length + globals.length;

const load = ({ payload, onProgress }: { payload: Payload; onProgress?: (moment: SeedMoment) => void }) =>
  loadSeed({ payload, logger: { info: () => undefined }, onProgress });

/** Stands for a process that ends at a given record, once it is written. */
const diesAfter = (name: string) => (moment: SeedMoment) => {
  if (moment.name === name) throw new Error('killed');
};

const countsOf = async (payload: Payload): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const collection of COLLECTION_ORDER)
    counts[collection] = (
      await payload.count({
        collection,
        where: { _status: { equals: 'published' } },
        overrideAccess: true,
      })
    ).totalDocs;
  return counts;
};

const WHOLE = Object.fromEntries(COLLECTION_ORDER.map((name) => [name, content[name].length]));

const caseOf = async ({
  payload,
  key,
  depth = 0,
}: {
  payload: Payload;
  key: string;
  depth?: number;
}): Promise<Case> => {
  const { docs } = await payload.find({
    collection: 'cases',
    where: { key: { equals: key } },
    overrideAccess: true,
    trash: true,
    depth,
  });
  return docs[0] as Case;
};

describe.each(databases)('the seed on %s', (database) => {
  describe('loaded into an empty base, then beside editors', () => {
    let base: TestBase;
    let payload: Payload;
    beforeAll(async () => {
      base = await makeBase({ database });
      payload = base.payload;
      expect(await needsSeed({ payload })).toBe(true);
      expect(await isSeeded({ payload })).toBe(false);
      expect(await load({ payload })).toEqual({ created: TOTAL, kept: 0, total: TOTAL });
    });
    afterAll(() => base.close());

    it('publishes every record, and knows that it is done', async () => {
      expect(await countsOf(payload)).toEqual(WHOLE);
      expect(await isSeeded({ payload })).toBe(true);
      expect(await needsSeed({ payload })).toBe(false);
    });

    it('writes nothing the second time', async () => {
      expect(await load({ payload })).toEqual({ created: 0, kept: TOTAL, total: TOTAL });
      expect(await countsOf(payload)).toEqual(WHOLE);
    });

    it('writes a case as its template says, with links to records', async () => {
      const written = await caseOf({ payload, key: 'time-to-play', depth: 1 });
      expect(written).toMatchObject({
        slug: 'time-to-play',
        title: 'Time to Play',
        organisation: { title: 'Community Integration Partnership' },
        results: expect.arrayContaining([
          expect.objectContaining({ figure: expect.objectContaining({ qualifier: 'over', value: 330 }) }),
        ]) as unknown,
        contact: { mailbox: 'info@cip-uk.org.uk', hasConsented: false },
      });
      const refs = written.challenges?.map(({ ref }) => ref);
      for (const { answers } of written.solutions ?? [])
        for (const ref of answers ?? []) expect(refs).toContain(ref);
    });

    it('ties later cases to those they grew from', async () => {
      const first = await caseOf({ payload, key: 'welcome-to-birmingham' });
      const second = await caseOf({ payload, key: 'welcome-to-the-west-midlands' });
      expect(second.basedOn?.[0]?.record).toEqual({ relationTo: 'cases', value: first.id });
    });

    it('turns Markdown into rich text, and recommendations and case boxes into blocks of the guide', async () => {
      const { docs } = await payload.find({
        ...SYSTEM,
        collection: 'guides',
        where: { key: { equals: 'welcoming-newcomers' } },
      });
      const guide = docs[0] as Guide;
      const nodes = guide.chapters.flatMap(({ content: text }) => text?.root.children ?? []);
      const types = new Set(nodes.map(({ type }) => type));
      expect([...types].sort()).toEqual(['block', 'heading', 'list', 'paragraph']);
      const fields = nodes.flatMap((node) =>
        'fields' in node ? [node.fields as Record<string, unknown>] : [],
      );
      const recommendations = await payload.find({
        ...SYSTEM,
        collection: 'recommendations',
        pagination: false,
      });
      const ids = new Set(recommendations.docs.map(({ id }) => id));
      const set = fields.filter(({ blockType }) => blockType === 'recommendation');
      expect(set.length).toBeGreaterThanOrEqual(12);
      for (const { recommendation } of set) expect(ids).toContain(recommendation);
    });

    it('sets the words that mean the same, and the name of the site', async () => {
      const search = await payload.findGlobal({ ...SYSTEM, slug: 'search-settings' });
      expect(
        search.synonyms?.some(({ words }) => words.includes('RSL') && words.includes('housing association')),
      ).toBe(true);
      const site = await payload.findGlobal({ ...SYSTEM, slug: 'site-settings' });
      expect(site).toMatchObject({ name: 'Casebook', tagline: /./ });
    });

    it('keeps a change, a withdrawal, a trashed record and changed settings', async () => {
      const changed = await caseOf({ payload, key: 'human-library' });
      await payload.update({
        ...SYSTEM,
        collection: 'cases',
        id: changed.id,
        data: { title: 'Human Library, corrected', _status: 'published' },
      });
      const withdrawn = await caseOf({ payload, key: 'population-insight' });
      await payload.update({ ...SYSTEM, collection: 'cases', id: withdrawn.id, data: { _status: 'draft' } });
      const trashed = await caseOf({ payload, key: 'praxis-destitute-migrants' });
      await payload.update({
        ...SYSTEM,
        collection: 'cases',
        id: trashed.id,
        data: { deletedAt: new Date().toISOString(), _status: 'published' },
      });
      await payload.updateGlobal({ ...SYSTEM, slug: 'site-settings', data: { name: 'Our cases' } });

      expect((await load({ payload })).created).toBe(0);

      expect((await caseOf({ payload, key: 'human-library' })).title).toBe('Human Library, corrected');
      expect((await caseOf({ payload, key: 'population-insight' }))._status).toBe('draft');
      expect((await caseOf({ payload, key: 'praxis-destitute-migrants' })).deletedAt).toBeTruthy();
      expect((await payload.findGlobal({ ...SYSTEM, slug: 'site-settings' })).name).toBe('Our cases');
    });

    it('does not bring back what was deleted for good', async () => {
      const doomed = await caseOf({ payload, key: 'regional-media-strategy' });
      await payload.delete({ ...SYSTEM, collection: 'cases', id: doomed.id });
      expect((await load({ payload })).created).toBe(0);
      expect(await caseOf({ payload, key: 'regional-media-strategy' })).toBeUndefined();
    });

    it('adds what a later version brings, without the links that are gone', async () => {
      const { loaded } = await readProgress(payload);
      const { docs } = await payload.find({
        ...SYSTEM,
        collection: 'recommendations',
        where: { key: { equals: 'offer-the-media-better-stories' } },
      });
      await payload.delete({ ...SYSTEM, collection: 'recommendations', id: docs[0]?.id ?? '' });
      await writeProgress({
        payload,
        progress: {
          loaded: loaded.filter((name) => name !== 'recommendations/offer-the-media-better-stories'),
          completedAt: '2020-01-01T00:00:00.000Z',
        },
      });
      expect(await needsSeed({ payload })).toBe(true);
      expect((await load({ payload })).created).toBe(1);
      const again = await payload.find({
        ...SYSTEM,
        collection: 'recommendations',
        where: { key: { equals: 'offer-the-media-better-stories' } },
      });
      // Its only case is the one that was deleted for good above.
      expect(again.docs[0]).toMatchObject({ _status: 'published', cases: [] });
    });
  });

  describe('killed midway', () => {
    let base: TestBase;
    let payload: Payload;
    beforeEach(async () => {
      base = await makeBase({ database });
      payload = base.payload;
      return () => base.close();
    });

    it('ends complete, with what editors did in between', async () => {
      const last = 'cases/my-culture-your-culture';
      await expect(load({ payload, onProgress: diesAfter('organisations/praxis') })).rejects.toThrow(
        'killed',
      );
      expect(await needsSeed({ payload })).toBe(true);
      await expect(load({ payload, onProgress: diesAfter(last) })).rejects.toThrow('killed');
      expect(await isSeeded({ payload })).toBe(false);
      const edited = await caseOf({ payload, key: 'time-to-play' });
      await payload.update({
        ...SYSTEM,
        collection: 'cases',
        id: edited.id,
        data: { title: 'Time to Play, edited', _status: 'published' },
      });
      const report = await load({ payload });
      expect(report.created).toBeLessThan(TOTAL);
      expect(await countsOf(payload)).toEqual(WHOLE);
      expect(await isSeeded({ payload })).toBe(true);
      expect((await caseOf({ payload, key: 'time-to-play' })).title).toBe('Time to Play, edited');
    });

    it('writes anew what was left half written, unless an editor has been at it', async () => {
      const last = 'organisations/praxis';
      await expect(load({ payload, onProgress: diesAfter(last) })).rejects.toThrow('killed');
      const praxis = async () =>
        (
          await payload.find({
            ...SYSTEM,
            collection: 'organisations',
            where: { key: { equals: 'praxis' } },
          })
        ).docs[0] as Organisation;
      const half = await praxis();
      // As a process leaves it that dies between the record and its rows: the adapter writes no hooks, no versions.
      await payload.db.updateOne({
        collection: 'organisations',
        id: half.id,
        data: { place: null, createdAt: half.createdAt, updatedAt: half.createdAt },
        req: { payload, context: {} } as never,
      });
      expect((await praxis()).place).toBeNull();
      await expect(load({ payload, onProgress: diesAfter(last) })).rejects.toThrow('killed');
      expect((await praxis()).place).toBe(half.place);
      expect(half.place).toBeTruthy();

      const whole = await praxis();
      await payload.update({
        ...SYSTEM,
        collection: 'organisations',
        id: whole.id,
        data: { description: 'In an editor’s words.', _status: 'published' },
      });
      await expect(load({ payload, onProgress: diesAfter('organisations/hact') })).rejects.toThrow('killed');
      expect((await praxis()).description).toBe('In an editor’s words.');
    });
  });
});
