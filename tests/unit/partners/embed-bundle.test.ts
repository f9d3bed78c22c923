// Proves that the committed public/embed.js is what src/embed builds, that it is small, and that no data becomes markup.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bundleEmbed } from '../../../src/embed/bundle.ts';

const LIMIT = 8 * 1024;
const committed = readFileSync('public/embed.js', 'utf8');

it('is the committed build of its source', async () => {
  expect(await bundleEmbed(), 'run `npm run build:embed` and commit public/embed.js').toBe(committed);
});

it('is under 8 KB gzipped', () => {
  const size = gzipSync(committed, { level: 9 }).length;
  console.log(`public/embed.js: ${committed.length} bytes, ${size} gzipped (at most ${LIMIT})`);
  expect(size).toBeLessThan(LIMIT);
});

it('never turns text into markup or code, nor sets an inline style', () => {
  expect(committed).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|\.style\b|"style"/,
  );
});
