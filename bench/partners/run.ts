import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import { startBenchServer } from '../http/server.ts';
import type { KeptAnswer } from './express-peer.ts';
import { startPeer } from './start-peer.ts';

export interface PartnersRow {
  route: string;
  bytes: number;
  requestsPerSecond: number;
  /** Of the peer, with the same bytes, in this run. */
  peerPerSecond: number;
  ratio: number;
  p99Ms: number;
  failures: number;
}

/** What the element may weigh, zipped: 8 KB. */
export const EMBED_LIMIT = 8 * 1024;

/** Zipped as a server in front would. */
export const embedBytes = async (): Promise<number> =>
  gzipSync(await readFile('public/embed.js'), { level: 9 }).length;

const ROUTES = (home: string): { name: string; path: string }[] => {
  const oembed = (page: string, more = '') => `/oembed?url=${encodeURIComponent(home + page)}${more}`;
  return [
    { name: '/feeds/cases.rss', path: '/feeds/cases.rss' },
    { name: '/feeds/cases.atom', path: '/feeds/cases.atom' },
    { name: '/feeds/cases.json, a search', path: '/feeds/cases.json?q=play' },
    { name: '/embed.js', path: '/embed.js' },
    { name: '/embed/cases', path: '/embed/cases' },
    { name: '/embed/cases, a search', path: '/embed/cases?q=play&limit=3' },
    { name: '/oembed of a case', path: oembed('/cases/time-to-play') },
    { name: '/oembed of a search, XML', path: oembed('/cases?q=play', '&format=xml') },
  ];
};

/** Requests per second of what partners ask for, beside bare Express that sends the very same bytes from memory. */
export const runPartnersBench = async ({
  seconds,
}: {
  seconds: number;
}): Promise<{ rows: PartnersRow[]; peer: string }> => {
  const server = await startBenchServer();
  try {
    const routes = ROUTES(server.url);
    const answers = await Promise.all(routes.map(({ path }) => answerOf({ url: server.url, path })));
    const peer = await startPeer(answers);
    try {
      const rows: PartnersRow[] = [];
      for (const [index, { name, path }] of routes.entries()) {
        const ours = await load({ url: server.url + path, seconds });
        const theirs = await load({ url: peer.url + path, seconds });
        rows.push({
          route: name,
          bytes: Buffer.byteLength(answers[index]?.body ?? '', 'base64'),
          requestsPerSecond: Math.round(ours.requests.average),
          peerPerSecond: Math.round(theirs.requests.average),
          ratio: Math.round((ours.requests.average / theirs.requests.average) * 100) / 100,
          p99Ms: ours.latency.p99,
          failures: [ours, theirs].reduce((sum, { non2xx, errors }) => sum + non2xx + errors, 0),
        });
      }
      return { rows, peer: peer.name };
    } finally {
      await peer.stop();
    }
  } finally {
    await server.stop();
  }
};

const answerOf = async ({ url, path }: { url: string; path: string }): Promise<KeptAnswer> => {
  const response = await fetch(url + path);
  if (!response.ok) throw new Error(`${path} answers ${response.status}: nothing to compare.`);
  return {
    path,
    type: response.headers.get('content-type') ?? '',
    etag: response.headers.get('etag'),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  };
};

/** Once to warm up, once to count. */
const load = async ({ url, seconds }: { url: string; seconds: number }): Promise<autocannon.Result> => {
  await autocannon({ url, connections: 10, duration: Math.min(1, seconds) });
  return autocannon({ url, connections: 10, duration: seconds });
};
