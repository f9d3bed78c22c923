// A bare Express in a process of its own: answers each path of a file of answers with the very same bytes, from memory.
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import express from 'express';

export interface KeptAnswer {
  path: string;
  type: string;
  etag: string | null;
  /** Base 64. */
  body: string;
}

const answers = new Map<string, { type: string; etag: string | null; body: Buffer }>();
for (const { path, body, ...rest } of JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as KeptAnswer[])
  answers.set(path, { ...rest, body: Buffer.from(body, 'base64') });

const app = express();
app.disable('x-powered-by');
app.get('/{*path}', (request, response) => {
  const known = answers.get(request.originalUrl);
  if (!known) {
    response.status(404).end();
    return;
  }
  response.set('content-type', known.type);
  if (known.etag) response.set('etag', known.etag);
  response.send(known.body);
});
const server = app.listen(0, '127.0.0.1', (error) => {
  if (error) throw error;
  console.log(`listening on ${(server.address() as AddressInfo).port}`);
});
