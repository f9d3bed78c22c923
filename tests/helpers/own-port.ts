import type { AddressInfo, Server } from 'node:net';

/** Below the ports that systems give to whoever asks for any, where a port would be another's while its server is away. */
const FIRST = 20_000;
const COUNT = 12_000;

/** Another place for each process to begin, and another port each time. */
let tried = process.pid * 37;

/** Listens on a port that stays free while its server is away; resolves to it. */
export const listenOnOwnPort = async (server: Server): Promise<number> => {
  for (let left = COUNT; left > 0; left -= 1) {
    tried += 1;
    if (await listen({ server, port: FIRST + (tried % COUNT) }))
      return (server.address() as AddressInfo).port;
  }
  throw new Error('Every port is taken.');
};

const listen = ({ server, port }: { server: Server; port: number }): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const taken = (error: NodeJS.ErrnoException): void => {
      server.off('listening', free);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const free = (): void => {
      server.off('error', taken);
      resolve(true);
    };
    server.once('error', taken);
    server.once('listening', free);
    server.listen(port, '127.0.0.1');
  });
