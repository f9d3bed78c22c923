/** One mailbox and nothing else: no name, no second address, nothing that could begin another line of a mail's head. */
const MAILBOX = /^[^\s@<>(),;:"\\[\]\p{Cc}]{1,64}@[^\s@<>(),;:"\\[\]\p{Cc}]+$/u;
const LONGEST = 254;

export const isMailbox = (value: string): boolean => value.length <= LONGEST && MAILBOX.test(value);

/** A mailbox as records take one: narrower, by Payload's own rule for such fields. */
export const isRecordMailbox = (value: string): boolean =>
  value.length <= 200 &&
  !value.includes('..') &&
  /^[\w!#$%&'*+/=?^`{|}~-]([\w!#$%&'*+/=?^`{|}~.-]*[\w!#$%&'*+/=?^`{|}~-])?@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i.test(
    value,
  );

const HOST = /^([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]([a-z\d-]*[a-z\d])$/;

/** The host of a mailbox as the network has it: `xn--bcher-kva.example`; undefined where there can be none of that name. */
const hostOf = (mailbox: string): string | undefined => {
  const host = mailbox.slice(mailbox.lastIndexOf('@') + 1);
  // Signs that would end a host in an address of the web are none of it.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(host) || !URL.canParse(`https://${host}`)) return undefined;
  const { hostname } = new URL(`https://${host}`);
  return HOST.test(hostname) ? hostname : undefined;
};

/** A mailbox, in any script, that can be reached from anywhere: its host has a full name. */
export const isPublicMailbox = (value: string): boolean => isMailbox(value) && hostOf(value) !== undefined;

/** One name for all that reaches the same person: letters of either case, a tag behind a `+`, a host in its own script. */
export const personsMailbox = (mailbox: string): string => {
  const [local = ''] = mailbox.normalize('NFKC').toLowerCase().split('@');
  return `${local.replace(/(?<=.)\+.*$/u, '')}@${hostOf(mailbox) ?? ''}`;
};

/** Enough for its owner to know it by: `j•••@salix.example`. */
export const maskedMailbox = (mailbox: string): string =>
  mailbox.replace(/^(.)[^@]*(?=@)/u, (_all, first: string) => `${first}•••`);

export interface Sender {
  name: string;
  address: string;
}

/** Reads `Casebook <casebook@example.org>` or a bare mailbox; undefined where it is neither. */
export const parseSender = (value: string): Sender | undefined => {
  const [, name = '', inBrackets] = /^\s*(?:"?([^"<>\p{Cc}]*?)"?\s*)<([^<>]+)>\s*$/u.exec(value) ?? [];
  const address = (inBrackets ?? value).trim();
  return isMailbox(address) ? { name: name.trim(), address } : undefined;
};

/** Text for a line of a mail's head: whatever would break the line becomes a space. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
