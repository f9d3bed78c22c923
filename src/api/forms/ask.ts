import { Router, type Request } from 'express';
import { passOn } from '../../editorial/relay/pass-on.ts';
import { runtime } from '../../runtime.ts';
import { publicForm } from './public-form.ts';

/** A reader's question to the contact of a case, whose address stays here. The page is Next's. */
export const askRouter = (): Router => {
  const router = Router();
  router.post(
    '/cases/:slug/ask',
    publicForm({
      limit: 8,
      pageOf: (request) => `/cases/${encodeURIComponent(slugOf(request))}/ask`,
      receive: ({ values, request }) =>
        passOn({ payload: runtime('payload'), env: runtime('env'), slug: slugOf(request), values }),
    }),
  );
  return router;
};

const slugOf = (request: Request): string => String(request.params.slug);
