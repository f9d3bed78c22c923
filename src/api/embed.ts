import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Router, type Response } from 'express';
import { readSite } from '../content/site.ts';
import { DEFAULT_LIMIT, type CaseQuery } from '../domain/case-query.ts';
import { badRequest, type FieldProblem } from '../domain/errors.ts';
import { DEFAULT_LOCALE } from '../domain/locales.ts';
import { DEFAULT_LOOKS, embedPage, embedSorry, type EmbedLooks } from '../presenters/embed-page.ts';
import { EMBED_STYLE } from '../presenters/embed-style.ts';
import { runtime } from '../runtime.ts';
import { toErrorResponse } from './errors.ts';
import { etagOf, sendFresh } from './feeds-freshness.ts';
import { parseCaseQuery, toSearchParams } from './query-params.ts';
import { paramsOf } from './search.ts';

const EMBED_LIMIT = 5;

/** `/embed.js`, the element for partners' pages, and `/embed/cases`, the same list as a frame without any script. */
export const embedRouter = ({
  scriptFile = path.resolve('public/embed.js'),
}: { scriptFile?: string } = {}): Router => {
  const router = Router();
  const script = readFileSync(scriptFile);
  const etag = etagOf(script);

  router.get('/embed.js', (request, response) => {
    response.set({
      ...OPEN,
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800',
    });
    sendFresh({ request, response, content: script, etag });
  });

  router.get('/embed/cases', async (request, response) => {
    const { publicUrl: home, locales } = runtime('env');
    try {
      const params = paramsOf(request);
      const looks = readLooks(params);
      const parsed = await parseCaseQuery({
        params,
        locales,
        allowed: LOOK_PARAMETERS,
        taxonomy: runtime('taxonomy'),
      });
      const query: CaseQuery = { ...parsed, limit: params.get('limit')?.trim() ? parsed.limit : EMBED_LIMIT };
      const [results, site] = await Promise.all([
        runtime('search').searchCases(query),
        readSite({ payload: runtime('payload'), lang: query.lang }),
      ]);
      const more = toSearchParams({ ...query, page: 1, limit: DEFAULT_LIMIT });
      const moreUrl = more.size > 0 ? `${home}/cases?${more}` : `${home}/cases`;
      sendFrame({ response, html: embedPage({ results, looks, siteName: site.name, moreUrl }) });
    } catch (error) {
      // A frame shows whatever it gets, so a fault is told as a page too, with its true status.
      const { status, body } = toErrorResponse(error);
      if (status >= 500) request.log?.error({ err: error }, 'frame failed');
      const problems = body.errors.map(({ message }) => message);
      const siteName = await nameOfSite();
      response.status(status);
      sendFrame({ response, html: embedSorry({ problems, isOurFault: status >= 500, siteName, home }) });
    }
  });

  return router;
};

/** Readable and showable from anywhere, isolated pages included. */
const OPEN = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

const FRAME_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(EMBED_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

const sendFrame = ({ response, html }: { response: Response; html: string }): void => {
  const isWell = response.statusCode < 400;
  response.removeHeader('x-frame-options');
  response
    .set({
      ...OPEN,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': FRAME_POLICY,
      'cross-origin-embedder-policy': 'require-corp',
      'cache-control': isWell ? 'public, max-age=60, stale-if-error=86400' : 'no-store',
      'x-robots-tag': 'noindex',
    })
    .send(html);
};

const LOOK_PARAMETERS = ['heading', 'layout', 'scheme', 'target'];
const LONGEST_HEADING = 200;

const readLooks = (params: URLSearchParams): EmbedLooks => {
  const problems: FieldProblem[] = [];
  const oneOf = <Value extends string>(name: string, values: readonly Value[]): Value | undefined => {
    const given = params.get(name)?.trim();
    const value = values.find((each) => each === given);
    if (given && !value)
      problems.push({
        field: name,
        message: `${name}: takes ${values.join(' or ')}; it is “${given.slice(0, 60)}”.`,
      });
    return value;
  };
  const looks: EmbedLooks = {
    heading: (params.get('heading') ?? '').trim().slice(0, LONGEST_HEADING),
    layout: oneOf('layout', ['list', 'cards']) ?? DEFAULT_LOOKS.layout,
    scheme: oneOf('scheme', ['auto', 'light', 'dark']) ?? DEFAULT_LOOKS.scheme,
    target: oneOf('target', ['_top', '_blank']) ?? DEFAULT_LOOKS.target,
  };
  if (problems.length > 0) throw badRequest(problems);
  return looks;
};

const nameOfSite = async (): Promise<string> => {
  try {
    return (await readSite({ payload: runtime('payload'), lang: DEFAULT_LOCALE })).name;
  } catch {
    return 'Casebook';
  }
};
