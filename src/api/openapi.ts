import { Router } from 'express';
import { readSite } from '../content/site.ts';
import { DEFAULT_LOCALE } from '../domain/locales.ts';
import { provideRuntime, runtime } from '../runtime.ts';
import { etagOf, sendFresh } from './feeds-freshness.ts';
import { openApiDocument, type OpenApiDocument } from './openapi-document.ts';

/** `/openapi.json`: every path for programs, for people's generators. The page of it is drawn from the same document. */
export const openApiRouter = (): Router => {
  const router = Router();
  provideRuntime({ apiDocument: readApiDocument });
  router.get('/openapi.json', async (request, response) => {
    const json = JSON.stringify(await readApiDocument());
    response
      .set({
        'cache-control': 'public, max-age=300',
        'cross-origin-resource-policy': 'cross-origin',
      })
      .type('application/json');
    sendFresh({ request, response, content: json, etag: etagOf(json) });
  });
  return router;
};

const readApiDocument = async (): Promise<OpenApiDocument> => {
  const payload = runtime('payload');
  const { name: siteName } = await readSite({ payload, lang: DEFAULT_LOCALE });
  return openApiDocument({ config: payload.config, publicUrl: runtime('env').publicUrl, siteName });
};
