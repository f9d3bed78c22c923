// npm run bench [-- search|http] [--smoke]: this project beside its peers, in one run. `--smoke` proves that it runs, on small numbers.
import { cpus } from 'node:os';
import { runHttpBench } from './http/run.ts';
import { printTable } from './print-table.ts';
import { runLikeBench } from './like/run.ts';
import { runSearchBench } from './search/run.ts';

const args = process.argv.slice(2);
const isSmoke = args.includes('--smoke');
const only = args.find((arg) => !arg.startsWith('-'));
const sizes = isSmoke ? [200] : [1000, 10_000];
const queries = isSmoke ? 40 : 500;

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}\n`,
);

if (!only || only === 'search') {
  console.log('Search over generated cases of about 700 words (seeded; see docs/performance.md)');
  const rows = await runSearchBench({ sizes, queries });
  printTable(
    [...rows, ...(await runLikeBench({ sizes }))].sort((a, b) => a.cases - b.cases || a.p95 - b.p95),
  );
}

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
