// A figure is read out of a statement with how exact it is, of what, of what kind and of when; what only looks like one is left alone.
import { describe, expect, it } from 'vitest';
import { findFigure } from '../../../src/editorial/import/structure/figures/find-figure.ts';

type Row = [sentence: string, qualifier: string, value: number, unit: string];

const FIGURES: Row[] = [
  ['Engaged over 330 children over two years.', 'over', 330, 'children'],
  ['96% of participants called it good.', 'exactly', 96, '% of participants'],
  ['More than 400 households were helped.', 'over', 400, 'households'],
  ['We trained nearly 200 front-line staff.', 'about', 200, 'front-line staff'],
  ['One in five tenants had never met a neighbour.', 'exactly', 20, '% of tenants'],
  ['About one in three callers hung up.', 'about', 33.3, '% of callers'],
  ['It saved £1.2 million.', 'exactly', 1_200_000, '£'],
  ['Savings of £25k were made.', 'exactly', 25_000, '£'],
  ['1,200 leaflets were printed.', 'exactly', 1200, 'leaflets'],
  ['The group grew from 12 to 45 members.', 'exactly', 45, 'members'],
  ['The group grew from 12 members to 45.', 'exactly', 45, 'members'],
  ['Attendance is up by 15 per cent.', 'exactly', 15, '%'],
  ['Between 20 and 30 parents meet weekly.', 'at-least', 20, 'parents'],
  ['20-30 parents meet weekly.', 'at-least', 20, 'parents'],
  ['Twenty-three families moved in.', 'exactly', 23, 'families'],
  ['Two hundred and fifty residents voted.', 'exactly', 250, 'residents'],
  ['A dozen volunteers stayed.', 'exactly', 12, 'volunteers'],
  ['A hundred tenants came.', 'exactly', 100, 'tenants'],
  ['At least 8 landlords copied it.', 'at-least', 8, 'landlords'],
  ['Fewer than five complaints came in.', 'under', 5, 'complaints'],
  ['Just over 60% agreed.', 'over', 60, '%'],
  ['Approximately 3,500 homes were visited.', 'about', 3500, 'homes'],
  ['~40 people came.', 'about', 40, 'people'],
  ['300+ residents signed.', 'over', 300, 'residents'],
  ['66 of the 80 tenants answered.', 'exactly', 66, 'tenants'],
  ['12 of our staff took part.', 'exactly', 12, 'staff'],
  ['Satisfaction went from 48% in 2008 to 71% in 2010.', 'exactly', 71, '%'],
  ['Two thirds (66%) of tenants knew of it.', 'exactly', 66, '% of tenants'],
  ['Volunteers gave 900 volunteer hours.', 'exactly', 900, 'volunteer hours'],
  ['We ran 40 hours of training.', 'exactly', 40, 'hours of training'],
  ['Waiting fell from 12 weeks to 4 weeks.', 'exactly', 4, 'weeks'],
  ['Over 2000 people visited the website.', 'over', 2000, 'people'],
  ['Of £50,000 spent, 120 families had a share.', 'exactly', 120, 'families'],
  ['Ten workshops reached 85 young people.', 'exactly', 85, 'young people'],
  ['Mae 70% o denantiaid yn fodlon.', 'exactly', 70, '% of denantiaid'],
  ['Hyd at 25 o blant bob wythnos.', 'up-to', 25, 'blant'],
  ['1.5 million people live there.', 'exactly', 1_500_000, 'people'],
  ['Complaints dropped 40%.', 'exactly', 40, '%'],
];

const NONE = [
  'In 2010 tenants told us so.',
  'From 2007 to 2009 it ran.',
  'It opened on 3 May 2009 at 10.30am.',
  'On the 21st of June we met.',
  'The 14th most deprived council.',
  'Aged 16 to 25, they came.',
  'A group for over 55s began.',
  'An 18-year-old chaired it.',
  'The line is open 24/7.',
  'Open 24 hours a day, 7 days a week.',
  'It took two years and six months.',
  'Within 12 months it was over.',
  'NI 1 and PSA 21 were the targets.',
  'See table 3 on page 12.',
  'Tenants First 2010 was a hit.',
  'Flat 4, 12 High Street was first.',
  'Ring 01632 960001.',
  'A 3 bedroom house and a 15 page report.',
  'Up to 70/80 different groupings.',
  'Half of them stayed, a third left.',
  'Dozens of people helped.',
  'The two groups became friends.',
  'One tenant found work.',
  'See www.example.org/2000-people.',
  'Year 6 pupils painted it.',
  'Covid-19 stopped it.',
  'It scored 4.5 overall.',
  'Everything went well.',
];

describe('figures', () => {
  it.each(FIGURES)('%s', (sentence, qualifier, value, unit) => {
    expect(findFigure(sentence)).toMatchObject({ qualifier, value, unit });
  });

  it.each(NONE)('none: %s', (sentence) => {
    expect(findFigure(sentence)).toBeUndefined();
  });

  it.each([
    ['96% of tenants said that they felt safer.', 'perception'],
    ['15 tenants went on to find work.', 'progression'],
    ['Complaints fell by 40%.', 'outcome'],
    ['120 staff were trained.', 'output'],
    ['There are 45 champions.', undefined],
  ])('the kind in “%s” is %s', (sentence, kind) => {
    expect(findFigure(sentence)?.kind).toBe(kind);
  });

  it.each([
    ['By March 2010 over 90 families had come.', '2010-03'],
    ['In 2009, 120 tenants voted.', '2009'],
    ['As at 31 March 2011 there were 45 champions.', '2011-03-31'],
    ['Between 2007 and 2009 over 330 children came.', '2009'],
    ['Since 2005 over 330 children came.', undefined],
    ['Launched in April 2013, it reached 300 people.', undefined],
  ])('the date in “%s” is %s', (sentence, asOf) => {
    expect(findFigure(sentence)?.asOf).toBe(asOf);
  });

  it('takes people and shares before things, things before money, the first of two alike', () => {
    expect(findFigure('£40,000 bought 12 benches.')?.unit).toBe('benches');
    expect(findFigure('12 benches for 300 tenants.')?.unit).toBe('tenants');
    expect(findFigure('300 tenants and 20 staff.')?.value).toBe(300);
    expect(findFigure('It cost little. In the end 45 families came.')?.value).toBe(45);
  });
});
