import type { SeedIndicator } from './types.ts';

/**
 * Measures that the seminar's speakers worked to. Titles and definitions are official wording; the sources date only
 * the survey behind NI 1, so the others have no year.
 */
export const indicators: SeedIndicator[] = [
  {
    key: 'ni-1',
    code: 'NI 1',
    title: 'People from different backgrounds get on well together',
    definition:
      'Proportion of residents who think that their local area is a place where people from different backgrounds get on well together.',
    source: 'Place Survey, mapped by West Midlands Regional Observatory',
    year: 2008,
  },
  {
    key: 'ni-2',
    code: 'NI 2',
    title: 'People feel they belong to their neighbourhood',
    definition: 'Proportion of residents who feel that they belong to their immediate neighbourhood.',
    source: 'National indicator set for local government, mapped by West Midlands Regional Observatory',
  },
  {
    key: 'ni-23',
    code: 'NI 23',
    title: 'Perception that people treat each other with respect and dignity',
    definition:
      'How far residents perceive that people in their area treat one another with respect and dignity.',
    source: 'National indicator set for local government',
  },
  {
    key: 'psa-3',
    code: 'PSA 3',
    title: 'Controlled, fair migration',
    definition:
      'Ensure controlled, fair migration that protects the public and contributes to economic growth.',
    source: 'HM Government, Public Service Agreements',
  },
  {
    key: 'psa-15',
    code: 'PSA 15',
    title: 'Disadvantage because of who people are',
    definition:
      'Address the disadvantage that individuals experience because of their gender, race, disability, age, sexual orientation, religion or belief.',
    source: 'HM Government, Public Service Agreements',
  },
  {
    key: 'psa-21',
    code: 'PSA 21',
    title: 'Cohesive, empowered and active communities',
    definition: 'Build more cohesive, empowered and active communities.',
    source: 'HM Government, Public Service Agreements',
  },
];
