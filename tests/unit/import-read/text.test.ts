// Proves how plain text and Markdown are read: encodings, wrapped lines, headings people type, notes.
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/editorial/import/read/read-bytes.ts';
import { linesRead } from '../../helpers/documents/index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const lines = async (text: string, name = 'a.txt') => linesRead(await readBytes({ name, bytes: utf8(text) }));

describe('encodings', () => {
  const text = 'Tŷ ar y môr – “café” £5';
  const utf16 = (mark: number[], swap: boolean) => {
    const bytes = Buffer.from(text, 'utf16le');
    return new Uint8Array([...mark, ...(swap ? bytes.swap16() : bytes)]);
  };

  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(text)])],
    ['UTF-16, little end first', utf16([0xff, 0xfe], false)],
    ['UTF-16, big end first', utf16([0xfe, 0xff], true)],
    ['UTF-16 without a mark', utf16([], false)],
  ])('%s', async (_, bytes) => {
    expect(linesRead(await readBytes({ name: 'a.txt', bytes }))).toEqual([`paragraph: ${text}`]);
  });

  it('Windows-1252', async () => {
    const bytes = new Uint8Array([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x96, 0x20, 0x80, 0x35]);
    expect(linesRead(await readBytes({ name: 'a.txt', bytes }))).toEqual(['paragraph: “café” – €5']);
  });
});

describe('lines', () => {
  it('that were wrapped are one paragraph, short ones stand for themselves', async () => {
    const text = `Saturday Swap
A weekly table where old and new neighbours mend what is broken, near the
harbour and its long wall, run by people of the quay and the well-
known forum.

Nia Price
12 Quay Street
Hull`;
    expect(await lines(text)).toEqual([
      'paragraph: Saturday Swap',
      'paragraph: A weekly table where old and new neighbours mend what is broken, near the harbour and its long wall, run by people of the quay and the well-known forum.',
      'paragraph: Nia Price',
      'paragraph: 12 Quay Street',
      'paragraph: Hull',
    ]);
  });

  it('in capitals or underlined are headings', async () => {
    expect(
      await lines(
        'THE CHALLENGES\nFew came back.\n\nThe results\n===========\nMany did.\n\nContact\n-------\nNia',
      ),
    ).toEqual([
      'paragraph bold: THE CHALLENGES',
      'paragraph: Few came back.',
      'heading1: The results',
      'paragraph: Many did.',
      'heading2: Contact',
      'paragraph: Nia',
    ]);
  });

  it('that start with a sign or numbers in a row are items, with what hangs below them', async () => {
    expect(
      await lines(
        '- one that goes\n  on here\n  * inner\n• two\n\na) first\nb) second\n\n1. The results\n\nWords.',
      ),
    ).toEqual([
      'list-item1: one that goes on here',
      'list-item2: inner',
      'list-item1: two',
      'list-item1: a) first',
      'list-item1: b) second',
      'paragraph: 1. The results',
      'paragraph: Words.',
    ]);
  });

  it('with tabs in a row are a table', async () => {
    const { blocks } = await readBytes({ name: 'a.txt', bytes: utf8('Theme\tPlay\nPlace\tHull') });
    expect(blocks).toMatchObject([
      {
        kind: 'table',
        rows: [
          [[{ text: 'Theme' }], [{ text: 'Play' }]],
          [[{ text: 'Place' }], [{ text: 'Hull' }]],
        ],
      },
    ]);
  });
});

describe('Markdown', () => {
  it('keeps notes, front matter and HTML within it', async () => {
    const text = `---
title: Saturday Swap
theme: play
---

# Saturday Swap

A table[^1] for **all**. Fish &amp; chips.

<div>Raw <b>HTML</b></div>

[^1]: Of wood.`;
    expect(await lines(text, 'a.md')).toEqual([
      'paragraph: title: Saturday Swap',
      'paragraph: theme: play',
      'heading1: Saturday Swap',
      'paragraph: A table for all. Fish & chips.',
      'paragraph: Raw HTML',
      'paragraph: Of wood.',
    ]);
  });

  it('is known by its content', async () => {
    const { format } = await readBytes({
      name: 'pasted.txt',
      bytes: utf8('# One\n\nwords\n\n## Two\n\nwords'),
    });
    expect(format).toBe('markdown');
  });
});

describe('what only looks like text', () => {
  it.each([
    ['the first bytes of a JPEG', [0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4], /JPEG picture/],
    ['the first bytes of a gzip archive', [0x1f, 0x8b, 8, 0x41, 0x42], /gzip archive/],
  ])('%s is refused, however short', async (_what, bytes, message) => {
    await expect(readBytes({ name: 'a.txt', bytes: new Uint8Array(bytes) })).rejects.toThrow(message);
  });
});
