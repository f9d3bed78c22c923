import { CIH_THREE_LANDLORDS } from '../sources.ts';
import type { SeedCase } from '../types.ts';

export const rochdaleCommunityInduction: SeedCase = {
  key: 'rochdale-community-induction',
  title: 'Rochdale community induction project',
  tier: 'snapshot',
  organisation: 'ashiana-housing-association',
  partners: [{ organisation: 'guinness-trust', role: 'Hosts the staff in its office' }],
  summary:
    'Newbold, a largely white part of Rochdale, was becoming less popular and its homes risked being hard to let, while applicants from minority ethnic groups kept to areas where their community already lived. Staff of Ashiana, a specialist BME association, act as intermediary for all social landlords there. They ask applicants whether they would think of moving, tell them about homes and services, and promise support after the move. Over 400 households have had this help, and landlords see demand grow.',
  challenges: [
    {
      ref: 'separate',
      kind: 'access',
      statement:
        'People from different ethnic groups looked for homes mostly where their own group lived, and the neighbourhood’s mix stayed narrow.',
    },
    {
      ref: 'demand',
      kind: 'other',
      statement: 'The area was beginning to lose favour, and houses might become difficult to let.',
    },
  ],
  solutions: [
    {
      statement:
        'The project gets in touch with housing applicants and explores whether they would look beyond familiar areas.',
      answers: ['separate'],
    },
    {
      statement:
        'Those who would consider Newbold hear of local services, of the homes to be had, and of what help the project gives once they have moved in.',
      answers: ['separate', 'demand'],
    },
    {
      statement:
        'Ashiana’s staff work from an office of the Guinness Trust, and every social landlord in the area takes part.',
      answers: ['separate', 'demand'],
    },
  ],
  results: [
    {
      statement: 'More than 400 households have had this help.',
      figure: {
        qualifier: 'over',
        value: 400,
        unit: 'households helped',
        kind: 'output',
        asOf: null,
        saidBy: 'John Perry, Chartered Institute of Housing',
      },
    },
    { statement: 'Landlords say that demand is going up in a place whose popularity had begun to fall.' },
  ],
  whatDidNotWork: { noneReported: true },
  comment: {
    author: 'Casebook editors',
    text: `The figure counts households helped, not households who moved, nor how they fared among new neighbours. Ask the landlords about both before copying it.`,
  },
  themes: ['neighbourhood-choice-and-induction', 'community-cohesion', 'partnership-working'],
  audiences: ['housing-applicants', 'minority-ethnic-residents'],
  methods: ['intermediary-and-induction', 'signposting-and-referral'],
  places: ['newbold', 'rochdale'],
  period: { isOngoing: true },
  evidence: 'untested',
  evidenceNote: 'A count of households and landlords’ word on demand; no evaluation is mentioned.',
  transferability: {
    conditions:
      'All landlords of an area in one scheme, staff whom minority ethnic applicants trust, and support that goes on after the move.',
    alsoThemes: ['newcomers-and-integration', 'contact-between-communities'],
  },
  staffing: 'Staff of Ashiana Housing Association, in an office of the Guinness Trust.',
  sources: [CIH_THREE_LANDLORDS],
};
