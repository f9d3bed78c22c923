import type { LocaleCode } from '../domain/locales.ts';
import { labelsFor } from '../i18n/labels.ts';
import { searchWordsFor } from '../i18n/search-words.ts';
import type { Marked } from '../search/engine/port.ts';
import type { CaseHit } from '../search/results.ts';

/** One challenge and what was done about it. */
export interface CardAnswerView {
  /** "A challenge of engagement". */
  label: string;
  challenge: Marked;
  doneLabel: string;
  /** The first of them, and the one that the words stand in. */
  solutions: Marked[];
  /** "2 more in the case", or nothing. */
  more: string;
}

export interface CardPassageView {
  /** "From: The results". */
  label: string;
  marked: Marked;
}

/** More than these are read in the case. */
const SOLUTIONS = 2;

/** What a search found in a case: the challenge with its solutions, and the passage where that is neither. */
export const answerOfHit = ({
  hit,
  lang,
}: {
  hit: CaseHit;
  /** The reader's. */
  lang: LocaleCode;
}): { answer: CardAnswerView | null; passage: CardPassageView | null } => {
  const { answer } = hit;
  if (!answer) return { answer: null, passage: passageOf({ hit, lang }) };
  const { kind, kindLabel, text } = answer.challenge;
  const words = searchWordsFor(lang);
  const shown = fewOf({ hit, solutions: answer.solutions });
  const left = answer.solutions.length - shown.length;
  const isTold = [text, ...answer.solutions].some((told) => isPassage({ hit, text: told }));
  return {
    answer: {
      label: kindLabel && kind !== 'other' ? words.challengeOf(kindLabel) : words.challenge,
      challenge: markedIn({ hit, text }),
      doneLabel: words.whatWasDone,
      solutions: shown.map((solution) => markedIn({ hit, text: solution })),
      more: left > 0 ? words.moreSolutions(left) : '',
    },
    passage: isTold ? null : passageOf({ hit, lang }),
  };
};

/** A match in the summary is an answer too, where no other part of the case holds one. */
const passageOf = ({ hit, lang }: { hit: CaseHit; lang: LocaleCode }): CardPassageView | null => {
  const { passageFrom } = searchWordsFor(lang);
  if (hit.passage) return { label: passageFrom(hit.passage.sectionLabel), marked: hit.passage.marked };
  const { summary } = hit.marked;
  if (!summary.some(({ isMatch }) => isMatch)) return null;
  return { label: passageFrom(labelsFor(lang).sections.summary), marked: summary };
};

/** The first few, the one that was found among them. */
const fewOf = ({ hit, solutions }: { hit: CaseHit; solutions: string[] }): string[] => {
  const first = solutions.slice(0, SOLUTIONS);
  const found = solutions.find((text) => isPassage({ hit, text }));
  return found === undefined || first.includes(found) ? first : [...first.slice(0, -1), found];
};

const isPassage = ({ hit, text }: { hit: CaseHit; text: string }): boolean => hit.passage?.text === text;

/** The words of a statement, marked where it is the passage that was found. */
const markedIn = ({ hit, text }: { hit: CaseHit; text: string }): Marked =>
  hit.passage && isPassage({ hit, text }) ? hit.passage.marked : [{ text, isMatch: false }];
