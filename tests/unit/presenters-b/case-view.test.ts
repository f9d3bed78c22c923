// Proves what a case page says: pairs as the source pairs them, only what is there, and nothing of what a reader may not see.
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/payload-types.ts';
import { presentCase, type CaseRecord } from '../../../src/presenters/case-view.ts';
import { caseJsonLd, jsonLdText } from '../../../src/presenters/json-ld.ts';
import { prose } from '../../helpers/prose.ts';
import { caseRecord, organisation } from './records.ts';

const SITE = { locale: 'en' as const, publicUrl: 'https://cases.example.org', siteName: 'Casebook' };

const view = (parts: Partial<Case> = {}, around: Partial<CaseRecord> = {}) =>
  presentCase({
    found: { record: caseRecord(parts), builtOn: [], guides: [], proceedings: [], ...around },
    ...SITE,
  });

const challenge = (statement: string, ref: string) => ({ statement, ref });

describe('challenges and solutions', () => {
  it('stand side by side where paired, each statement once', () => {
    const { story } = view({
      challenges: [challenge('A', 'a'), challenge('B', 'b'), challenge('C', 'c'), challenge('D', 'd')],
      solutions: [
        { statement: 'for A and C', answers: ['a', 'c'] },
        { statement: 'for B', answers: ['b'] },
        { statement: 'for C', answers: ['c'] },
        { statement: 'for none' },
        { statement: 'for one that is gone', answers: ['z'] },
      ],
    });
    expect(story.isPaired).toBe(true);
    expect(
      story.rows.map((row) => [row.challenges.map(({ statement }) => statement), row.solutions]),
    ).toEqual([
      [
        ['A', 'C'],
        ['for A and C', 'for C'],
      ],
      [['B'], ['for B']],
      [['D'], []],
      [[], ['for none', 'for one that is gone']],
    ]);
  });

  it('are two lists where the source does not pair them', () => {
    const { story, contents } = view({
      challenges: [challenge('A', 'a')],
      solutions: [{ statement: 'Something was done' }],
    });
    expect(story).toMatchObject({ isPaired: false, rows: [], solutions: ['Something was done'] });
    expect(contents.map(({ id }) => id)).toEqual(expect.arrayContaining(['challenges', 'solutions']));
  });
});

describe('at a glance', () => {
  it('takes the scale from what was done and the change from what changed', () => {
    const { glance } = view({
      challenges: [challenge('Families did not come.', 'a')],
      results: [
        { statement: 'People liked it.', figure: { value: 96, unit: '%', kind: 'perception' } },
        { statement: 'Children came.', figure: { value: 330, unit: 'children', kind: 'output' } },
        { statement: 'Volunteers found work.', figure: { kind: 'progression' } },
      ],
    });
    expect(glance).toMatchObject({
      problem: 'Families did not come.',
      change: 'Volunteers found work.',
      scale: { numeral: '330' },
      inShort: null,
    });
  });

  it('of a snapshot with neither problem nor change is its summary, said once', () => {
    const snapshot = view({ tier: 'snapshot', whatDidNotWork: {} });
    expect(snapshot.glance).toMatchObject({
      inShort: 'Children play.',
      problem: null,
      change: null,
      scale: null,
    });
    expect(snapshot.contents.map(({ id }) => id)).toEqual([
      'at-a-glance',
      'who',
      'sources',
      'contact',
      'cite',
    ]);
  });
});

describe('what did not work', () => {
  it('is told, or openly not reported', () => {
    expect(view({ whatDidNotWork: { noneReported: true } }).whatDidNotWork).toEqual({
      text: null,
      isNoneReported: true,
    });
    const text = prose('Evenings did not work.');
    expect(view({ whatDidNotWork: { text } }).whatDidNotWork).toEqual({ text, isNoneReported: false });
  });
});

describe('links', () => {
  it('to records that were not filled in leave no trace', () => {
    const shown = view({
      organisation: 'hidden-organisation',
      partners: [{ organisation: 'hidden' }, { organisation: organisation('Shelter'), role: 'Rooms' }],
      themes: ['hidden-theme'],
      basedOn: [
        { record: { relationTo: 'cases', value: 'hidden-case' }, note: 'a secret note' },
        { record: { relationTo: 'cases', value: caseRecord({ title: 'Hope' }) }, note: 'The model' },
        { title: 'A toolkit', url: 'https://example.org' },
      ],
    });
    expect(shown.organisation).toBeNull();
    expect(shown.partners.map(({ label }) => label)).toEqual(['Shelter']);
    expect(shown.lineage.basedOn).toEqual([
      { title: 'Hope', href: '/cases/hope', isElsewhere: false, note: 'The model' },
      { title: 'A toolkit', href: 'https://example.org', isElsewhere: true, note: null },
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/hidden|secret/);
  });

  it('go both ways: what was built on it says what it took', () => {
    const record = caseRecord();
    const { lineage } = view(
      {},
      {
        builtOn: [
          caseRecord({
            title: 'Later',
            basedOn: [{ record: { relationTo: 'cases', value: record.id }, note: 'The sessions' }],
          }),
        ],
      },
    );
    expect(lineage.builtOn).toEqual([
      { title: 'Later', href: '/cases/later', isElsewhere: false, note: 'The sessions' },
    ]);
  });
});

it('is cited with its organisation, the year it was checked, and its address', () => {
  expect(view({ review: { reviewedOn: '2026-05-04T00:00:00.000Z' } }).citation).toBe(
    'Community Integration Partnership (2026). Time to Play [case study]. Casebook. Checked 4 May 2026. ' +
      'https://cases.example.org/cases/time-to-play',
  );
});

describe('JSON-LD', () => {
  const of = (parts: Partial<Case>) => {
    const record = caseRecord(parts);
    return caseJsonLd({ record, view: view(parts), ...SITE });
  };

  it('says what the page says, and nothing where there is nothing', () => {
    const data = of({ period: { start: '2007', isOngoing: true } });
    expect(data).toMatchObject({
      '@type': 'Article',
      headline: 'Time to Play',
      temporalCoverage: '2007/..',
      author: { name: 'Community Integration Partnership' },
    });
    expect(data).not.toHaveProperty('award');
    expect(data).not.toHaveProperty('isBasedOn');
  });

  it('holds no contact, and its text can’t close the script around it', () => {
    const contact = { role: 'Manager', mailbox: 'someone@example.org', phone: '0121' };
    const text = jsonLdText(of({ contact, title: '</script><script>alert(1)</script>' }));
    expect(text).not.toMatch(/someone@|Manager|0121|<\/script/);
    expect((JSON.parse(text) as { headline: string }).headline).toBe('</script><script>alert(1)</script>');
  });
});

it('never carries a contact’s details, even when the record holds them', () => {
  const shown = view({ contact: { role: 'Manager', mailbox: 'someone@example.org', phone: '0121' } });
  expect(JSON.stringify(shown)).not.toMatch(/someone@example\.org|0121|Manager/);
});
