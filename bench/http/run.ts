import autocannon from 'autocannon';
import { startBenchServer } from './server.ts';

/** One route under load. `peer` names the stock route of Payload that does the nearest thing, measured in the same run. */
interface Route {
  name: string;
  peer?: string;
  path: string;
  /** A GraphQL query: sent by POST. */
  query?: string;
}

export interface HttpRow {
  route: string;
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  failures: number;
  /** Against the peer's requests per second in this run. */
  ratio?: number;
  peer?: string;
}

const REST_LIST = 'Payload REST: list of 20';
const REST_LIKE = 'Payload REST: `like` on title and summary';
const GRAPHQL_LIST = 'Payload GraphQL: list of 20';
const REST_ONE = 'Payload REST: one case by slug, depth 2';

const ROUTES: Route[] = [
  { name: REST_LIST, path: '/api/cases?limit=20&depth=1' },
  {
    name: REST_LIKE,
    path: '/api/cases?where[or][0][title][like]=play&where[or][1][summary][like]=play&limit=20&depth=1',
  },
  {
    name: GRAPHQL_LIST,
    path: '/api/graphql',
    query: '{ Cases(limit: 20) { totalDocs docs { slug title summary organisation { title } } } }',
  },
  { name: REST_ONE, path: '/api/cases?where[slug][equals]=time-to-play&depth=2&limit=1' },
  { name: '/api/search, all', peer: REST_LIST, path: '/api/search' },
  { name: '/api/search, two words, one misspelt', peer: REST_LIKE, path: '/api/search?q=refugess+play' },
  {
    name: 'GraphQL searchCases',
    peer: GRAPHQL_LIST,
    path: '/api/graphql',
    query: '{ searchCases(query: "play") { total hits { slug title summary organisation { label } } } }',
  },
  { name: 'a case page', peer: REST_ONE, path: '/cases/time-to-play' },
  { name: 'the search page', peer: REST_LIKE, path: '/cases?q=play' },
  { name: '/feeds/cases.atom', peer: REST_LIST, path: '/feeds/cases.atom' },
];

/** Requests per second of our routes beside Payload's own, on one server in one run; `seconds` a route, ten connections. */
export const runHttpBench = async ({
  seconds,
}: {
  seconds: number;
}): Promise<{ rows: HttpRow[]; rssMb: number }> => {
  const server = await startBenchServer();
  try {
    const rows: HttpRow[] = [];
    for (const route of ROUTES) {
      await load({ url: server.url, route, seconds: Math.min(1, seconds) });
      const result = await load({ url: server.url, route, seconds });
      rows.push({
        route: route.name,
        requestsPerSecond: Math.round(result.requests.average),
        p50Ms: result.latency.p50,
        p99Ms: result.latency.p99,
        failures: result.non2xx + result.errors,
        peer: route.peer,
      });
    }
    const speed = new Map(rows.map(({ route, requestsPerSecond }) => [route, requestsPerSecond]));
    for (const row of rows) {
      const peer = row.peer === undefined ? undefined : speed.get(row.peer);
      if (peer) row.ratio = Math.round((row.requestsPerSecond / peer) * 100) / 100;
    }
    return { rows, rssMb: await server.rssMb() };
  } finally {
    await server.stop();
  }
};

const load = ({
  url,
  route,
  seconds,
}: {
  url: string;
  route: Route;
  seconds: number;
}): Promise<autocannon.Result> =>
  autocannon({
    url: url + route.path,
    connections: 10,
    duration: seconds,
    ...(route.query !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: route.query }),
    }),
  });
