import { CIH_THREE_LANDLORDS } from '../sources.ts';
import type { SeedCase } from '../types.ts';

export const bradfordManninghamAndWilliamSutton: SeedCase = {
  key: 'bradford-manningham-and-william-sutton',
  title: 'Manningham and William Sutton Trust in Bradford',
  tier: 'snapshot',
  organisation: 'manningham-housing-association',
  partners: [
    {
      organisation: 'william-sutton-trust',
      role: 'Joint funder; brings its experience of resident involvement and one of its estates',
    },
    { organisation: 'integrity-beatz-music', role: 'Music, arts and dance with young people' },
  ],
  summary:
    'Two Bradford landlords each had what the other lacked. Manningham houses minority ethnic households; William Sutton Trust, a general landlord, knew how to involve residents and wished that more minority ethnic applicants would consider one of its estates. Together they pay a community initiatives worker, who studied the estate’s problems and arranges meetings and activities for estate residents and Manningham’s tenants. Young people come through music, arts and dance. Residents back it, but there is no hard evidence yet.',
  challenges: [
    {
      ref: 'applicants',
      kind: 'access',
      statement:
        'William Sutton Trust was looking for more interest in its estate from minority ethnic applicants.',
    },
    {
      ref: 'involvement',
      kind: 'engagement',
      statement: 'Manningham could gain from a partner with more practice in involving residents.',
    },
    { ref: 'barriers', kind: 'hostility', statement: 'There were barriers between the communities.' },
  ],
  solutions: [
    {
      statement:
        'Both landlords fund a community initiatives worker, whose first task was to study what troubled the estate.',
      answers: ['barriers'],
    },
    {
      statement:
        'With colleagues, the worker brings estate residents and Manningham’s tenants together in meetings and other activities.',
      answers: ['barriers', 'involvement'],
    },
    {
      statement:
        'Young people are drawn in by Integrity Beatz Music, an agency whose events and multicultural dance classes mix music and the arts.',
      answers: ['barriers'],
    },
  ],
  results: [
    { statement: 'The trust’s estate attracts more minority ethnic applicants.' },
    {
      statement:
        'Residents support the work, and in the view of housing staff the barriers are beginning to fall.',
    },
  ],
  whatDidNotWork: { noneReported: true },
  comment: {
    author: 'Casebook editors',
    text: `The source is frank that nobody has proved success. The bargain itself is what can be copied: a specialist and a general landlord, each learning from the other.`,
  },
  themes: [
    'contact-between-communities',
    'resident-involvement',
    'partnership-working',
    'housing-access-and-lettings',
  ],
  audiences: ['minority-ethnic-residents', 'established-residents', 'young-people', 'housing-applicants'],
  methods: ['community-worker', 'arts-music-and-dance', 'events-and-festivals'],
  places: ['bradford'],
  period: { isOngoing: true },
  evidence: 'untested',
  evidenceNote:
    'The source itself says that hard evidence is still lacking; it reports the opinions of residents and staff.',
  transferability: {
    conditions:
      'Two landlords whose strengths differ, money from both, and a worker who studies the estate before acting.',
    alsoThemes: ['neighbourhood-choice-and-induction'],
  },
  funders: [
    { organisation: 'manningham-housing-association', note: 'Jointly' },
    { organisation: 'william-sutton-trust', note: 'Jointly' },
  ],
  staffing: 'One community initiatives worker, with other housing staff.',
  sources: [CIH_THREE_LANDLORDS],
};
