import { englishStem } from './english-stem.ts';

/** Words of one family that no rule of suffixes brings together. */
const FAMILIES = `
  child children childhood
  woman women
  man men
  person people
  life lives
  foot feet
  half halves
  medium media
  crisis crises
  criterion criteria
  advice advise adviser advisor advisory
  agent agency
  begin began begun
  bring brought
  britain british
  build built
  buy bought
  choose chose chosen choice
  deaf deafness
  die death
  drive drove driven
  eat ate eaten
  employ employee
  feel felt
  fight fought
  friend befriend
  grow grew grown growth
  hear heard
  hold held
  include inclusion inclusive
  keep kept
  lead led
  learn learnt
  leave left
  lend lent loan
  live life
  lose lost loss
  meet met
  migrate migrant migration migratory
  immigrate immigrant immigration
  pay paid
  poor poverty
  pray prayer
  qualify qualification
  race racial racism racist
  religion religious
  rise rose risen
  safe safety
  seek sought
  sell sold
  send sent
  sing sang sung song
  speak spoke spoken
  spend spent
  stand stood
  strategy strategic
  teach taught
  tell told
  tenant tenancy
  train trainee
  understand understood
  vary varied variety various
  win won
  write wrote written
  young youth`;

/** Beginnings that words of different families have in common. */
const NO_ROOTS = new Set(
  'accord author commun contra custom execut experi former gener hospit impor major minis minor natur organ posit refug repres sever state stati univers'.split(
    ' ',
  ),
);

const SHORTEST_ROOT = 5;
const SUFFIXES =
  `ications ication isations isation izations ization ations ation ators ator ating ated ates ate ements ement ments ment
  iveness ives ive ities ity ances ance ences ence ants ant ents ent ically ical ics ic ists ist ism fulness ful lessness less
  nesses ness ships ship hoods hood aries ary ories ory eers eer ers er ors or ions ion ians ian ings ing ied ies ised ises ising ise
  ized izes izing ize able ible ability ously ous ally als al ly ed es s e y`
    .split(/\s+/)
    .sort((left, right) => right.length - left.length);

/** Words that mean the same in another form but have no stem in common: children for child, advise for advice. */
export const irregularForms = (word: string): readonly string[] => byStem().get(englishStem(word)) ?? [];

/**
 * What remains of an English word without its suffixes, for relating "volunteer" to "voluntary" and "migrate" to
 * "migration"; undefined where too little remains to tell families apart.
 */
export const rootOf = (word: string): string | undefined => {
  let root = word;
  for (let round = 0; round < 3; round += 1) {
    const suffix = SUFFIXES.find((one) => root.endsWith(one) && root.length - one.length >= SHORTEST_ROOT);
    if (!suffix) break;
    root = root.slice(0, -suffix.length);
  }
  return root.length < SHORTEST_ROOT || NO_ROOTS.has(root) ? undefined : root;
};

let families: Map<string, string[]> | undefined;

const byStem = (): Map<string, string[]> => {
  if (families) return families;
  families = new Map();
  for (const line of FAMILIES.trim().split('\n')) {
    const words = line.trim().split(/\s+/);
    for (const word of words) {
      const stem = englishStem(word);
      const others = words.filter((other) => englishStem(other) !== stem);
      families.set(stem, [...new Set([...(families.get(stem) ?? []), ...others])]);
    }
  }
  return families;
};
