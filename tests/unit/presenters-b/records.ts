import type { Case, Organisation, Recommendation } from '../../../src/payload-types.ts';

/** Records as Payload gives them, with only what a test is about. */
const STAMPS = {
  createdAt: '2026-01-02T03:04:05.000Z',
  updatedAt: '2026-02-03T04:05:06.000Z',
  _status: 'published' as const,
};

export const organisation = (title: string): Organisation => ({
  id: `organisation-${title}`,
  title,
  slug: slugOf(title),
  type: 'charity',
  ...STAMPS,
});

export const caseRecord = (parts: Partial<Case> = {}): Case => {
  const title = parts.title ?? 'Time to Play';
  return {
    id: `case-${title}`,
    title,
    slug: slugOf(title),
    key: slugOf(title),
    organisation: organisation('Community Integration Partnership'),
    summary: 'Children play.',
    tier: 'full',
    evidence: 'untested',
    whatDidNotWork: { noneReported: true },
    sources: [{ title: 'Proceedings', publisher: 'OPEN', kind: 'proceedings', date: '2009' }],
    ...STAMPS,
    ...parts,
  };
};

export const recommendation = (title: string, parts: Partial<Recommendation> = {}): Recommendation => ({
  id: `recommendation-${title}`,
  title,
  slug: slugOf(title),
  ...STAMPS,
  ...parts,
});

const slugOf = (title: string): string => title.toLowerCase().replaceAll(' ', '-');
