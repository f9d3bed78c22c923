import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { commentOn, resolveComment } from './comments.ts';
import { deskOfCase } from './desk-of-case.ts';
import { moveCase } from './move-case.ts';

/** What the desk does with a case beside saving it. All answers are for one person: none is kept by anybody on the way. */
export const workflowEndpoints: Endpoint[] = [
  {
    path: '/:id/workflow',
    method: 'get',
    handler: (req) => answer(() => deskOfCase({ id: idIn(req), req })),
  },
  {
    path: '/:id/move',
    method: 'post',
    handler: async (req) => {
      const { to, comment, assignee, dueOn } = await bodyOf(req);
      return answer(async () => ({
        doc: await moveCase({ id: idIn(req), to, comment, assignee, dueOn, req }),
      }));
    },
  },
  {
    path: '/:id/comments',
    method: 'get',
    handler: (req) => answer(async () => ({ docs: (await deskOfCase({ id: idIn(req), req })).comments })),
  },
  {
    path: '/:id/comments',
    method: 'post',
    handler: async (req) => {
      const { text, field } = await bodyOf(req);
      return answer(async () => ({ doc: await commentOn({ id: idIn(req), text, field, req }) }), 201);
    },
  },
  {
    path: '/:id/comments/:commentId/resolve',
    method: 'post',
    handler: async (req) => {
      const { resolved } = await bodyOf(req);
      const commentId = String(req.routeParams?.commentId);
      return answer(async () => ({
        doc: await resolveComment({ id: idIn(req), commentId, isResolved: resolved !== false, req }),
      }));
    },
  },
];

const idIn = (req: PayloadRequest): string => String(req.routeParams?.id);

const bodyOf = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  await addDataAndFileToRequest(req);
  return req.data ?? {};
};

const answer = async (work: () => Promise<unknown>, status = 200): Promise<Response> =>
  Response.json(await work(), { status, headers: { 'cache-control': 'no-store' } });
