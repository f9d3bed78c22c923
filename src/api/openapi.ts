import { createHash } from 'node:crypto';
import { Router } from 'express';
import { readSite } from '../content/site.ts';
import { DEFAULT_LOCALE } from '../domain/locales.ts';
import { runtime } from '../runtime.ts';
import { openApiDocument } from './openapi-document.ts';

/** `/openapi.json`: every path for programs, for people's generators. */
export const openApiRouter = (): Router => {
  const router = Router();
  router.get('/openapi.json', async (_request, response) => {
    const payload = runtime('payload');
    const { name: siteName } = await readSite({ payload, lang: DEFAULT_LOCALE });
    const { publicUrl } = runtime('env');
    const json = JSON.stringify(openApiDocument({ config: payload.config, publicUrl, siteName }));
    response
      .set({
        'cache-control': 'public, max-age=300',
        etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 27)}"`,
        'cross-origin-resource-policy': 'cross-origin',
      })
      .type('application/json')
      .send(json);
  });
  return router;
};
