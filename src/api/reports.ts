import { Router } from 'express';
import { secretPage } from './forms/secret-pages.ts';

/** The monthly report of an organisation stands at an address that is a secret. The page is Next's. */
export const reportsRouter = (): Router => {
  const router = Router();
  router.use('/reports', secretPage);
  return router;
};
