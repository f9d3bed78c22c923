import { PROCEEDINGS } from '../sources.ts';
import type { SeedCase } from '../types.ts';

export const whereOurJourneysMeet: SeedCase = {
  key: 'where-our-journeys-meet',
  title: 'Where Our Journeys Meet',
  tier: 'full',
  organisation: 'community-cohesion-regional-implementation-group',
  partners: [
    {
      organisation: 'west-midlands-strategic-migration-partnership',
      role: 'Set the group up in September 2006 to act on cohesion and new arrivals',
    },
  ],
  summary:
    'Agencies in the West Midlands lacked reliable, consistent facts with which to answer myths about refugees and migrants. The region’s cohesion group set out to supply them. While it gathered, wrote and piloted the material it saw that facts were not enough: activities that build cultural awareness and confront racism were needed too. The result is a full awareness pack, published online, and a training course drawn from it. Agencies have called both useful, and community and faith groups have gained confidence to deal with tension and prejudice.',
  challenges: [
    {
      ref: 'facts',
      kind: 'information',
      statement:
        'Accurate and current information that says the same throughout the region was missing, for answering myths about refugees and migrants.',
    },
    {
      ref: 'attitudes',
      kind: 'hostility',
      statement:
        'Piloting showed that prejudice and racism had to be addressed as well, and awareness of other cultures raised.',
    },
  ],
  solutions: [
    {
      statement: 'Facts for myth-busting were collected, drafted and tried out for use across the region.',
      answers: ['facts'],
    },
    {
      statement:
        'The plan was widened on the way, from a set of facts to a comprehensive pack with activities on cultural awareness and against prejudice.',
      answers: ['attitudes'],
    },
    { statement: 'The pack was published online, where any agency can use it.', answers: ['facts'] },
    {
      statement:
        'Members of the group teach a course made from the pack, in two regional training programmes and for agencies that ask for it.',
      answers: ['attitudes'],
    },
  ],
  results: [
    {
      statement:
        'Public agencies gave a good deal of positive feedback: the pack and the course help them to understand the asylum system and what refugees and migrants go through.',
    },
    {
      statement:
        'Local, faith and ethnic communities became more aware, and more able to act against tension, prejudice and racism, by the partnership’s account.',
    },
  ],
  whatDidNotWork: {
    text: `The first idea, a store of facts against myths, proved too narrow once it was piloted. It was widened to include awareness and challenges to prejudice. Nothing else is reported.`,
  },
  learningPoints: [
    {
      statement:
        'Correct facts are the beginning; on their own they do not change how people feel about newcomers.',
    },
    { statement: 'Pilot before publishing: here it altered what was being made.' },
  ],
  themes: ['myth-busting-and-awareness', 'refugees-and-asylum-seekers', 'cultural-awareness'],
  audiences: ['public-agencies', 'established-residents', 'minority-ethnic-residents'],
  methods: ['awareness-pack', 'training-course', 'website'],
  places: ['west-midlands'],
  evidence: 'untested',
  evidenceNote: 'Positive feedback is reported in general terms; there are no figures and no evaluation.',
  transferability: {
    conditions: 'A body that keeps the facts up to date, and people able to lead difficult conversations.',
    alsoThemes: ['hate-crime', 'staff-training'],
  },
  sources: [PROCEEDINGS],
  resources: ['where-our-journeys-meet-pack', 'understanding-and-responding-course'],
};
