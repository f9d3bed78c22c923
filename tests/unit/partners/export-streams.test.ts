// Proves for each format of an export, without a base or a network, that cases are read no faster than they are taken, and that
// reading ends when whoever takes them goes.
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../src/api/exports-formats.ts';
import type { PublicCase } from '../../../src/presenters/public-case-shape.ts';

const BATCHES = 200;

/** Ten cases with much text that no zip makes much shorter. */
const someCases = (): PublicCase[] =>
  Array.from({ length: 10 }, (_, index) => ({
    key: `case-${index}`,
    slug: `case-${index}`,
    url: `https://example.org/cases/case-${index}`,
    lang: 'en',
    languages: ['en'],
    tier: 'snapshot',
    title: 'A case',
    summary: randomBytes(12_000).toString('base64'),
    organisation: null,
    partners: [],
    themes: [],
    audiences: [],
    methods: [],
    places: [],
    period: null,
    evidence: 'untested',
    evidenceLabel: 'untested',
    evidenceNote: null,
    challenges: [],
    solutions: [],
    results: [],
    whatDidNotWork: null,
    learningPoints: [],
    comment: null,
    transferability: null,
    indicators: [],
    costs: [],
    funders: [],
    staffing: null,
    recognition: [],
    sources: [],
    basedOn: [],
    resources: [],
    updates: [],
    pictures: [],
    edition: null,
    checkedOn: null,
    publishedAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  }));

describe.each(Object.keys(EXPORT_FORMATS) as (keyof typeof EXPORT_FORMATS)[])('an export as %s', (format) => {
  it('waits for whoever takes it, and ends with them', async () => {
    let read = 0;
    let hasEnded = false;
    const batches = (async function* () {
      try {
        for (; read < BATCHES; read += 1) yield someCases();
      } finally {
        hasEnded = true;
      }
    })();
    const about = { title: 'All cases', url: 'https://example.org/cases', madeAt: new Date(0) };
    const stream = EXPORT_FORMATS[format].toStream({ batches, lang: 'en', about });
    await new Promise((resolve) => stream.once('readable', resolve));
    stream.read(1);
    for (let before = -1; before !== read; await wait(100)) before = read;
    expect(read).toBeLessThan(BATCHES / 4);
    expect(hasEnded).toBe(false);
    stream.destroy();
    // Or the test would end by its own time.
    while (!hasEnded) await wait(20);
  });

  it('fails where reading fails', async () => {
    const batches = (async function* () {
      yield someCases();
      throw new Error('the database is away');
    })();
    const about = { title: 'All cases', url: 'https://example.org/cases', madeAt: new Date(0) };
    const stream = EXPORT_FORMATS[format].toStream({ batches, lang: 'en', about });
    await expect(
      (async () => {
        for await (const _chunk of stream);
      })(),
    ).rejects.toThrow('the database is away');
  });
});
