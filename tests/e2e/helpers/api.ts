import { inject } from 'vitest';
import type { SharedServer } from './global-setup.ts';

/** The base that this suite has to itself while it runs: each of vitest's workers has one. */
const sharedServer = (): SharedServer => {
  const server = inject('servers')[Number(process.env.VITEST_POOL_ID) - 1];
  if (!server) throw new Error('No server was started for this worker.');
  return server;
};

export const serverUrl = (): string => sharedServer().url;

export const adminToken = (): string => sharedServer().adminToken;

/** A call of the REST API as the administrator; throws with the answer when it is not 2xx. */
export const asAdmin = async <Answer = { doc: { id: string } }>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer> => {
  const response = await fetch(serverUrl() + path, {
    method,
    headers: { authorization: `JWT ${adminToken()}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 600)}`);
  return JSON.parse(text) as Answer;
};

/** Waits until a question is answered yes, asking every 50 ms; throws with the last answer after `ms`. */
export const until = async <Answer>({
  ask,
  isGood,
  ms = 10_000,
}: {
  ask: () => Promise<Answer>;
  isGood: (answer: Answer) => boolean;
  ms?: number;
}): Promise<Answer> => {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (isGood(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`Still not after ${ms} ms: ${JSON.stringify(answer)?.slice(0, 400)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
