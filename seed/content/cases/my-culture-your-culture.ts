import { CIH_FOLLOW_UP, WM_SPONSORED } from '../sources.ts';
import type { SeedCase } from '../types.ts';

const GROUP = 'WM Housing Group, in a sponsored article';

export const myCultureYourCulture: SeedCase = {
  key: 'my-culture-your-culture',
  title: 'My Culture, Your Culture',
  tier: 'full',
  organisation: 'wm-housing-group',
  partners: [
    {
      organisation: 'whitefriars',
      role: 'Member landlord in Coventry, whose new communities speak in the films',
    },
  ],
  summary:
    'Employees of WM Housing Group found it hard to connect with customers from other cultures; calls, for instance, reached Muslim homes at prayer time on Fridays. The group made its own training from questions that front-line staff had raised. Residents of new communities tell on film why they came, what they believe and how staff should approach them, and participants examine their own assumptions first. It reached over 200 staff, later 300 with 100 residents; 45 community champions carry it on, and 96% of participants rated it good or excellent.',
  challenges: [
    {
      ref: 'distance',
      kind: 'staff',
      statement: 'Staff had difficulty relating to customers whose culture was not their own.',
    },
    {
      ref: 'customs',
      kind: 'staff',
      statement:
        'Customs that matter were overlooked: Muslim families were telephoned on Fridays when they were likely to be praying.',
    },
    {
      ref: 'service',
      kind: 'access',
      statement: 'Service to migrant communities had to improve and to be as good as anybody else’s.',
    },
    {
      ref: 'myths',
      kind: 'hostility',
      statement: 'False ideas about migrants were common, among employees as well as residents.',
    },
  ],
  solutions: [
    {
      statement:
        'Focus groups of staff and residents gathered the worries and questions, and the course was built in-house to answer them.',
      answers: ['distance'],
    },
    {
      statement:
        'In films, Coventry residents from several new communities describe why and how they came, how they kept their religion and festivals then and do so now, and what staff need to bear in mind.',
      answers: ['distance', 'customs', 'service'],
    },
    {
      statement:
        'Participants assess themselves first, so that staff and outsiders alike have to question their own thinking; the session adapts to the misconceptions it finds.',
      answers: ['myths'],
    },
    {
      statement:
        'Workshops for customers set today’s arrivals in the history of migration to their area and in its changing population.',
      answers: ['myths'],
    },
    {
      statement: 'Community champions were appointed to keep the message of inclusion going.',
      answers: ['myths'],
    },
  ],
  results: [
    {
      statement: 'Asked afterwards, 96% of participants called the training good or excellent.',
      figure: {
        qualifier: 'exactly',
        value: 96,
        unit: '% of participants who said it was good or excellent',
        kind: 'perception',
        asOf: null,
        saidBy: GROUP,
      },
    },
    {
      statement: 'Since the launch 300 employees have been trained.',
      figure: {
        qualifier: 'exactly',
        value: 300,
        unit: 'employees trained',
        kind: 'output',
        asOf: null,
        saidBy: GROUP,
      },
    },
    {
      statement: 'Local people were trained too: 100 residents.',
      figure: {
        qualifier: 'exactly',
        value: 100,
        unit: 'residents trained',
        kind: 'output',
        asOf: null,
        saidBy: GROUP,
      },
    },
    {
      statement: 'The group has 45 community champions in place.',
      figure: {
        qualifier: 'exactly',
        value: 45,
        unit: 'community champions',
        kind: 'output',
        asOf: null,
        saidBy: GROUP,
      },
    },
    {
      statement:
        'The project’s leader reports myths dispelled and better relations between residents and staff, at work and in the neighbourhood.',
    },
  ],
  whatDidNotWork: { noneReported: true },
  learningPoints: [
    {
      statement:
        'Begin from what front-line staff ask; the course then deals with things they meet every day.',
    },
    {
      statement:
        'Making people look at their own assumptions is uncomfortable, and by the group’s account it is what prepares them for change.',
    },
    { statement: 'The same frame could carry other subjects burdened by stigma, mental health among them.' },
    {
      statement:
        'The evaluation concluded that a new view of integration helps the people who gain it too, by widening their choice of careers.',
    },
  ],
  comment: {
    author: 'Casebook editors',
    text: `The figures tell who was reached and how they liked it. They do not yet tell whether customers notice a difference, or whether calls and visits changed. The evaluation was made by the person who led the project, in a master's degree; a view from outside would be worth having.`,
  },
  themes: [
    'cultural-awareness',
    'myth-busting-and-awareness',
    'equality-and-diversity',
    'newcomers-and-integration',
  ],
  audiences: ['front-line-staff', 'tenants-and-customers', 'new-arrivals'],
  methods: ['training-course', 'film', 'focus-groups', 'community-champions'],
  places: ['coventry', 'west-midlands'],
  period: { start: '2013', isOngoing: true },
  evidence: 'evaluated-locally',
  evidenceNote:
    'Evaluated by the group’s community cohesion manager, who led the project, as part of her master’s degree; participants’ ratings are the group’s own.',
  transferability: {
    conditions:
      'Residents willing to speak on film about their lives; staff free to say what puzzles them; and time for self-assessment rather than a lecture.',
    alsoThemes: ['access-to-services', 'roma'],
  },
  staffing: 'Led by the group’s community cohesion manager; 45 community champions.',
  recognition: [{ body: 'European Commission', award: 'Example of best practice', level: 'cited' }],
  sources: [WM_SPONSORED, CIH_FOLLOW_UP],
  resources: ['my-culture-your-culture-training', 'my-culture-your-culture-films'],
  updates: [
    {
      date: '2013',
      statement:
        'In the year that the group gives for its launch, an outside writer already counted more than 200 front-line staff who had taken it.',
      figures: [
        {
          qualifier: 'over',
          value: 200,
          unit: 'front-line staff trained',
          kind: 'output',
          asOf: '2013',
          saidBy: 'John Perry, Chartered Institute of Housing',
        },
      ],
    },
    {
      statement:
        'Later (the article bears no date): 300 employees and 100 residents trained, 45 champions at work, and 96% of participants satisfied. By then the European Commission had cited it.',
      figures: [
        {
          qualifier: 'exactly',
          value: 300,
          unit: 'employees trained',
          kind: 'output',
          asOf: null,
          saidBy: GROUP,
        },
        {
          qualifier: 'exactly',
          value: 100,
          unit: 'residents trained',
          kind: 'output',
          asOf: null,
          saidBy: GROUP,
        },
        {
          qualifier: 'exactly',
          value: 45,
          unit: 'community champions',
          kind: 'output',
          asOf: null,
          saidBy: GROUP,
        },
        {
          qualifier: 'exactly',
          value: 96,
          unit: '% of participants who said it was good or excellent',
          kind: 'perception',
          asOf: null,
          saidBy: GROUP,
        },
      ],
    },
  ],
};
