import { createServer, type RequestListener, type Server } from 'node:http';

/**
 * Reverse proxies keep a connection they do not use for up to two minutes. A server that ends it first does so, now and then,
 * while a request is on its way, which is lost: readers would be told of a bad gateway.
 */
const KEEP_ALIVE_MS = 125_000;

/** The HTTP server of an app, or of one that comes as its `request`. */
export const createHttpServer = (app?: RequestListener): Server =>
  createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, app);
