import { HOME_GROUP_RELEASE } from '../sources.ts';
import type { SeedCase } from '../types.ts';

export const humanLibrary: SeedCase = {
  key: 'human-library',
  title: 'Human Library',
  tier: 'full',
  organisation: 'home-group',
  summary:
    'Some of Home Group’s customers and clients belong to under-represented groups whom staff can easily pass over or misread. In its Human Library, begun in April 2013, customers and clients tell their own stories at interactive events and help to give made-to-measure training. In “life swap” sessions employees may put the awkward question. More than 300 people were involved in the first year, and TPAS gave it the northern award for equality and diversity in 2014.',
  challenges: [
    {
      ref: 'overlooked',
      kind: 'staff',
      statement:
        'Employees needed a better grasp of what minority and under-represented customers need and are sensitive to; such customers risked being passed over or misjudged.',
    },
  ],
  solutions: [
    {
      statement:
        'Customers and clients became members of a library: they tell their true stories to staff in interactive events.',
      answers: ['overlooked'],
    },
    {
      statement: 'Members also help to give training made to measure for staff.',
      answers: ['overlooked'],
    },
    {
      statement:
        'In “life swap” sessions, one of the favourites, staff are encouraged to ask what is difficult or embarrassing and to look at life from the other side.',
      answers: ['overlooked'],
    },
  ],
  results: [
    {
      statement:
        'Customers, clients, employees and stakeholders took part: more than 300 of them in the first year.',
      figure: {
        qualifier: 'over',
        value: 300,
        unit: 'customers, clients, staff and stakeholders in the first year',
        kind: 'output',
        asOf: '2014',
        saidBy: 'Home Group, in a press release',
      },
    },
    {
      statement:
        'Employees told the company that they see customers’ lives freshly and more widely, and serve them better for it, according to its executive director of customer service.',
    },
    { statement: 'For the six months to follow, the aim was to involve at least twice as many.' },
  ],
  whatDidNotWork: { noneReported: true },
  learningPoints: [
    {
      statement:
        'Understanding comes before help: the landlord holds that it can only champion its most disadvantaged customers once its staff know their lives.',
    },
    { statement: 'In the company’s experience a wider view of customers pays off in the service they get.' },
  ],
  comment: {
    author: 'Casebook editors',
    text: `This account is the landlord's own announcement of its award. It reports what staff said, without numbers for how many said it, and nothing from the members of the library. Anyone who borrows the idea should ask both.`,
  },
  themes: ['cultural-awareness', 'equality-and-diversity', 'resident-involvement'],
  audiences: ['front-line-staff', 'tenants-and-customers'],
  methods: ['meeting-real-people', 'training-course'],
  places: [],
  period: { start: '2013-04', isOngoing: true },
  evidence: 'untested',
  evidenceNote: 'An award and the company’s own report of what staff said. No evaluation is mentioned.',
  transferability: {
    conditions:
      'Customers who want to tell their story and are supported in doing so; ground rules that make awkward questions safe on both sides.',
    alsoThemes: ['myth-busting-and-awareness', 'refugees-and-asylum-seekers'],
  },
  recognition: [
    { body: 'TPAS', award: 'Equality and Diversity award, northern region', level: 'winner', year: 2014 },
  ],
  sources: [HOME_GROUP_RELEASE],
};
