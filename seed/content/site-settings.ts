export const siteSettings = {
  name: 'Casebook',
  tagline:
    'Good practice in housing and community cohesion: what was tried, what came of it, what did not work.',
  about:
    'Casebook collects what landlords, councils and partnerships have tried, as fully as the record allows, with the evidence and its limits. This first collection is written from five published documents; each case names the one it rests on. It endorses nobody: a grade says how far a practice was tested and no more.',
};
