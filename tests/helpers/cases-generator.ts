import type { Named, DocumentPassage, SearchDocument } from '../../src/search/document.ts';
import { CHALLENGE_KINDS, EVIDENCE_LEVELS, ORGANISATION_TYPES } from '../../src/domain/vocabulary.ts';
import type { Section } from '../../src/domain/vocabulary.ts';
import {
  FIELD_PHRASES,
  FIELD_WORDS,
  FUNCTION_WORDS,
  PLACES,
  THEMES,
  AUDIENCES,
  METHODS,
} from './field-words.ts';
import { seededRandom, zipfSampler, type Random } from './seeded-random.ts';

export interface GeneratorInput {
  count: number;
  seed?: number;
  /** Words in a case, about. */
  words?: number;
  vocabulary?: number;
}

/**
 * Cases as a large base would hold them: running text by Zipf's law over function words, the field's words and made-up
 * ones, with the field's phrases strewn in. The same input gives the same cases, whatever is drawn from them.
 */
export function* generateCases({
  count,
  seed = 1,
  words = 700,
  vocabulary = 30_000,
}: GeneratorInput): Generator<SearchDocument> {
  const random = seededRandom(seed);
  const lexicon = makeLexicon({ size: vocabulary, random });
  const draw = zipfSampler({ size: lexicon.length, random });
  const organisations = makeOrganisations({
    count: Math.max(5, Math.ceil(count / 8)),
    // Of its own, so that the first cases are the same however many are drawn.
    random: seededRandom(seed + 1),
  });
  for (let number = 0; number < count; number += 1)
    yield makeCase({ number, words, random, word: () => lexicon[draw()] ?? 'community', organisations });
}

const SECTION_SHARES: [Section, number, number][] = [
  ['challenges', 3, 0.2],
  ['solutions', 4, 0.3],
  ['results', 3, 0.2],
  ['what-did-not-work', 1, 0.07],
  ['learning-points', 3, 0.15],
];

interface Organisation extends Named {
  type: (typeof ORGANISATION_TYPES)[number];
}

interface CaseInput {
  number: number;
  words: number;
  random: Random;
  word: () => string;
  organisations: Organisation[];
}

const makeCase = ({ number, words, random, word, organisations }: CaseInput): SearchDocument => {
  const text = (length: number): string => sentences({ length, random, word });
  const passages: DocumentPassage[] = SECTION_SHARES.flatMap(([section, parts, share]) =>
    Array.from({ length: parts }, () => ({ section, text: text(Math.round((words * share) / parts)) })),
  );
  const organisation = random.pick(organisations);
  const themes = random.sample({ from: THEMES, count: 1 + random.below(3) });
  const audiences = random.sample({ from: AUDIENCES, count: 1 + random.below(2) });
  const methods = random.sample({ from: METHODS, count: 1 + random.below(3) });
  const places = random.sample({ from: PLACES, count: random.chance(0.9) ? 1 + random.below(2) : 0 });
  const title = makeTitle({ random, word, place: places[0]?.label });
  const yearFrom = random.chance(0.85) ? 1998 + random.below(27) : null;
  const key = `generated-${number}`;
  const changed = Date.UTC(2008, 0, 1) + random.below(17 * 365) * 86_400_000;
  return {
    id: `${key}_en`,
    key,
    slug: key,
    path: `/cases/${key}`,
    lang: 'en',
    readableIn: ['en'],
    revision: `1-${number}`,
    title,
    summary: text(Math.round(words * 0.08)),
    tier: random.chance(0.7) ? 'full' : 'snapshot',
    organisation: { slug: organisation.slug, label: organisation.label },
    organisationType: organisation.type,
    partners: [],
    themes: themes.map(named),
    audiences: audiences.map(named),
    methods: methods.map(named),
    places: places.map(named),
    figure: { value: `over ${10 + random.below(990)}`, unit: 'people' },
    problem: passages[0]?.text ?? '',
    evidence: random.pick(EVIDENCE_LEVELS),
    facets: {
      theme: [...new Set(themes.flatMap(({ slug, parent }) => (parent ? [parent, slug] : [slug])))],
      audience: audiences.map(({ slug }) => slug),
      method: methods.map(({ slug }) => slug),
      place: places.map(({ slug }) => slug),
      region: [...new Set(places.map(({ region }) => region))],
      organisation: [organisation.slug],
      organisationType: [organisation.type],
      challenge: random.sample({ from: CHALLENGE_KINDS, count: 1 + random.below(3) }),
      evidence: [random.pick(EVIDENCE_LEVELS)],
      kind: ['case'],
    },
    hasAward: random.chance(0.15),
    yearFrom,
    yearTo: yearFrom === null ? null : random.chance(0.2) ? 9999 : yearFrom + random.below(5),
    geo: places.map(({ lat, lng }) => ({ lat: lat + random.next() / 10, lng: lng + random.next() / 10 })),
    publishedAt: changed,
    updatedAt: changed + random.below(400) * 86_400_000,
    passages,
    names: [
      organisation.label,
      ...[...themes, ...audiences, ...methods, ...places].map(({ label }) => label),
    ].join('. '),
  };
};

const named = ({ slug, label }: Named): Named => ({ slug, label });

const makeTitle = ({
  random,
  word,
  place,
}: {
  random: Random;
  word: () => string;
  place?: string;
}): string => {
  const parts = random.sample({ from: FIELD_WORDS, count: 2 + random.below(2) });
  // One made-up word makes most titles findable as a known item.
  let rare = word();
  while (FUNCTION_WORDS.includes(rare)) rare = word();
  const title = [...parts, rare].join(' ');
  const capital = title.charAt(0).toUpperCase() + title.slice(1);
  return place && random.chance(0.3) ? `${capital} in ${place}` : capital;
};

const sentences = ({
  length,
  random,
  word,
}: {
  length: number;
  random: Random;
  word: () => string;
}): string => {
  const parts: string[] = [];
  let written = 0;
  while (written < length) {
    const sentence: string[] = [];
    const target = 8 + random.below(16);
    while (sentence.length < target)
      sentence.push(random.chance(0.006) ? random.pick(FIELD_PHRASES) : word());
    if (random.chance(0.1)) sentence.push(String(10 + random.below(990)));
    const line = sentence.join(' ');
    parts.push(`${line.charAt(0).toUpperCase()}${line.slice(1)}.`);
    written += target;
  }
  return parts.join(' ');
};

/** Function words first, then the field's own thinning out among made-up ones: the order in which Zipf's law uses them. */
const makeLexicon = ({ size, random }: { size: number; random: Random }): string[] => {
  const lexicon = new Set<string>(FUNCTION_WORDS);
  for (const [index, word] of FIELD_WORDS.entries()) {
    lexicon.add(word);
    for (let between = 0; between < index / 3; between += 1)
      lexicon.add(madeUpWord({ random, isFrequent: true }));
  }
  while (lexicon.size < size) lexicon.add(madeUpWord({ random }));
  return [...lexicon];
};

const ONSETS = 'b c d f g h j l m n p r s t v w br ch cl cr dr fl gr pl pr sh sl sp st str th tr'.split(' ');
const VOWELS = 'a e i o u a e i o ai ea ee ou oa'.split(' ');
const ENDS = ['', '', 'n', 'r', 's', 't', 'l', 'd', 'nd', 'st', 'm', 'ck'];
const SUFFIXES = ['', '', '', '', 'ing', 'ed', 's', 'er', 'ment', 'ness', 'ity', 'able'];

/** Frequent words are short, as in any language. */
const madeUpWord = ({ random, isFrequent = false }: { random: Random; isFrequent?: boolean }): string => {
  const syllables = 1 + random.below(isFrequent ? 2 : 3);
  let made = '';
  for (let part = 0; part < syllables; part += 1) made += random.pick(ONSETS) + random.pick(VOWELS);
  return made + random.pick(ENDS) + (isFrequent && random.chance(0.7) ? '' : random.pick(SUFFIXES));
};

const makeOrganisations = ({ count, random }: { count: number; random: Random }): Organisation[] =>
  Array.from({ length: count }, (_, index) => {
    const name = madeUpWord({ random });
    const label = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${random.pick(['Homes', 'Council', 'Trust', 'Partnership'])}`;
    return { slug: `organisation-${index}`, label, type: random.pick(ORGANISATION_TYPES) };
  });
