import { CIH_FOLLOW_UP } from '../sources.ts';
import type { SeedCase } from '../types.ts';

export const populationInsight: SeedCase = {
  key: 'population-insight',
  title: 'Population Insight',
  tier: 'snapshot',
  organisation: 'hact',
  partners: [{ organisation: 'ocsi', role: 'Runs the service together with HACT' }],
  summary:
    'Landlords often do not know who lives around their homes, or how far migration is changing it. Population Insight gives housing providers free access to local results of the 2011 Census: who the neighbours are, how large a part migration plays, and which countries people come from. HACT and OCSI run it, with support from the Metropolitan Migration Foundation, to carry forward a theme of the national guide on housing and migration.',
  challenges: [
    {
      ref: 'not-known',
      kind: 'data',
      statement:
        'Housing providers lacked local knowledge of the people they serve and of migration among them.',
    },
  ],
  solutions: [
    {
      statement:
        'Providers can look into the 2011 Census for the neighbourhoods where they work, at no charge.',
      answers: ['not-known'],
    },
  ],
  results: [
    {
      statement:
        'No use or effect is reported; the writer expects it to be a great help in knowing one’s customers.',
    },
  ],
  whatDidNotWork: { noneReported: true },
  themes: ['data-and-insight', 'newcomers-and-integration'],
  audiences: ['social-landlords'],
  methods: ['data-analysis'],
  places: [],
  evidence: 'untested',
  evidenceNote: 'A description of a service, with an expectation rather than a result.',
  transferability: {
    conditions:
      'Somebody at the landlord who will read the figures and act on them. A census ages: what local workers notice has to complete it.',
    alsoThemes: ['policy-review', 'roma'],
  },
  funders: [
    {
      organisation: 'metropolitan-migration-foundation',
      note: 'Supports it as a follow-up to the Network’s guide',
    },
  ],
  sources: [CIH_FOLLOW_UP],
  basedOn: [
    {
      record: { relationTo: 'resources', value: 'cih-guide-housing-and-migration' },
      note: 'Develops one of the guide’s main themes',
    },
  ],
  resources: ['population-insight-service'],
};
