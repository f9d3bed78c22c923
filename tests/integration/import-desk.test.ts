// Proves: what was read out of a document becomes a draft with every word of it in a field; names are matched with records or
// proposed, never made; figures wait for checking; the contact is private; pictures are drafts; the original is kept for staff alone.
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepOriginal, plainName } from '../../src/editorial/import/keep-original.ts';
import { saveStructuredCase } from '../../src/editorial/import/save/save-case.ts';
import type { StructuredCase } from '../../src/editorial/import/structured-case.ts';
import type { Case } from '../../src/payload-types.ts';
import { makeBase, type TestBase } from '../helpers/base.ts';
import { makePng } from '../helpers/documents/index.ts';
import { wordsMissing, wordsOfCase, wordsOfStructured } from '../helpers/imported-words.ts';
import { publish } from '../helpers/search-base.ts';

const gardens: StructuredCase = {
  title: 'Gardens over the wall',
  organisation: { name: 'The Ashby Homes Ltd' },
  partners: [
    { name: 'AVA', role: 'found the volunteers' },
    { name: 'Millbrook Allotment Society', role: 'lent the tools' },
  ],
  summary: 'Tenants of two streets in Millbrook dug one garden. Ashby Fire Station brought the water.',
  challenges: [
    { statement: 'Nobody spoke over the wall.', kind: 'engagement' },
    { statement: 'There was no money.' },
  ],
  solutions: [{ statement: 'The wall came down *by a metre*.' }],
  results: [
    {
      statement: 'Over 40 households took a plot.',
      figure: { qualifier: 'over', value: 40, unit: 'households', kind: 'output' },
    },
  ],
  whatDidNotWork: ['# The first winter\nwas too wet.', 'Two plots went back.'],
  learningPoints: [{ statement: 'Start with the tea, then dig.' }],
  comment: { paragraphs: ['Small, and it lasts.'], author: 'The network' },
  period: { start: '2008-04', isOngoing: true },
  staffing: 'One officer, a day a week.',
  costs: [{ amount: 1200, currency: 'GBP', note: 'spent £1,200 on tools' }],
  sources: [],
  contact: {
    name: 'Ivy Spade',
    role: 'Gardens officer',
    mailbox: 'ivy at ashby',
    phone: '01632 960 123',
    note: 'Mornings only',
  },
  names: {
    themes: ['Growing food'],
    audiences: ['refugee'],
    methods: ['Digging parties'],
    places: ['Milbrook, Ashby'],
  },
  pictures: [
    { image: 0, caption: 'The wall before' },
    { image: 1, caption: 'Not a picture' },
  ],
  labels: ['The challenges'],
  unplaced: ['A line that fits nowhere.', 'Another of its kind.'],
  remarks: [],
};

describe('a structured case', () => {
  let base: TestBase;
  let homes: string;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    base = await makeBase();
    const { payload } = base;
    homes = await publish(payload, {
      collection: 'organisations',
      title: 'Ashby Homes',
      type: 'housing-association',
    });
    ids.action = await publish(payload, {
      collection: 'organisations',
      title: 'Ashby Voluntary Action (AVA)',
      type: 'charity',
    });
    ids.fire = await publish(payload, {
      collection: 'organisations',
      title: 'Ashby Fire Station',
      type: 'other',
    });
    ids.refugees = await publish(payload, { collection: 'audiences', title: 'Refugees' });
    ids.millbrook = await publish(payload, { collection: 'places', title: 'Millbrook', kind: 'town' });
  });
  afterAll(() => base.close());

  const save = (structured: StructuredCase) =>
    saveStructuredCase({
      payload: base.payload,
      structured,
      images: [
        { name: '../Wall before.png', mimeType: 'image/png', bytes: makePng(), alt: 'A wall' },
        { name: 'broken.jpg', mimeType: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) },
      ],
    });
  const read = (id: string): Promise<Case> =>
    base.payload.findByID({ collection: 'cases', id, draft: true, depth: 0, overrideAccess: true });

  it('becomes a draft with every word in one of its fields', async () => {
    const saved = await save(gardens);
    const draft = await read(saved.id);
    expect(draft._status).toBe('draft');
    expect(draft.slug).toBe('gardens-over-the-wall');
    const images = await Promise.all(
      (draft.pictures ?? []).map(({ image }) =>
        base.payload.findByID({ collection: 'media', id: String(image), depth: 0, overrideAccess: true }),
      ),
    );
    expect(images).toMatchObject([{ alt: 'A wall', _status: 'draft' }]);
    expect(images[0]?.filename).toMatch(/^Wall-before(-\d+)?\.png$/);
    expect(
      wordsMissing({
        from: wordsOfStructured(gardens),
        among: wordsOfCase({ draft, matched: saved.matched }),
      }),
    ).toEqual([]);
    expect(draft).toMatchObject({
      organisation: homes,
      partners: [{ organisation: ids.action, role: 'found the volunteers' }],
      audiences: [ids.refugees],
      places: [ids.millbrook],
      themes: [],
      results: [{ figure: { qualifier: 'over', value: 40, unit: 'households', needsChecking: true } }],
      contact: { name: 'Ivy Spade', phone: '01632 960 123', note: 'Mornings only\nivy at ashby' },
      unplaced: 'A line that fits nowhere.\n\nAnother of its kind.\n\nNot a picture',
      sources: [{ title: 'Gardens over the wall', publisher: 'The Ashby Homes Ltd', kind: 'own-account' }],
      period: { start: '2008-04', isOngoing: true },
    });
    expect(draft.contact?.mailbox).toBeFalsy();
    expect(saved.remarks.join('\n')).toContain('“Milbrook, Ashby” was taken to mean “Millbrook”');
    expect(saved.remarks.join('\n')).toContain('“broken.jpg” was left out');
  });

  it('proposes what is not there and what the text names, and makes neither', async () => {
    const { proposals } = await save(gardens);
    expect(proposals).toEqual([
      {
        collection: 'organisations',
        title: 'Millbrook Allotment Society',
        path: 'partners',
        role: 'lent the tools',
      },
      { collection: 'themes', title: 'Growing food', path: 'themes' },
      { collection: 'methods', title: 'Digging parties', path: 'methods' },
      { collection: 'organisations', id: ids.fire, title: 'Ashby Fire Station', path: 'partners' },
    ]);
    const { totalDocs } = await base.payload.count({ collection: 'themes', overrideAccess: true });
    expect(totalDocs).toBe(0);
  });

  it('gives two of the same title an address each', async () => {
    const [first, second] = [await save(gardens), await save(gardens)];
    const slugs = [(await read(first.id)).slug, (await read(second.id)).slug];
    expect(new Set(slugs).size).toBe(2);
  });

  it('matches a contributor’s names with what they may see, and no further', async () => {
    const { payload } = base;
    const { id } = await payload.create({
      collection: 'organisations',
      draft: true,
      overrideAccess: true,
      data: { title: 'Hidden Trust', type: 'charity', createdBy: 'somebody-else', _status: 'draft' },
    });
    const structured = { ...gardens, organisation: { name: 'Hidden Trust' }, pictures: [] };
    const user = await payload.create({
      collection: 'users',
      overrideAccess: true,
      data: { name: 'First', email: 'first@example.org', password: 'a long password', role: 'admin' },
    });
    const writer = await payload.create({
      collection: 'users',
      overrideAccess: true,
      data: { name: 'Writer', email: 'writer@example.org', password: 'a long password', role: 'contributor' },
    });
    const as = async (doc: typeof user) =>
      saveStructuredCase({
        payload,
        req: await createLocalReq({ user: { ...doc, collection: 'users' } }, payload),
        structured,
        images: [],
        createdBy: String(doc.id),
      });
    expect((await read((await as(user)).id)).organisation).toBe(id);
    const own = await read((await as(writer)).id);
    expect(own.organisation).toBeFalsy();
    expect(own.createdBy).toBe(writer.id);
  });
});

describe('an original', () => {
  it('has a name that leads nowhere', () => {
    expect(plainName('..\\..\\etc/Time to play?.DOCX')).toBe('Time-to-play.docx');
    expect(plainName('../../../etc/passwd')).toBe('passwd');
    expect(plainName('…')).toBe('document');
    expect(plainName(`${'long '.repeat(100)}.pdf`).length).toBeLessThan(120);
  });

  it('is stored byte for byte', async () => {
    const base = await makeBase();
    try {
      const bytes = new TextEncoder().encode('<script>alert(1)</script> Ashby');
      const { id, filename } = await keepOriginal({
        payload: base.payload,
        name: 'page.html',
        mimeType: 'text/html',
        bytes,
      });
      expect(filename).toBe('page.html');
      const doc = await base.payload.findByID({ collection: 'imports', id, overrideAccess: true });
      expect(doc.filesize).toBe(bytes.length);
    } finally {
      await base.close();
    }
  });
});
