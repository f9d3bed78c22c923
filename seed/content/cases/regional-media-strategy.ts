import { PROCEEDINGS } from '../sources.ts';
import type { SeedCase } from '../types.ts';

export const regionalMediaStrategy: SeedCase = {
  key: 'regional-media-strategy',
  title: 'Regional media and communications strategy, West Midlands',
  tier: 'snapshot',
  organisation: 'west-midlands-strategic-migration-partnership',
  summary:
    'Reporting on refugees and migrants was neither balanced nor accurate enough. Partners in the West Midlands drew up a strategy for dealing with the media on these subjects. They built up contacts, answered stories and offered their own. Refugee Week became the main occasion to show what refugees contribute and live through, and to bring them together with established residents.',
  challenges: [
    {
      ref: 'balance',
      kind: 'information',
      statement: 'Coverage of refugee and migrant matters in the region lacked balance and accuracy.',
    },
  ],
  solutions: [
    { statement: 'A joint strategy for communications was drawn up with partners.', answers: ['balance'] },
    {
      statement:
        'Contacts were made with media agencies, in order to reply to stories as well as to propose some.',
      answers: ['balance'],
    },
    {
      statement:
        'Refugee Week served to show the public refugees’ experience and achievements, and as a meeting point with their neighbours.',
      answers: ['balance'],
    },
  ],
  results: [
    {
      statement:
        'Contacts exist and both kinds of work have been done. Whether coverage changed is not reported.',
    },
  ],
  whatDidNotWork: { noneReported: true },
  themes: ['media-and-communications', 'myth-busting-and-awareness', 'contact-between-communities'],
  audiences: ['journalists', 'established-residents', 'public-agencies'],
  methods: ['media-work', 'events-and-festivals'],
  places: ['west-midlands'],
  evidence: 'untested',
  evidenceNote: 'A description by the partnership; no measure of coverage.',
  transferability: {
    conditions: 'Partners who will speak with one voice, and refugees who are ready to appear in public.',
    alsoThemes: ['hate-crime', 'refugees-and-asylum-seekers'],
  },
  sources: [PROCEEDINGS],
  resources: ['regional-media-and-communications-strategy'],
};
