import { Router, type Request } from 'express';
import { readSite } from '../../content/site.ts';
import { badRequest, notFound } from '../../domain/errors.ts';
import { isRecordMailbox } from '../../domain/mailbox.ts';
import { wayOf } from '../../editorial/share/answers.ts';
import { removeDocument } from '../../editorial/share/documents.ts';
import { mailAcknowledgement, mailDesk, mailLink } from '../../editorial/share/letters.ts';
import { placeInWords } from '../../editorial/share/place-in-words.ts';
import { isStepName } from '../../editorial/share/steps.ts';
import {
  begunSubmission,
  changeSubmission,
  countBefore,
  NO_SUCH_LINK,
  saveStep,
  sendSubmission,
  startSubmission,
} from '../../editorial/share/submissions.ts';
import { runtime } from '../../runtime.ts';
import { publicForm, wantsJson } from './public-form.ts';
import { secretPage } from './secret-pages.ts';
import { fromPage, pageAfter, secretOf, stepPage } from './share-addresses.ts';
import { shareUpload } from './share-upload.ts';

/** A text area of 20,000 letters of any script, five times over, as browsers write it. */
const STEP_BYTES = '1mb';

/** The form at /share: begun, saved page by page, sent. Its pages are Next's. */
export const shareRouter = (): Router => {
  const router = Router();
  router.use('/share/:secret', secretPage);
  router.post('/share/start', publicForm({ limit: 30, pageOf: () => '/share', receive: start }));
  router.post('/share/:secret/link', publicForm({ limit: 20, pageOf: fromPage, receive: sendLink }));
  router.post('/share/:secret/check', publicForm({ limit: 30, pageOf: stepPage, receive: send }));
  router.post('/share/:secret/document', ...shareUpload());
  router.post(
    '/share/:secret/remove-file',
    publicForm({ limit: 120, pageOf: documentPage, receive: removeFile }),
  );
  router.post(
    '/share/:secret/:step',
    publicForm({
      limit: 600,
      countedBy: secretOf,
      bodyLimit: STEP_BYTES,
      pageOf: stepPage,
      receive: save,
    }),
  );
  return router;
};

type Receive = Parameters<typeof publicForm>[0]['receive'];

const start: Receive = async ({ values }) => {
  const { secret } = await startSubmission({ payload: runtime('payload'), now: new Date() });
  return { to: `/share/${secret}/${values.way === 'document' ? 'document' : 'about'}` };
};

const save: Receive = async ({ values, request }) => {
  const { secret, step } = request.params;
  if (!isStepName(step)) throw notFound(NO_SUCH_LINK);
  const { submission, problems } = await saveStep({
    payload: runtime('payload'),
    secret: String(secret),
    step,
    values,
    now: new Date(),
  });
  if (problems.length > 0) throw badRequest(problems);
  const way = values.way === 'document' ? 'document' : wayOf({ submission, step });
  return { to: pageAfter({ secret: String(secret), step, way, values }) };
};

const send: Receive = async ({ request }) => {
  const secret = String(request.params.secret);
  const payload = runtime('payload');
  const { publicUrl } = runtime('env');
  const { submission, isNew } = await sendSubmission({ payload, secret, now: new Date() });
  const link = `${publicUrl}/share/${secret}`;
  const before = await countBefore({ payload, submission });
  if (isNew) {
    const { name: siteName } = await readSite({ payload, lang: 'en' });
    await mailAcknowledgement({ payload, siteName, link, submission, before });
    await mailDesk({
      payload,
      publicUrl,
      key: `submission-came/${submission.id}`,
      subject: `A practice was sent in: ${submission.reference}`,
      what: 'It waits to be read.',
      path: '/admin/collections/submissions?where[state][equals]=new',
    });
  }
  const message = `Thank you. Your reference is ${submission.reference}. ${placeInWords(before)}`;
  return { to: `/share/${secret}`, message: wantsJson(request) ? message : undefined };
};

const removeFile: Receive = async ({ values, request }) => {
  await removeDocument({
    payload: runtime('payload'),
    secret: String(request.params.secret),
    filename: values.file ?? '',
    now: new Date(),
  });
  return { to: documentPage(request), message: 'The document is taken out.' };
};

const documentPage = (request: Request): string => `/share/${String(request.params.secret)}/document`;

const sendLink: Receive = async ({ values, request }) => {
  const secret = String(request.params.secret);
  const payload = runtime('payload');
  const now = new Date();
  const submission = await begunSubmission({ payload, secret, now });
  const to = values.mailbox?.trim() ?? '';
  if (!isRecordMailbox(to))
    throw badRequest([{ field: 'mailbox', message: 'Give an e-mail address such as name@example.org.' }]);
  if (!submission.submitterMailbox)
    await changeSubmission({ payload, id: submission.id, data: { submitterMailbox: to }, now });
  const { name: siteName } = await readSite({ payload, lang: 'en' });
  const link = `${runtime('env').publicUrl}/share/${secret}`;
  const isQueued = await mailLink({ payload, siteName, link, to, now });
  return {
    to: fromPage(request),
    message: isQueued
      ? 'The link is on its way to you.'
      : 'That mailbox has had several links today. Copy the one on this page instead.',
  };
};
