import type { Payload } from 'payload';
import { isLocaleCode, type LocaleCode } from '../../domain/locales.ts';
import type { Logger } from '../../logger.ts';

/** A query that readers asked, without the readers. */
export interface AskedQuery {
  query: string;
  lang: LocaleCode;
  times: number;
}

/** Counts what readers ask for. Nothing here ever fails or holds up a search. */
export interface QueryLog {
  note(asked: { q: string; lang: LocaleCode; found: number }): void;
  /** Queries that were asked often enough to say nothing of anybody, and found something; most often asked first. */
  oftenAsked(): Promise<readonly AskedQuery[]>;
  /** Resolves when all that was noted is stored, or given up. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

export const OFTEN = 3;
const WRITE_AFTER_MS = 5_000;
/** Between two writes; what comes beyond is not counted. */
const MOST_WAITING = 300;
/** Rows kept: a flood of nonsense must not fill the database. */
const MOST_KEPT = 20_000;
const FORGOTTEN_AFTER_MS = 365 * 86_400_000;
const TIDY_EVERY_MS = 86_400_000;
const OFTEN_AGE_MS = 60_000;
const OFTEN_KEPT = 500;

interface Waiting {
  query: string;
  lang: LocaleCode;
  times: number;
  found: number;
}

export const createQueryLog = ({
  payload,
  logger,
  onAsked = () => undefined,
}: {
  payload: Payload;
  logger: Pick<Logger, 'warn'>;
  /** Hears of each finished query, whoever else counts them. */
  onAsked?: (asked: { query: string; times: number; found: number }) => void;
}): QueryLog => {
  let waiting = new Map<string, Waiting>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let isClosed = false;
  let tidiedAt = 0;
  let often: { reading: Promise<AskedQuery[]>; since: number } | undefined;

  const write = async (): Promise<void> => {
    const batch = finished([...waiting.values()]);
    waiting = new Map();
    if (batch.length === 0) return;
    for (const one of batch) onAsked(one);
    try {
      if (Date.now() - tidiedAt > TIDY_EVERY_MS) {
        tidiedAt = Date.now();
        await forgetOld(payload);
      }
      const { totalDocs } = await payload.count({ collection: 'search-queries', overrideAccess: true });
      for (const one of batch) await store({ payload, one, isFull: totalDocs >= MOST_KEPT });
    } catch (error) {
      logger.warn({ err: error, queries: batch.length }, 'searches could not be counted');
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };

  return {
    note: ({ q, lang, found }) => {
      const query = countable(q);
      if (query === undefined || isClosed) return;
      const name = `${lang} ${query}`;
      const known = waiting.get(name);
      if (!known && waiting.size >= MOST_WAITING) return;
      waiting.set(name, { query, lang, found, times: (known?.times ?? 0) + 1 });
      if (timer) return;
      timer = setTimeout(() => void flush(), WRITE_AFTER_MS);
      timer.unref();
    },
    oftenAsked: async () => {
      if (!often || Date.now() - often.since > OFTEN_AGE_MS) {
        const own = { reading: readOften(payload), since: Date.now() };
        often = own;
        own.reading.catch((error: unknown) => {
          logger.warn({ err: error }, 'what readers asked before could not be read');
        });
      }
      return often.reading.catch(() => []);
    },
    flush: async () => {
      await flush();
      often = undefined;
    },
    close: async () => {
      isClosed = true;
      await flush();
    },
  };
};

/** Without what was the beginning of another one: somebody was still typing. */
const finished = (batch: Waiting[]): Waiting[] =>
  batch.filter(
    (one) =>
      !batch.some(
        (other) => other.lang === one.lang && other.query !== one.query && other.query.startsWith(one.query),
      ),
  );

const LONGEST = 80;
const MOST_WORDS = 10;
/** An address of any kind, or digits of any script, enough to call somebody or to know a card by. */
const PERSONAL = /@|https?:|www\.|(?:\p{Nd}[\s\p{Pd}().+_·•\p{Cf}]*){6,}/iu;

/** A query as it is counted: in lower case, single spaces; undefined for one that is long or may name a person's address. */
export const countable = (q: string): string | undefined => {
  const query = q
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const isShort = query.length <= LONGEST && query.split(' ').length <= MOST_WORDS;
  return isShort && /[\p{L}\p{N}]{2}/u.test(query) && !PERSONAL.test(query.normalize('NFKC'))
    ? query
    : undefined;
};

const store = async ({
  payload,
  one: { query, lang, times, found },
  isFull,
}: {
  payload: Payload;
  one: Waiting;
  isFull: boolean;
}): Promise<void> => {
  const lastAskedAt = new Date().toISOString();
  const { docs } = await payload.find({
    collection: 'search-queries',
    where: { query: { equals: query }, lang: { equals: lang } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  });
  const [known] = docs;
  if (known)
    await payload.update({
      collection: 'search-queries',
      id: known.id,
      data: { times: known.times + times, found, lastAskedAt },
      depth: 0,
      overrideAccess: true,
    });
  else if (!isFull)
    await payload.create({
      collection: 'search-queries',
      data: { query, lang, times, found, lastAskedAt },
      depth: 0,
      overrideAccess: true,
    });
};

const forgetOld = async (payload: Payload): Promise<void> => {
  await payload.delete({
    collection: 'search-queries',
    where: { lastAskedAt: { less_than: new Date(Date.now() - FORGOTTEN_AFTER_MS).toISOString() } },
    depth: 0,
    overrideAccess: true,
  });
};

const readOften = async (payload: Payload): Promise<AskedQuery[]> => {
  const { docs } = await payload.find({
    collection: 'search-queries',
    where: { times: { greater_than_equal: OFTEN }, found: { greater_than: 0 } },
    sort: '-times',
    depth: 0,
    limit: OFTEN_KEPT,
    pagination: false,
    overrideAccess: true,
  });
  return docs.flatMap(({ query, lang, times }) => (isLocaleCode(lang) ? [{ query, lang, times }] : []));
};
