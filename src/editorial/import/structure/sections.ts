import { findContactDetails } from './contact/find-details.ts';
import { saysMoreThanLabel } from './labels/match-label.ts';
import { isBodyPart, isContactPart, type Part } from './labels/parts.ts';
import { headingLookOf, rankOf, shownText, wordCountOf, type LabelStyle, type Line } from './lines.ts';
import { labelBefore } from './run-in.ts';

/** The lines below one label, to the next. `head` is what stands before the first. */
export interface Section {
  part: Part | 'head';
  /** The label's words, with the number before it. */
  label?: string;
  style?: LabelStyle;
  isCaseMarker: boolean;
  rank: number;
  lines: Line[];
}

/** The lines of one case as sections, in order; each line and label in exactly one. */
export const sectionsOf = (lines: Line[]): Section[] => {
  const sections: Section[] = [newSection({ part: 'head' })];
  for (const line of lines) addLine({ sections, line });
  return withOrphansFed(sections);
};

const newSection = (section: Partial<Section> & Pick<Section, 'part'>): Section => ({
  isCaseMarker: false,
  rank: 0,
  lines: [],
  ...section,
});

const addLine = ({ sections, line }: { sections: Section[]; line: Line }): void => {
  const current = sections.at(-1) as Section;
  if (line.kind === 'break') {
    if (current.part !== 'head') sections.push(newSection({ part: hasBody(sections) ? 'other' : 'head' }));
    return;
  }
  if (line.isContact) {
    current.lines.push(line);
    return;
  }
  if (line.label && isAccepted({ line, current })) {
    openSection({ sections, line });
    return;
  }
  if (headingLookOf(line) && !line.label) addUnknownHeading({ sections, line });
  else if (isOver({ current, line })) enclosing(sections).lines.push(line);
  else current.lines.push(line);
};

const hasBody = (sections: Section[]): boolean =>
  sections.some(({ part }) => part !== 'head' && isBodyPart(part));

/** Whether a line that could be a label is one here, and not a sub-heading or the words of a statement. */
const isAccepted = ({ line, current }: { line: Line; current: Section }): boolean => {
  const { label } = line;
  if (!label) return false;
  const isInBody = current.part !== 'head' && isBodyPart(current.part);
  if (label.isCaseMarker || isContactPart(label.part) || label.part === 'further') {
    return !(line.kind === 'item' && isInBody);
  }
  if (label.style === 'run-in') {
    if (line.kind === 'item') return !isInBody;
    return isBodyPart(label.part) || !isInBody || current.style === 'run-in';
  }
  return isBodyPart(label.part) || !isInBody || rankOf(line) <= current.rank;
};

const openSection = ({ sections, line }: { sections: Section[]; line: Line }): void => {
  const current = sections.at(-1) as Section;
  const { part, style, by, isCaseMarker = false } = line.label as NonNullable<Line['label']>;
  // "Outcomes for tenants" below "Outcomes" opens no level of its own.
  const rank = current.part === part ? Math.min(current.rank, rankOf(line)) : rankOf(line);
  const shared = { part, style, isCaseMarker, rank };
  if (style === 'run-in') {
    const { label, value } = labelBefore({ text: line.text }) as NonNullable<ReturnType<typeof labelBefore>>;
    const { marker, label: _, ...rest } = line;
    sections.push(
      newSection({
        ...shared,
        label: marker ? `${marker} ${label}` : label,
        // A value is text of its own; a heading's value stays a heading, so that a case marker's is the title.
        lines: [
          { ...rest, kind: line.kind === 'item' ? 'paragraph' : line.kind, isBold: false, text: value },
        ],
      }),
    );
    return;
  }
  const keepsWords = by === 'open' && saysMoreThanLabel(line.text);
  const { label: _, ...plain } = line;
  sections.push(
    newSection({
      ...shared,
      ...(keepsWords ? { lines: [{ ...plain, kind: 'heading' as const }] } : { label: shownText(line) }),
    }),
  );
};

/** A sub-heading stays in its part; one of the part's own rank ends it. */
const addUnknownHeading = ({ sections, line }: { sections: Section[]; line: Line }): void => {
  const current = sections.at(-1) as Section;
  if (current.part === 'head') {
    current.lines.push(line);
    return;
  }
  if (current.part === 'title' && current.lines.length === 0) {
    current.lines.push(line);
    return;
  }
  if (line.isLabelCell) {
    sections.push(newSection({ part: 'other', lines: [line], rank: rankOf(line) }));
    return;
  }
  const rank = rankOf(line);
  if (isBodyPart(current.part) && rank <= current.rank && current.lines.length === 0) {
    // Directly below the label: its equals from here on are sub-headings too.
    current.rank = rank - 0.5;
  }
  if (rank > current.rank || isContactPart(current.part)) current.lines.push(line);
  else sections.push(newSection({ part: 'other', lines: [line], rank }));
};

const LONGEST_CONTACT_LINE = 25;

/** A fact in one line ("Date: 2009") is over with the line; a contact is over where prose begins again. */
const isOver = ({ current, line }: { current: Section; line: Line }): boolean => {
  if (current.part === 'head' || isBodyPart(current.part) || current.part === 'other') return false;
  if (line.isInCell) return false;
  if (isContactPart(current.part) || current.part === 'further') {
    return (
      current.lines.length > 0 &&
      wordCountOf(line.text) > LONGEST_CONTACT_LINE &&
      findContactDetails(line.text).length === 0
    );
  }
  if (current.part === 'title') return current.lines.length > 0;
  return current.style === 'run-in' && line.kind !== 'item';
};

/** Where a line goes that follows a finished fact: back to the part around it, or to the head. */
const enclosing = (sections: Section[]): Section => {
  const body = sections.findLast(
    ({ part, style }) => part !== 'head' && isBodyPart(part) && style !== undefined,
  );
  const current = sections.at(-1) as Section;
  const isContact = current.part !== 'head' && (isContactPart(current.part) || current.part === 'further');
  const next = newSection(
    body && !isContact
      ? { part: body.part, style: body.style, rank: body.rank }
      : { part: body ? 'other' : 'head', rank: 0 },
  );
  sections.push(next);
  return next;
};

const LIST_PARTS: (Part | 'head')[] = ['challenges', 'solutions', 'results', 'learningPoints'];
const PROSE_PARTS: (Part | 'head')[] = ['summary', 'organisation', 'partners', 'comment', 'background'];

/** A text box can set a label above the part before its own: an empty "The challenges", then "Summary" with prose and a list. */
const withOrphansFed = (sections: Section[]): Section[] => {
  for (const [index, section] of sections.entries()) {
    const next = sections[index + 1];
    if (!next || section.lines.length > 0 || !LIST_PARTS.includes(section.part) || !section.label) continue;
    if (!PROSE_PARTS.includes(next.part)) continue;
    const from = next.lines.findIndex(({ kind }) => kind === 'item');
    const isAfterProse = next.lines.slice(0, Math.max(0, from)).some(({ kind }) => kind === 'paragraph');
    if (from > 0 && isAfterProse) section.lines = next.lines.splice(from);
  }
  return sections;
};
