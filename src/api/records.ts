import { Router, type Response } from 'express';
import { readPublicCases } from '../content/public-cases.ts';
import { badRequest, notFound } from '../domain/errors.ts';
import { isLocaleCode } from '../domain/locales.ts';
import { runtime } from '../runtime.ts';
import {
  cursorText,
  DEFAULT_RECORDS,
  findRecords,
  parseRecordsRequest,
  type RecordsAsked,
} from './records-request.ts';
import { paramsOf } from './search.ts';
import { sendJson } from './send-json.ts';

/** `GET /api/records/cases`: all cases, whole, by cursor; `GET /api/records/cases/:key`: one. */
export const recordsRouter = (): Router => {
  const router = Router();
  router
    .route('/api/records/cases')
    .get(async (request, response) => {
      const params = paramsOf(request);
      const asked = await parseRecordsRequest(params);
      sendJson({ request, response, body: await pageOf({ asked, params }) });
    })
    .all(refuseMethod);
  router
    .route('/api/records/cases/:key')
    .get(async (request, response) => {
      const body = await oneCase({ key: request.params.key, params: paramsOf(request) });
      sendJson({ request, response, body });
    })
    .all(refuseMethod);
  return router;
};

const pageOf = async ({ asked, params }: { asked: RecordsAsked; params: URLSearchParams }) => {
  const { publicUrl } = runtime('env');
  const { total, entries, end, hasMore } = await findRecords(asked);
  const { question } = asked;
  const nextCursor = hasMore ? cursorText({ cursor: end, question }) : null;
  const next = new URLSearchParams(params);
  if (nextCursor) next.set('cursor', nextCursor);
  if (asked.first === DEFAULT_RECORDS) next.delete('limit');
  return {
    total,
    cases: entries.map(({ record }) => record),
    nextCursor,
    next: nextCursor ? `${publicUrl}/api/records/cases?${next}` : null,
    changes: `${publicUrl}/api/changes?since=${end.began}&collection=cases`,
  };
};

const oneCase = async ({ key, params }: { key: string; params: URLSearchParams }) => {
  const { locales, publicUrl } = runtime('env');
  const lang = params.get('lang') || 'en';
  if (!isLocaleCode(lang) || !locales.includes(lang))
    throw badRequest([
      { field: 'lang', message: `lang: takes ${locales.join(', ')}; it is “${lang.slice(0, 60)}”.` },
    ]);
  const found = await readPublicCases({
    payload: runtime('payload'),
    taxonomy: await runtime('taxonomy').snapshot(),
    locales,
    publicUrl,
    lang,
    where: { or: [{ key: { equals: key } }, { slug: { equals: key } }] },
  });
  const record = (found.get(key) ?? [...found.values()][0])?.[0];
  if (!record) throw notFound(`There is no case “${key.slice(0, 60)}”.`);
  return record;
};

const refuseMethod = (_request: unknown, response: Response): void => {
  response
    .status(405)
    .set('allow', 'GET, HEAD, OPTIONS')
    .json({ errors: [{ message: 'Records are for reading: GET.' }] });
};
