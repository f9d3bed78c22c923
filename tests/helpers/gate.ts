import { connect, createServer, type Server, type Socket } from 'node:net';
import { listenOnOwnPort } from './own-port.ts';

/** Stands before a server, so that a test can take it away, bring it back and make it slow, whichever server it is. */
export interface Gate {
  url: string;
  /** The server is gone: connections are cut, and refused until it is opened. */
  shut(): Promise<void>;
  open(): Promise<void>;
  /** How long every piece of a request is held back, in milliseconds. */
  delay(ms: number): void;
}

export const startGate = async ({ url }: { url: string }): Promise<Gate> => {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let delayMs = 0;

  const join = (client: Socket): void => {
    const behind = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [client, behind],
      [behind, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    client.on('data', (chunk) => {
      if (delayMs > 0) setTimeout(() => behind.write(chunk), delayMs);
      else behind.write(chunk);
    });
    behind.pipe(client);
  };

  server = createServer(join);
  const port = await listenOnOwnPort(server);

  return {
    url: `http://127.0.0.1:${port}`,
    open: () =>
      new Promise((resolve, reject) => {
        server = createServer(join);
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
      }),
    shut: async () => {
      const closed = new Promise<void>((resolve) => {
        if (server) server.close(() => resolve());
        else resolve();
      });
      server = undefined;
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    delay: (ms) => {
      delayMs = ms;
    },
  };
};
