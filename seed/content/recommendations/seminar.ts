import type { SeedRecommendation } from '../types.ts';

const POLICY_MAKERS = 'Policy makers';
const AGENCIES = 'Government and public agencies';

/** What the three workshops of the 2009 seminar asked of policy makers, numbered by workshop. */
export const seminarRecommendations: SeedRecommendation[] = [
  {
    key: 'scrutinise-engagement-through-area-assessment',
    number: 'W1.1',
    title:
      'Use the Comprehensive Area Assessment to examine how the third sector and communities take part in cohesion',
    addressedTo: POLICY_MAKERS,
    guidance:
      'Look at their strategic contribution, ask for outcomes with evidence, and leave quick remedies alone.',
    cases: [],
    themes: ['community-cohesion', 'policy-review'],
  },
  {
    key: 'start-from-what-people-share',
    number: 'W1.2',
    title: 'Start from what people share: human rights, common values, positive messages',
    addressedTo: POLICY_MAKERS,
    guidance:
      'Bring people from all communities together, begin by listening to how they see things, and agree values that everyone can own.',
    cases: ['salix-film-and-joint-forum', 'time-to-play'],
    themes: ['community-cohesion', 'contact-between-communities'],
  },
  {
    key: 'set-out-a-clear-picture-of-multicultural-britain',
    number: 'W1.3',
    title: 'Set out a clear picture of multicultural Britain, and promote it in the media',
    addressedTo: 'Government',
    cases: ['regional-media-strategy'],
    themes: ['community-cohesion', 'media-and-communications'],
  },
  {
    key: 'fund-cohesion-for-the-long-term',
    number: 'W1.4',
    title: 'Fund work on cohesion for the long term, through partnerships that already function',
    addressedTo: 'Government and funders',
    guidance:
      'The third sector’s part was found to be haphazard and short of resources. Funding should rest on evidence of outcomes.',
    cases: ['welcome-to-birmingham', 'time-to-play'],
    themes: ['community-cohesion', 'partnership-working'],
  },
  {
    key: 'make-places-more-inclusive',
    number: 'W1.5',
    title:
      'Make the natural and built environment more inclusive, since new homes and roads can divide communities',
    addressedTo: POLICY_MAKERS,
    cases: [],
    themes: ['community-cohesion', 'housing-access-and-lettings'],
  },
  {
    key: 'do-not-place-newcomers-in-the-poorest-areas',
    number: 'W1.6',
    title: 'Stop placing new communities in the most deprived areas',
    addressedTo: POLICY_MAKERS,
    cases: ['stoke-on-trent-cab-equalities-unit', 'rochdale-community-induction'],
    themes: ['housing-access-and-lettings', 'newcomers-and-integration'],
  },
  {
    key: 'simplify-funding-and-show-how-decisions-are-made',
    number: 'W1.7',
    title: 'Simplify funding and systems, and show openly how to get a service and how decisions are made',
    addressedTo: POLICY_MAKERS,
    cases: ['welcome-to-birmingham'],
    themes: ['access-to-services', 'policy-review'],
  },
  {
    key: 'give-up-short-term-projects',
    number: 'W1.8',
    title: 'Accept that brief, hasty or token projects solve nothing for long',
    addressedTo: 'Government',
    cases: ['welcome-to-birmingham', 'welcome-to-the-west-midlands'],
    themes: ['community-cohesion', 'policy-review'],
  },
  {
    key: 'train-agencies-to-step-in-against-hate',
    number: 'W2.1',
    title:
      'Train police, prosecutors, councils, agencies and community leaders to step in when behaviour is unacceptable',
    addressedTo: AGENCIES,
    guidance:
      'The need was called urgent, and the programme should be large. Its test is whether those trained have the confidence and the clarity to speak up.',
    cases: ['understanding-and-responding-course', 'my-culture-your-culture'],
    themes: ['hate-crime', 'staff-training'],
  },
  {
    key: 'design-work-for-those-outside-the-usual-places',
    number: 'W2.2',
    title: 'Design work especially for those who are not found in the usual places',
    addressedTo: AGENCIES,
    cases: ['time-to-play', 'whitefriars-and-the-roma-community'],
    themes: ['access-to-services', 'hate-crime'],
  },
  {
    key: 'support-front-line-workers-to-raise-awareness',
    number: 'W2.3',
    title: 'Support government, agencies and front-line workers in raising awareness and confronting abuse',
    addressedTo: AGENCIES,
    cases: ['where-our-journeys-meet', 'stoke-on-trent-cab-equalities-unit'],
    themes: ['staff-training', 'myth-busting-and-awareness'],
  },
  {
    key: 'train-those-who-take-reports-and-do-it-creatively',
    number: 'W2.4',
    title: 'Train very well, and in creative ways, the professionals to whom racial hate crime is reported',
    addressedTo: AGENCIES,
    cases: ['human-library'],
    themes: ['hate-crime', 'staff-training'],
  },
  {
    key: 'commit-funds-to-existing-partnerships',
    number: 'W2.5',
    title:
      'Commit sensible funds for longer, to partnerships and relationships that exist, for outcomes that can be shown',
    addressedTo: 'Government and funders',
    cases: ['welcome-to-birmingham'],
    themes: ['partnership-working', 'hate-crime'],
  },
  {
    key: 'work-with-perpetrators-and-victims',
    number: 'W2.6',
    title: 'Work with perpetrators as well as victims, by restorative justice and targeted projects',
    addressedTo: AGENCIES,
    cases: [],
    themes: ['hate-crime'],
  },
  {
    key: 'widen-the-work-on-extremism',
    number: 'W2.7',
    title: 'Consider widening the prevention of extremism beyond Muslims, to some white working-class areas',
    addressedTo: POLICY_MAKERS,
    cases: ['stoke-on-trent-cab-equalities-unit'],
    themes: ['hate-crime', 'community-cohesion'],
  },
  {
    key: 'build-a-working-relationship-with-the-media',
    number: 'W2.8',
    title:
      'Build a working relationship with the media as a counterweight to extreme views and false information',
    addressedTo: 'Public agencies and partnerships',
    cases: ['regional-media-strategy'],
    themes: ['media-and-communications', 'hate-crime'],
  },
  {
    key: 'campaign-and-speak-to-the-public-directly',
    number: 'W2.9',
    title: 'Influence media and politicians, speak to the public directly, and campaign more boldly',
    addressedTo: 'Public agencies and partnerships',
    cases: ['regional-media-strategy'],
    themes: ['media-and-communications'],
  },
  {
    key: 'send-consistent-messages-beyond-the-converted',
    number: 'W3.1',
    title:
      'Send consistent messages about what people have in common, to the public at large and not to the converted',
    addressedTo: POLICY_MAKERS,
    guidance:
      'Be early rather than late. Speak of equality and human rights instead of separate strands, name tensions, and take care with words.',
    cases: ['regional-media-strategy', 'where-our-journeys-meet'],
    themes: ['media-and-communications', 'myth-busting-and-awareness'],
  },
  {
    key: 'bring-people-together-beyond-stereotypes',
    number: 'W3.2',
    title: 'Bring people together across differences and past stereotypes, around values they share',
    addressedTo: POLICY_MAKERS,
    cases: ['salix-film-and-joint-forum', 'bradford-manningham-and-william-sutton', 'human-library'],
    themes: ['contact-between-communities'],
  },
  {
    key: 'get-to-know-local-communities',
    number: 'W3.3',
    title:
      'Get to know local communities and the many layers of their members’ lives, and let awareness run both ways',
    addressedTo: POLICY_MAKERS,
    guidance: 'Events, this seminar among them, are chances to meet.',
    cases: ['population-insight', 'my-culture-your-culture', 'time-to-play'],
    themes: ['data-and-insight', 'cultural-awareness'],
  },
  {
    key: 'celebrate-good-practice-across-the-region',
    number: 'W3.4',
    title: 'Celebrate good practice and projects throughout the region, community events included',
    addressedTo: POLICY_MAKERS,
    cases: ['welcome-to-birmingham', 'time-to-play'],
    themes: ['community-cohesion', 'media-and-communications'],
  },
  {
    key: 'use-schools-and-parents-as-agents-of-change',
    number: 'W3.5',
    title: 'Use schools to raise awareness, with parents as advocates and as learners',
    addressedTo: 'Policy makers and schools',
    cases: ['stoke-on-trent-schools-work', 'time-to-play'],
    themes: ['myth-busting-and-awareness', 'play-and-children'],
  },
];
