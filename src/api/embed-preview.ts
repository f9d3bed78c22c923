import { Router } from 'express';
import { badRequest } from '../domain/errors.ts';
import { embedPreview } from '../presenters/embed-preview.ts';
import { runtime } from '../runtime.ts';
import { readEmbedChoice } from './embed-choice.ts';
import { frameHandler, PREVIEW_POLICY } from './embed-frame.ts';
import { etagOf } from './feeds-freshness.ts';
import { paramsOf } from './search.ts';

/** `/embed/preview`: what the builder at `/partners/embed` shows, for our own pages alone. */
export const embedPreviewRouter = (): Router =>
  Router().get(
    '/embed/preview',
    frameHandler(
      async (request) => {
        const { choice, problems } = await readEmbedChoice({
          params: paramsOf(request),
          locales: runtime('env').locales,
          taxonomy: runtime('taxonomy'),
        });
        if (problems.length > 0) throw badRequest(problems);
        const html = embedPreview({ choice, title: 'Cases' });
        return { html, etag: etagOf(html) };
      },
      { policy: PREVIEW_POLICY },
    ),
  );
