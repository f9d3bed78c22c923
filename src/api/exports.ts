import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response } from 'express';
import { readCasesByKeys } from '../content/export-cases.ts';
import { readSite } from '../content/site.ts';
import { DEFAULT_LIMIT, type CaseQuery } from '../domain/case-query.ts';
import { unavailable } from '../domain/errors.ts';
import { exportName } from '../presenters/export-name.ts';
import { querySentence } from '../presenters/feed-title.ts';
import { casesHref } from '../presenters/links.ts';
import { runtime } from '../runtime.ts';
import { EXPORT_FORMATS } from './exports-formats.ts';
import { parseCaseQuery } from './query-params.ts';
import { paramsOf } from './search.ts';

/** An export reads the whole base: more at a time would be felt by readers. */
const AT_ONCE = 4;
const TRY_AGAIN_AFTER_S = 10;
/** Who takes nothing for so long has gone, and holds up others. */
const STALLED_MS = 60_000;
/** The largest base on a slow line takes some minutes; who takes it drop by drop holds up others too. */
const LONGEST_MS = 15 * 60_000;

type Format = keyof typeof EXPORT_FORMATS;

/** `/exports/cases.csv`, `.xlsx`, `.jsonl` and `.json`: all cases of any query, whatever its page, from the database. */
export const exportsRouter = ({
  atOnce = AT_ONCE,
  longestMs = LONGEST_MS,
}: { atOnce?: number; longestMs?: number } = {}): Router => {
  const router = Router();
  let underWay = 0;

  for (const format of Object.keys(EXPORT_FORMATS) as Format[])
    router.get(`/exports/cases.${format}`, async (request, response) => {
      const query = await parseCaseQuery({
        params: paramsOf(request),
        locales: runtime('env').locales,
        taxonomy: runtime('taxonomy'),
      });
      if (request.method === 'HEAD') {
        head({ response, query, format });
        response.end();
        return;
      }
      if (underWay >= atOnce) {
        response.set('retry-after', String(TRY_AGAIN_AFTER_S));
        throw unavailable({ message: 'Several exports are under way. Please try again in some seconds.' });
      }
      underWay += 1;
      try {
        await send({ request, response, query, format, longestMs });
      } finally {
        underWay -= 1;
      }
    });

  return router;
};

const head = ({
  response,
  query,
  format,
}: {
  response: Response;
  query: CaseQuery;
  format: Format;
}): void => {
  response.attachment(exportName({ query, extension: format })).set({
    'content-type': EXPORT_FORMATS[format].type,
    'content-language': query.lang,
    'cache-control': 'public, max-age=60',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-robots-tag': 'noindex',
  });
};

/** Sends all of it, or breaks the connection off: what is cut short must not look whole. */
const send = async ({
  request,
  response,
  query,
  format,
  longestMs,
}: {
  request: Request;
  response: Response;
  query: CaseQuery;
  format: Format;
  longestMs: number;
}): Promise<void> => {
  const { locales, publicUrl } = runtime('env');
  const payload = runtime('payload');
  const search = runtime('search');
  const all: CaseQuery = { ...query, page: 1, limit: DEFAULT_LIMIT };
  const [{ keys, answeredIn }, results, site] = await Promise.all([
    search.matchingCases(all),
    search.searchCases({ ...all, limit: 1 }),
    readSite({ payload, lang: query.lang }),
  ]);
  // The first batch is read before anything is sent: what fails at once is told with its status.
  const batches = await begun(
    readCasesByKeys({ payload, taxonomy: runtime('taxonomy'), locales, publicUrl, lang: answeredIn, keys }),
  );
  head({ response, query, format });
  response.setTimeout(STALLED_MS, () => response.destroy());
  const stream = EXPORT_FORMATS[format].toStream({
    batches,
    lang: query.lang,
    about: {
      title: `${querySentence(results)} — ${site.name}`,
      url: `${publicUrl}${casesHref(all)}`,
      madeAt: new Date(),
    },
  });
  try {
    await pipeline(stream, response, { signal: AbortSignal.timeout(longestMs) });
  } catch (error) {
    if (!isCutOff(error)) request.log?.error({ err: error }, 'export failed midway');
    response.destroy();
  }
};

/** An iterator whose first value is there already. */
const begun = async <Value>(values: AsyncGenerator<Value>): Promise<AsyncIterable<Value>> => {
  const first = await values.next();
  return (async function* () {
    try {
      if (!first.done) yield first.value;
      yield* values;
    } finally {
      await values.return(undefined);
    }
  })();
};

const isCutOff = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ERR_STREAM_PREMATURE_CLOSE' || error.code === 'ABORT_ERR');
