import { wordsOf } from '../document.ts';
import type { CaseDraft } from './draft.ts';
import { leaveUnplaced } from './draft.ts';
import { normaliseLabel } from './labels/match-label.ts';
import { headingLookOf, isFurniture, isShort, shownText, wordCountOf, type Line } from './lines.ts';
import { looksLikeOrganisation, organisationOf } from './organisations.ts';
import { periodOf } from './parts/period.ts';

const LONGEST_TITLE = 20;

/** What stands before a case's first label: title, organisation, and the paragraphs that introduce it. */
export const placeHead = ({ draft, lines }: { draft: CaseDraft; lines: Line[] }): void => {
  const rest = takeTitle({ draft, lines });
  let isBelowHeading = false;
  if (draft.intro.length === 0) draft.introAt = draft.structured.unplaced.length;
  for (const line of rest) {
    const isHeading = headingLookOf(line) !== undefined;
    if (isHeading && draft.isLoose && !isFact({ draft, line }))
      draft.intro.push({ ...line, kind: 'heading' });
    else if (isHeading && !isFact({ draft, line })) {
      // A heading of its own theme: what follows is no introduction, unless nothing else will be.
      isBelowHeading = true;
      draft.structured.unplaced.push(shownText(line));
    } else if (isFact({ draft, line })) {
      takeFact({ draft, line });
    } else if (draft.isLoose && isScrap(line)) {
      draft.intro.push({ ...line, kind: 'break' });
    } else if (isBelowHeading || isScrap(line)) {
      leaveUnplaced({ draft, lines: [line] });
    } else {
      draft.intro.push(line);
    }
  }
};

/** Headings that name the kind of document and not the case. */
const GENERIC =
  /(?:^|\s)(?:case study|case studies|case study template|template|good practice|best practice|proceedings|astudiaeth achos|astudiaethau achos|submission form|entry form|application form|contents|appendix|atodiad)(?:\s\w{1,3})?$/;
const isGeneric = (text: string): boolean =>
  GENERIC.test(normaliseLabel(text)) || /^(?:appendix|atodiad)\b/i.test(text);

const takeTitle = ({ draft, lines }: { draft: CaseDraft; lines: Line[] }): Line[] => {
  const { structured } = draft;
  if (structured.title !== '') return lines;
  const at = titleIndex(lines);
  if (at < 0) return lines;
  const line = lines[at] as Line;
  if (line.marker) structured.labels.push(line.marker);
  setTitle({ draft, text: line.text });
  return [...lines.slice(0, at), ...lines.slice(at + 1)];
};

const titleIndex = (lines: Line[]): number => {
  const headings = lines.filter(
    (line) =>
      headingLookOf(line) !== undefined && wordCountOf(line.text) <= LONGEST_TITLE && !isGeneric(line.text),
  );
  const styled = headings.filter(({ kind }) => kind === 'heading');
  const top = Math.min(...styled.map(({ level }) => level));
  const best = styled.find(({ level }) => level === top) ?? headings[0];
  if (best && !isBelowProse({ lines, best })) return lines.indexOf(best);
  const repeated = repeatedLine(lines);
  if (repeated >= 0) return repeated;
  const largest = lines.find(
    (line) => line.size !== undefined && line.size >= 1.2 * usualSize(lines) && isShort(line.text, 16),
  );
  if (largest) return lines.indexOf(largest);
  // Above it stand short lines only: whoever begins with prose has no title.
  const prose = lines.findIndex(({ text }) => wordCountOf(text) >= PROSE_WORDS);
  const candidates = lines.flatMap((line, index) =>
    index < (prose < 0 ? 8 : prose) && isTitleLike(line) && !looksLikeOrganisation(line.text) ? [index] : [],
  );
  const [first] = candidates;
  if (first === 0 || candidates.length === 0) return first ?? -1;
  return candidates.find((index) => wordsOf((lines[index] as Line).text).length >= 4) ?? (first as number);
};

const PROSE_WORDS = 15;

const isTitleLike = (line: Line): boolean =>
  line.kind === 'paragraph' &&
  isShort(line.text, 16) &&
  !/[:\n]/.test(line.text) &&
  !isGeneric(line.text) &&
  !isFurniture(line.text);

/** A page saved as text has its headline twice: once as the page's name, once above the article. */
const repeatedLine = (lines: Line[]): number => {
  const texts = lines.slice(0, 15).map(({ text }) => text.trim());
  return texts.findIndex(
    (text, index) =>
      isTitleLike(lines[index] as Line) && wordsOf(text).length >= 4 && texts.indexOf(text, index + 1) > 0,
  );
};

/** A heading inside the text heads a piece of it, unless it is the document's one outermost. */
const isBelowProse = ({ lines, best }: { lines: Line[]; best: Line }): boolean =>
  !(best.kind === 'heading' && best.level <= 2) &&
  lines.slice(0, lines.indexOf(best)).filter(({ text }) => wordCountOf(text) >= PROSE_WORDS).length >= 2;

const usualSize = (lines: Line[]): number => {
  const sizes = lines.flatMap(({ size }) => size ?? []).sort((one, other) => one - other);
  return sizes[Math.floor(sizes.length / 2)] ?? Infinity;
};

/** "Whitefriars Housing Group – Time to Play" names both; which side is the organisation its words say. */
export const setTitle = ({ draft, text }: { draft: CaseDraft; text: string }): void => {
  const { structured } = draft;
  const title = text
    .replaceAll('\n', ' ')
    .replace(/^['‘“"](.*)['’”"]$/u, '$1')
    .trim();
  const sides = /^(.{3,100}?)(?:\s[–—|-]\s|:\s)(.{3,120})$/u.exec(title);
  if (sides && !structured.organisation) {
    const [, left, right] = sides as unknown as [string, string, string];
    if (looksLikeOrganisation(left) && !looksLikeOrganisation(right)) {
      structured.organisation = organisationOf(left);
      structured.title = right;
      return;
    }
    if (looksLikeOrganisation(right) && !looksLikeOrganisation(left)) {
      structured.organisation = organisationOf(right);
      structured.title = left;
      return;
    }
  }
  structured.title = title;
};

const BY = /^(?:by|from|submitted by|gan|an initiative (?:by|of)|a project (?:by|of))\s/i;

const isOrganisationLine = (text: string): boolean =>
  isShort(text) && looksLikeOrganisation(text.replace(BY, ''));

const isPeriodLine = (text: string): boolean => text.length <= 60 && periodOf(text).isWhole;

const isFact = ({ draft, line }: { draft: CaseDraft; line: Line }): boolean => {
  const { organisation, period } = draft.structured;
  if (line.kind === 'item') return false;
  return (
    (!organisation && isOrganisationLine(line.text)) ||
    (!period && isPeriodLine(line.text)) ||
    isGeneric(line.text)
  );
};

const takeFact = ({ draft, line }: { draft: CaseDraft; line: Line }): void => {
  const { structured } = draft;
  if (line.marker) structured.labels.push(line.marker);
  if (!structured.organisation && isOrganisationLine(line.text)) {
    const by = BY.exec(line.text)?.[0];
    if (by) structured.labels.push(by.trim());
    structured.organisation = organisationOf(line.text.slice(by?.length ?? 0));
    return;
  }
  const { period } = periodOf(line.text);
  if (period && !structured.period) structured.period = period;
  structured.labels.push(line.text);
};

/** A few words that are no sentence: a page's furniture, a date line, a credit. */
export const isScrap = (line: Line): boolean =>
  line.kind === 'paragraph' &&
  ((wordCountOf(line.text) <= 6 && !/[.!?:]["'”’]?$/.test(line.text)) ||
    (wordCountOf(line.text) <= 12 && isFurniture(line.text)) ||
    isMenu(line.text));

/** Several lines of a few words each. */
const isMenu = (text: string): boolean => {
  const lines = text.split('\n', 40);
  return lines.length >= 3 && lines.every((line) => wordCountOf(line) <= 6 || isFurniture(line));
};
