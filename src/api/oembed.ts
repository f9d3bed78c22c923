import { Router } from 'express';
import { readSite } from '../content/site.ts';
import { AppError, badRequest, notFound, type FieldProblem } from '../domain/errors.ts';
import { OEMBED_FORMATS, oembedXml, toOembed, type OembedFormat } from '../presenters/oembed.ts';
import { readOembedAddress } from '../presenters/oembed-address.ts';
import { runtime } from '../runtime.ts';
import { etagOf, sendFresh } from './feeds-freshness.ts';
import { readOembedSubject } from './oembed-subject.ts';
import { createSearchCache, type SearchAnswer, type SearchCache } from './search-cache.ts';
import { paramsOf } from './search.ts';

/** `GET /oembed?url=…&maxwidth=&maxheight=&format=json|xml`, as oembed.com describes it. */
export const oembedRouter = (): Router => {
  const router = Router();
  // Made with the first request: the runtime is there by then.
  let cache: SearchCache | undefined;

  router.get('/oembed', async (request, response) => {
    const asked = readRequest(paramsOf(request));
    const { address, maxWidth, maxHeight, format } = asked;
    cache ??= createSearchCache({ events: runtime('events') });
    const key = JSON.stringify([address.href, maxWidth, maxHeight, format]);
    const { etag, json: content } = await cache.get(key, () => answerTo(asked));
    response.set({
      'content-type': `${OEMBED_FORMATS[format]}; charset=utf-8`,
      'cache-control': 'public, max-age=300, stale-if-error=86400',
      'cross-origin-resource-policy': 'cross-origin',
    });
    sendFresh({ request, response, content, etag });
  });

  return router;
};

interface OembedRequest {
  address: URL;
  maxWidth?: number;
  maxHeight?: number;
  format: OembedFormat;
}

/** @throws AppError 404 where a visitor finds nothing at the address */
const answerTo = async ({ address, maxWidth, maxHeight, format }: OembedRequest): Promise<SearchAnswer> => {
  const { publicUrl } = runtime('env');
  const page = readOembedAddress({ address, publicUrl });
  const subject = page && (await readOembedSubject(page));
  if (!subject) throw notFound('url: no case, guide, hub or search of this base has this address.');
  const site = await readSite({ payload: runtime('payload'), lang: subject.lang });
  const oembed = toOembed({ subject, siteName: site.name, publicUrl, maxWidth, maxHeight });
  const json = format === 'xml' ? oembedXml(oembed) : JSON.stringify(oembed);
  return { etag: etagOf(json), json };
};

const LONGEST_URL = 4000;

/** @throws AppError 400 naming every field at fault, 501 for a format that there is none of */
const readRequest = (params: URLSearchParams): OembedRequest => {
  const problems: FieldProblem[] = [];
  const report = (field: string, message: string): void => {
    problems.push({ field, message: `${field}: ${message}` });
  };
  const single = (name: string): string => {
    const values = params.getAll(name);
    if (values.length > 1) report(name, `takes one value; it is given ${values.length} times.`);
    return values[0]?.trim() ?? '';
  };
  const pixels = (name: string): number | undefined => {
    const value = single(name);
    if (!value) return undefined;
    if (/^\d+$/.test(value) && Number(value) > 0) return Number(value);
    report(name, `takes a whole number of pixels from 1; it is “${value.slice(0, 60)}”.`);
    return undefined;
  };
  const address = readAddress(single('url'));
  if (!address) report('url', 'takes the whole address of a page, such as https://example.org/cases/a-case.');
  const maxWidth = pixels('maxwidth');
  const maxHeight = pixels('maxheight');
  const format = (single('format') || 'json').toLowerCase();
  if (problems.length > 0 || !address) throw badRequest(problems);
  if (!isFormat(format)) throw notMade(format);
  return { address, maxWidth, maxHeight, format };
};

const readAddress = (value: string): URL | null => {
  if (!/^https?:\/\//i.test(value) || value.length > LONGEST_URL) return null;
  try {
    return new URL(value);
  } catch {
    return null;
  }
};

const isFormat = (value: string): value is OembedFormat => Object.hasOwn(OEMBED_FORMATS, value);

const notMade = (format: string): AppError =>
  new AppError({
    code: 'not-implemented',
    status: 501,
    problems: [{ field: 'format', message: `format: takes json or xml; it is “${format.slice(0, 60)}”.` }],
  });
