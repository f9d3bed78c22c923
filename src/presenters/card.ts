import { EVIDENCE_LEVELS, type EvidenceLevel, type Tier } from '../domain/vocabulary.ts';
import { DEFAULT_LOCALE, directionOf, type LocaleCode } from '../domain/locales.ts';
import { labelsFor } from '../i18n/labels.ts';
import { languageName } from '../i18n/language-name.ts';
import { searchWordsFor } from '../i18n/search-words.ts';
import type { DocumentFigure, Named, SearchDocument } from '../search/document.ts';
import type { Marked } from '../search/engine/port.ts';
import type { CaseHit } from '../search/results.ts';
import { answerOfHit, type CardAnswerView, type CardPassageView } from './card-answer.ts';
import { intlLocale, presentDate } from './timeline.ts';

export interface LinkView {
  href: string;
  label: string;
}

/** A theme's name with the hue of its small mark: the same theme has the same mark on every page. */
export interface ThemeView extends LinkView {
  hue: number;
}

export interface EvidenceView {
  level: EvidenceLevel;
  label: string;
  /** From 1 to `steps`. */
  step: number;
  steps: number;
}

/** A figure large enough to be read across a room: numeral, what it counts, when and who says so. */
export interface CardFigureView {
  value: string;
  unit: string;
  /** "2009, says Time to Play", or nothing. */
  source: string;
}

/** A case as a catalogue card shows it. */
export interface CaseCardView {
  href: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The language of the card's own words, which may not be the case's. */
  wordsLang: string;
  title: Marked;
  organisation: string;
  places: string;
  years: string;
  problem: string;
  figure: CardFigureView | null;
  themes: ThemeView[];
  evidence: EvidenceView;
  isSnapshot: boolean;
  hasAward: boolean;
  passage: CardPassageView | null;
  /** The challenge that answers, and what was done about it. */
  answer: CardAnswerView | null;
  /** The list asks how a kind of challenge was met: the answer leads, and the title says whose it is. */
  isAnswerFirst: boolean;
  /** "without: bursary", or nothing. */
  missing: string;
  /** "Chosen by the editors", or nothing. */
  pinned: string;
  /** "In English", where that is not the reader's language and nothing else on the page says so. */
  language: string;
  /** "3.4 km away", when the search had a centre. */
  distance: string;
  /** Why it stands in this list: "Also about Roma, with the same audience". */
  reason: string;
}

type CardSource = Pick<
  SearchDocument,
  | 'slug'
  | 'title'
  | 'summary'
  | 'organisation'
  | 'places'
  | 'themes'
  | 'evidence'
  | 'figure'
  | 'problem'
  | 'hasAward'
> & { lang: string; tier: Tier; yearFrom: number | null; yearTo: number | null; startYear?: number };

/** The index's year for a case that is still running. */
const STILL_RUNNING = 9999;
const HUES = 8;
const THEMES_ON_A_CARD = 4;

export const cardOfHit = ({
  hit,
  lang = DEFAULT_LOCALE,
  listLang = lang,
  isChallengeChosen = false,
}: {
  hit: CaseHit;
  /** The reader's. */
  lang?: LocaleCode;
  /** The language the whole list is said to be in. */
  listLang?: string;
  isChallengeChosen?: boolean;
}): CaseCardView => {
  const card = cardOf({ source: hit, lang });
  const words = searchWordsFor(lang);
  const { answer, passage } = answerOfHit({ hit, lang });
  const isForeign = hit.lang !== lang && hit.lang !== listLang;
  return {
    ...card,
    title: hit.marked.title,
    passage,
    answer,
    isAnswerFirst: isChallengeChosen && answer !== null,
    // The passage, or the challenge, has said it already.
    problem: [hit.passage?.text, hit.answer?.challenge.text].includes(card.problem) ? '' : card.problem,
    missing: hit.missingWords.length > 0 ? `${words.without} ${hit.missingWords.join(', ')}` : '',
    pinned: hit.isPinned ? words.pinned : '',
    language: isForeign ? words.inLanguage(languageName({ code: hit.lang, inWordsOf: words.lang })) : '',
    distance:
      hit.distanceKm === undefined ? '' : `${numberIn({ lang, digits: 1 }).format(hit.distanceKm)} km away`,
  };
};

/** For lists that no search made: related cases, cases named in a guide. */
export const cardOfDocument = ({
  document,
  reason = '',
  lang = DEFAULT_LOCALE,
}: {
  document: SearchDocument;
  reason?: string;
  lang?: LocaleCode;
}): CaseCardView => ({ ...cardOf({ source: document, lang }), reason });

export const evidenceView = ({
  level,
  lang = DEFAULT_LOCALE,
}: {
  level: EvidenceLevel;
  lang?: LocaleCode;
}): EvidenceView => ({
  level,
  label: labelsFor(lang).evidenceLevels[level],
  step: EVIDENCE_LEVELS.indexOf(level) + 1,
  steps: EVIDENCE_LEVELS.length,
});

export const themeView = ({ slug, label }: Named): ThemeView => ({
  href: `/themes/${slug}`,
  label,
  hue: hueOf(slug),
});

const cardOf = ({ source, lang }: { source: CardSource; lang: LocaleCode }): CaseCardView => ({
  href: caseHref({ slug: source.slug, lang }),
  lang: source.lang,
  dir: directionOf(source.lang),
  wordsLang: searchWordsFor(lang).lang,
  title: [{ text: source.title, isMatch: false }],
  organisation: source.organisation?.label ?? '',
  places: source.places.map(({ label }) => label).join(', '),
  years: yearsOf(source),
  problem: source.problem || source.summary,
  figure: source.figure && figureOf({ figure: source.figure, lang }),
  themes: source.themes.slice(0, THEMES_ON_A_CARD).map(themeView),
  evidence: evidenceView({ level: source.evidence, lang }),
  isSnapshot: source.tier === 'snapshot',
  hasAward: source.hasAward,
  passage: null,
  answer: null,
  isAnswerFirst: false,
  missing: '',
  pinned: '',
  language: '',
  distance: '',
  reason: '',
});

const caseHref = ({ slug, lang }: { slug: string; lang: LocaleCode }): string =>
  `/cases/${slug}${lang === DEFAULT_LOCALE ? '' : `?lang=${lang}`}`;

const figureOf = ({ figure, lang }: { figure: DocumentFigure; lang: LocaleCode }): CardFigureView => {
  const when = presentDate({ date: figure.asOf, locale: lang })?.label ?? '';
  const who = figure.saidBy ? `says ${lowerFirst(figure.saidBy)}` : '';
  return { value: figure.value, unit: figure.unit, source: [when, who].filter(Boolean).join(', ') };
};

/** "The organisation itself" inside a sentence; a proper name keeps its capital. */
const lowerFirst = (words: string): string =>
  words.replace(/^(The|An?|Its|Their)\b/, (word) => word.toLowerCase());

const yearsOf = ({ yearFrom, yearTo, startYear }: CardSource): string => {
  if (yearFrom === null && (yearTo === null || yearTo === STILL_RUNNING)) return '';
  if (yearFrom === null) return `until ${yearTo}`;
  if (yearTo === STILL_RUNNING) return startYear ? `since ${startYear}` : `running in ${yearFrom}`;
  return yearTo === null || yearTo === yearFrom ? `${yearFrom}` : `${yearFrom} to ${yearTo}`;
};

const numberIn = ({ lang, digits }: { lang: LocaleCode; digits: number }): Intl.NumberFormat =>
  new Intl.NumberFormat(intlLocale(lang), { maximumFractionDigits: digits });

const hueOf = (slug: string): number =>
  [...slug].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % HUES;
