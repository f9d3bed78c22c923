// Proves that what every kind of page tells machines holds to schema.org's own vocabulary, as Google's types of it (schema-dts) have
// it: each type, and each property of each type. TypeScript is the judge.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { serverUrl } from './helpers/api.ts';

/** Beside those that the sitemap names. */
const MORE = ['/cases?q=play', '/cases?q=zzzzqqqq', '/cases?theme=roma', '/?lang=ar', '/cases?lang=pl'];
const OF_A_KIND = 6;

interface Told {
  page: string;
  thing: Record<string, unknown>;
}

const textOf = async (page: string): Promise<string> => (await fetch(new URL(page, serverUrl()))).text();

const toldBy = async (page: string): Promise<Told[]> =>
  [...(await textOf(page)).matchAll(/<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/g)].map(
    ([, text = '']) => ({ page, thing: JSON.parse(text) as Told['thing'] }),
  );

const pages = async (): Promise<string[]> => {
  const kinds = new Map<string, string[]>();
  for (const [, address = ''] of (await textOf('/sitemap.xml')).matchAll(/<loc>([^<]+)/g)) {
    const { pathname } = new URL(address);
    const kind = pathname.split('/').length > 2 ? String(pathname.split('/')[1]) : pathname;
    kinds.set(kind, [...(kinds.get(kind) ?? []), pathname]);
  }
  return [...[...kinds.values()].flatMap((some) => some.slice(0, OF_A_KIND)), ...MORE];
};

/** It and all that is within. */
const nodesOf = (thing: unknown): Told['thing'][] => {
  if (typeof thing !== 'object' || thing === null) return [];
  const within = Object.values(thing).flatMap(nodesOf);
  return Array.isArray(thing) ? within : [thing as Told['thing'], ...within];
};

/** A search form's input is described by a property that schema.org takes from its notes on actions, not from its vocabulary. */
const withoutInput = ({ page, thing }: Told): Told => {
  const copy = structuredClone(thing);
  for (const node of nodesOf(copy)) if (node['@type'] === 'SearchAction') delete node['query-input'];
  return { page, thing: copy };
};

/** Those that have a property of a type, at its place, which none before them has: the rest is more of the same. */
const ofNewShape = (told: Told[]): Told[] => {
  const known = new Set<string>();
  const shapesOf = (thing: unknown, place: string): string[] => {
    if (Array.isArray(thing)) return thing.flatMap((one) => shapesOf(one, place));
    if (typeof thing !== 'object' || thing === null) return [`${place}=${typeof thing}`];
    const type = String((thing as Told['thing'])['@type']);
    return Object.entries(thing).flatMap(([name, value]) => shapesOf(value, `${place} ${type}.${name}`));
  };
  return told.filter(({ thing }) => {
    const added = shapesOf(thing, '').filter((shape) => !known.has(shape));
    for (const shape of added) known.add(shape);
    return added.length > 0;
  });
};

/** TypeScript that compiles if the things are schema.org's, and if a property that none of its types has is refused. */
const asTypeScript = (told: Told[]): string => {
  const declare = (thing: unknown, number: number | string): string =>
    `export const n${number}: WithContext<Thing> = ${JSON.stringify(thing)};`;
  const [first] = nodesOf(told[0]?.thing).slice(-1);
  const lines = told.map(({ page, thing }, number) => `// ${page}\n${declare(thing, number)}`);
  if (first) first.inventedProperty = 'Nobody knows it.';
  return [
    "import type { Thing, WithContext } from 'schema-dts';",
    ...lines,
    `// @ts-expect-error\n${declare(told[0]?.thing, 'Wrong')}`,
  ].join('\n');
};

it('is of schema.org’s vocabulary, on every kind of page', async () => {
  const told = (await Promise.all((await pages()).map(toldBy))).flat().map(withoutInput);
  expect(told.length).toBeGreaterThan(40);
  expect(told.flatMap(({ thing }) => nodesOf(thing)).map((node) => node['@type'])).toEqual(
    expect.arrayContaining([
      'Article',
      'Book',
      'Event',
      'Place',
      'DefinedTerm',
      'LearningResource',
      'ItemList',
    ]),
  );
  // Beside node_modules, where the types are found.
  await mkdir('.cache', { recursive: true });
  const folder = await mkdtemp(path.resolve('.cache', 'structured-data-'));
  await writeFile(path.join(folder, 'told.ts'), asTypeScript(ofNewShape(told)));
  const options = '--noEmit --strict --skipLibCheck --types --module nodenext --target es2022'.split(' ');
  const compile = promisify(execFile)('node_modules/.bin/tsc', [...options, path.join(folder, 'told.ts')]);
  const said = await compile.then(
    () => '',
    (error: { stdout?: string }) => error.stdout ?? String(error),
  );
  await rm(folder, { recursive: true, force: true });
  expect(said).toBe('');
}, 180_000);
