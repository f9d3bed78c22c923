// Proves that files nobody here wrote are read whole: LibreOffice turns ours into its own, and the same words come out. It
// needs LibreOffice on the machine and says so where it is skipped.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../src/editorial/import/read/read-document.ts';
import { LAYOUTS, makeDocx, makeOdt, wordsIn, wordsRead } from '../helpers/documents/index.ts';

const isHere = spawnSync('soffice', ['--version']).status === 0;
const directory = mkdtempSync(join(tmpdir(), 'casebook-office-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

// What a file of text on paper can't keep apart: comments, and words that were struck out.
const NOT_ON_PAPER = ['header, footer, notes and comments', 'tracked changes and links'];

const CONVERSIONS = [
  { from: 'docx', to: 'odt', make: makeDocx, without: [] as string[] },
  { from: 'odt', to: 'docx', make: makeOdt, without: [] as string[] },
  { from: 'docx', to: 'pdf', make: makeDocx, without: NOT_ON_PAPER },
  { from: 'odt', to: 'html', make: makeOdt, without: NOT_ON_PAPER },
];

describe.skipIf(!isHere)('LibreOffice (skipped where it is not installed)', () => {
  it.each(CONVERSIONS)(
    'writes $to from $from, and every word is read',
    async ({ from, to, make, without }) => {
      const layouts = Object.entries(LAYOUTS).filter(([name]) => !without.includes(name));
      const out = join(directory, `${from}-${to}`);
      const files: string[] = [];
      for (const [place, [, description]] of layouts.entries()) {
        const file = join(directory, `${place}.${from}`);
        writeFileSync(file, await make(description));
        files.push(file);
      }
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${join(directory, 'user')}`,
          '--headless',
          '--convert-to',
          to,
          '--outdir',
          out,
          ...files,
        ],
        { stdio: 'ignore', timeout: 290_000 },
      );
      for (const [place, [name, description]] of layouts.entries()) {
        const file = `${place}.${to}`;
        const document = await readDocument({
          name: file,
          bytes: new Uint8Array(readFileSync(join(out, file))),
        });
        expect(wordsRead(document), name).toEqual(wordsIn(description));
      }
    },
    300_000,
  );
});
