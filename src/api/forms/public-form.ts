import express, { type Request, type RequestHandler, type Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { isAppError } from '../../domain/errors.ts';
import { runtime } from '../../runtime.ts';

/** A field that people don't see and programs fill. */
export const HONEYPOT = 'website';
const BODY_LIMIT = '200kb';
const HOUR_MS = 60 * 60_000;
const TOO_OFTEN = 'Sent too often from here. Try again in an hour.';

/** What a form did: said on its own page, or on the page it leads to. */
export type FormDone = string | { to: string; message?: string };

interface PublicForm {
  /** How many times an address may send it in an hour. */
  limit: number;
  /** Counted apart by this in place of the address: a secret link, say. */
  countedBy?(request: Request): string;
  bodyLimit?: string;
  /** The page that holds the form. */
  pageOf(request: Request): string;
  /** Does what the form asks for and says what was done, in words for its page. @throws AppError with a problem for each field */
  receive(input: { values: Record<string, string>; request: Request }): Promise<FormDone>;
}

/**
 * A form that anybody may send, with or without JavaScript: urlencoded or JSON in, and out either a redirect to the page,
 * which then shows the reply, or JSON for those who ask for it. A filled honeypot is thanked and forgotten.
 */
export const publicForm = ({
  limit,
  countedBy,
  bodyLimit = BODY_LIMIT,
  pageOf,
  receive,
}: PublicForm): RequestHandler[] => [
  limitForm({ limit, countedBy }),
  express.urlencoded({ extended: false, limit: bodyLimit, parameterLimit: 200 }),
  express.json({ limit: bodyLimit }),
  async (request, response) => {
    const values = valuesOf(request.body);
    if (values[HONEYPOT]) {
      answerForm({ request, response, page: pageOf(request), done: 'Thank you. It has arrived.' });
      return;
    }
    try {
      const done = await receive({ values, request });
      answerForm({ request, response, page: pageOf(request), done });
    } catch (error) {
      refuseForm({ request, response, page: pageOf(request), values, error });
    }
  },
];

/** So many sendings an hour, by address or by what the form counts; a browser is told so on a page. */
export const limitForm = ({ limit, countedBy }: Pick<PublicForm, 'limit' | 'countedBy'>): RequestHandler =>
  rateLimit({
    windowMs: HOUR_MS,
    limit,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: (request) => countedBy?.(request) ?? ipKeyGenerator(request.ip ?? ''),
    handler: (request, response) => {
      response.status(429);
      if (wantsJson(request)) response.json({ errors: [{ message: TOO_OFTEN }] });
      else response.type('html').send(TOO_OFTEN_PAGE);
    },
  });

export const wantsJson = (request: Request): boolean =>
  request.accepts(['html', 'json']) === 'json' || Boolean(request.is('application/json'));

/** Leads a browser on, by GET, so that going back or reloading sends nothing twice; programs get JSON. */
export const answerForm = ({
  request,
  response,
  page,
  done,
}: {
  request: Request;
  response: Response;
  page: string;
  done: FormDone;
}): void => {
  const { to, message } = typeof done === 'string' ? { to: page, message: done } : done;
  if (wantsJson(request)) {
    response.status(202).json({ message: message ?? 'Saved.' });
    return;
  }
  if (message === undefined) {
    response.redirect(303, to);
    return;
  }
  const reply = runtime('formReplies').keep({ values: {}, problems: [], done: message });
  response.redirect(303, withReply({ page: to, reply }));
};

/** Leads a browser back to what it typed, with what is wrong beside it. Anything but an AppError is thrown on. */
export const refuseForm = ({
  request,
  response,
  page,
  values,
  error,
}: {
  request: Request;
  response: Response;
  page: string;
  values: Record<string, string>;
  error: unknown;
}): void => {
  if (!isAppError(error) || wantsJson(request)) throw error;
  const reply = runtime('formReplies').keep({ values, problems: error.problems });
  response.redirect(303, `${withReply({ page, reply })}#problems`);
};

const withReply = ({ page, reply }: { page: string; reply: string }): string =>
  `${page}${page.includes('?') ? '&' : '?'}reply=${reply}`;

/** Text alone: a field given twice counts with its last value, anything else is nothing. */
const valuesOf = (body: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typeof body === 'object' && body !== null ? body : {}).flatMap(([name, value]) => {
      const last: unknown = Array.isArray(value) ? value.at(-1) : value;
      return typeof last === 'string' ? [[name, last.replaceAll('\r\n', '\n')]] : [];
    }),
  );

const TOO_OFTEN_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sent too often</title>
<h1>Sent too often</h1>
<p>${TOO_OFTEN} Your browser’s “Back” leads to what you typed.</p>
</html>
`;
