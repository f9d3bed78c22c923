import type { SeedTerm } from './types.ts';

/** How things were done. */
export const methods: SeedTerm[] = [
  { key: 'website', title: 'Website', description: 'Information put online for a defined group.' },
  {
    key: 'film',
    title: 'Film',
    description: 'Making or showing a film, or short videos of people speaking.',
    otherNames: ['video', 'talking heads'],
  },
  {
    key: 'training-course',
    title: 'Training course',
    description: 'Taught sessions for staff, partners or residents.',
  },
  {
    key: 'awareness-pack',
    title: 'Awareness pack',
    description: 'Facts and exercises for others to run sessions with.',
    otherNames: ['resource pack'],
  },
  {
    key: 'drop-in-sessions',
    title: 'Drop-in sessions',
    description: 'Open hours without appointment.',
    otherNames: ['surgery'],
  },
  {
    key: 'advice-sessions',
    title: 'Advice sessions',
    description: 'Help with practical and legal questions, face to face.',
    otherNames: ['casework'],
  },
  {
    key: 'language-classes',
    title: 'Language classes',
    description: 'English taught to people who speak other languages.',
    otherNames: ['ESOL', 'English classes'],
  },
  {
    key: 'play-sessions',
    title: 'Play sessions',
    description: 'Led or child-led play for families together.',
  },
  { key: 'outreach', title: 'Outreach', description: 'Working in the places where people already are.' },
  {
    key: 'signposting-and-referral',
    title: 'Signposting and referral',
    description: 'Partners who send people on, by an agreed route.',
  },
  {
    key: 'volunteering-and-accreditation',
    title: 'Volunteering with accreditation',
    description: 'Unpaid roles that lead to a recognised qualification.',
    otherNames: ['NVQ'],
  },
  {
    key: 'events-and-festivals',
    title: 'Events and festivals',
    description: 'Occasions that bring people together, such as Refugee Week.',
    otherNames: ['Refugee Week', 'Black History Month'],
  },
  {
    key: 'arts-music-and-dance',
    title: 'Arts, music and dance',
    description: 'Creative activity as common ground.',
  },
  {
    key: 'focus-groups',
    title: 'Focus groups',
    description: 'Small groups asked for their experience or opinion.',
  },
  {
    key: 'user-testing',
    title: 'User testing',
    description: 'Trying drafts with the people they are meant for.',
  },
  {
    key: 'joint-forum',
    title: 'Joint forum',
    description: 'Groups that used to meet apart, meeting as one.',
  },
  {
    key: 'community-champions',
    title: 'Community champions',
    description: 'Volunteers or staff who carry a message to their peers.',
  },
  {
    key: 'community-worker',
    title: 'Community worker',
    description: 'A post whose job is the neighbourhood itself.',
    otherNames: ['community development worker'],
  },
  {
    key: 'meeting-real-people',
    title: 'Meeting people face to face',
    description: 'Staff hear customers’ own stories and may ask awkward questions.',
    otherNames: ['human library', 'life swap'],
  },
  {
    key: 'intermediary-and-induction',
    title: 'Intermediary and induction',
    description: 'Somebody who explains an area to households and supports them once they have moved.',
  },
  { key: 'steering-group', title: 'Steering group', description: 'Partners who direct a project together.' },
  { key: 'consultation', title: 'Consultation', description: 'Asking those affected before deciding.' },
  {
    key: 'policy-self-review',
    title: 'Policy self-review',
    description: 'Going through one’s own policies against published guidance.',
    otherNames: ['action plan'],
  },
  {
    key: 'data-analysis',
    title: 'Data analysis',
    description: 'Census and other figures made usable for a neighbourhood.',
    otherNames: ['census'],
  },
  {
    key: 'schools-work',
    title: 'Work in schools',
    description: 'Support for pupils who are new, and awareness for the others.',
  },
  { key: 'media-work', title: 'Work with the media', description: 'Answering and placing stories.' },
  {
    key: 'accommodation',
    title: 'Accommodation',
    description: 'Homes or rooms made available for a group in need.',
  },
  { key: 'advocacy', title: 'Advocacy', description: 'Speaking up for people, and gathering others who do.' },
  {
    key: 'community-growing',
    title: 'Allotments and growing',
    description: 'Shared gardens and allotments.',
  },
  {
    key: 'peer-learning',
    title: 'Peer learning',
    description: 'Practitioners who visit each other and share what they found.',
    otherNames: ['sharing practice'],
  },
];
