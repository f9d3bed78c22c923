import type { SeedSource } from './types.ts';

/**
 * The documents that every fact of the seed comes from.
 *
 * How undated ones were dated. The follow-up article calls the guide's publication "last July" and last year; it tells of
 * Refugee Week 2011 as past, and says a focus group that was there before that event began two years ago, so it was
 * written by 2013; the training it reports on started in 2013, by the later article. So: article 2013, guide July 2012.
 * The press release speaks of a 2014 award. The sponsored article and the one on three landlords give no date, and
 * none can be worked out.
 */
export const PROCEEDINGS: SeedSource = {
  title:
    'Ethnic minorities and immigrants – actions to promote tolerance and respect: seminar proceedings and development plan',
  publisher: 'OPEN',
  kind: 'proceedings',
  date: '2009',
};

export const OPEN_WELCOME_TO_BIRMINGHAM: SeedSource = {
  title: 'OPEN Project Case Study: Welcome to Birmingham (Appendix 1 of the seminar proceedings)',
  publisher: 'OPEN, with West Midlands Strategic Migration Partnership',
  kind: 'own-account',
  date: '2009',
};

export const OPEN_TIME_TO_PLAY: SeedSource = {
  title: 'OPEN Project Case Study: Time to Play (Appendix 2 of the seminar proceedings)',
  publisher: 'OPEN, with Community Integration Partnership',
  kind: 'own-account',
  date: '2009',
};

export const CIH_FOLLOW_UP: SeedSource = {
  title: 'Housing and migration: following up the guide (John Perry)',
  publisher: 'Chartered Institute of Housing; first in the opinion blog of 24dash.com',
  kind: 'journalism',
  date: '2013',
};

export const WM_SPONSORED: SeedSource = {
  title: 'West Midlands housing group tackles social integration (Lynn Beavis)',
  publisher: 'The Guardian',
  kind: 'sponsored',
};

export const HOME_GROUP_RELEASE: SeedSource = {
  title: 'Home Group’s ‘human library’ hailed for improving equality and diversity',
  publisher: 'Home Group, on 24dash.com',
  kind: 'press-release',
  date: '2014',
};

export const CIH_THREE_LANDLORDS: SeedSource = {
  title: 'Article on three landlords taking positive action for community cohesion (John Perry)',
  publisher: 'Chartered Institute of Housing',
  kind: 'journalism',
};
