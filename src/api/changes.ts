import { Router } from 'express';
import { newestSequence, readChanges } from '../changes/read-changes.ts';
import { AppError, badRequest, type FieldProblem } from '../domain/errors.ts';
import { FOLLOWED_COLLECTIONS, type FollowedCollection } from '../domain/public-change.ts';
import { presentChange } from '../presenters/change.ts';
import { runtime } from '../runtime.ts';
import { paramsOf } from './search.ts';
import { sendJson } from './send-json.ts';

const DEFAULT = 100;
const MOST = 1000;

interface Asked {
  since: number;
  limit: number;
  collection?: FollowedCollection;
}

/** `GET /api/changes?since=`: what came, changed and went for readers, in an order that mirrors can keep to. */
export const changesRouter = (): Router => {
  const router = Router();
  router
    .route('/api/changes')
    .get(async (request, response) => {
      sendJson({ request, response, body: await answer(readAsked(paramsOf(request))) });
    })
    .all((_request, response) => {
      response
        .status(405)
        .set('allow', 'GET, HEAD')
        .json({ errors: [{ message: 'The changes take GET: /api/changes?since=0' }] });
    });
  return router;
};

const answer = async ({ since, limit, collection }: Asked) => {
  const payload = runtime('payload');
  const { publicUrl } = runtime('env');
  const found = await readChanges({ payload, after: since, limit: limit + 1, collection });
  const changes = found.slice(0, limit);
  const next = changes.at(-1)?.sequence ?? since;
  if (changes.length === 0 && since > 0) await refuseAhead({ payload, since });
  const params = new URLSearchParams({
    since: String(next),
    ...(limit !== DEFAULT && { limit: String(limit) }),
    ...(collection && { collection }),
  });
  return {
    changes: changes.map((change) => presentChange({ change, seen: since, publicUrl })),
    next,
    nextUrl: `${publicUrl}/api/changes?${params}`,
    hasMore: found.length > limit,
  };
};

/** A base that was put back from a copy knows less than its followers: they would wait for ever. */
const refuseAhead = async ({
  payload,
  since,
}: {
  payload: Parameters<typeof newestSequence>[0];
  since: number;
}): Promise<void> => {
  const newest = await newestSequence(payload);
  if (since <= newest) return;
  const message = `since: the newest change here is ${newest}; the base was put back from a copy. Begin again with since=0.`;
  throw new AppError({ code: 'changes-ahead', status: 410, problems: [{ message, field: 'since' }] });
};

/** @throws AppError 400 with a problem for every fault */
const readAsked = (params: URLSearchParams): Asked => {
  const problems: FieldProblem[] = [];
  const report = (field: string, takes: string): void => {
    problems.push({ field, message: `${field}: ${takes}` });
  };
  for (const name of new Set(params.keys())) {
    if (!['since', 'limit', 'collection'].includes(name))
      report(name, 'is not known here. There are since, limit and collection.');
    else if (params.getAll(name).length > 1) report(name, 'takes one value.');
  }
  const whole = (name: string, { from, to, without }: { from: number; to: number; without: number }) => {
    const value = params.get(name) || String(without);
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= from && number <= to) return number;
    report(name, `takes a whole number from ${from} to ${to}; it is “${value.slice(0, 40)}”.`);
    return without;
  };
  const since = whole('since', { from: 0, to: Number.MAX_SAFE_INTEGER, without: 0 });
  const limit = whole('limit', { from: 1, to: MOST, without: DEFAULT });
  const named = params.get('collection') || undefined;
  const collection = FOLLOWED_COLLECTIONS.find((one) => one === named);
  if (named && !collection)
    report('collection', `takes ${FOLLOWED_COLLECTIONS.join(' or ')}; it is “${named.slice(0, 40)}”.`);
  if (problems.length > 0) throw badRequest(problems);
  return { since, limit, ...(collection && { collection }) };
};
