import type { SeedTerm } from './types.ts';

/** Whom the work was for. */
export const audiences: SeedTerm[] = [
  {
    key: 'refugees-and-asylum-seekers',
    title: 'Refugees and asylum seekers',
    description: 'People who came for protection, with or without a decision.',
    otherNames: ['refugees', 'asylum seekers'],
  },
  {
    key: 'new-arrivals',
    title: 'New arrivals',
    description: 'Anyone who has recently come to live in the area from abroad, whatever their status.',
    otherNames: ['newcomers', 'migrants'],
  },
  {
    key: 'roma-people',
    title: 'Roma people',
    description: 'Roma households, here mainly from Bulgaria and Romania.',
    otherNames: ['Roma', 'GRT'],
  },
  {
    key: 'gypsies-and-travellers',
    title: 'Gypsies and Travellers',
    description: 'Gypsy and Traveller communities, settled or on the road.',
    otherNames: ['GRT', 'Gypsy, Roma and Traveller'],
  },
  {
    key: 'eu-workers',
    title: 'EU workers',
    description: 'People who came to work from other member states of the European Union.',
    otherNames: ['EU migrants', 'A8 workers'],
  },
  {
    key: 'destitute-migrants',
    title: 'Destitute migrants',
    description: 'Migrants without shelter or means.',
    otherNames: ['NRPF', 'no recourse to public funds'],
  },
  {
    key: 'minority-ethnic-residents',
    title: 'Minority ethnic residents',
    description: 'Residents and applicants from long-standing and newer minority ethnic communities.',
    otherNames: ['BME', 'BAME', 'ethnic minorities'],
  },
  {
    key: 'established-residents',
    title: 'Established residents',
    description: 'People who already live in an area when others arrive.',
    otherNames: ['host community'],
  },
  {
    key: 'tenants-and-customers',
    title: 'Tenants and customers',
    description: 'Those who rent from, or are supported by, a landlord.',
    otherNames: ['residents', 'tenants'],
  },
  {
    key: 'housing-applicants',
    title: 'Housing applicants',
    description: 'Households looking for a social home.',
  },
  {
    key: 'children',
    title: 'Children',
    description: 'Children of newly arrived families and of their neighbours.',
  },
  {
    key: 'parents-and-carers',
    title: 'Parents and carers',
    description: 'Mothers, fathers and others who bring children up.',
    otherNames: ['families'],
  },
  {
    key: 'young-people',
    title: 'Young people',
    description: 'Teenagers and young adults.',
    otherNames: ['youth'],
  },
  { key: 'disabled-people', title: 'Disabled people', description: 'Disabled customers and residents.' },
  {
    key: 'front-line-staff',
    title: 'Front-line staff',
    description: 'Employees who deal with the public each day.',
    otherNames: ['frontline staff', 'housing officers'],
  },
  {
    key: 'social-landlords',
    title: 'Social landlords',
    description: 'Housing associations, councils and arm’s-length bodies that let homes.',
    otherNames: ['RSL', 'registered provider', 'housing providers'],
  },
  {
    key: 'public-agencies',
    title: 'Public and voluntary agencies',
    description: 'Councils, health bodies, schools, charities and others who provide services.',
    otherNames: ['service providers', 'practitioners'],
  },
  {
    key: 'volunteers',
    title: 'Volunteers',
    description: 'People who give their time, often on the way to a job.',
  },
  {
    key: 'journalists',
    title: 'Journalists and media',
    description: 'Those who report, and those who edit.',
  },
];
