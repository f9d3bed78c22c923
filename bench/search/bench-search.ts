import { runLikeBench } from '../like/run.ts';
import { printTable } from '../print-table.ts';
import { LIMITS } from './peers/all.ts';
import { dropMeilisearch, meilisearchVersion } from './peers/meilisearch.ts';
import { promisesOf, ratiosOf, type MeasuredRow } from './ratios.ts';
import { runSearchBench } from './run.ts';

/** Measures every peer at every size, and prints what was measured, the ratios, and the promises. */
export const benchSearch = async ({
  sizes,
  queries,
  peers: wanted,
}: {
  sizes: number[];
  queries: number;
  peers?: string[];
}): Promise<void> => {
  const server = process.env.MEILI_URL;
  const peers = wanted ?? ['embedded', 'minisearch', 'orama', ...(server ? ['meilisearch'] : []), 'like'];
  console.log('Search over generated cases of about 700 words (seeded; see docs/performance.md)\n');
  const rows: MeasuredRow[] = [];
  const keep = (row: MeasuredRow): void => {
    rows.push(row);
    // On the other channel, so that the tables can be kept as they are printed.
    console.error(JSON.stringify(row));
  };
  for (const cases of sizes)
    for (const peer of peers) {
      const limit = LIMITS[peer];
      if (limit && cases >= limit.from) keep({ cases, peer, engine: peer, skipped: limit.reason });
      else if (peer === 'like') keep({ peer, ...(await runLikeBench(cases)) });
      else keep({ peer, ...(await runSearchBench({ cases, peer, queries })) });
    }
  if (server && peers.includes('meilisearch')) {
    const version = await meilisearchVersion({ url: server, key: process.env.MEILI_KEY });
    for (const row of rows) if (row.peer === 'meilisearch') row.engine = version;
    await dropMeilisearch({ url: server, key: process.env.MEILI_KEY });
  }
  printTable(rows.map(({ peer: _peer, ...row }) => row));
  const ratios = ratiosOf(rows);
  if (ratios.length > 0) {
    console.log(
      '\nHow many times better the embedded engine is than each peer (below 1 the peer is better)\n',
    );
    printTable(ratios);
  }
  const promises = promisesOf(rows);
  if (promises.length > 0) {
    console.log('\nWhat was promised\n');
    printTable(promises);
  }
};
