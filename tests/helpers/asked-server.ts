import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server was asked: enough to tell how politely. */
export interface Asked {
  method?: string;
  path?: string;
  headers: IncomingMessage['headers'];
  at: number;
}

export interface AskedServer {
  url: string;
  asked: Asked[];
  close(): void;
}

/** A server on a port of its own that answers as told, and keeps what it was asked. */
export const startAskedServer = async (answer: RequestListener): Promise<AskedServer> => {
  const asked: Asked[] = [];
  const server: Server = createServer((request, response) => {
    asked.push({
      method: request.method,
      path: request.url,
      headers: request.headers,
      at: performance.now(),
    });
    answer(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
