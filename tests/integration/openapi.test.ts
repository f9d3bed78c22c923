// Proves that /openapi.json says what is so: every path it names answers, each answer holds to its own schema strictly (ajv), openapi-typescript
// makes types of it, and a client built on them (openapi-fetch) compiles with tsc and works, while one with a mistake does not compile.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenApiDocument } from '../../src/api/openapi-document.ts';
import { FACETS } from '../../src/domain/case-query.ts';
import { QUERY_PARAMETERS } from '../../src/api/query-params.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

const KEY = '5b2c4f1e-2f5e-4f0b-9a51-f3a0f1c1b001';
const directory = path.resolve('node_modules/.cache/casebook-openapi-test');
let edge: SearchEdge;
let document: OpenApiDocument;

beforeAll(async () => {
  edge = await startSearchEdge();
  await edge.payload.create({
    collection: 'partners',
    data: { name: 'Reader', apiKey: KEY, enableAPIKey: true },
    overrideAccess: true,
  });
  for (const collection of ['guides', 'hubs', 'places', 'audiences', 'organisations'] as const)
    await edge.payload.create({
      collection,
      data: {
        title: `One of ${collection}`,
        slug: 'one',
        summary: 'Told briefly.',
        kind: 'city',
        type: 'charity',
        chapters: [{ title: 'First' }],
        _status: 'published',
      } as never,
      overrideAccess: true,
    });
  await edge.search.sync.flush();
  document = (await edge.get('/openapi.json')).body as OpenApiDocument;
  await mkdir(directory, { recursive: true });
});
afterAll(async () => {
  await edge.close();
  await rm(directory, { recursive: true, force: true });
});

/** What stands in for a parameter that a path can't do without, and queries that fill every part of an answer. */
const QUERIES: Record<string, string[]> = {
  '/api/search': [
    '',
    '?q=induction',
    '?q=inducton&theme=play',
    '?near=52.4,-1.5,50&challenge=funding',
    '?q=zzzz&theme=roma',
  ],
  '/api/suggest': ['?q=pl'],
  '/api/records/cases': ['?limit=2', '?lang=all'],
  '/api/records/cases/{key}': ['/time-to-play'],
  '/oembed': ['?url={base}/cases/time-to-play'],
  '/oai': ['?verb=Identify'],
  '/api/graphql': ['?query={__typename}'],
};
const KEYED = /^\/api\/partners\//;

const addressesOf = async (template: string): Promise<string[]> => {
  const folder = /^\/(?:feeds|embed|cards)\/(\w+)\/\{slug\}/.exec(template)?.[1];
  if (folder) {
    const { docs } = (await edge.get(`/api/${folder}?limit=1`)).body as { docs: { slug: string }[] };
    expect(docs.length, folder).toBe(1);
    return docs.map(({ slug }) => template.replace('{slug}', slug));
  }
  const bare = template.replace(/\/\{\w+\}$/, '');
  if (template.endsWith('/{id}')) {
    const { docs } = (await edge.get(`${bare}?limit=1`)).body as { docs: { id: string }[] };
    return docs.map(({ id }) => `${bare}/${id}?depth=1`);
  }
  return (QUERIES[template] ?? ['']).map(
    (more) => bare + more.replace('{base}', encodeURIComponent(edge.url)),
  );
};

describe('the document', () => {
  it('names every parameter of a query, and no field that strangers may not read', () => {
    const parameters = document.paths['/api/search']?.get?.parameters ?? [];
    expect(parameters.map(({ name }) => name)).toEqual([...QUERY_PARAMETERS]);
    expect(parameters.filter(({ explode }) => explode).map(({ name }) => name)).toEqual([...FACETS]);
    const { cases } = document.components.schemas;
    const properties = Object.keys(cases?.properties as object);
    expect(properties).toEqual(expect.arrayContaining(['title', 'slug', 'summary', 'results', 'sources']));
    for (const closed of ['contact', 'workflow', 'unplaced', 'proposedRecords', 'createdBy'])
      expect(properties, closed).not.toContain(closed);
    for (const closed of ['users', 'partners', 'webhooks', 'alerts', 'submissions', 'consents'])
      expect(document.paths, closed).not.toHaveProperty([`/api/${closed}`]);
  });

  it('is answered by every path it names, each answer as its schema says', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema({ $id: 'https://openapi.test/', components: strict(document.components) });
    let tried = 0;
    for (const [template, { get }] of Object.entries(document.paths)) {
      if (!get) continue;
      for (const address of await addressesOf(template)) {
        const response = await fetch(`${edge.url}${address}`, {
          headers: KEYED.test(template) ? { authorization: `partners API-Key ${KEY}` } : {},
        });
        expect(response.status, address).toBe(200);
        const { content } = (get.responses[200] ?? {}) as {
          content: Record<string, { schema: Record<string, unknown> }>;
        };
        const type = response.headers.get('content-type')?.split(';')[0] ?? '';
        expect(Object.keys(content), address).toContain(type);
        const text = await response.text();
        if (!type.includes('json') || type.includes('ndjson')) continue;
        const isValid = ajv.compile(absolute(strict(content[type]?.schema)) as object);
        isValid(JSON.parse(text));
        expect(isValid.errors ?? [], address).toEqual([]);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(20);
    const wrong = await fetch(`${edge.url}/api/search?theme=nonsense`);
    const isErrors = ajv.compile({ $ref: 'https://openapi.test/#/components/schemas/Errors' });
    expect([wrong.status, isErrors(await wrong.json())]).toEqual([400, true]);
  });
});

describe('a client generated from it', () => {
  const CLIENT = `
    import createClient from 'openapi-fetch';
    import type { paths } from './schema.ts';
    export const run = async (baseUrl: string) => {
      const client = createClient<paths>({ baseUrl });
      const search = await client.GET('/api/search', { params: { query: { q: 'induction', theme: ['community-cohesion'], sort: 'newest' } } });
      const title: string | undefined = search.data?.hits[0]?.title;
      const one = await client.GET('/api/records/cases/{key}', { params: { path: { key: 'time-to-play' } } });
      const figure: number | undefined = one.data?.results[0]?.figure?.value;
      const slugs: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await client.GET('/api/records/cases', { params: { query: { limit: 2, ...(cursor ? { cursor } : {}) } } });
        slugs.push(...(page.data?.cases ?? []).map(({ slug }) => slug));
        cursor = page.data?.nextCursor ?? undefined;
        if (!cursor) break;
      }
      const wrong = await client.GET('/api/search', { params: { query: { theme: ['nonsense'] } } });
      const field: string | undefined = wrong.error?.errors[0]?.field;
      const themes = await client.GET('/api/themes', { params: { query: { limit: 1 } } });
      const theme: string | undefined = themes.data?.docs[0]?.title;
      return { title, figure, slugs, field, theme };
    };
  `;
  const compile = (file: string): { problems: string[]; program: ts.Program } => {
    const program = ts.createProgram([file], {
      strict: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      rewriteRelativeImportExtensions: true,
      skipLibCheck: true,
      types: [],
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      outDir: directory,
    });
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    return { problems, program };
  };

  it('compiles, finds, reads, pages and is told mistakes; a wrong one does not compile', async () => {
    const types = astToString(await openapiTS(document as unknown as OpenAPI3));
    expect(types).toContain('"/api/records/cases/{key}"');
    await writeFile(path.join(directory, 'schema.ts'), types);
    await writeFile(path.join(directory, 'package.json'), '{ "type": "module" }');
    const file = path.join(directory, 'client.ts');
    await writeFile(file, CLIENT);
    const { problems, program } = compile(file);
    expect(problems).toEqual([]);
    program.emit();
    const { run } = (await import(
      /* @vite-ignore */ pathToFileURL(path.join(directory, 'client.js')).href
    )) as { run: (url: string) => Promise<Record<string, unknown>> };
    expect(await run(edge.url)).toMatchObject({
      title: 'Induction of newcomers',
      figure: 330,
      slugs: expect.arrayContaining(['time-to-play', 'roma-neighbours', 'induction-of-newcomers']),
      field: 'theme',
      theme: expect.any(String),
    });

    const wrong = path.join(directory, 'wrong.ts');
    await writeFile(
      wrong,
      CLIENT.replace("sort: 'newest'", "sort: 'oldest'").replace('hits[0]?.title', 'hits[0]?.heading'),
    );
    expect(compile(wrong).problems.join('\n')).toMatch(/oldest[^]*heading/);
  });
});

/** The same schema, allowing nothing it does not name; parts that say they are open stay so. */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, strict(inner)] as const);
  const isObject = 'properties' in value && !('additionalProperties' in value);
  return { ...Object.fromEntries(entries), ...(isObject && { additionalProperties: false }) };
}

function absolute(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(absolute);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === '$ref' ? `https://openapi.test/${String(inner)}` : absolute(inner),
    ]),
  );
}
