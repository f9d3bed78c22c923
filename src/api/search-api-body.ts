import express, { type RequestHandler } from 'express';
import { DialectError } from '../search/dialect/errors.ts';

/** The longest filter that anybody needs is far below; a whole interface's queries at once are too. */
const LIMIT = 256 * 1024;

const needsJson: RequestHandler = (request, _response, next) => {
  const type = request.headers['content-type'];
  if (type === undefined)
    throw new DialectError({
      code: 'missing_content_type',
      message:
        'A Content-Type header is missing. Accepted values for the Content-Type header are: `application/json`',
    });
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new DialectError({
      code: 'invalid_content_type',
      message: `The Content-Type \`${type.slice(0, 100)}\` is invalid. Accepted values for the Content-Type header are: \`application/json\``,
    });
  next();
};

const asText = express.text({ type: () => true, limit: LIMIT, defaultCharset: 'utf-8' });

const parse: RequestHandler = (request, _response, next) => {
  const text: unknown = request.body;
  if (typeof text !== 'string' || text === '')
    throw new DialectError({ code: 'missing_payload', message: 'A json payload is missing.' });
  try {
    request.body = JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new DialectError({
      code: 'malformed_payload',
      message: `The json payload provided is malformed. \`${reason.slice(0, 200)}\`.`,
    });
  }
  next();
};

/** Reads a JSON body, and refuses any other, as Meilisearch does. */
export const jsonBody: RequestHandler[] = [needsJson, asText, parse];
