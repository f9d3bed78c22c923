import { ATTRIBUTES } from '../../dialect/attributes.ts';
import type { PublicRecord } from '../../dialect/record.ts';
import type { RecordHit, RecordQuery } from '../../dialect/types.ts';
import type { Marked } from '../port.ts';
import { wordsOf, type TextWord } from '../shared/text.ts';
import { markText } from './highlight.ts';
import type { WordMatcher } from './word-matcher.ts';

/** The attributes asked for, and the same marked and cropped where that was asked for. */
export const formatRecord = ({
  record,
  query,
  matcher,
}: {
  record: PublicRecord;
  query: RecordQuery;
  matcher: WordMatcher | null;
}): RecordHit => {
  const hit: RecordHit = picked({ record, names: query.retrieve });
  const crops = new Map(query.crop.map(({ attribute, words }) => [attribute, words]));
  if (query.highlight.length > 0 || crops.size > 0) {
    const names = new Set([...query.retrieve, ...query.highlight, ...crops.keys()]);
    hit._formatted = Object.fromEntries(
      Object.entries(picked({ record, names: ATTRIBUTES.filter((name) => names.has(name)) })).map(
        ([name, value]) => [
          name,
          inTexts(value, (text) =>
            formatText({
              text,
              matcher,
              words: crops.get(name) ?? 0,
              isMarked: query.highlight.includes(name),
              marks: query.marks,
            }),
          ),
        ],
      ),
    );
  }
  if (query.showsPositions) hit._matchesPosition = positionsIn({ record, matcher });
  return hit;
};

/** In the record's own order. */
const picked = ({ record, names }: { record: PublicRecord; names: readonly string[] }): RecordHit =>
  Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));

/** Every text, and every number as a text, in a value; whatever else is in it stays. */
const inTexts = (value: unknown, format: (text: string) => string): unknown => {
  if (typeof value === 'string' || typeof value === 'number') return format(String(value));
  if (Array.isArray(value)) return value.map((item: unknown) => inTexts(item, format));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inTexts(item, format)]));
};

const formatText = ({
  text,
  matcher,
  words,
  isMarked,
  marks,
}: {
  text: string;
  matcher: WordMatcher | null;
  /** To crop to; 0 leaves the text whole. */
  words: number;
  isMarked: boolean;
  marks: RecordQuery['marks'];
}): string => {
  const marked = markText({ text, matcher });
  const { from, to } = words > 0 ? windowOf({ text, marked, size: words }) : { from: 0, to: text.length };
  let formatted = from > 0 ? marks.cropped : '';
  let place = 0;
  for (const { text: run, isMatch } of marked) {
    const piece = run.slice(Math.max(0, from - place), Math.max(0, to - place));
    place += run.length;
    if (piece) formatted += isMatch && isMarked ? `${marks.before}${piece}${marks.after}` : piece;
  }
  return to < text.length ? formatted + marks.cropped : formatted;
};

/** The stretch of so many words with the most different matches, and about as much before them as behind. */
const windowOf = ({
  text,
  marked,
  size,
}: {
  text: string;
  marked: Marked;
  size: number;
}): { from: number; to: number } => {
  const words = wordsOf(text);
  if (words.length <= size) return { from: 0, to: text.length };
  const matched = matchedWords({ words, marked });
  let [first, last] = bestStretch({ words, matched, size });
  for (let isBefore = true; last - first + 1 < size; isBefore = !isBefore) {
    const canBefore = first > 0;
    const canAfter = last < words.length - 1;
    if (!canBefore && !canAfter) break;
    if (canBefore && canAfter) {
      // A sentence's end is crossed only where there is no other way.
      const endsBefore = isSentenceEnd({ text, left: words[first - 1], right: words[first] });
      const endsAfter = isSentenceEnd({ text, left: words[last], right: words[last + 1] });
      if (endsBefore !== endsAfter) isBefore = endsAfter;
    } else isBefore = canBefore;
    if (isBefore) first -= 1;
    else last += 1;
  }
  return {
    from: first === 0 ? 0 : (words[first]?.start ?? 0),
    to: last === words.length - 1 ? text.length : (words[last]?.end ?? text.length),
  };
};

const matchedWords = ({ words, marked }: { words: TextWord[]; marked: Marked }): number[] => {
  const found: number[] = [];
  let place = 0;
  let next = 0;
  for (const { text, isMatch } of marked) {
    const end = place + text.length;
    for (; next < words.length && (words[next]?.start ?? 0) < end; next += 1) if (isMatch) found.push(next);
    place = end;
  }
  return found;
};

const bestStretch = ({
  words,
  matched,
  size,
}: {
  words: TextWord[];
  matched: number[];
  size: number;
}): [number, number] => {
  let best: [number, number] = [0, Math.min(size, words.length) - 1];
  let most = 0;
  for (const [index, first] of matched.entries()) {
    const within = matched.slice(index).filter((word) => word - first < size);
    const different = new Set(within.map((word) => words[word]?.folded)).size;
    const last = within.at(-1) ?? first;
    if (different > most || (different === most && last - first < best[1] - best[0] && most > 0)) {
      best = [first, last];
      most = different;
    }
  }
  return best;
};

const isSentenceEnd = ({ text, left, right }: { text: string; left?: TextWord; right?: TextWord }): boolean =>
  /[.!?…;:]\s|\n/.test(text.slice(left?.end, right?.start));

/** Where the words are, in bytes, as Meilisearch counts. */
const positionsIn = ({
  record,
  matcher,
}: {
  record: PublicRecord;
  matcher: WordMatcher | null;
}): Record<string, { start: number; length: number; indices?: number[] }[]> => {
  const found: ReturnType<typeof positionsIn> = {};
  const look = ({ name, value, indices }: { name: string; value: unknown; indices: number[] }): void => {
    if (typeof value === 'string' || typeof value === 'number') {
      let start = 0;
      for (const { text, isMatch } of markText({ text: String(value), matcher })) {
        const length = Buffer.byteLength(text);
        if (isMatch) (found[name] ??= []).push({ start, length, ...(indices.length > 0 && { indices }) });
        start += length;
      }
    } else if (Array.isArray(value))
      value.forEach((item: unknown, index) => look({ name, value: item, indices: [...indices, index] }));
    else if (typeof value === 'object' && value !== null)
      for (const [part, item] of Object.entries(value))
        look({ name: `${name}.${part}`, value: item, indices });
  };
  if (matcher) for (const [name, value] of Object.entries(record)) look({ name, value, indices: [] });
  return found;
};
