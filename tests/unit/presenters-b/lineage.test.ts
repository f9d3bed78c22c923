// Proves the tree of what was built on what: several steps each way, circles told once, an end that says it goes on, and no
// trace of what a reader may not see.
import { describe, expect, it } from 'vitest';
import type { Adoption, Case } from '../../../src/payload-types.ts';
import { presentLineage, type LineageItem } from '../../../src/presenters/case-view-lineage.ts';
import { presentTimeline, seriesOf } from '../../../src/presenters/timeline.ts';
import { caseRecord } from './records.ts';

const on = (...titles: string[]): Pick<Case, 'basedOn'> => ({
  basedOn: titles.map((title) => ({
    record: { relationTo: 'cases' as const, value: caseRecord({ title }) },
    note: `from ${title}`,
  })),
});
const made = (title: string, ...basedOn: string[]) => caseRecord({ title, ...on(...basedOn) });

/** "A(B(C) D+)": names, what hangs on each, and a plus where it goes on. */
const drawn = (items: LineageItem[]): string =>
  items
    .map(({ title, children, hasMore, isUse }) =>
      [isUse ? '*' : '', title, hasMore ? '+' : '', children ? `(${drawn(children)})` : ''].join(''),
    )
    .join(' ');

const tree = (record: Case, builtOn: Case[], adoptions: Adoption[] = []) => {
  const { basedOn, builtOn: built } = presentLineage({ record, builtOn, adoptions });
  return { up: drawn(basedOn), down: drawn(built) };
};

describe('a tree', () => {
  it('goes up and down by several steps', () => {
    const here = made('Here', 'Parent');
    expect(
      tree(here, [
        made('Parent', 'Grandparent', 'Other'),
        made('Grandparent'),
        made('Other'),
        made('Child', 'Here'),
        made('Grandchild', 'Child'),
        made('Second child', 'Here'),
      ]),
    ).toEqual({
      up: 'Parent(Grandparent Other)',
      down: 'Child(Grandchild) Second child',
    });
  });

  it('tells a circle once', () => {
    const here = made('A', 'B');
    expect(tree(here, [made('B', 'C'), made('C', 'A')])).toEqual({ up: 'B(C)', down: 'C(B)' });
    expect(tree(made('A', 'A'), [])).toEqual({ up: '', down: '' });
  });

  it('ends after four steps and says that it goes on', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const chain = names.map((name, index) =>
      made(name, ...(names[index + 1] ? [names[index + 1] as string] : [])),
    );
    const [first, ...above] = chain as [Case, ...Case[]];
    expect(tree(first, above).up).toBe('B(C(D(E+)))');
    expect(tree(chain.at(-1) as Case, chain.slice(0, -1)).down).toBe('F(E(D(C+)))');
    const short = names
      .slice(0, 5)
      .map((name, index) => made(name, ...(index < 4 ? [names[index + 1] as string] : [])));
    expect(tree(short[0] as Case, short.slice(1)).up).toBe('B(C(D(E)))');
  });

  it('of very many stays a list that one can read', () => {
    const many = Array.from({ length: 90 }, (_, index) => made(`Child ${index}`, 'Here'));
    expect(presentLineage({ record: made('Here'), builtOn: many }).builtOn).toHaveLength(40);
  });

  it('a record that was not filled in ends it without a trace', () => {
    const here = made('Here', 'Parent');
    const parent = caseRecord({
      title: 'Parent',
      basedOn: [{ record: { relationTo: 'cases', value: 'hidden-case' }, note: 'a secret note' }],
    });
    const shown = presentLineage({ record: here, builtOn: [parent] });
    expect(drawn(shown.basedOn)).toBe('Parent');
    expect(JSON.stringify(shown)).not.toMatch(/hidden|secret/);
  });

  it('holds reports of use as its leaves, with the way to them', () => {
    const here = made('Here');
    const use = (of: string, organisationName: string) =>
      ({
        id: organisationName,
        case: `case-${of}`,
        organisationName,
        outcome: 'Good.',
        placeName: 'Leeds',
      }) as Adoption;
    const adoptions = [use('Here', 'Harbour Trust'), use('Child', 'Shelter')];
    expect(tree(here, [made('Child', 'Here')], adoptions).down).toBe('Child(*Shelter) *Harbour Trust');
    const { builtOn } = presentLineage({ record: here, builtOn: [made('Child', 'Here')], adoptions });
    expect(builtOn[0]?.children?.[0]).toMatchObject({ href: '/cases/child#used', note: 'Leeds' });
    expect(builtOn[1]).toMatchObject({ href: '#used' });
  });
});

describe('what was counted again', () => {
  const series = (updates: Parameters<typeof presentTimeline>[0]['updates']) =>
    seriesOf(presentTimeline({ updates, locale: 'en' })).map(
      ({ unit, points }) =>
        `${unit}: ${points.map(({ amount, date }) => `${amount} (${date.label})`).join(' → ')}`,
    );

  it('stands side by side by date, each unit for itself', () => {
    expect(
      series([
        {
          date: '2010',
          statement: 'More.',
          figures: [
            { value: 300, unit: 'staff' },
            { value: 5, unit: 'rooms' },
          ],
        },
        { date: '2008', statement: 'Fewer.', figures: [{ value: 200, unit: 'Staff', qualifier: 'over' }] },
        { statement: 'No date.', figures: [{ value: 5, unit: 'rooms' }] },
      ]),
    ).toEqual(['Staff: over 200 (2008) → 300 (2010)']);
  });

  it('takes a figure’s own date before its entry’s, and shows no series of one date', () => {
    expect(
      series([
        { date: '2010', statement: 'A.', figures: [{ value: 1, unit: 'halls', asOf: '2009' }] },
        { date: '2010', statement: 'B.', figures: [{ value: 2, unit: 'halls' }] },
        {
          date: '2010',
          statement: 'C.',
          figures: [
            { value: 3, unit: 'cars' },
            { value: 4, unit: 'cars' },
          ],
        },
      ]),
    ).toEqual(['halls: 1 (2009) → 2 (2010)']);
  });
});
