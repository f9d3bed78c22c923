import { Router, type Request } from 'express';
import { readAdoptionReport } from '../../editorial/share/adoption-fields.ts';
import { receiveAdoption } from '../../editorial/share/receive-adoption.ts';
import { runtime } from '../../runtime.ts';
import { publicForm } from './public-form.ts';

/** "We used this": a reader's report, kept for an editor to read. */
export const adoptionRouter = (): Router => {
  const router = Router();
  router.post(
    '/cases/:slug/used',
    publicForm({
      limit: 20,
      pageOf: (request) => `/cases/${encodeURIComponent(slugOf(request))}/used`,
      receive: async ({ values, request }) => {
        await receiveAdoption({
          payload: runtime('payload'),
          publicUrl: runtime('env').publicUrl,
          slug: slugOf(request),
          report: readAdoptionReport(values),
          now: new Date(),
        });
        return 'Thank you. An editor reads it before it stands with the case, and may write to you.';
      },
    }),
  );
  return router;
};

const slugOf = (request: Request): string => String(request.params.slug);
