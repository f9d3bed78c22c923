import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLogger } from '../../src/logger.ts';
import { createShutdown, stopOnSignals } from '../../src/server/shutdown.ts';

/*
 * A server of its own process, for the test of shutting down: /slow answers in two halves, the second when a line comes in. It
 * says what it does.
 */

const server = createServer((request, response) => {
  response.write('first half, ');
  const end = () => response.end('second half');
  if (request.url === '/slow') process.stdin.once('data', end);
  else end();
});
const [graceMs] = process.argv.slice(2).map(Number);
stopOnSignals(
  createShutdown({
    server,
    logger: Object.assign(createLogger({ level: 'silent' }), {
      info: (_about: object, words: string) => void process.stdout.write(`${words}\n`),
    }),
    graceMs,
    close: [() => process.stdout.write('closed search\n'), () => process.stdout.write('closed database\n')],
  }),
);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`port ${(server.address() as AddressInfo).port}\n`);
});
