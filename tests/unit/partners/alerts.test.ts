// Proves when alerts fall due, that an address opens with its own secret alone, and how mails to followers are worded.
import { describe, expect, it } from 'vitest';
import { fingerprintOf, mailboxHash, openAddress, sealAddress } from '../../../src/alerts/sealed-address.ts';
import { nextDue } from '../../../src/domain/alert.ts';
import { askingWords, digestWords } from '../../../src/presenters/alert-letters.ts';
import type { CaseCard } from '../../../src/search/case-card.ts';

describe('an alert falls due', () => {
  it.each([
    ['immediate', '2026-11-22T06:59:30Z', '2026-11-22T07:00:30Z'],
    ['daily', '2026-11-22T06:59:59Z', '2026-11-22T07:00:00Z'],
    ['daily', '2026-11-22T07:00:00Z', '2026-11-23T07:00:00Z'],
    ['daily', '2026-12-31T23:00:00Z', '2027-01-01T07:00:00Z'],
    ['weekly', '2026-11-22T12:00:00Z', '2026-11-23T07:00:00Z'],
    ['weekly', '2026-11-23T06:00:00Z', '2026-11-23T07:00:00Z'],
    ['weekly', '2026-11-23T07:00:00Z', '2026-11-30T07:00:00Z'],
  ] as const)('%s after %s at %s', (frequency, now, due) =>
    expect(nextDue({ frequency, now: new Date(now) })).toEqual(new Date(due)),
  );
});

describe('an address', () => {
  const keeper = (secret: string) => ({ config: { secret } }) as Parameters<typeof sealAddress>[0]['payload'];
  const payload = keeper('one');
  const subscriber = { mailbox: 'żółw@example.org', secret: 'a secret of a link' };
  const of = (mailbox: string, query = 'q=a') => fingerprintOf({ payload, mailbox, query, lang: 'en' });
  const fingerprint = of(subscriber.mailbox);
  const address = sealAddress({ payload, fingerprint, subscriber });

  it('opens for its own alert with its own secret, and otherwise not', () => {
    expect(openAddress({ payload, alert: { address, fingerprint } })).toEqual(subscriber);
    expect(openAddress({ payload: keeper('two'), alert: { address, fingerprint } })).toBeUndefined();
    expect(
      openAddress({ payload, alert: { address, fingerprint: of('other@example.org') } }),
    ).toBeUndefined();
    const changed = `${address.slice(0, -4)}AAAA`;
    for (const broken of [changed, '', 'x', address.slice(10)])
      expect(openAddress({ payload, alert: { address: broken, fingerprint } })).toBeUndefined();
  });

  it('is sealed differently each time, and known again however it is spelt', () => {
    expect(sealAddress({ payload, fingerprint, subscriber })).not.toBe(address);
    expect(of('Jane@Example.org')).toBe(of('jane@example.org'));
    expect(of('jane@example.org', 'q=b')).not.toBe(of('jane@example.org'));
    const hash = (secret: string) => mailboxHash({ payload: keeper(secret), mailbox: 'jane@example.org' });
    expect(hash('one')).not.toBe(hash('two'));
  });
});

describe('a mail', () => {
  const card = (number: number, more: Partial<CaseCard> = {}) =>
    ({
      title: `Case ${number}`,
      organisation: { slug: 'salix', label: 'Salix' },
      places: [{ slug: 'leeds', label: 'Leeds' }],
      problem: 'Nobody came to meetings. Then they stopped.',
      summary: 'In short.',
      url: `https://x.org/cases/${number}`,
      ...more,
    }) as CaseCard;
  const links = { manage: 'https://x.org/alerts/s', search: 'https://x.org/cases?q=a' };
  const digest = (sentence: string, cards = [card(1), card(2)]) =>
    digestWords({ cards, sentence, frequency: 'daily', siteName: 'Casebook', links });

  it.each([
    ['Cases about Roma in Leeds', '2 new cases about Roma in Leeds'],
    ['How others met a challenge of funding', '2 new cases: how others met a challenge of funding'],
    ['All cases', '2 new cases in Casebook'],
  ])('of “%s” has the subject “%s”', (sentence, subject) => expect(digest(sentence).subject).toBe(subject));

  it('keeps its subject and its problems short, whatever was searched for', () => {
    const { subject, text } = digest(`Cases matching “${'wörter '.repeat(90)}”`, [
      card(1, { problem: 'word '.repeat(200) }),
    ]);
    expect(subject.length).toBeLessThanOrEqual(140);
    expect(subject).toMatch(/wörter…$/);
    const lines = text.split('\n').filter((line) => line.startsWith('word '));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.length).toBeLessThanOrEqual(240);
  });

  it('has a paragraph for each case, and the way to leave at its end', () => {
    const { text } = digest('Cases about Roma');
    expect(text.split('\n\n').slice(1, 3)).toEqual([
      'Case 1\nSalix, Leeds\nNobody came to meetings.\nhttps://x.org/cases/1',
      'Case 2\nSalix, Leeds\nNobody came to meetings.\nhttps://x.org/cases/2',
    ]);
    expect(text.endsWith(links.manage)).toBe(true);
    // Mail programs put what stands below the line aside.
    expect(text).toContain('\n\n-- \nYou get this once a day, when there is something new. To change');
  });

  it('that asks says what comes, how often, and what to do if it was somebody else', () => {
    const words = { sentence: 'All cases', frequency: 'weekly', siteName: 'Casebook', links } as const;
    const { text } = askingWords({ ...words, isActive: false });
    expect(text).toContain('write to this address once a week, when there is something new in this search:');
    expect(text).toMatch(/once a week[\s\S]+All cases[\s\S]+alerts\/s[\s\S]+do nothing/);
    expect(askingWords({ ...words, isActive: true }).text).not.toContain('do nothing');
  });
});
