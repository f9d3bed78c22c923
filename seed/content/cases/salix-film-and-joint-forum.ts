import { CIH_FOLLOW_UP } from '../sources.ts';
import type { SeedCase } from '../types.ts';

export const salixFilmAndJointForum: SeedCase = {
  key: 'salix-film-and-joint-forum',
  title: 'Salix Homes’ film and joint forum',
  tier: 'full',
  organisation: 'salix-homes',
  partners: [
    {
      organisation: 'salford-forum-for-refugees-and-asylum-seekers',
      role: 'One of the two groups who made the film and now meet as one',
    },
  ],
  summary:
    'Salix Homes in Salford worked with a forum of refugees and asylum seekers and, apart from it, with a focus group of disabled customers. Each had wrong ideas about the other and was nervous of working together. The landlord talked with both and proposed that they make a film about their differences. It took four workshops. They went on to plan a diversity event for Refugee Week 2011, where the film was first shown, and today they meet as one forum, with friendships and further joint projects.',
  challenges: [
    {
      ref: 'reach',
      kind: 'access',
      statement: 'Groups regarded as hard to reach were not getting to the landlord’s services.',
    },
    {
      ref: 'apprehension',
      kind: 'hostility',
      statement:
        'Two groups that had been set up separately held misconceptions about each other and shied away from joint work.',
    },
  ],
  solutions: [
    {
      statement: 'Staff worked with the refugee forum, and set up a focus group on disability as well.',
      answers: ['reach'],
    },
    {
      statement:
        'Staff spoke with both sides first, then offered a task: a film in which they could talk about what divides them while getting acquainted.',
      answers: ['apprehension'],
    },
    {
      statement: 'Filming ran over four workshops. It was bumpy to begin with and then went very well.',
      answers: ['apprehension'],
    },
    {
      statement:
        'The groups decided, after only the first workshop, to hold a diversity event together in Refugee Week 2011, at which the film had its premiere.',
      answers: ['apprehension'],
    },
  ],
  results: [
    {
      statement: 'A film was made in four joint workshops.',
      figure: {
        qualifier: 'exactly',
        value: 4,
        unit: 'film workshops',
        kind: 'output',
        asOf: '2011',
        saidBy: 'John Perry, Chartered Institute of Housing',
      },
    },
    { statement: 'Two groups have become one forum, and members have made friends across it.' },
    { statement: 'They prepare Refugee Week, Black History Month and other projects side by side.' },
    {
      statement:
        'Plenty of customers now come to the events and find out about each other, where some used to think that Refugee Week concerned refugees alone.',
    },
  ],
  whatDidNotWork: {
    text: `Filming had some difficulties at the start. The account does not say which, only that they passed.`,
  },
  learningPoints: [
    {
      statement:
        'Customers may take Refugee Week for something that concerns refugees alone. Prepared by a mixed forum, it draws many kinds of people, who learn about one another.',
    },
    {
      statement:
        'Two groups that would not have chosen each other’s company got on after a single session spent on a common task.',
    },
  ],
  comment: {
    author: 'Casebook editors',
    text: `The order of events deserves notice: conversations with each group, then a job to do together, and only then a celebration. The account does not tell how much staff time the film took.`,
  },
  themes: [
    'contact-between-communities',
    'refugees-and-asylum-seekers',
    'access-to-services',
    'resident-involvement',
  ],
  audiences: ['refugees-and-asylum-seekers', 'disabled-people', 'tenants-and-customers'],
  methods: ['film', 'joint-forum', 'focus-groups', 'events-and-festivals'],
  places: ['salford'],
  period: { isOngoing: true },
  evidence: 'untested',
  evidenceNote:
    'A short outside account with the landlord’s word for it. The merger of the two forums is a fact; attitudes were not measured.',
  transferability: {
    conditions:
      'Two groups who already trust the landlord, a go-between on its staff, and somebody who can run film workshops.',
    alsoThemes: ['myth-busting-and-awareness', 'equality-and-diversity'],
  },
  sources: [CIH_FOLLOW_UP],
  resources: ['salix-joint-film'],
};
