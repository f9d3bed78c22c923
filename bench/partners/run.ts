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
  /** The median of the rounds' own ratios. */
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
  rounds,
}: {
  seconds: number;
  /** Odd: medians are told. */
  rounds: number;
}): Promise<{ rows: PartnersRow[]; peer: string }> => {
  const server = await startBenchServer();
  try {
    const routes = ROUTES(server.url);
    const answers = await Promise.all(routes.map(({ path }) => answerOf({ url: server.url, path })));
    const peer = await startPeer(answers);
    try {
      // All of them first: a server that has just started has other things to do.
      for (const { path } of routes)
        for (const { url } of [server, peer]) await load({ url: url + path, seconds: Math.min(1, seconds) });
      const rows: PartnersRow[] = [];
      for (const [index, { name, path }] of routes.entries()) {
        const pairs: { ours: autocannon.Result; theirs: autocannon.Result }[] = [];
        // In turns, so that whatever else the machine does is in the way of both.
        for (let round = 0; round < rounds; round += 1)
          pairs.push({
            ours: await load({ url: server.url + path, seconds }),
            theirs: await load({ url: peer.url + path, seconds }),
          });
        rows.push({
          route: name,
          bytes: Buffer.byteLength(answers[index]?.body ?? '', 'base64'),
          requestsPerSecond: Math.round(median(pairs.map(({ ours }) => ours.requests.average))),
          peerPerSecond: Math.round(median(pairs.map(({ theirs }) => theirs.requests.average))),
          ratio: round2(
            median(pairs.map(({ ours, theirs }) => ours.requests.average / theirs.requests.average)),
          ),
          p99Ms: median(pairs.map(({ ours }) => ours.latency.p99)),
          failures: pairs
            .flatMap(({ ours, theirs }) => [ours, theirs])
            .reduce((sum, { non2xx, errors }) => sum + non2xx + errors, 0),
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

const load = ({ url, seconds }: { url: string; seconds: number }): Promise<autocannon.Result> =>
  autocannon({ url, connections: 10, duration: seconds });

const median = (values: number[]): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;

const round2 = (value: number): number => Math.round(value * 100) / 100;
