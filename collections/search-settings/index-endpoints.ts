import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload';
import { runtimeIfAny } from '../../src/runtime.ts';
import type { IndexKeeper, KeeperWork } from '../../src/search/index-keeper.ts';
import { hasRole } from '../access/roles.ts';

/** For publishers, from the settings' own page: how the search indexes stand, and having them rebuilt or compared. */
const forPublishers =
  (answer: (keeper: IndexKeeper) => Response): PayloadHandler =>
  (req: PayloadRequest) => {
    if (!hasRole(req, 'publisher'))
      return refusal({ status: 403, message: 'Publishers may see to the index.' });
    const keeper = runtimeIfAny('searchIndexes');
    return keeper ? answer(keeper) : refusal({ status: 503, message: 'Search is not running here.' });
  };

const refusal = ({ status, message }: { status: number; message: string }): Response =>
  Response.json({ errors: [{ message }] }, { status, headers: NOT_KEPT });

const NOT_KEPT = { 'cache-control': 'no-store' };

const begin = (work: KeeperWork): PayloadHandler =>
  forPublishers((keeper) =>
    keeper.start(work)
      ? Response.json(keeper.state(), { status: 202, headers: NOT_KEPT })
      : refusal({ status: 409, message: 'The index is being seen to already.' }),
  );

export const indexEndpoints: Endpoint[] = [
  {
    path: '/indexes',
    method: 'get',
    handler: forPublishers((keeper) => Response.json(keeper.state(), { headers: NOT_KEPT })),
  },
  { path: '/indexes/rebuild', method: 'post', handler: begin('rebuild') },
  { path: '/indexes/compare', method: 'post', handler: begin('compare') },
];
