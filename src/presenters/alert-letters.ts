import type { AlertFrequency } from '../domain/alert.ts';
import type { CaseCard } from '../search/case-card.ts';
import { cleanText } from './feed-text.ts';

/** A letter in plain text: a paragraph a line. */
export interface AlertWords {
  subject: string;
  text: string;
}

interface Links {
  /** To change how often, or leave. */
  manage: string;
  /** The search on its page. */
  search: string;
}

/** Cases in one mail; the rest is a link away. */
export const DIGEST_CASES = 20;
const LONGEST_SUBJECT = 140;
const LONGEST_PROBLEM = 240;

/** How a sentence ends that begins with "You get a mail". */
export const HOW_OFTEN: Record<AlertFrequency, string> = {
  immediate: 'as soon as there is something new',
  daily: 'once a day, when there is something new',
  weekly: 'once a week, when there is something new',
};

/** The cases that came out, newest first, so that one sees in the mail itself which to open. */
export const digestWords = ({
  cards,
  sentence,
  frequency,
  siteName,
  links,
  gone = [],
}: {
  cards: CaseCard[];
  /** What the search names that is not in the library now. */
  gone?: readonly string[];
  sentence: string;
  frequency: AlertFrequency;
  siteName: string;
  links: Links;
}): AlertWords => {
  const shown = cards.slice(0, DIGEST_CASES);
  const more = cards.length - shown.length;
  return {
    subject: subjectOf({ count: cards.length, sentence, siteName }),
    text: [
      `${cards.length === 1 ? 'One new case has' : `${cards.length} new cases have`} come out in ${siteName}. You follow: ${sentence}.`,
      ...shown.map(caseWords),
      ...(more > 0 ? [`And ${more} more:\n${links.search}`] : []),
      ...(gone.length > 0 ? [`${goneInWords(gone)} What else you follow is still sent.`] : []),
      `${SIGNATURE}\nYou get this ${HOW_OFTEN[frequency]}. To change how often, or to leave, which deletes your address at once:\n${links.manage}`,
    ].join('\n\n'),
  };
};

/** “roma youth” is no longer in this library. */
export const goneInWords = (names: readonly string[]): string => {
  const quoted = names.map((name) => `“${cleanText(name)}”`);
  const listed = [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' and ');
  return `${listed} ${names.length === 1 ? 'is' : 'are'} no longer in this library.`;
};

/** Asks whoever has the address, with one link to follow and the search on its page; tells one who follows the search already how to change that. */
export const askingWords = ({
  isActive,
  sentence,
  frequency,
  siteName,
  links,
}: {
  isActive: boolean;
  sentence: string;
  frequency: AlertFrequency;
  siteName: string;
  links: Links;
}): AlertWords =>
  isActive
    ? {
        subject: `You follow this search already in ${siteName}`,
        text: [
          `Somebody asked for new cases to be sent to this address. They are already, ${HOW_OFTEN[frequency]}.`,
          `${sentence}:\n${links.search}`,
          `To change how often, or to leave:\n${links.manage}`,
        ].join('\n\n'),
      }
    : {
        subject: `New cases by e-mail from ${siteName}: please confirm`,
        text: [
          `Somebody asked ${siteName} to write to this address ${HOW_OFTEN[frequency]} in this search:`,
          `${sentence}.`,
          `If that was you, say yes here within seven days:\n${links.manage}`,
          'If it was not, do nothing: no other mail comes, and your address is deleted after seven days.',
        ].join('\n\n'),
      };

/** Mail programs know the line for what follows the words. */
const SIGNATURE = '-- ';

/** "2 new cases about Roma in the West Midlands": the sentence of the search, counted. */
const subjectOf = ({
  count,
  sentence,
  siteName,
}: {
  count: number;
  sentence: string;
  siteName: string;
}): string => {
  const cases = count === 1 ? '1 new case' : `${count} new cases`;
  if (sentence === 'All cases') return `${cases} in ${siteName}`;
  const choices = /^Cases (.+)$/.exec(sentence)?.[1];
  return shortened({
    text: choices
      ? `${cases} ${choices}`
      : `${cases}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    length: LONGEST_SUBJECT,
  });
};

const caseWords = ({ title, organisation, places, problem, summary, url }: CaseCard): string => {
  const where = [organisation?.label, ...places.map(({ label }) => label)].filter(Boolean).join(', ');
  return [title, where, firstSentence(problem || summary)]
    .map((line) => cleanText(line))
    .filter(Boolean)
    .concat(url)
    .join('\n');
};

const firstSentence = (text: string): string => {
  const [first = ''] = /^.{20,}?[.!?؟](?=\s|$)/su.exec(cleanText(text)) ?? [cleanText(text)];
  return shortened({ text: first, length: LONGEST_PROBLEM });
};

/** Cut at a word. */
const shortened = ({ text, length }: { text: string; length: number }): string => {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trimEnd()}…`;
};
