import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';
import express, { type Express, type RequestHandler, type Router } from 'express';
import type { Payload } from 'payload';
import { errorsAsJson, notFoundAsJson } from '../api/errors.ts';
import { createHealthRouter, type HealthCheck } from '../api/health.ts';
import { publicCollections } from '../content/public-collections.ts';
import type { Env } from '../config/env.ts';
import type { EventBus } from '../events.ts';
import type { Logger } from '../logger.ts';
import { openCors } from './cors.ts';
import { countReading } from './count-reading.ts';
import { createPageCache } from './page-cache.ts';
import { partnerKeys } from './partner-keys.ts';
import { pageLanguage } from './page-language.ts';
import { GRAPHQL_PATH, graphqlBody, payloadBridge } from './payload-bridge.ts';
import { DEFAULT_LIMITS, rateLimits, type RateLimits } from './rate-limits.ts';
import { requestLog } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';

/** Next's request handler, or another that answers everything which is not an API. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

export interface AppParts {
  env: Pick<Env, 'mode' | 'publicUrl' | 'trustProxy'>;
  payload: Payload;
  logger: Logger;
  events: EventBus;
  /** Search, feeds, embeds: the project's own routes, in front of Payload's. */
  apiRouter: Router;
  pages: PageHandler;
  /** What /readyz asks, by name. */
  checks: Record<string, HealthCheck>;
  /** What else /readyz says of a part, for everybody to read. */
  details?: Record<string, () => unknown>;
  isStopping?: () => boolean;
  limits?: RateLimits;
}

/** Paths for programs: what nothing answers there is a 404 in JSON, not a page. */
const MACHINE_PATHS = [
  '/api',
  '/search-api',
  '/feeds',
  '/embed',
  '/oembed',
  '/exports',
  '/cards',
  '/oai',
  '/metrics',
];

/** The edge: everything a request passes, in order. The app does not listen; `start.ts` and the tests do. */
export const createApp = ({
  env,
  payload,
  logger,
  events,
  apiRouter,
  pages,
  checks,
  details,
  isStopping,
  limits = DEFAULT_LIMITS,
}: AppParts): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.trustProxy);

  app.use(requestLog({ logger }));
  app.use(refuseNoAddress);
  app.use(securityHeaders({ env }));
  app.use(countReading({ home: env.publicUrl }));
  app.use(createHealthRouter({ checks, details, isStopping }));
  app.use(compression({ filter: isCompressible }));
  app.use(openCors({ publicUrl: env.publicUrl, collections: publicCollections(payload.config) }));
  app.post(GRAPHQL_PATH, graphqlBody());
  app.use(partnerKeys({ payload }));
  app.use(rateLimits(limits, { secret: payload.secret }));
  app.use(apiRouter);
  app.use(payloadBridge({ payload }));
  app.use(MACHINE_PATHS, notFoundAsJson);
  app.use(pageLanguage);
  if (env.mode !== 'development') app.use(createPageCache({ events, env, pages }));
  app.use((request, response) => pages(request, response));
  app.use(errorsAsJson);
  return app;
};

/** `GET *`, or whatever else is no address: Next would fail over it. */
const refuseNoAddress: RequestHandler = ({ url }, response, next) => {
  if (/^(\/|https?:\/\/)/i.test(url)) next();
  else response.status(400).json({ errors: [{ message: 'A request takes an address, such as /cases.' }] });
};

const isCompressible: compression.CompressionFilter = (request, response) =>
  // A part of a file is counted in the file's own bytes.
  response.statusCode !== 206 && compression.filter(request, response);
