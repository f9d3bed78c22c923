// npm run bench [-- search|http|partners] [--sizes 1000,10000] [--peers embedded,minisearch] [--smoke]: this project beside its peers, in
// one run. `--smoke` proves that it runs, on small numbers.
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { runHttpBench } from './http/run.ts';
import { benchPartners } from './partners/bench-partners.ts';
import { printTable } from './print-table.ts';
import { benchSearch } from './search/bench-search.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    smoke: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    peers: { type: 'string' },
  },
});
const isSmoke = values.smoke;
const [only] = positionals;

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 1e9)} GB\n`,
);

if (!only || only === 'search')
  await benchSearch({
    sizes: values.sizes?.split(',').map(Number) ?? (isSmoke ? [200] : [1_000, 10_000, 100_000]),
    queries: isSmoke ? 40 : 500,
    peers: values.peers?.split(','),
  });

if (!only || only === 'http') {
  console.log('\nRequests over HTTP, ten connections, the demonstration content');
  const { rows, rssMb } = await runHttpBench({ seconds: isSmoke ? 1 : 8 });
  printTable(rows);
  console.log(`The server's memory afterwards: ${rssMb} MB`);
  if (rows.some(({ failures }) => failures > 0)) {
    console.error('Some requests failed: the figures of those routes say nothing.');
    process.exitCode = 1;
  }
}

if (!only || only === 'partners')
  await benchPartners(isSmoke ? { seconds: 1, rounds: 1 } : { seconds: 2, rounds: 5 });
