import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLogger } from '../../src/logger.ts';
import { createShutdown, stopOnSignals } from '../../src/server/shutdown.ts';

/* A server of its own process, for the test of shutting down: /slow?ms=500 answers in two halves, that far apart. */

const server = createServer((request, response) => {
  const ms = Number(new URL(request.url ?? '/', 'http://localhost').searchParams.get('ms') ?? 0);
  response.write('first half, ');
  setTimeout(() => response.end('second half'), ms);
});
const [graceMs] = process.argv.slice(2).map(Number);
stopOnSignals(
  createShutdown({
    server,
    logger: createLogger({ level: 'silent' }),
    graceMs,
    close: [() => process.stdout.write('closed search\n'), () => process.stdout.write('closed database\n')],
  }),
);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`port ${(server.address() as AddressInfo).port}\n`);
});
