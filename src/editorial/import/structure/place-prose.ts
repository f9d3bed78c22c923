import type { CaseDraft } from './draft.ts';
import { findFigure } from './figures/find-figure.ts';
import { isWho } from './contact/gather.ts';
import { shownText, wordCountOf, type Line } from './lines.ts';
import { looksLikeOrganisation } from './organisations.ts';
import { paragraphsOf } from './parts/statements.ts';
import { addStatements } from './place.ts';
import { sentencesOf } from './sentences.ts';

const SUMMARY_WORDS = 120;
/** Less than a sentence of substance is no introduction. */
const SHORTEST_OPENING = 12;

/** Background is what the challenge was, unless the case says that elsewhere and has no other summary. */
export const placeBackground = (draft: CaseDraft): void => {
  const { structured, background, intro } = draft;
  if (background.length === 0) return;
  const hasOwnChallenges = structured.challenges.length > 0;
  if (hasOwnChallenges && structured.summary === '' && !intro.some(({ kind }) => kind === 'paragraph')) {
    structured.summary = paragraphsOf(background).join('\n\n');
    return;
  }
  const own = structured.challenges;
  structured.challenges = [];
  addStatements({ draft, name: 'challenges', lines: background });
  structured.challenges.push(...own);
};

/** The last line of a comment can be its signature: "– Jo Bloggs, OPEN network". */
export const placeComment = (draft: CaseDraft): void => {
  const { comment: lines, structured } = draft;
  if (lines.length === 0) return;
  const paragraphs = paragraphsOf(lines);
  const signature = paragraphs.length > 1 ? signatureIn(paragraphs.at(-1) as string) : undefined;
  if (signature === undefined) {
    structured.comment = { paragraphs };
    return;
  }
  const by = /^(?:by|signed|gan|llofnodwyd)\b[\s:]*/i.exec(signature)?.[0] ?? '';
  if (by !== '') structured.labels.push(by.trim());
  structured.comment = { paragraphs: paragraphs.slice(0, -1), author: signature.slice(by.length) };
};

const signatureIn = (text: string): string | undefined => {
  if (wordCountOf(text) > 14 || text.includes('\n')) return undefined;
  const dashed = /^\s?[–—-]{1,2}\s?(\S.*)$/u.exec(text)?.[1];
  if (dashed) return dashed;
  if (/^(?:by|signed|gan)\b/i.test(text) && !/[.!?]$/.test(text)) return text;
  const bare = text.replace(/\.$/, '');
  return isWho(bare) || looksLikeOrganisation(bare) ? text : undefined;
};

/** Introductory paragraphs are the summary where no heading names one. */
export const placeIntro = (draft: CaseDraft): void => {
  const { intro, structured, introAt } = draft;
  if (intro.length === 0) return;
  if (draft.isLoose) {
    placeLoose(draft);
    return;
  }
  if (structured.summary === '') structured.summary = paragraphsOf(intro).join('\n\n');
  else structured.unplaced.splice(introAt, 0, ...intro.map(shownText));
};

/**
 * A text without headings of the template: its first paragraphs are the summary, a later one is a result when it counts what came of
 * the work, and everything else waits for the editor.
 */
const placeLoose = (draft: CaseDraft): void => {
  const { intro, structured, introAt } = draft;
  const summary: Line[] = [];
  const left: string[] = [];
  let words = structured.summary === '' ? 0 : SUMMARY_WORDS;
  let isSummaryOver = words > 0;
  for (const line of intro) {
    const length = wordCountOf(line.text);
    const isText = line.kind !== 'heading' && line.kind !== 'break' && line.text !== structured.title;
    const fits =
      summary.length === 0 ? length >= SHORTEST_OPENING || intro.length < 4 : words + length <= SUMMARY_WORDS;
    if (isText && !isSummaryOver && fits) {
      summary.push(line);
      words += length;
      continue;
    }
    // A short line above the text is the page's; a heading or a long paragraph ends what introduces.
    isSummaryOver ||= summary.length > 0 && line.kind !== 'break';
    if (isText && tellsResult(line.text)) addStatements({ draft, name: 'results', lines: [line] });
    else left.push(shownText(line));
  }
  if (summary.length > 0) structured.summary = paragraphsOf(summary).join('\n\n');
  structured.unplaced.splice(introAt, 0, ...left);
};

const CAME_OF_IT =
  /\b(?:helped|trained|received|attended|took part|taken part|participated|engaged|reached|supported|recruited|delivered|housed|rehoused|said|reported|rated|agreed|satisfied|reduced|increased|rose|fell|improved|saved|involved|benefited|benefitted|found work|into work|moved|joined|achieved|completed)\b/i;

/** Whether a sentence with a figure says what came of the work. */
const tellsResult = (text: string): boolean =>
  sentencesOf(text).some(
    (sentence) => CAME_OF_IT.test(sentence.slice(0, 1000)) && findFigure(sentence) !== undefined,
  );
