/** The part of a search's answer that the element shows: all that it keeps, and all that it trusts. */
export interface Answer {
  total: number;
  hits: Hit[];
  /** When the server gave it; milliseconds since 1970. */
  at: number;
}

export interface Hit {
  title: string;
  url: string;
  summary: string;
  /** What stood in the way, in a sentence. */
  problem: string;
  /** The passage with the words that were searched for. */
  passage: string;
  organisation: string;
  places: string[];
  themes: string[];
  figure: { value: string; unit: string; year: string } | null;
  /** From 1 to 4; 0 where the server names a grade that is not known here. */
  step: number;
  grade: string;
  lang: string;
}

/** The server answered, and the answer was no: the attributes are wrong, and the page's author should hear why. */
export class Refused extends Error {}

const KEPT_FOR = 30 * 86_400_000;
const GRADES = ['untested', 'evaluated-locally', 'evaluated-independently', 'replicated'];

/** Rejects with `Refused` when the server names a mistake, with another error when it is away. */
export const askServer = async ({ url, signal }: { url: string; signal: AbortSignal }): Promise<Answer> => {
  const response = await fetch(url, { signal, credentials: 'omit', headers: { accept: 'application/json' } });
  const body: unknown = await response.json();
  if (response.status >= 400 && response.status < 500 && response.status !== 429) {
    const errors = listOf(field(body, 'errors')).map((error) => textOf(field(error, 'message')));
    throw new Refused(errors.join(' ') || `status ${response.status}`);
  }
  if (!response.ok) throw new Error(`status ${response.status}`);
  const grades = listOf(field(field(body, 'facets'), 'evidence'));
  return {
    total: Number(field(body, 'total')) || 0,
    hits: listOf(field(body, 'hits'))
      .map((hit) => toHit({ hit, grades }))
      .filter(isHit),
    at: Date.now(),
  };
};

/** Storage may be full, forbidden or partitioned; the list works without it. */
export const keep = ({ url, answer }: { url: string; answer: Answer }): void => {
  try {
    localStorage.setItem(keyOf(url), JSON.stringify(answer));
  } catch {
    // Nothing is kept then.
  }
};

export const forget = (url: string): void => {
  try {
    localStorage.removeItem(keyOf(url));
  } catch {
    // There was nothing to forget.
  }
};

/** The last answer to the same question, at most 30 days old. */
export const lastAnswer = (url: string): Answer | null => {
  try {
    const answer = JSON.parse(localStorage.getItem(keyOf(url)) ?? 'null') as Answer | null;
    if (!answer || !(Date.now() - answer.at < KEPT_FOR)) return null;
    return { ...answer, hits: answer.hits.filter(isHit) };
  } catch {
    return null;
  }
};

/** With the edition of what is kept: an answer of another shape is not read. */
const keyOf = (url: string): string => `casebook-cases 2 ${url}`;

const toHit = ({ hit, grades }: { hit: unknown; grades: unknown[] }): Hit => {
  const figure = field(hit, 'figure');
  const evidence = textOf(field(hit, 'evidence'));
  const grade = grades.find((each) => field(each, 'value') === evidence);
  return {
    title: textOf(field(hit, 'title')),
    url: textOf(field(hit, 'url')),
    summary: textOf(field(hit, 'summary')),
    problem: textOf(field(hit, 'problem')),
    passage: textOf(field(field(hit, 'passage'), 'text')),
    organisation: labelOf(field(hit, 'organisation')),
    places: listOf(field(hit, 'places')).map(labelOf),
    themes: listOf(field(hit, 'themes')).map(labelOf),
    figure: figure
      ? {
          value: textOf(field(figure, 'value')),
          unit: textOf(field(figure, 'unit')),
          year: textOf(field(figure, 'asOf')).slice(0, 4),
        }
      : null,
    step: GRADES.indexOf(evidence) + 1,
    grade: labelOf(grade) || evidence.replaceAll('-', ' '),
    lang: textOf(field(hit, 'lang')),
  };
};

/** Only links to web pages are ever made, whatever a server or a storage holds. */
const isHit = ({ title, url }: Hit): boolean => Boolean(title) && /^https?:\/\//i.test(url);

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const labelOf = (value: unknown): string => textOf(field(value, 'label'));
