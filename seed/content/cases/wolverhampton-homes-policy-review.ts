import { CIH_FOLLOW_UP } from '../sources.ts';
import type { SeedCase } from '../types.ts';

export const wolverhamptonHomesPolicyReview: SeedCase = {
  key: 'wolverhampton-homes-policy-review',
  title: 'Wolverhampton Homes’ policy review',
  tier: 'snapshot',
  organisation: 'wolverhampton-homes',
  summary:
    'Wolverhampton Homes took the Chartered Institute of Housing’s guide on housing and migration as a checklist. It is going through its policies and its work with migrants point by point, and has turned the guide’s recommendations into an action plan. Local support groups for migrants are being consulted on the review. The work had only begun when it was reported; its diversity officer found the guide valuable for getting started.',
  challenges: [
    {
      ref: 'not-engaged',
      kind: 'policy',
      statement:
        'According to the guide, many social landlords did not take up the questions that migration puts to them.',
    },
  ],
  solutions: [
    {
      statement:
        'Policies and practice were set against the guide systematically, and an action plan was drawn up from its recommendations.',
      answers: ['not-engaged'],
    },
    {
      statement: 'Local migrant support groups are asked for their view of the review, as the guide advises.',
    },
  ],
  results: [{ statement: 'An action plan exists. What it has changed could not yet be said.' }],
  whatDidNotWork: { noneReported: true },
  comment: {
    author: 'Casebook editors',
    text: `Nothing in this needs a grant. A guide that runs briefly through a whole subject lends itself to review by chapters; the recommendations of the guides in this collection are numbered for that use.`,
  },
  themes: ['policy-review', 'newcomers-and-integration', 'equality-and-diversity'],
  audiences: ['social-landlords', 'new-arrivals'],
  methods: ['policy-self-review', 'consultation'],
  places: ['wolverhampton'],
  period: { isOngoing: true },
  evidence: 'untested',
  evidenceNote: 'Reported at an early stage, with the landlord’s own first impression.',
  transferability: {
    conditions: 'An officer with the time and standing to lead it, and migrant groups who can be consulted.',
    alsoThemes: ['access-to-services', 'housing-access-and-lettings'],
  },
  sources: [CIH_FOLLOW_UP],
  basedOn: [
    {
      record: { relationTo: 'resources', value: 'cih-guide-housing-and-migration' },
      note: 'Its recommendations became the action plan',
    },
  ],
};
