import { Router, type Request } from 'express';
import { answerConsent } from '../../editorial/consent/answer-consent.ts';
import { runtime } from '../../runtime.ts';
import { publicForm } from './public-form.ts';
import { secretPage } from './secret-pages.ts';

/** The answer of an organisation, at the very address that its link has. The page is Next's. */
export const consentRouter = (): Router => {
  const router = Router();
  router.use('/consent/:secret', secretPage);
  router.post(
    '/consent/:secret',
    publicForm({
      limit: 60,
      pageOf,
      receive: ({ values, request }) =>
        answerConsent({
          payload: runtime('payload'),
          secret: String(request.params.secret),
          values,
          publicUrl: runtime('env').publicUrl,
        }),
    }),
  );
  return router;
};

const pageOf = (request: Request): string => `/consent/${encodeURIComponent(String(request.params.secret))}`;
