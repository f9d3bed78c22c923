import { PROCEEDINGS } from '../sources.ts';
import type { SeedCase } from '../types.ts';

export const understandingAndRespondingCourse: SeedCase = {
  key: 'understanding-and-responding-course',
  title: 'Understanding and Responding to the Asylum, Refugee and Migration Experience',
  tier: 'snapshot',
  organisation: 'community-cohesion-regional-implementation-group',
  partners: [
    { organisation: 'regenwm', role: 'Offers the course in its training programme' },
    {
      organisation: 'west-midlands-local-government-association',
      role: 'Offers the course in its training programme',
    },
  ],
  summary:
    'Out of the regional awareness pack Where Our Journeys Meet came a training course for the people who run services. Members of the regional cohesion group teach it, in the programmes of RegenWM and of the local government association, and on their own premises for agencies that ask. Participants learn how asylum works and what people have been through. Feedback from public agencies has been very positive, without figures.',
  challenges: [
    {
      ref: 'understanding',
      kind: 'staff',
      statement:
        'Public agencies knew too little of asylum and of the lives of people who seek it or migrate.',
    },
  ],
  solutions: [
    {
      statement: 'A course was put together from an existing pack and taught by those who had made it.',
      answers: ['understanding'],
    },
    {
      statement:
        'It runs in two established programmes and in-house, so that agencies can pick what suits them.',
      answers: ['understanding'],
    },
  ],
  results: [
    {
      statement:
        'Agencies say that it helps them to understand. Numbers of courses or participants are not given.',
    },
  ],
  whatDidNotWork: { noneReported: true },
  themes: ['staff-training', 'myth-busting-and-awareness', 'refugees-and-asylum-seekers'],
  audiences: ['public-agencies', 'front-line-staff'],
  methods: ['training-course'],
  places: ['west-midlands'],
  period: { isOngoing: true },
  evidence: 'untested',
  evidenceNote: 'General feedback only.',
  sources: [PROCEEDINGS],
  basedOn: [
    {
      record: { relationTo: 'cases', value: 'where-our-journeys-meet' },
      note: 'The course’s material comes from the pack',
    },
  ],
  resources: ['understanding-and-responding-course'],
};
