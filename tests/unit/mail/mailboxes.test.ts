// Proves what counts as a mailbox and a sender, which settings of mail are refused, how Payload's HTML becomes text, and when a contact may be asked.
import { describe, expect, it } from 'vitest';
import { EnvError, parseEnv } from '../../../src/config/env.ts';
import { askableMailbox } from '../../../src/domain/askable-contact.ts';
import {
  isMailbox,
  isPublicMailbox,
  maskedMailbox,
  oneLine,
  parseSender,
  personsMailbox,
} from '../../../src/domain/mailbox.ts';
import { plainTextOf } from '../../../src/editorial/mail/plain-text.ts';

describe('a mailbox', () => {
  it.each([
    'a@example.org',
    'first.last+tag@sub.example.co.uk',
    'casebook@localhost',
    'żółw@przykład.pl',
    "o'neil@x.org",
  ])('is %s', (value) => expect(isMailbox(value)).toBe(true));

  it.each([
    '',
    'a',
    '@example.org',
    'a@',
    'a b@example.org',
    'a@b@c.org',
    'A <a@b.org>',
    'a@b.org,c@d.org',
    'a@b.org;c@d.org',
    'a@b.org\nBcc: c@d.org',
    'a@b.org\r',
    'a@[127.0.0.1]',
    `${'a'.repeat(65)}@b.org`,
    `a@${'b'.repeat(260)}.org`,
  ])('is not %j', (value) => expect(isMailbox(value)).toBe(false));

  it.each(['a@example.org', 'a.b+c@x.co.uk', 'żółw@przykład.pl', 'a@пример.рф', "o'neil@x-y.org"])(
    'can be reached from anywhere as %s',
    (value) => expect(isPublicMailbox(value)).toBe(true),
  );

  it.each([
    'a',
    'a@localhost',
    'a@b',
    'a@example.org.',
    'a@.org',
    'a@a..b',
    'a@x.org/y',
    'a@x.org?y',
    'a@1.2.3.4',
  ])('can’t be as %s', (value) => expect(isPublicMailbox(value)).toBe(false));

  it('is one person’s, however it is written', () => {
    const written = [
      'jane@przykład.pl',
      'Jane+play@PRZYKŁAD.pl',
      'jane+@xn--przykad-rjb.pl',
      'ｊane@przykład.pl',
    ];
    expect(new Set(written.map(personsMailbox)).size).toBe(1);
    expect(personsMailbox('+44@example.org')).toBe('+44@example.org');
  });

  it('is masked to what its owner knows it by', () => {
    expect(maskedMailbox('jane.doe@salix.example')).toBe('j•••@salix.example');
    expect(maskedMailbox('j@salix.example')).toBe('j•••@salix.example');
  });
});

describe('a sender', () => {
  it.each([
    ['casebook@example.org', { name: '', address: 'casebook@example.org' }],
    ['Casebook <casebook@example.org>', { name: 'Casebook', address: 'casebook@example.org' }],
    ['"Good practice" <a@example.org>', { name: 'Good practice', address: 'a@example.org' }],
  ])('%s', (value, sender) => expect(parseSender(value)).toEqual(sender));

  it.each(['Casebook', 'Casebook <>', 'Casebook <a>', 'A <a@b.org>, B <b@b.org>', 'A\nB <a@b.org>'])(
    'not %j',
    (value) => expect(parseSender(value)).toBeUndefined(),
  );

  it('is taken from the settings, or made from the public address', () => {
    const from = (settings: Record<string, string>) => parseEnv({ NODE_ENV: 'test', ...settings }).mailFrom;
    expect(from({ PUBLIC_URL: 'https://cases.example.org/' })).toEqual({
      name: 'Casebook',
      address: 'casebook@cases.example.org',
    });
    expect(from({ PUBLIC_URL: 'http://127.0.0.1:3000' }).address).toBe('casebook@localhost');
    expect(from({ PUBLIC_URL: 'http://[::1]:3000' }).address).toBe('casebook@localhost');
    expect(from({ MAIL_FROM: 'Desk <desk@example.org>' })).toEqual({
      name: 'Desk',
      address: 'desk@example.org',
    });
  });

  it.each([
    ['MAIL_FROM', 'nobody'],
    ['SMTP_URL', 'http://mail.example.org'],
  ])('a wrong %s keeps the base from starting, by its name', (name, value) => {
    const problems = (() => {
      try {
        parseEnv({ NODE_ENV: 'test', [name]: value });
        return [];
      } catch (error) {
        return error instanceof EnvError ? error.problems : [];
      }
    })();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} takes`));
  });
});

describe('text for a mail', () => {
  it('has one line where it must', () => {
    expect(oneLine(' a\r\nBcc: b\u2028c\t\td\0 ')).toBe('a Bcc: b c d');
  });

  it('is what HTML says, with the addresses of its links', () => {
    const url = 'https://example.org/reset/abc';
    expect(plainTextOf(`Please click:\n <a href="${url}">${url}</a>\n Or don’t.`)).toBe(
      `Please click:\n${url}\nOr don’t.`,
    );
    expect(plainTextOf(`<style>p{}</style><p>One &amp; two</p><p><a href="${url}">here</a></p>`)).toBe(
      `One & two\n\nhere (${url})`,
    );
  });
});

describe('a contact', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  const contact = { mailbox: 'a@example.org', hasConsented: true };
  it.each([
    [contact, 'a@example.org'],
    [{ ...contact, expires: '2026-11-23T00:00:00Z' }, 'a@example.org'],
    [{ ...contact, expires: '2026-11-22T00:00:00Z' }, null],
    [{ ...contact, hasConsented: false }, null],
    [{ ...contact, hasConsented: null }, null],
    [{ ...contact, mailbox: '' }, null],
    [{ ...contact, mailbox: 'a@b.org, c@d.org' }, null],
    [undefined, null],
  ])('%j may be asked: %s', (who, mailbox) => {
    expect(askableMailbox({ contact: who, now })).toBe(mailbox);
  });
});
