/** Advice on a text as it is written, in a sentence each. It never stops anybody: what is sent is theirs. */
export const hintsFor = ({ field, text }: { field: string; text: string }): string[] => {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  return [
    hintOnPrivate(trimmed),
    hintOnLength({ field, text: trimmed }),
    hintOnCapitals(trimmed),
    hintOnFigures({ field, text: trimmed }),
    hintOnLines({ field, text: trimmed }),
    hintOnSentences({ field, text: trimmed }),
    hintOnShortForms(trimmed),
  ].filter((hint) => hint !== null);
};

/** As people count: what stands between spaces and holds a letter or digit. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const SUMMARY_WORDS = 120;
const LONG_SENTENCE = 35;
const LONG_PARAGRAPH = 90;

/** Fields that are lists: each line becomes a statement of its own. */
const BY_LINE = new Set(['challenges', 'solutions', 'results', 'learningPoints']);
const IN_SENTENCES = new Set([...BY_LINE, 'summary', 'whatDidNotWork', 'text']);

const NUMBER_WORDS =
  /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|quarter|third|twice|double[ds]?)\b/i;

const hintOnPrivate = (text: string): string | null =>
  /\S+@\S+\.\S+/.test(text) || /(?:\+44|\b0)\d[\d\s-]{8,}\d/.test(text)
    ? 'There is an e-mail address or a telephone number in it, and this part is for everybody. Put it under “Contact”, where it stays private.'
    : null;

const hintOnLength = ({ field, text }: { field: string; text: string }): string | null => {
  const words = countWords(text);
  return field === 'summary' && words > SUMMARY_WORDS
    ? `It has ${words} words. At most ${SUMMARY_WORDS} can be read in half a minute; the rest has its place in the other parts.`
    : null;
};

const hintOnCapitals = (text: string): string | null =>
  isShouted(text) ? 'Capitals throughout are hard to read.' : null;

const hintOnFigures = ({ field, text }: { field: string; text: string }): string | null => {
  if (field !== 'results') return null;
  if (!/\d/.test(text) && !NUMBER_WORDS.test(text))
    return 'Try a number: how many, out of how many, by when?';
  const withoutShares = text
    .replace(/\d+(?:[.,]\d+)?\s*(?:%|per ?cent)/gi, '')
    .replace(/\b(?:19|20)\d\d\b/g, '');
  if (/\d\s*(?:%|per ?cent)/i.test(text) && !/\d/.test(withoutShares) && !NUMBER_WORDS.test(withoutShares))
    return 'A share says more with its whole: 96% of how many?';
  return null;
};

const hintOnLines = ({ field, text }: { field: string; text: string }): string | null =>
  BY_LINE.has(field) && text.split('\n').some((line) => countWords(line) > LONG_PARAGRAPH)
    ? 'One line holds a lot. Put each thing on a line of its own, so that it can be found.'
    : null;

const hintOnSentences = ({ field, text }: { field: string; text: string }): string | null => {
  if (!IN_SENTENCES.has(field)) return null;
  const longest = Math.max(...text.split(/[.!?:;]+(?=\s|$)|\n+/).map(countWords));
  return longest > LONG_SENTENCE
    ? `One sentence has ${longest} words. Two shorter ones are easier to follow.`
    : null;
};

/** Short forms that need no explaining here. */
const KNOWN = new Set(
  'UK GB EU UN US USA BBC NHS TV DVD CD PDF GP AGM CV PC IT ID DIY AM PM OK FAQ HIV MP'.split(' '),
);

const hintOnShortForms = (text: string): string | null => {
  if (isShouted(text)) return null;
  const forms = [...new Set(text.match(/\b[A-Z]{2,6}s?\b/g) ?? [])]
    .map((form) => form.replace(/s$/, ''))
    .filter((form) => !KNOWN.has(form) && !/^[IVXLC]+$/.test(form) && !isExplained({ text, form }));
  const [first] = forms;
  if (first === undefined) return null;
  return forms.length === 1
    ? `Not everybody knows “${first}”. Write it out the first time.`
    : `Not everybody knows ${forms
        .slice(0, 4)
        .map((form) => `“${form}”`)
        .join(', ')}. Write each out the first time.`;
};

/** "Registered Social Landlord (RSL)" and "RSL (registered social landlord)". */
const isExplained = ({ text, form }: { text: string; form: string }): boolean =>
  new RegExp(`\\(\\s*${form}s?\\s*\\)|\\b${form}s?\\s*[(=:–-]\\s*\\p{L}`, 'u').test(text);

const isShouted = (text: string): boolean => {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length > 5 && words.filter((word) => word === word.toUpperCase()).length / words.length > 0.6;
};
