// Proves that wrong settings end the start at once, with one line for each and nothing else, before anything is written.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'casebook-settings-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const start = (settings: Record<string, string>): Promise<{ code: number; output: string; errors: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'src/server/start.ts'],
      {
        env: {
          PATH: process.env.PATH,
          NODE_ENV: 'production',
          DATA_DIR: path.join(directory, 'data'),
          ...settings,
        },
      },
      (error, output, errors) => resolve({ code: Number(error?.code ?? 0), output, errors }),
    );
  });

describe('a start with wrong settings', () => {
  it('names every one of them in a line and ends with 1', async () => {
    const { code, output, errors } = await start({
      PORT: 'eighty',
      PUBLIC_URL: 'casebook',
      DATABASE_URI: 'postgres://user:hunter2@host/db',
      SEED: 'some',
    });
    expect(code).toBe(1);
    expect(output).toBe('');
    const lines = errors.trim().split('\n');
    expect(lines).toHaveLength(5);
    for (const name of ['PORT', 'PUBLIC_URL', 'DATABASE_URI', 'SEED'])
      expect(lines.filter((line) => line.trim().startsWith(`${name} `))).toHaveLength(1);
    expect(errors).not.toContain('hunter2');
    expect(existsSync(path.join(directory, 'data'))).toBe(false);
  });

  it('names a standby that stands by for nothing', async () => {
    const unknown = await start({ SEARCH_STANDBY: 'maybe' });
    expect(unknown).toMatchObject({ code: 1, output: '' });
    expect(unknown.errors).toContain('SEARCH_STANDBY takes one of embedded, none');
    const alone = await start({ SEARCH_STANDBY: 'embedded' });
    expect(alone).toMatchObject({ code: 1, output: '' });
    expect(alone.errors).toContain('SEARCH_STANDBY needs MEILI_URL');
  });

  it('refuses a file that is no Casebook’s, by name and without a stack', async () => {
    const file = path.join(directory, 'letters.db');
    await writeFile(file, 'Dear all, this is not a database.'.repeat(100));
    const { code, errors } = await start({ DATABASE_URI: `file:${file}` });
    expect(code).toBe(1);
    expect(errors).toContain(file);
    expect(errors).not.toMatch(/\n\s+at /);
  });
});
