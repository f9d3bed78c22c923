import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export interface StaticSite {
  url: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

/** Somebody else's web site of plain files, by path from `/`. */
export const startStaticSite = async (files: Record<string, string>): Promise<StaticSite> => {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = files[name === '/' ? '/index.html' : name];
    // A browser asks for an icon that no page names.
    const missing = name === '/favicon.ico' ? 204 : 404;
    response.statusCode = file === undefined ? missing : 200;
    const type = TYPES[path.extname(name === '/' ? '.html' : name)] ?? 'text/html';
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.end(file);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
