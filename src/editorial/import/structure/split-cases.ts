import { isCorePart, isTellingPart, type Part } from './labels/parts.ts';
import { headingLookOf, isShort, rankOf, wordCountOf, type Line } from './lines.ts';
import { organisationsIn } from './organisations.ts';

/** The lines of each case that a document holds; what stands before the first belongs to none. */
export interface SplitLines {
  preamble: Line[];
  cases: Line[][];
}

/**
 * Three signs tell of several cases: headings that say so ("Case study 2: …"), the template's labels beginning again, or like headings
 * without labels that each tell of an organisation of their own.
 */
export const splitCases = (lines: Line[]): SplitLines => {
  for (const startsOf of [markedStarts, repeatedStarts, articleStarts]) {
    const starts = startsOf(lines);
    if (starts.length < 2) continue;
    return {
      preamble: lines.slice(0, starts[0]),
      cases: starts.map((start, index) => lines.slice(start, starts[index + 1])),
    };
  }
  return { preamble: [], cases: [lines] };
};

const FEWEST_WORDS = 15;

const wordsBetween = ({ lines, from, to }: { lines: Line[]; from: number; to: number }): number =>
  lines.slice(from, to).reduce((words, { text }) => words + wordCountOf(text), 0);

/** Starts that have text below them: a list of contents names the cases too. */
const withText = (options: { lines: Line[]; starts: number[]; fewest?: number }): number[] => {
  const { lines, starts, fewest = FEWEST_WORDS } = options;
  return starts.filter(
    (start, index) =>
      wordsBetween({ lines, from: start + 1, to: starts[index + 1] ?? lines.length }) >= fewest,
  );
};

const markedStarts = (lines: Line[]): number[] => {
  const titled = (isMarker: boolean): number[] =>
    lines.flatMap((line, index) =>
      line.label?.part === 'title' && (line.label.isCaseMarker ?? false) === isMarker ? [index] : [],
    );
  for (const starts of [
    withText({ lines, starts: titled(true) }),
    withText({ lines, starts: titled(false) }),
  ]) {
    if (starts.length >= 2) return withOpenings({ lines, starts });
  }
  return [];
};

/** What stands alike above every start belongs to the case below: "Appendix 2", "OPEN project case study", "Organisation: …". */
const withOpenings = ({ lines, starts }: { lines: Line[]; starts: number[] }): number[] => {
  let depth = 0;
  for (;;) {
    const above = starts.map((start) => signatureOf(lines[start - depth - 1]));
    const isFree = starts.every(
      (start, index) => index === 0 || start - depth - 1 > (starts[index - 1] as number),
    );
    const [first] = above;
    if (first === undefined || first === '' || !isFree || !above.every((sign) => sign === first)) break;
    depth += 1;
  }
  return starts.map((start) => start - depth);
};

/** What two lines have in common when they differ in number or value only. */
const signatureOf = (line: Line | undefined): string | undefined => {
  if (!line || line.kind === 'image') return undefined;
  if (line.label) return `label ${line.label.part}`;
  if (!isShort(line.text, 14)) return undefined;
  return line.text.toLowerCase().replace(/\d+/g, '#');
};

const NO_CASE = /^(?:phase|stage|year|step|part|section|round|wave|cam|cyfnod|blwyddyn|rhan)\s/;

/** The first label that comes again with the others after it. */
const repeatedStarts = (lines: Line[]): number[] => {
  const labels = lines.flatMap((line, index) =>
    line.label && isCorePart(line.label.part) && line.kind !== 'item'
      ? [{ part: line.label.part, index }]
      : [],
  );
  const parts = [...new Set(labels.map(({ part }) => part))];
  for (const part of parts) {
    const found = labels.filter((label) => label.part === part).map(({ index }) => index);
    if (found.length < 2 || found.length > 200) continue;
    const sets = found.map((start, index) => {
      const end = found[index + 1] ?? lines.length;
      return new Set(
        labels.filter((label) => label.index >= start && label.index < end).map((label) => label.part),
      );
    });
    if (!areAlike(sets)) continue;
    const starts = withoutDocumentTitle({
      lines,
      labels: found,
      starts: found.map((start, index) => titleAbove({ lines, start, after: found[index - 1] ?? -1 })),
    });
    if (starts.some((start) => NO_CASE.test(normaliseStart(lines[start])))) continue;
    // Without an organisation or a title of its own, a repeated part is one case told in turns.
    const hasOwnHead = starts.every((start, index) => start < (found[index] as number));
    const named = sets.every((set) => set.has('organisation') || set.has('title') || set.has('contact'));
    if (hasOwnHead || named) return starts;
  }
  return [];
};

const normaliseStart = (line: Line | undefined): string => `${(line?.text ?? '').toLowerCase().trim()} `;

const areAlike = (sets: Set<Part>[]): boolean => {
  const first = sets[0] as Set<Part>;
  return sets.every((set) => {
    const shared = [...set].filter((part) => first.has(part)).length;
    const isTold = [...set].some(isTellingPart);
    return isTold && shared >= 2 && shared * 2 >= Math.min(first.size, set.size);
  });
};

/** The title above a case's first label: headings or short lines directly above it, that are no part of the case before. */
const titleAbove = (options: { lines: Line[]; start: number; after: number }): number => {
  const { lines, start, after } = options;
  const own = rankOf(lines[start] as Line);
  let best = start;
  for (let at = start - 1; at > after && start - at <= 8; at -= 1) {
    const line = lines[at] as Line;
    if (line.label && isTellingPart(line.label.part)) break;
    const isHeading = headingLookOf(line) !== undefined && !line.label && rankOf(line) <= own;
    const isShortLine = line.kind === 'paragraph' && !line.label && isShort(line.text, 10);
    if (!isHeading && !(isShortLine && at === best - 1)) break;
    best = at;
  }
  return best;
};

/** Above the first case's title can stand the document's: the first case begins with a heading like the others'. */
const withoutDocumentTitle = (options: { lines: Line[]; labels: number[]; starts: number[] }): number[] => {
  const { lines, labels, starts } = options;
  const [first = 0, second = 0] = starts;
  if (!headingLookOf(lines[second] as Line)) return starts;
  const rank = rankOf(lines[second] as Line);
  for (let at = first; at < (labels[0] ?? 0); at += 1) {
    const line = lines[at] as Line;
    if (headingLookOf(line) && rankOf(line) === rank) return [at, ...starts.slice(1)];
  }
  return starts;
};

/** Like headings without labels, each with its own organisation below: an article of examples. */
const articleStarts = (lines: Line[]): number[] => {
  if (lines.some(({ label }) => label && isTellingPart(label.part))) return [];
  const headings = lines.flatMap((line, index) =>
    headingLookOf(line) && !line.label && index > 0 ? [{ index, rank: rankOf(line) }] : [],
  );
  for (const rank of [...new Set(headings.map((heading) => heading.rank))].sort(
    (one, other) => one - other,
  )) {
    const starts = withText({
      lines,
      fewest: 40,
      starts: headings.filter((heading) => heading.rank === rank).map(({ index }) => index),
    });
    if (starts.length < 2) continue;
    const known = new Set<string>();
    const hasOwn = starts.map((start, index) => {
      const text = lines.slice(start, starts[index + 1]).map((line) => line.text);
      const own = organisationsIn(text.join('\n')).filter((name) => !known.has(name));
      for (const name of own) known.add(name);
      return own.length > 0;
    });
    if (hasOwn.every(Boolean)) return starts;
  }
  return [];
};
