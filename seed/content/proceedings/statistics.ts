import type { FigureKind, FigureQualifier } from '../../../src/domain/vocabulary.ts';
import type { SeedStatement } from '../types.ts';

const CROWN = 'British Crime Survey, cited at the seminar';
const POLICE = 'Police records, cited at the seminar';
const GOWM = 'Ranuka Jagpal, Government Office West Midlands';
const CAB = 'Jude Hawes, Stoke-on-Trent Citizens Advice Bureau';

interface Stat {
  statement: string;
  value: number;
  unit: string;
  asOf: string;
  saidBy: string;
  kind?: FigureKind;
  qualifier?: FigureQualifier;
  baseline?: number;
}

const stat = ({ statement, kind, qualifier = 'exactly', ...figure }: Stat): SeedStatement => ({
  statement,
  figure: { ...figure, qualifier, kind: kind ?? null },
});

/** Figures given at the seminar. A year that runs over the turn of the calendar (2007/08) is dated by its end. */
export const statistics: SeedStatement[] = [
  stat({
    statement: 'Nationally, most people report that different backgrounds get on (the measure of PSA 21).',
    value: 84,
    unit: '% of people who say that people get on well together',
    kind: 'perception',
    asOf: '2009',
    saidBy: GOWM,
  }),
  stat({
    statement: 'The Empowerment Programme, with duties to promote democracy and to involve communities.',
    value: 7.5,
    unit: '£ million, nationally',
    asOf: '2009',
    saidBy: GOWM,
  }),
  stat({
    statement:
      'The Migration Impacts Fund, for new ways of handling short-term pressure and supporting local communities.',
    value: 35,
    unit: '£ million, nationally',
    asOf: '2009',
    saidBy: GOWM,
  }),
  stat({
    statement: 'Connecting Communities, for listening to groups that are seldom heard.',
    value: 12,
    unit: '£ million, nationally',
    asOf: '2009',
    saidBy: GOWM,
  }),
  stat({
    statement: 'Connecting Communities works in a number of areas in every region.',
    value: 20,
    unit: 'areas per region',
    asOf: '2009',
    saidBy: GOWM,
  }),
  stat({
    statement: 'A Local Area Agreement has to choose its priorities from about 200 national indicators.',
    value: 35,
    unit: 'priority indicators in each agreement',
    asOf: '2009',
    saidBy: GOWM,
  }),
  stat({
    statement: 'The minority ethnic share of Stoke-on-Trent’s population nearly doubled in five years.',
    value: 10,
    unit: '% of the city’s population',
    baseline: 5.5,
    asOf: '2006',
    saidBy: CAB,
  }),
  stat({
    statement: 'Stoke-on-Trent’s newer minorities come from many nationalities and speak many languages.',
    qualifier: 'up-to',
    value: 80,
    unit: 'groupings (70 to 80)',
    asOf: '2009',
    saidBy: CAB,
  }),
  stat({
    statement: 'Councillors of the British National Party had been elected in Stoke-on-Trent.',
    value: 9,
    unit: 'councillors',
    asOf: '2009',
    saidBy: CAB,
  }),
  stat({
    statement: 'Estimated incidents with a racial motive, England and Wales, 2007/08.',
    qualifier: 'about',
    value: 207000,
    unit: 'racially motivated incidents',
    baseline: 184000,
    asOf: '2008',
    saidBy: CROWN,
  }),
  stat({
    statement: 'The estimate of the year before (2006/07).',
    qualifier: 'about',
    value: 184000,
    unit: 'racially motivated incidents',
    baseline: 139000,
    asOf: '2007',
    saidBy: CROWN,
  }),
  stat({
    statement: 'The estimate for 2005/06.',
    qualifier: 'about',
    value: 139000,
    unit: 'racially motivated incidents',
    baseline: 179000,
    asOf: '2006',
    saidBy: CROWN,
  }),
  stat({
    statement: 'The estimate for 2004/05.',
    qualifier: 'about',
    value: 179000,
    unit: 'racially motivated incidents',
    asOf: '2005',
    saidBy: CROWN,
  }),
  stat({
    statement: 'Racist incidents that the police recorded in 2007/08, about 7% fewer than a year earlier.',
    value: 57055,
    unit: 'recorded racist incidents',
    baseline: 61262,
    asOf: '2008',
    saidBy: POLICE,
  }),
  stat({
    statement:
      'Racially or religiously aggravated offences recorded in 2007/08, a fall of 10% for which no reason is known.',
    value: 38327,
    unit: 'recorded offences',
    baseline: 42554,
    asOf: '2008',
    saidBy: POLICE,
  }),
  stat({
    statement: 'Harassment makes up the bulk of aggravated offences.',
    value: 66,
    unit: '% of aggravated offences',
    asOf: '2008',
    saidBy: POLICE,
  }),
  stat({
    statement: 'Common assault among aggravated offences; the only type that rose, slightly.',
    value: 11,
    unit: '% of aggravated offences',
    asOf: '2008',
    saidBy: POLICE,
  }),
  stat({
    statement: 'Less serious wounding among aggravated offences.',
    value: 12,
    unit: '% of aggravated offences',
    asOf: '2008',
    saidBy: POLICE,
  }),
  stat({
    statement: 'Criminal damage among aggravated offences.',
    value: 10,
    unit: '% of aggravated offences',
    asOf: '2008',
    saidBy: POLICE,
  }),
  stat({
    statement: 'Aggravated offences cleared up, slowly improving from 37% in 2004/05.',
    value: 39,
    unit: '% cleared up',
    baseline: 38,
    kind: 'outcome',
    asOf: '2008',
    saidBy: POLICE,
  }),
  stat({
    statement: 'Comparable offences without aggravation that were cleared up.',
    value: 29,
    unit: '% cleared up',
    kind: 'outcome',
    asOf: '2008',
    saidBy: POLICE,
  }),
  stat({
    statement: 'Aggravated harassment cleared up, far below harassment of other kinds (68%).',
    value: 42,
    unit: '% cleared up',
    kind: 'outcome',
    asOf: '2008',
    saidBy: POLICE,
  }),
  stat({
    statement:
      'Aggravated criminal damage cleared up: the one type that does better than its equivalent (14%).',
    value: 21,
    unit: '% cleared up',
    kind: 'outcome',
    asOf: '2008',
    saidBy: POLICE,
  }),
  stat({
    statement:
      'People of Mixed backgrounds who had been victims of a racially motivated crime in twelve months.',
    value: 3,
    unit: '% of people of Mixed backgrounds',
    asOf: '2008',
    saidBy: CROWN,
  }),
  stat({
    statement: 'People of Asian, Black, Chinese and Other backgrounds who had been victims.',
    value: 2,
    unit: '% of people of these backgrounds',
    asOf: '2008',
    saidBy: CROWN,
  }),
  stat({
    statement: 'White people who had been victims.',
    qualifier: 'under',
    value: 1,
    unit: '% of White people',
    asOf: '2008',
    saidBy: CROWN,
  }),
  stat({
    statement:
      'Crimes against minority ethnic victims that were thought to be racially motivated; 1% where the victim was White.',
    value: 10,
    unit: '% of crimes',
    kind: 'perception',
    asOf: '2007',
    saidBy: CROWN,
  }),
];
