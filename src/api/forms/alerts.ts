import express, { Router, type Request, type RequestHandler } from 'express';
import { findAlert } from '../../alerts/find-alert.ts';
import { changeFrequency, confirmAlert, leaveAlert } from '../../alerts/manage-alert.ts';
import { subscribe } from '../../alerts/subscribe.ts';
import { ALERT_FREQUENCIES, isAlertFrequency } from '../../domain/alert.ts';
import { badRequest, notFound } from '../../domain/errors.ts';
import { hashOfSecret } from '../../editorial/secret-link.ts';
import { HOW_OFTEN } from '../../presenters/alert-letters.ts';
import { runtime } from '../../runtime.ts';
import { queryStatus } from '../cases-page-status.ts';
import { parseCaseQuery } from '../query-params.ts';
import { paramsOf } from '../search.ts';
import { readMultipart } from './multipart.ts';
import { publicForm, type FormDone } from './public-form.ts';
import { secretPage } from './secret-pages.ts';

export const LEFT = 'You have left. Your address is deleted, and no more mail comes.';

/** Following a search by e-mail: asked for at /alerts/new, confirmed, changed and left at the address of a secret link. */
export const alertsRouter = (): Router => {
  const router = Router();
  router.get('/alerts', (request, response) => response.redirect(303, newPageOf(request)));
  router.get('/alerts/new', queryStatus({ allowed: ['reply'] }));
  router.post(
    '/alerts',
    checkQuery,
    publicForm({ limit: 30, pageOf: newPageOf, receive: receiveSubscription }),
  );
  router.use('/alerts/:secret', secretPage);
  router.post(
    '/alerts/:secret',
    express.urlencoded({ extended: false, limit: '20kb' }),
    readFormData,
    leaveByOneClick,
    publicForm({ limit: 60, countedBy, pageOf, receive }),
  );
  return router;
};

type Receive = Parameters<typeof publicForm>[0]['receive'];

/** What an address asks for is refused at the door, for browsers and programs alike. */
const checkQuery: RequestHandler = async (request, _response, next) => {
  await parseCaseQuery({
    params: paramsOf(request),
    taxonomy: runtime('taxonomy'),
    locales: runtime('env').locales,
  });
  next();
};

/** The form, for the same search. */
const newPageOf = (request: Request): string => {
  const params = paramsOf(request);
  params.delete('reply');
  return params.size > 0 ? `/alerts/new?${params}` : '/alerts/new';
};

const receiveSubscription: Receive = ({ values, request }) =>
  subscribe({
    payload: runtime('payload'),
    env: runtime('env'),
    taxonomy: runtime('taxonomy'),
    params: new URLSearchParams([...paramsOf(request), ...new URLSearchParams(values.query)]),
    values,
    now: new Date(),
  });

/** Mail programs may send their one click as a form with files has it (RFC 8058). */
const readFormData: RequestHandler = async (request, _response, next) => {
  if (request.is('multipart/form-data')) {
    const limits = { fileBytes: 0, totalBytes: 0, files: 0, fieldBytes: 1000 };
    request.body = (await readMultipart({ request, limits })).values;
  }
  next();
};

/** Asked by a mail program, which wants neither page nor redirect, and may ask twice. */
const leaveByOneClick: RequestHandler = async (request, response, next) => {
  const body: unknown = request.body;
  const isOneClick =
    typeof body === 'object' &&
    body !== null &&
    'List-Unsubscribe' in body &&
    body['List-Unsubscribe'] === 'One-Click';
  if (!isOneClick) {
    next();
    return;
  }
  const payload = runtime('payload');
  const alert = await findAlert({ payload, secret: String(request.params.secret) });
  if (alert) await leaveAlert({ payload, alert });
  response.status(200).type('text').send(LEFT);
};

const countedBy = (request: Request): string => hashOfSecret(String(request.params.secret));
const pageOf = (request: Request): string => `/alerts/${encodeURIComponent(String(request.params.secret))}`;

const receive: Receive = async ({ values, request }): Promise<FormDone> => {
  const payload = runtime('payload');
  const now = new Date();
  const alert = await findAlert({ payload, secret: String(request.params.secret), now });
  const { action, frequency } = values;
  if (action === 'leave') {
    if (alert) await leaveAlert({ payload, alert });
    return LEFT;
  }
  if (!alert) throw notFound('This link leads nowhere.');
  if (action === 'confirm') {
    await confirmAlert({ payload, alert, now });
    return `Thank you. You get a mail ${HOW_OFTEN[alert.frequency]}.`;
  }
  if (action !== 'change')
    throw badRequest([{ field: 'action', message: 'action: takes “confirm”, “change” or “leave”.' }]);
  if (!isAlertFrequency(frequency))
    throw badRequest([{ field: 'frequency', message: `frequency: takes ${ALERT_FREQUENCIES.join(', ')}.` }]);
  await changeFrequency({ payload, alert, frequency, now });
  return `Changed: you get a mail ${HOW_OFTEN[frequency]}.`;
};
