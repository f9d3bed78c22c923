import type { RequestHandler } from 'express';

/** For pages whose address is a secret: kept by nobody, found by no search engine, and never told to the next page. */
export const secretPage: RequestHandler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-robots-tag', 'noindex, nofollow');
  next();
};
