// Proves with graphql-http's own audits (the GraphQL over HTTP specification) that any client can talk to /api/graphql, and that a client
// nobody here wrote gets the same answer from it as from /api/search.
import { auditServer } from 'graphql-http';
import { expect, it } from 'vitest';
import { serverUrl } from './helpers/api.ts';

/** Audits that do not hold, each with the reason. Whatever is not here has to. */
const NO_GET = 'Optional: queries come by POST, and GET answers 405 and says so.';
const EXPLAINED: Record<string, string> = { '5A70': NO_GET, D6D5: NO_GET, '6A70': NO_GET };

it('passes the audits of the GraphQL over HTTP specification', async () => {
  const results = await auditServer({ url: `${serverUrl()}/api/graphql`, fetchFn: fetch });
  const failing = results.filter(({ status }) => status !== 'ok');
  expect(
    failing.filter(({ id }) => !(id in EXPLAINED)).map(({ id, name, status }) => `${status} ${id} ${name}`),
  ).toEqual([]);
  expect(results.length).toBeGreaterThan(40);
});

it('answers a search as /api/search does', async () => {
  const response = await fetch(`${serverUrl()}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: '{ searchCases(query: "induction") { total hits { slug } facets { theme { value count } } } }',
    }),
  });
  const { data } = (await response.json()) as { data: { searchCases: Answer } };
  const rest = (await (await fetch(`${serverUrl()}/api/search?q=induction`)).json()) as Answer;
  expect(data.searchCases.hits.map(({ slug }) => slug)).toEqual(rest.hits.map(({ slug }) => slug));
  expect(data.searchCases.hits[0]?.slug).toBe('rochdale-community-induction');
  expect(data.searchCases.total).toBe(rest.total);
  expect(data.searchCases.facets.theme).toEqual(
    rest.facets.theme.map(({ value, count }) => ({ value, count })),
  );
});

interface Answer {
  total: number;
  hits: { slug: string }[];
  facets: { theme: { value: string; count: number }[] };
}
