// Runs the engine contract on the embedded engine, then what only its files can show: kills, damage, two processes.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createEmbeddedEngine } from '../../src/search/engine/embedded/create-embedded-engine.ts';
import { createWorkerEngine } from '../../src/search/engine/embedded/worker/create-worker-engine.ts';
import { generateCases } from '../helpers/cases-generator.ts';
import { sampleDocuments, searchDocument } from '../helpers/search-documents.ts';
import { describeEngine, engineQuery } from './search-engine.contract.ts';

const root = mkdtempSync(path.join(tmpdir(), 'casebook-engine-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const freshDirectory = (): string => mkdtempSync(path.join(root, 'index-'));

describeEngine({
  name: 'embedded',
  create: async () => createEmbeddedEngine({ directory: freshDirectory() }),
  gaps: {},
});

describeEngine({
  name: 'embedded in its thread',
  create: async () => createWorkerEngine({ directory: freshDirectory() }),
  gaps: {},
});

describe('embedded: files', () => {
  const total = async (engine: ReturnType<typeof createEmbeddedEngine>): Promise<number> =>
    (await engine.search(engineQuery({ limit: 0 }))).total;

  it('opens what it wrote, with the same answers', async () => {
    const directory = freshDirectory();
    const first = createEmbeddedEngine({ directory });
    await first.open();
    await first.upsert(sampleDocuments());
    await first.remove(['human-library_en']);
    const query = engineQuery({ text: 'libary', facets: ['theme', 'region'] });
    const before = await first.search(query);
    await first.close();
    const second = createEmbeddedEngine({ directory });
    await second.open();
    expect(await second.search(query)).toEqual(before);
    expect(await total(second)).toBe(5);
    await second.close();
    await expect(second.search(query)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('clears the leavings of a rebuild that was killed, and older generations', async () => {
    const directory = freshDirectory();
    const first = createEmbeddedEngine({ directory });
    await first.open();
    await first.upsert(sampleDocuments());
    await first.close();
    // The process of this number can't be running: Linux and macOS count lower.
    writeFileSync(path.join(directory, 'building-99999999-1.db'), 'half written');
    writeFileSync(path.join(directory, `building-${process.pid}-1.db-journal`), 'half written');
    const second = createEmbeddedEngine({ directory });
    await second.open();
    expect(await total(second)).toBe(6);
    expect(readdirSync(directory).filter((name) => name.startsWith('building'))).toEqual([]);
    await second.rebuild({
      batches: (async function* () {
        yield sampleDocuments().slice(0, 2);
      })(),
    });
    await second.close();
    expect(readdirSync(directory).filter((name) => name.endsWith('.db'))).toEqual(['cases-000002.db']);
  });

  it.each([
    ['is no database', 'not a database at all, by no means '.repeat(500)],
    ['is cut off', 'SQLite format 3\0'],
  ])('starts empty, and says so, when its file %s', async (_, content) => {
    const directory = freshDirectory();
    writeFileSync(path.join(directory, 'cases-000001.db'), content);
    const problems: string[] = [];
    const engine = createEmbeddedEngine({ directory, onProblem: ({ message }) => problems.push(message) });
    await engine.open();
    expect(problems).toHaveLength(1);
    expect(await total(engine)).toBe(0);
    await engine.upsert(sampleDocuments());
    expect(await total(engine)).toBe(6);
    await engine.close();
  });

  it('follows another process that writes or rebuilds', async () => {
    const directory = freshDirectory();
    const server = createEmbeddedEngine({ directory });
    const commandLine = createEmbeddedEngine({ directory });
    await server.open();
    await server.upsert(sampleDocuments());
    await commandLine.open();
    expect(await total(commandLine)).toBe(6);
    await commandLine.upsert([searchDocument({ key: 'from-outside' })]);
    await expect.poll(() => total(server), { timeout: 100_000 }).toBe(7);
    await commandLine.rebuild({
      batches: (async function* () {
        yield [searchDocument({ key: 'alone' })];
      })(),
    });
    // A write right after it goes to the new index, not to the old one's ghost.
    await server.upsert([searchDocument({ key: 'second' })]);
    expect(await total(server)).toBe(2);
    await expect.poll(() => total(commandLine), { timeout: 100_000 }).toBe(2);
    await server.close();
    await commandLine.close();
    expect(existsSync(path.join(directory, 'cases-000001.db'))).toBe(false);
  });

  it('keeps titles first among a thousand cases', async () => {
    const engine = createEmbeddedEngine({ directory: freshDirectory() });
    await engine.open();
    await engine.upsert([...generateCases({ count: 1_000, words: 150 })]);
    await engine.upsert([searchDocument({ key: 'wanted', title: 'Roma children play sessions' })]);
    const { hits } = await engine.search(engineQuery({ text: 'roma childern play' }));
    expect(hits[0]?.document.key).toBe('wanted');
    await engine.close();
  });
});
