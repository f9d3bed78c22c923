import { PROCEEDINGS } from '../sources.ts';
import type { SeedCase } from '../types.ts';

const SPEAKER = 'Jude Hawes, Stoke-on-Trent Citizens Advice Bureau';

export const stokeOnTrentCabEqualitiesUnit: SeedCase = {
  key: 'stoke-on-trent-cab-equalities-unit',
  title: 'Stoke-on-Trent CAB Equalities unit',
  tier: 'snapshot',
  organisation: 'stoke-on-trent-citizens-advice-bureau',
  summary:
    'In five years Stoke-on-Trent’s minority ethnic population almost doubled, to 10%, in a poor city with a collapsing job market and services that were not prepared. Resentment grew, and long-standing minorities did not welcome the new ones either. The Citizens Advice Bureau’s Equalities unit answered with services for each group: casework, outreach, volunteers, school projects and training for other agencies, while it put accurate facts before the public and saw to it that social policy did not push the most disadvantaged to the margins.',
  challenges: [
    {
      ref: 'pressure',
      kind: 'access',
      statement:
        'To save money, newcomers were mostly housed in the poorest areas, where public services were stretched already. Agencies had seen few such clients before: interpreters were lacking, and officers knew little of other cultures.',
      figure: {
        qualifier: 'exactly',
        value: 10,
        unit: '% of the population from minority ethnic groups (5.5% in 2001)',
        kind: null,
        asOf: '2006',
        saidBy: SPEAKER,
        baseline: 5.5,
      },
    },
    {
      ref: 'resentment',
      kind: 'hostility',
      statement:
        'Local people who felt forgotten looked for someone to blame. Some politicians made use of it, press and broadcasters made it worse, and hostility grew in white neighbourhoods.',
      figure: {
        qualifier: 'exactly',
        value: 9,
        unit: 'councillors of the British National Party',
        kind: null,
        asOf: '2009',
        saidBy: SPEAKER,
      },
    },
    {
      ref: 'variety',
      kind: 'language',
      statement: 'The minority population had become very varied, in nationality and in language.',
      figure: {
        qualifier: 'up-to',
        value: 80,
        unit: 'different groupings (the speaker said 70 to 80)',
        kind: null,
        asOf: '2009',
        saidBy: SPEAKER,
      },
    },
    {
      ref: 'community-groups',
      kind: 'partnership',
      statement:
        'Settled minorities resented the competition for scarce resources, and their organisations were too weak to support those who came or to sway the large services.',
    },
  ],
  solutions: [
    {
      statement:
        'Services for Gypsies and Travellers, for long-standing minority communities, for refugees and asylum seekers, and for EU workers: advice casework and outreach.',
      answers: ['pressure', 'variety'],
    },
    {
      statement: 'Other service providers are trained in the facts and in awareness.',
      answers: ['pressure'],
    },
    { statement: 'Volunteers are recruited and trained.', answers: ['pressure'] },
    {
      statement: 'Clear and correct information is put before the public, and conferences are held.',
      answers: ['resentment'],
    },
    {
      statement: 'Projects in schools help newcomers in and answer classmates’ questions.',
      answers: ['resentment'],
    },
    {
      statement:
        'Communities are involved, work across the city is led and co-ordinated, and changes in social policy are watched for their effect on the most disadvantaged.',
      answers: ['community-groups'],
    },
  ],
  results: [
    {
      statement:
        'Voluntary bodies filled gaps that public services left. The speaker put this down to tradition, speed, earlier work with minorities, and doors that people find easier to open.',
    },
  ],
  whatDidNotWork: { noneReported: true },
  comment: {
    author: 'Casebook editors',
    text: `The keynote describes needs and services with unusual candour and gives no results of its own work. The bureau calls itself untypical: one of the largest in the country.`,
  },
  themes: [
    'equality-and-diversity',
    'newcomers-and-integration',
    'myth-busting-and-awareness',
    'access-to-services',
  ],
  audiences: [
    'refugees-and-asylum-seekers',
    'gypsies-and-travellers',
    'eu-workers',
    'minority-ethnic-residents',
    'public-agencies',
  ],
  methods: [
    'advice-sessions',
    'outreach',
    'training-course',
    'schools-work',
    'volunteering-and-accreditation',
    'advocacy',
  ],
  places: ['stoke-on-trent'],
  period: { isOngoing: true },
  evidence: 'untested',
  evidenceNote: 'The head of the team’s own account, in a keynote speech; outcomes are not reported.',
  transferability: {
    conditions:
      'An advice agency large enough to keep a specialist team, and public bodies that will be trained by it.',
    alsoThemes: ['hate-crime', 'roma'],
  },
  indicators: ['ni-1', 'ni-2', 'ni-23'],
  sources: [PROCEEDINGS],
};
