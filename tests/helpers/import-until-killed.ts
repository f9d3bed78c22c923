import { runBulk } from '../../src/editorial/import/bulk/run-bulk.ts';
import { makeBase } from './base.ts';

/* A process that imports a list into the base of a folder and says how far it is, until somebody kills it. */

const { payload } = await makeBase({ settings: { DATA_DIR: process.argv[2] ?? '' } });
await payload.create({
  collection: 'cases',
  draft: true,
  overrideAccess: true,
  data: { title: 'Row 1', _status: 'draft' } as never,
});
const rows = Array.from({ length: 500 }, (_, index) => `Row ${index},Text`).join('\n');
await runBulk({
  payload,
  name: 'list.csv',
  bytes: new TextEncoder().encode(`Title,Summary\n${rows}`),
  onProgress: ({ done }) => console.log(`made ${done}`),
});
