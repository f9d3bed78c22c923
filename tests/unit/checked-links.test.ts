// Proves: which addresses are public, how a link comes to be called dead and alive again, and when it is asked next.
import { describe, expect, it } from 'vitest';
import { afterAnswer, type LinkAnswer, type LinkStanding } from '../../src/domain/checked-links.ts';
import { isPublicAddress } from '../../src/editorial/keeping-true/links/is-public-address.ts';
import { linksIn } from '../../src/editorial/keeping-true/links/links-in.ts';

const DAY = 86_400_000;
const START = new Date('2026-03-01T08:00:00Z');
const LINK: LinkStanding = { url: 'https://example.org/a', state: 'unchecked' };
const answered = (status: number, more: object = {}): LinkAnswer => ({ kind: 'answered', status, ...more });
const daysFrom = (at: string | null | undefined): number => (Date.parse(at ?? '') - START.getTime()) / DAY;

describe('public addresses', () => {
  it.each([
    '93.184.216.34',
    '8.8.8.8',
    '2606:2800:220:1:248:1893:25c8:1946',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
  ])('asks %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '127.1.2.3',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.5.4',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.8',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '[::1]',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'fec0::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:169.254.169.254',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::10.0.0.1',
    '2002:7f00:1::',
    '2001:db8::1',
    '2001::1',
    'localhost',
    '',
    '1',
  ])('does not ask %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('a link', () => {
  it('is dead after three failures over three days, not before', () => {
    let link = LINK;
    const states: string[] = [];
    for (const day of [0, 0.2, 0.4, 3]) {
      link = afterAnswer({ link, answer: answered(404), now: new Date(START.getTime() + day * DAY) });
      states.push(link.state);
    }
    expect(states).toEqual(['failing', 'failing', 'failing', 'dead']);
    expect(link).toMatchObject({
      failures: 4,
      problem: 'There is no such page (404).',
      firstFailedAt: START.toISOString(),
    });
  });

  it('is asked again later and later, so that the third failure falls on the third day', () => {
    let link = LINK;
    let now = START;
    for (let asked = 0; asked < 3; asked += 1) {
      link = afterAnswer({ link, answer: { kind: 'failed', problem: 'Nobody answers there.' }, now });
      now = new Date(link.nextCheckAt ?? '');
    }
    expect(link).toMatchObject({
      state: 'dead',
      lastCheckedAt: new Date(START.getTime() + 3 * DAY).toISOString(),
    });
    expect(daysFrom(link.nextCheckAt)).toBe(17);
  });

  it('comes with the copy nearest to the day it was last there', () => {
    const alive = afterAnswer({ link: LINK, answer: answered(200), now: START });
    const failing = afterAnswer({
      link: alive,
      answer: answered(500),
      now: new Date(START.getTime() + 8 * DAY),
    });
    expect(failing.archivedCopy).toBe('https://web.archive.org/web/20260301/https://example.org/a');
  });

  it('comes back to life, and forgets what was', () => {
    const dead: LinkStanding = {
      ...LINK,
      state: 'dead',
      failures: 5,
      firstFailedAt: '2026-01-01',
      problem: 'x',
      archivedCopy: 'y',
    };
    expect(afterAnswer({ link: dead, answer: answered(200), now: START })).toMatchObject({
      state: 'alive',
      failures: 0,
      problem: null,
      firstFailedAt: null,
      archivedCopy: null,
    });
    expect(afterAnswer({ link: dead, answer: answered(500), now: START }).state).toBe('dead');
  });

  it.each([401, 403, 405, 451, 206])('that answers %i is there', (status) => {
    expect(afterAnswer({ link: LINK, answer: answered(status), now: START }).state).toBe('alive');
  });

  it('waits as long as it is asked to, up to a week, and a 429 is no failure', () => {
    const slow = afterAnswer({ link: LINK, answer: answered(429, { retryAfter: '172800' }), now: START });
    expect(slow).toMatchObject({ state: 'unchecked', status: 429 });
    expect(daysFrom(slow.nextCheckAt)).toBe(2);
    const dated = answered(503, { retryAfter: 'Wed, 04 Mar 2026 08:00:00 GMT' });
    const away = afterAnswer({ link: LINK, answer: dated, now: START });
    expect(away.state).toBe('failing');
    expect(daysFrom(away.nextCheckAt)).toBe(3);
    expect(
      daysFrom(
        afterAnswer({ link: LINK, answer: answered(429, { retryAfter: '99999999' }), now: START })
          .nextCheckAt,
      ),
    ).toBe(7);
  });

  it('is not judged by our own line, nor by what we must not ask', () => {
    const failing: LinkStanding = { ...LINK, state: 'failing', failures: 2, firstFailedAt: '2026-01-01' };
    const unknown = afterAnswer({ link: failing, answer: { kind: 'unknown', problem: 'x' }, now: START });
    expect(unknown).toMatchObject({ state: 'failing', failures: 2 });
    expect(
      afterAnswer({ link: LINK, answer: { kind: 'refused', problem: 'Private.' }, now: START }).state,
    ).toBe('refused');
  });
});

describe('links in a record', () => {
  it('are found in fields and rich text of every language, once, without the base’s own', () => {
    const record = {
      sources: [
        { url: 'https://example.org/report#page=3' },
        { url: 'https://example.org/report' },
        { url: null },
      ],
      website: 'http://example.net',
      url: '/api/media/file/a.png',
      comment: {
        text: {
          en: { root: { children: [{ type: 'link', fields: { url: 'https://example.com/x' } }] } },
          cy: { root: { children: [{ type: 'link', fields: { url: 'https://base.example/cases/a' } }] } },
        },
      },
      recognition: [{ proofLink: 'mailto:a@example.org' }],
      summary: 'https://example.org/in-plain-text',
    };
    expect(linksIn({ record, ownOrigin: 'https://base.example' })).toEqual([
      'https://example.org/report',
      'http://example.net/',
      'https://example.com/x',
    ]);
  });
});
