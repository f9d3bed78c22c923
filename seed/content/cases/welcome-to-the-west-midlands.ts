import { OPEN_WELCOME_TO_BIRMINGHAM } from '../sources.ts';
import type { SeedCase } from '../types.ts';

export const welcomeToTheWestMidlands: SeedCase = {
  key: 'welcome-to-the-west-midlands',
  title: 'Welcome to the West Midlands',
  tier: 'snapshot',
  organisation: 'west-midlands-strategic-migration-partnership',
  summary:
    'Welcome to Birmingham left two things behind: other towns that wanted a site like it, and a list of what had not worked. West Midlands Strategic Migration Partnership brought the interested localities into a regional partnership, which won funds for a joint online hub. The new site, Welcome to the West Midlands, has more time and money for what its forerunner was short of: marketing, simpler texts and easier navigation. It was in the making when it was reported.',
  challenges: [
    {
      ref: 'promotion',
      kind: 'funding',
      statement:
        'The forerunner had no means to promote itself for long, and visits stayed low after the start.',
    },
    {
      ref: 'plainness',
      kind: 'language',
      statement: 'Its texts were long for some readers and its menus hard to follow.',
    },
    {
      ref: 'each-alone',
      kind: 'partnership',
      statement: 'Several localities were each beginning sites of their own.',
    },
  ],
  solutions: [
    {
      statement:
        'Localities joined in one regional partnership and raised funds together for a hub that follows the Birmingham model.',
      answers: ['each-alone'],
    },
    {
      statement: 'More time and resources go into simpler information, better navigation and marketing.',
      answers: ['promotion', 'plainness'],
    },
  ],
  results: [{ statement: 'Funding for the hub has been won. The site itself was still being made.' }],
  whatDidNotWork: { noneReported: true },
  comment: {
    author: 'Casebook editors',
    text: `Valuable less for what it had achieved than for how it started: from the written-down shortcomings of the project before it.`,
  },
  themes: ['information-for-new-arrivals', 'partnership-working'],
  audiences: ['new-arrivals', 'refugees-and-asylum-seekers', 'public-agencies'],
  methods: ['website'],
  places: ['west-midlands'],
  evidence: 'untested',
  evidenceNote: 'Reported before it was finished.',
  transferability: {
    conditions: 'A first site to learn from, and localities that would rather share than build alone.',
  },
  sources: [OPEN_WELCOME_TO_BIRMINGHAM],
  basedOn: [
    {
      record: { relationTo: 'cases', value: 'welcome-to-birmingham' },
      note: 'The model, with its shortcomings in marketing, wording and navigation to be put right',
    },
  ],
};
