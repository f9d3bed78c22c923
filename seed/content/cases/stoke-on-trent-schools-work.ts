import { PROCEEDINGS } from '../sources.ts';
import type { SeedCase } from '../types.ts';

export const stokeOnTrentSchoolsWork: SeedCase = {
  key: 'stoke-on-trent-schools-work',
  title: 'Myth-busting in Stoke-on-Trent’s schools',
  tier: 'snapshot',
  organisation: 'stoke-on-trent-citizens-advice-bureau',
  summary:
    'The Equalities team of Stoke-on-Trent Citizens Advice Bureau works with schools in three steps. It helps newly arrived pupils to get a place, with appeals where needed and support afterwards. Then it takes on myths with the class: quizzes and fun, and a refugee pupil’s own story, with room for the others to ask. Last, it arranges events with teachers that raise awareness and give them confidence.',
  challenges: [
    {
      ref: 'places',
      kind: 'access',
      statement: 'Newly arrived pupils needed help to get into school, and to get on there.',
    },
    { ref: 'myths', kind: 'hostility', statement: 'Classmates held mistaken beliefs about new arrivals.' },
    { ref: 'confidence', kind: 'staff', statement: 'Teachers wanted more assurance with the subject.' },
  ],
  solutions: [
    {
      statement: 'Advisers support the search for a school place, appeals included, and stay in touch.',
      answers: ['places'],
    },
    {
      statement:
        'Quizzes and games come before the serious part: pupils listen to a newcomer’s story, as a refugee for example, and put their questions.',
      answers: ['myths'],
    },
    { statement: 'Events are held jointly with teachers.', answers: ['confidence'] },
  ],
  results: [
    {
      statement:
        'Results are not reported. Cohesion, the seminar was reminded, had become part of school inspection by Ofsted.',
    },
  ],
  whatDidNotWork: { noneReported: true },
  themes: ['myth-busting-and-awareness', 'play-and-children', 'access-to-services'],
  audiences: ['children', 'young-people', 'new-arrivals', 'public-agencies'],
  methods: ['schools-work', 'meeting-real-people', 'advice-sessions'],
  places: ['stoke-on-trent'],
  period: { isOngoing: true },
  evidence: 'untested',
  evidenceNote: 'Told in answer to a question at the seminar; no outcomes are given.',
  transferability: {
    conditions:
      'Schools that open their doors, and young people who are willing, and safe, to tell their story.',
    alsoThemes: ['hate-crime', 'contact-between-communities'],
  },
  sources: [PROCEEDINGS],
};
