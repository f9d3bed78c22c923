// Proves which date "updated" is: the note's, else the save's, never before a record came out and never one to come.
import { expect, it } from 'vitest';
import { lastChangedOf } from '../../../src/domain/public-change.ts';

const now = new Date('2026-06-01T00:00:00.000Z');
const of = ({
  changedAt,
  ...record
}: {
  changedAt?: string;
  updatedAt?: string;
  firstPublishedAt?: string;
}) =>
  lastChangedOf({
    record: { createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-05-01T00:00:00.000Z', ...record },
    changedAt: changedAt ? new Date(changedAt) : undefined,
    now,
  }).toISOString();

it.each([
  ['when it was noted, however late it was saved', { changedAt: '2026-03-01' }, '2026-03-01'],
  ['when it was saved, where nothing is noted', {}, '2026-05-01'],
  ['when it was published, where the save is to come', { updatedAt: '2037-01-01' }, '2026-01-01'],
  [
    'when it was published, where the save was before',
    { updatedAt: '2026-02-01', firstPublishedAt: '2026-04-01' },
    '2026-04-01',
  ],
  ['when it was published, where the note was before', { changedAt: '2025-01-01' }, '2026-01-01'],
])('is %s', (_when, dates, day) => {
  expect(of(dates)).toBe(`${day}T00:00:00.000Z`);
});
