// Figures are read out of sentences that were written before the reading was: a check that the rules fit more than their examples.
import { describe, expect, it } from 'vitest';
import { findFigure } from '../../../src/editorial/import/structure/figures/find-figure.ts';

type Row = [sentence: string, qualifier: string, value: number, unit: string];

const FIGURES: Row[] = [
  ['We rehoused 58 families from the tower block.', 'exactly', 58, 'families'],
  ['Over 1,200 tenants came to the roadshow.', 'over', 1200, 'tenants'],
  ['More than two hundred residents signed the pledge.', 'over', 200, 'residents'],
  ['At least 75 households have switched supplier.', 'at-least', 75, 'households'],
  ['Up to 40 young people use the hall each evening.', 'up-to', 40, 'young people'],
  ['Fewer than 10 complaints were made.', 'under', 10, 'complaints'],
  ['Almost 500 leaflets went out in the first week.', 'about', 500, 'leaflets'],
  ['Satisfaction with repairs rose from 61% to 84%.', 'exactly', 84, '%'],
  ['Rent arrears fell by 22 per cent.', 'exactly', 22, '%'],
  ['Nine out of ten tenants felt safer.', 'exactly', 90, '% of tenants'],
  ['One in four callers had never rung before.', 'exactly', 25, '% of callers'],
  ['87% of those who answered would recommend the scheme.', 'exactly', 87, '% of those who answered'],
  ['The scheme saved £3.5 million.', 'exactly', 3500000, '£'],
  ['Around £45,000 was raised by residents.', 'about', 45000, '£'],
  ['Sixty-two volunteers have been trained.', 'exactly', 62, 'volunteers'],
  ['Some 150 older people now use a tablet.', 'about', 150, 'older people'],
  ['An estimated 3,000 people saw the play.', 'about', 3000, 'people'],
  ['Membership grew from 8 to 31 tenants.', 'exactly', 31, 'tenants'],
  ['We planted 400+ trees.', 'over', 400, 'trees'],
  ['Between 15 and 25 parents come every week.', 'at-least', 15, 'parents'],
  ['The team made 1,845 home visits in 2011.', 'exactly', 1845, 'home visits'],
  ['12 apprentices found permanent jobs.', 'exactly', 12, 'apprentices'],
  ['No fewer than 18 landlords have copied it.', 'at-least', 18, 'landlords'],
  ['In excess of 90 staff took the course.', 'over', 90, 'staff'],
  ['Just under 60 per cent of calls are answered in Welsh.', 'under', 60, '% of calls'],
  ['A total of 34 women completed the programme.', 'exactly', 34, 'women'],
  ['Dros 120 o denantiaid a gymerodd ran.', 'over', 120, 'denantiaid'],
];

const NONE: string[] = [
  'The project began in 2009.',
  'It was launched on 14 March 2012.',
  'Tenants First 2010 brought everybody together.',
  'The office is open 24 hours a day.',
  'Ring 0121 496 0000 to hear more.',
  'The hall at 27 Mill Lane was refurbished.',
  'She came second in the 3rd round.',
  'Children aged 5 to 11 were welcome.',
  'The course lasts six weeks.',
  'It is the third largest landlord in Wales.',
  'Section 17 of the Act applies.',
  'Phase 2 starts soon.',
  'One of the tenants became chair.',
  'A 12-week course was written.',
  'Meetings start at 7.30pm.',
  'The estate was built in the 1960s.',
  'Hundreds of people came.',
  'Around a third of tenants took part.',
  'The under 25s liked it best.',
  'Volunteers reached NVQ level 3.',
  'The building is open 7 days a week.',
  'Tenants in B12 0AB were invited.',
];

describe('figures in sentences nobody tuned for', () => {
  it.each(FIGURES)('%s', (sentence, qualifier, value, unit) => {
    expect(findFigure(sentence)).toMatchObject({ qualifier, value, unit });
  });

  it.each(NONE)('none: %s', (sentence) => {
    expect(findFigure(sentence)).toBeUndefined();
  });
});
