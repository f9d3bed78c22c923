import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { readSite } from '../content/site.ts';
import { DEFAULT_LOCALE } from '../domain/locales.ts';
import { embedSorry } from '../presenters/embed-document.ts';
import { EMBED_SCRIPT } from '../presenters/embed-script.ts';
import { EMBED_STYLE } from '../presenters/embed-style.ts';
import { runtime } from '../runtime.ts';
import { noteShown } from '../usage/note-shown.ts';
import { toErrorResponse } from './errors.ts';
import { sendFresh } from './feeds-freshness.ts';

/** Readable and showable from anywhere, isolated pages included. */
export const OPEN = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

/** A document for a frame, with its tag. */
export interface Frame {
  html: string;
  etag: string;
  /** The keys of the cases that a list of them shows. */
  shown?: readonly string[];
}

/** Answers with the frame that `make` gives. A frame shows whatever it gets, so a fault is told as a page too, with its true status. */
export const frameHandler =
  (
    make: (request: Request) => Promise<Frame>,
    { policy = FRAME_POLICY }: { policy?: string } = {},
  ): RequestHandler =>
  async (request, response) => {
    try {
      const { html, etag, shown = [] } = await make(request);
      noteShown({ response, keys: shown });
      setHeaders({ response, isWell: true, policy });
      sendFresh({ request, response, content: html, etag });
    } catch (error) {
      const { status, body } = toErrorResponse(error);
      if (status >= 500) request.log?.error({ err: error }, 'frame failed');
      setHeaders({ response, isWell: false, policy });
      response.status(status).send(
        embedSorry({
          kind: status >= 500 ? 'away' : status === 404 ? 'gone' : 'wrong',
          problems: body.errors.map(({ message }) => message),
          siteName: await nameOfSite(),
          home: runtime('env').publicUrl,
        }),
      );
    }
  };

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const FRAME_POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(EMBED_STYLE)}`,
  `script-src ${hashOf(EMBED_SCRIPT)}`,
  "base-uri 'none'",
  // The frame's own search field.
  "form-action 'self'",
  'frame-ancestors *',
].join('; ');

/** Of the builder's preview, which runs the element: everything from here, for our own pages. */
export const PREVIEW_POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(EMBED_STYLE)}`,
  `script-src 'self' ${hashOf(EMBED_SCRIPT)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "frame-ancestors 'self'",
].join('; ');

const setHeaders = ({
  response,
  isWell,
  policy,
}: {
  response: Response;
  isWell: boolean;
  policy: string;
}): void => {
  response.removeHeader('x-frame-options');
  response.set({
    ...OPEN,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cross-origin-embedder-policy': 'require-corp',
    'cache-control': isWell ? 'public, max-age=60, stale-if-error=86400' : 'no-store',
    'x-robots-tag': 'noindex',
  });
};

const nameOfSite = async (): Promise<string> => {
  try {
    return (await readSite({ payload: runtime('payload'), lang: DEFAULT_LOCALE })).name;
  } catch {
    return 'Casebook';
  }
};
