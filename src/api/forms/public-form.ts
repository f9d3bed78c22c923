import express, { type Request, type RequestHandler, type Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { isAppError } from '../../domain/errors.ts';
import { runtime } from '../../runtime.ts';

/** A field that people don't see and programs fill. */
export const HONEYPOT = 'website';
const BODY_LIMIT = '200kb';

interface PublicForm {
  /** How many times an address may send it in an hour. */
  limit: number;
  /** The page that holds the form, without a query. */
  pageOf(request: Request): string;
  /** Does what the form asks for and says what was done, in words for its page. @throws AppError with a problem for each field */
  receive(input: { values: Record<string, string>; request: Request }): Promise<string>;
}

/**
 * A form that anybody may send, with or without JavaScript: urlencoded or JSON in, and out either a redirect to the page,
 * which then shows the reply, or JSON for those who ask for it. A filled honeypot is thanked and forgotten.
 */
export const publicForm = ({ limit, pageOf, receive }: PublicForm): RequestHandler[] => [
  rateLimit({
    windowMs: 60 * 60_000,
    limit,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    message: { errors: [{ message: 'Sent too often from here. Try again in an hour.' }] },
  }),
  express.urlencoded({ extended: false, limit: BODY_LIMIT, parameterLimit: 200 }),
  express.json({ limit: BODY_LIMIT }),
  async (request, response) => {
    const values = valuesOf(request.body);
    if (values[HONEYPOT]) {
      answer({ request, response, page: pageOf(request), done: 'Thank you. It has arrived.' });
      return;
    }
    try {
      const done = await receive({ values, request });
      answer({ request, response, page: pageOf(request), done });
    } catch (error) {
      if (!isAppError(error) || wantsJson(request)) throw error;
      const reply = runtime('formReplies').keep({ values, problems: error.problems });
      response.redirect(303, `${pageOf(request)}?reply=${reply}`);
    }
  },
];

export const wantsJson = (request: Request): boolean =>
  request.accepts(['html', 'json']) === 'json' || Boolean(request.is('application/json'));

const answer = ({
  request,
  response,
  page,
  done,
}: {
  request: Request;
  response: Response;
  page: string;
  done: string;
}): void => {
  if (wantsJson(request)) {
    response.status(202).json({ message: done });
    return;
  }
  response.redirect(303, `${page}?reply=${runtime('formReplies').keep({ values: {}, problems: [], done })}`);
};

/** Text alone: a field given twice counts with its last value, anything else is nothing. */
const valuesOf = (body: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typeof body === 'object' && body !== null ? body : {}).flatMap(([name, value]) => {
      const last: unknown = Array.isArray(value) ? value.at(-1) : value;
      return typeof last === 'string' ? [[name, last.replaceAll('\r\n', '\n')]] : [];
    }),
  );
