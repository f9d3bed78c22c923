import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedMessage {
  body: string;
  headers: IncomingHttpHeaders;
  /** As a form, for what is no JSON. */
  form: URLSearchParams;
  json: { type: string; timestamp: string; data: Record<string, unknown> };
}

export interface WebhookReceiver {
  url: string;
  received: ReceivedMessage[];
  /** What it answers from now on; a redirect leads to itself. `silent` answers nothing, 101 talks of something else. */
  answer(status: number | 'silent'): void;
  /** How long it takes to, in milliseconds. */
  answerAfter(milliseconds: number): void;
  close(): Promise<void>;
}

/** A real HTTP server as a partner's program, or a hub, has one. */
export const startReceiver = async (): Promise<WebhookReceiver> => {
  let status: number | 'silent' = 200;
  let delay = 0;
  const received: ReceivedMessage[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      received.push({
        body,
        headers: request.headers,
        form: new URLSearchParams(body),
        json: body.startsWith('{')
          ? (JSON.parse(body) as ReceivedMessage['json'])
          : { type: '', timestamp: '', data: {} },
      });
      if (status === 'silent') return;
      setTimeout(respond, delay, status);
    });
    const respond = (status: number): void => {
      response.writeHead(status, {
        ...(status >= 300 && status < 400 && { location: '/elsewhere' }),
        ...(status === 101 && { connection: 'upgrade', upgrade: 'something-else' }),
      });
      response.end('an answer that nobody reads');
    };
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answer: (next) => {
      status = next;
    },
    answerAfter: (milliseconds) => {
      delay = milliseconds;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
