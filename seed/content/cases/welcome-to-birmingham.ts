import { OPEN_WELCOME_TO_BIRMINGHAM, PROCEEDINGS } from '../sources.ts';
import type { SeedCase } from '../types.ts';

const WMSMP = 'West Midlands Strategic Migration Partnership';

export const welcomeToBirmingham: SeedCase = {
  key: 'welcome-to-birmingham',
  title: 'Welcome to Birmingham',
  tier: 'full',
  organisation: 'west-midlands-strategic-migration-partnership',
  partners: [
    {
      organisation: 'digital-birmingham',
      role: 'Technical expertise; money for project management and web design',
    },
    { organisation: 'birmingham-city-council' },
    { organisation: 'be-birmingham' },
    { organisation: 'wardlow-road-centre' },
    { organisation: 'refugee-council', role: 'Information for the site' },
    { organisation: 'icentrum' },
    { organisation: 'projects-in-motion' },
    {
      organisation: 'birmingham-health-and-wellbeing-partnership',
      role: 'Money for writing and testing the information',
    },
  ],
  summary:
    'New arrivals in Birmingham had no single place that told them plainly how the city works and whom to ask. A partnership led by the region’s migration body made one: a website of more than 100 pages in plain English, with pictures, maps and welcome videos in seven languages, tested with refugees and migrants before launch. Access to information became fairer, the site was commended, and other towns took up the model. But funding was short-term, marketing suffered in the long run, and after a first wave few people came.',
  challenges: [
    {
      ref: 'clarity',
      kind: 'information',
      statement:
        'All kinds of new arrivals had to be able to understand and use the site, and find it worth their while.',
    },
    {
      ref: 'funding',
      kind: 'funding',
      statement:
        'Money had to be matched for gathering and writing the content, and what there was covered only a short time.',
    },
    {
      ref: 'plainness',
      kind: 'language',
      statement:
        'Some users met too much text. They wanted simpler words and an easier way through the pages.',
    },
    {
      ref: 'many-partners',
      kind: 'partnership',
      statement:
        'With so many people to co-ordinate, the work went more slowly than planned, valuable as the partners were.',
    },
  ],
  solutions: [
    {
      statement:
        'Digital Birmingham took part in the national DC10 Plus programme; through it came the means for project management and for web design.',
      answers: ['funding'],
    },
    {
      statement:
        'Birmingham Health and Wellbeing Partnership paid for the information to be adapted, written and tested, which the migration partnership did.',
      answers: ['funding'],
    },
    {
      statement: 'Key partners sat on a steering group that looked after development, launch and promotion.',
      answers: ['many-partners'],
    },
    {
      statement:
        'A focus group of refugees and migrants from the city chose between designs, menus and topics, then tried out the draft pages and the videos.',
      answers: ['clarity', 'plainness'],
    },
    {
      statement:
        'Specialist agencies corrected their sections while these were being drafted, and a wide range of bodies in the region was consulted on the whole.',
      answers: ['clarity'],
    },
    {
      statement:
        'Readers can start from a subject or from their immigration status. Familiar icons, maps of the main agencies and filmed greetings by members of seven language communities guide those who read little English.',
      answers: ['clarity', 'plainness'],
    },
    {
      statement:
        'Pages are revised both when partners send corrections and ahead of changes in migration policy; monthly reports show how the site is used.',
      answers: ['clarity'],
    },
    {
      statement:
        'The team began from the national IDeA toolkit and from welcome sites that already existed, and linked up with a new national site for migrants.',
    },
  ],
  results: [
    {
      statement:
        'The site holds more than 100 pages, from health and housing to work, transport, faith and leisure.',
      figure: {
        qualifier: 'over',
        value: 100,
        unit: 'pages of information',
        kind: 'output',
        asOf: '2009',
        saidBy: WMSMP,
      },
    },
    {
      statement:
        'New arrivals are greeted on the first page, on film and in writing, in seven languages of refugees and migrants.',
      figure: {
        qualifier: 'exactly',
        value: 7,
        unit: 'refugee and migrant languages with a welcome video',
        kind: 'output',
        asOf: '2009',
        saidBy: WMSMP,
      },
    },
    {
      statement:
        'By its own account the project gave refugees, asylum seekers and migrants in the city more equal access to information.',
    },
    {
      statement:
        'Partner organisations say good things of it, and other places have asked how to build the same.',
    },
    {
      statement:
        'Other localities reuse its pages and make sites of their own. A new regional partnership, brought together by the lead body, won funds for an online hub on the same model.',
    },
  ],
  whatDidNotWork: {
    text: `**Promotion.** Because funds were short-term, there was nothing for marketing in the long run. The first wave of visitors was followed by few.

**Text.** Some users still found too many words and wanted simpler content and clearer menus.

**Speed.** Partnership was worth having, yet with more people to bring together the project took longer than expected.

The successor, *Welcome to the West Midlands*, was given more time and resources to deal with marketing, wording and navigation.`,
  },
  learningPoints: [
    {
      statement:
        'Testing content, layout, topics and videos with users brought language mistakes to light and kept the site on what new arrivals need.',
    },
    {
      statement:
        'For people with limited English and little idea of British systems, plain wording, well-known symbols and several languages made the difference.',
    },
    {
      statement:
        'Each partner widened what could be told: advice agencies and the Refugee Council brought information, the migration partnership its specialist knowledge, Digital Birmingham the technology.',
    },
  ],
  comment: {
    author: 'OPEN, in the seminar proceedings (in our words)',
    text: `A usable, informative site that any new arrival in the city can turn to, and a practical gain for good relations. Two things stand out: improvements were made throughout in the light of tests with users, and other localities were handed the lessons, so that they start further on. The regional site that grew out of it is itself a sign of success.`,
  },
  themes: ['information-for-new-arrivals', 'refugees-and-asylum-seekers', 'partnership-working'],
  audiences: ['new-arrivals', 'refugees-and-asylum-seekers', 'public-agencies'],
  methods: ['website', 'film', 'user-testing', 'focus-groups', 'steering-group', 'consultation'],
  places: ['birmingham'],
  period: { isOngoing: true },
  evidence: 'evaluated-locally',
  evidenceNote:
    'Tested with users before launch, with monthly counts and partners’ feedback since; the counts are not given. Other localities have taken the model up, but nobody has reported on how it fared there.',
  transferability: {
    conditions:
      'A body that will own and update the pages after the project; users of each language to test with; a budget for promotion; and partners who check their own sections.',
    alsoThemes: ['media-and-communications', 'access-to-services'],
  },
  funders: [
    {
      organisation: 'digital-birmingham',
      note: 'Project management and web design, through the national DC10 Plus programme',
    },
    {
      organisation: 'birmingham-health-and-wellbeing-partnership',
      note: 'Adapting, writing and testing the information',
    },
  ],
  recognition: [
    { body: 'RegenWM', award: 'RegenWM’s Prizes', level: 'highly-commended', year: 2009 },
    { body: 'European website on integration', award: 'Good practice at European level', level: 'cited' },
    {
      body: 'National migration groups and partnerships',
      award: 'Good practice at national level',
      level: 'cited',
    },
  ],
  sources: [OPEN_WELCOME_TO_BIRMINGHAM, PROCEEDINGS],
  basedOn: [
    {
      record: { relationTo: 'resources', value: 'idea-integration-information-toolkit' },
      note: 'The starting point, so as not to repeat earlier welcome sites',
    },
    {
      record: { relationTo: 'resources', value: 'national-migrant-website' },
      note: 'Linked to, rather than written again',
    },
  ],
  resources: ['welcome-to-birmingham-website'],
  contact: {
    role: 'Policy Officer, West Midlands Strategic Migration Partnership',
    phone: '0121 678 1078',
    hasConsented: false,
  },
};
