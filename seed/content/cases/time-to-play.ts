import { OPEN_TIME_TO_PLAY, PROCEEDINGS } from '../sources.ts';
import type { SeedCase } from '../types.ts';

export const timeToPlay: SeedCase = {
  key: 'time-to-play',
  title: 'Time to Play',
  tier: 'full',
  organisation: 'community-integration-partnership',
  summary:
    'Children who had just come to Birmingham, many of them refugees living in isolation, had few places to play and little contact with the children next door. Community Integration Partnership ran sessions for both, in its own nursery, in outreach venues and in a hostel, and asked parents to teach the games of home. More than 330 children took part in two years. Over 20 volunteers from the new communities worked towards childcare or play qualifications, and several found jobs in nurseries.',
  challenges: [
    {
      ref: 'shared-play',
      kind: 'engagement',
      statement:
        'Newly arrived and local children hardly met. They, and their parents, needed occasions to get to know one another through something enjoyable.',
    },
    {
      ref: 'coming-back',
      kind: 'engagement',
      statement:
        'Isolated families had to be found and persuaded to come a first time, and then to keep coming.',
    },
    {
      ref: 'joining-in',
      kind: 'engagement',
      statement: 'Children who came only now and then tended to play alone rather than with others.',
    },
  ],
  solutions: [
    {
      statement:
        'Children’s centres and support workers who already knew the families told them about the sessions and urged them to go.',
      answers: ['coming-back'],
    },
    {
      statement:
        'Parents helped to plan the next session and showed how children play in their own countries, so that it drew on what both generations liked. Families came more often, and children began to play together.',
      answers: ['coming-back', 'joining-in'],
    },
    {
      statement:
        'Notices went up in libraries, schools, health centres and places of worship, and into partners’ newsletters.',
      answers: ['coming-back'],
    },
    {
      statement:
        'Housing providers pointed out that families in hostels had nowhere to play. A further session was held inside a hostel.',
      answers: ['coming-back'],
    },
    {
      statement:
        'The nursery and the outreach venues offered new kinds of play from many cultures, that of the United Kingdom among them.',
      answers: ['shared-play'],
    },
    {
      statement:
        'Mothers, fathers and carers took part themselves, and gained confidence in encouraging play.',
    },
    {
      statement:
        'Women from the new communities volunteered in the nursery, learned how play is understood and practised in this country, and brought their own traditions into the plans: bilingual childcare workers in the making.',
    },
    {
      statement:
        'Children who had lived through war or torture led play that was designed around their needs.',
    },
    {
      statement:
        'Other groups that support refugee children were invited to watch, and to join, sessions led by parents; tip sheets spread what worked.',
    },
    {
      statement:
        'Every winter a festival let professionals try cross-cultural play for themselves and handle the toys and materials.',
    },
  ],
  results: [
    {
      statement: 'More than 330 children took part over the two years.',
      figure: {
        qualifier: 'over',
        value: 330,
        unit: 'children in two years',
        kind: 'output',
        asOf: '2009',
        saidBy: 'Community Integration Partnership',
      },
    },
    {
      statement:
        'More than 20 people from the new communities were recruited as volunteers and helped towards a recognised childcare or play qualification.',
      figure: {
        qualifier: 'over',
        value: 20,
        unit: 'volunteers supported towards a qualification',
        kind: 'progression',
        asOf: '2009',
        saidBy: 'Community Integration Partnership',
      },
    },
    {
      statement:
        'Several volunteers completed an NVQ and were then employed in nurseries. The others were still in training, with first aid and health and safety besides.',
    },
    { statement: 'New communities had places to play that they did not have before.' },
    { statement: 'Other professionals learned from the work through visits, festivals and tip sheets.' },
  ],
  whatDidNotWork: { noneReported: true },
  learningPoints: [
    {
      statement:
        'People from the new communities bring skills and experience. Let them shape the service, and it fits families who had never used one.',
    },
    {
      statement:
        'Recruitment rested on good communication with partner agencies, and on referral routes that had been agreed with them.',
    },
    {
      statement:
        'The providers of asylum (NASS) housing knew first who had arrived. Working closely with them brought in families within their earliest days.',
    },
  ],
  comment: {
    author: 'OPEN, in the seminar proceedings (in our words)',
    text: `Projects of this type are not new, but they add to the life of a neighbourhood and to children's well-being. What is fresh here is the exchange about different ways to play, from which everybody involved learns, and the readiness to show it to other professionals.`,
  },
  themes: [
    'play-and-children',
    'contact-between-communities',
    'refugees-and-asylum-seekers',
    'employment-and-skills',
  ],
  audiences: [
    'children',
    'parents-and-carers',
    'refugees-and-asylum-seekers',
    'established-residents',
    'volunteers',
  ],
  methods: [
    'play-sessions',
    'outreach',
    'signposting-and-referral',
    'volunteering-and-accreditation',
    'events-and-festivals',
    'peer-learning',
  ],
  places: ['birmingham'],
  period: { isOngoing: true },
  evidence: 'untested',
  evidenceNote:
    'The organisation’s own counts of children and volunteers. No evaluation is reported, and no change in relations was measured.',
  transferability: {
    conditions:
      'Support workers, children’s centres and housing providers who will refer families; a room where they feel safe; and a college or assessor for the volunteers’ qualifications.',
    alsoThemes: ['access-to-services', 'resident-involvement'],
  },
  staffing: 'Project staff, with more than 20 volunteers from newly arrived communities.',
  sources: [OPEN_TIME_TO_PLAY, PROCEEDINGS],
  resources: ['time-to-play-tip-sheets'],
  contact: {
    role: 'Community Integration Partnership, general enquiries',
    mailbox: 'info@cip-uk.org.uk',
    phone: '0121 454 9000',
    hasConsented: false,
  },
};
