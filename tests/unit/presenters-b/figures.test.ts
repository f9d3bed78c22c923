// Proves how figures, dates, periods and timelines read: as exact as their source, with what they are measured against.
import { describe, expect, it } from 'vitest';
import { presentFigure } from '../../../src/presenters/figures.ts';
import { presentDate, presentPeriod, presentTimeline } from '../../../src/presenters/timeline.ts';

describe('presentFigure', () => {
  it('keeps how exactly the source states it, and sets signs with the numeral', () => {
    expect(
      presentFigure({ figure: { value: 1330, qualifier: 'over', unit: 'families' }, locale: 'en' }),
    ).toMatchObject({ qualifier: 'over', numeral: '1,330', unit: 'families', amount: 'over 1,330' });
    expect(presentFigure({ figure: { value: 35, unit: '£ million' }, locale: 'en' })).toMatchObject({
      qualifier: '',
      numeral: '£35',
      unit: 'million',
    });
  });

  it('draws a share of a hundred with its baseline and target, and nothing else', () => {
    const figure = { value: 84, unit: '% of tenants', baseline: 61, target: 90 };
    expect(presentFigure({ figure, locale: 'en' })).toMatchObject({
      numeral: '84%',
      unit: 'of tenants',
      baseline: '61%',
      target: '90%',
      share: { value: 84, baseline: 61, target: 90 },
    });
    expect(presentFigure({ figure: { ...figure, unit: 'tenants' }, locale: 'en' })?.share).toBeNull();
    expect(presentFigure({ figure: { ...figure, value: 120 }, locale: 'en' })?.share).toBeNull();
    expect(presentFigure({ figure: { ...figure, target: 130 }, locale: 'en' })?.share?.target).toBeNull();
  });

  it('is nothing where there is no number, but zero is a number', () => {
    expect(presentFigure({ figure: { qualifier: 'exactly', unit: 'children' }, locale: 'en' })).toBeNull();
    expect(presentFigure({ figure: { value: 0, unit: 'complaints' }, locale: 'en' })?.numeral).toBe('0');
  });

  it('says as of when and who says so', () => {
    const figure = { value: 330, unit: 'children', asOf: '2009-10', saidBy: ' The organisation itself ' };
    expect(presentFigure({ figure, locale: 'en' })).toMatchObject({
      asOf: { iso: '2009-10', label: 'October 2009' },
      saidBy: 'The organisation itself',
    });
  });
});

describe('dates', () => {
  it.each([
    ['2009', '2009'],
    ['2009-06', 'June 2009'],
    ['2009-06-18', '18 June 2009'],
    ['2026-05-04T00:00:00.000Z', '4 May 2026'],
  ])('tells %s as exactly as the source', (date, label) => {
    expect(presentDate({ date, locale: 'en' })?.label).toBe(label);
  });

  it.each([null, undefined, '', 'last year', '2009-13'])('tells nothing of %s', (date) => {
    expect(presentDate({ date, locale: 'en' })).toBeNull();
  });

  it.each([
    [{ start: '2007', end: '2009' }, '2007 to 2009'],
    [{ start: '2009', end: '2009' }, '2009'],
    [{ start: '2008', isOngoing: true }, 'Since 2008, still running when last checked'],
    [{ start: '2008-04' }, 'From April 2008'],
    [{ end: '2010' }, 'Until 2010'],
    [{ isOngoing: true }, 'Still running when last checked'],
    [{}, null],
  ])('puts the period %j into words', (period, words) => {
    expect(presentPeriod({ period, locale: 'en' })).toBe(words);
  });
});

describe('presentTimeline', () => {
  it('runs from the oldest, and a count says what it was before', () => {
    const timeline = presentTimeline({
      locale: 'en',
      updates: [
        { date: '2013-11', statement: 'Later.', figures: [{ value: 300, unit: 'Staff' }] },
        {
          date: '2013-07',
          statement: 'At first.',
          figures: [{ value: 200, qualifier: 'over', unit: 'staff' }],
        },
      ],
    });
    expect(timeline.map(({ statement }) => statement)).toEqual(['At first.', 'Later.']);
    expect(timeline[0]?.figures[0]?.earlier).toBeNull();
    expect(timeline[1]?.figures[0]).toMatchObject({
      figure: { numeral: '300' },
      earlier: 'over 200, July 2013',
    });
  });

  it('leaves an entry without a date after the one its editor put before it', () => {
    const timeline = presentTimeline({
      locale: 'en',
      updates: [
        { date: '2010', statement: 'Second.' },
        { statement: 'After the second.' },
        { date: '2009', statement: 'First.' },
      ],
    });
    expect(timeline.map(({ statement, date }) => [statement, date?.label])).toEqual([
      ['First.', '2009'],
      ['Second.', '2010'],
      ['After the second.', undefined],
    ]);
  });
});
