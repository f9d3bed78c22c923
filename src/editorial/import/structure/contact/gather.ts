import type { FoundContact } from '../../structured-case.ts';
import { isContactPart, type Part } from '../labels/parts.ts';
import { matchLabel } from '../labels/match-label.ts';
import { wordCountOf } from '../lines.ts';
import { looksLikeOrganisation } from '../organisations.ts';
import { labelBefore } from '../run-in.ts';
import { findContactDetails } from './find-details.ts';

/** One text that leads to a person, and the label it stood under ("Name", "Tel"). */
export interface ContactPiece {
  text: string;
  part?: Part;
}

/** A contact of all that was set apart: what is clear in its own field, the rest in the note, each word once. */
export const gatherContact = (pieces: ContactPiece[]): { contact: FoundContact; labels: string[] } => {
  const contact: FoundContact = {};
  const labels: string[] = [];
  const notes: string[] = [];
  for (const piece of pieces) {
    for (const text of piece.text.split('\n')) addPiece({ contact, labels, notes, text, part: piece.part });
  }
  if (notes.length > 0) contact.note = notes.join('\n');
  return { contact, labels };
};

interface Target {
  contact: FoundContact;
  labels: string[];
  notes: string[];
}

const addPiece = (options: Target & { text: string; part?: Part | undefined }): void => {
  const { contact, labels, notes } = options;
  let text = options.text.trim();
  let { part } = options;
  const runIn = labelBefore({ text });
  if (runIn && (isContactPart(runIn.match.part) || ['organisation', 'further'].includes(runIn.match.part))) {
    labels.push(runIn.label);
    text = runIn.value;
    part = runIn.match.part;
  }
  if (text === '') return;
  const whole = matchLabel(text);
  if (whole && isContactPart(whole.part)) {
    labels.push(text);
    return;
  }
  if (part === 'contactName' && !contact.name && isPlain(text)) return void (contact.name = text);
  if (part === 'contactRole' && !contact.role && isPlain(text)) return void (contact.role = text);
  if (part === 'organisation' && !contact.organisationName && isPlain(text)) {
    return void (contact.organisationName = text);
  }
  const rest = takeDetails({ contact, text });
  const read = readWho({ contact, text: rest });
  if (!read) {
    notes.push(rest);
    return;
  }
  Object.assign(contact, read.contact);
  labels.push(...read.labels);
};

const isPlain = (text: string): boolean =>
  findContactDetails(text).length === 0 && wordCountOf(text) <= 12 && !/,/.test(text);

/** The mark of a cut; it holds no word. */
const CUT = '…';

/** The text without the first mailbox and number, which go to their fields; further ones stay. */
const takeDetails = ({ contact, text }: { contact: FoundContact; text: string }): string => {
  let rest = '';
  let from = 0;
  for (const { kind, start, end, value } of findContactDetails(text)) {
    if (contact[kind] !== undefined) continue;
    contact[kind] = value;
    rest += text.slice(from, start) + CUT;
    from = end;
  }
  return rest + text.slice(from);
};

const BEFORE =
  /^(?:(?:please )?(?:contact|call|ring|phone|telephone|email|e-mail|speak to|talk to|write to|get in touch with|cysylltwch â|ffoniwch)|(?:for|to) (?:more|further|find out more|additional) (?:information|details)(?:,)? (?:please )?(?:contact|call|ring|email)|contact(?: name| person)?:?|name:?|tel(?:ephone)?(?: no| number)?|phone|mob(?:ile)?|fax|e-?mail(?: address)?|e-?bost|ffôn|[temf]|web(?:site)?|by)(?=[\s:.…]|$)[\s:.]{0,3}/i;
const AFTER =
  /(?:^|\s)(?:on|or|at|by|via|and|tel(?:ephone)?|phone|e-?mail|mob(?:ile)?|fax|[temf]|ar|neu|e-?bost|ffôn)[\s:.]{0,3}$/i;

const ROLE =
  /\b(?:manager|officer|director|co-?ordinator|lead|leader|head of|worker|chief|adviser|advisor|executive|administrator|assistant|team|secretary|chair|chairman|chairperson|president|consultant|specialist|warden|apprentice|trainer|engineer|supervisor|rheolwr|rheolwraig|swyddog|cyfarwyddwr|cydlynydd|pennaeth)\b/i;
const NAME =
  /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Cllr|Councillor|Sir|Dame)\.?\s)?\p{Lu}[\p{L}’'.-]{0,25}(?:\s(?:\p{Lu}[\p{L}’'.-]{0,25}|ap|ab|ferch|de|van|von|al|bin)){1,3}$/u;

/** Words of titles, places and pages that no person is called. */
const NO_NAME =
  /\b(?:project|study|case|studies|centre|house|street|road|lane|website|site|office|plan|guide|report|programme|scheme|estate|community|tenants?|residents?|information|play|welcome|new|our|the|for|to|open|home|homes)\b/i;

export const looksLikeName = (text: string): boolean =>
  NAME.test(text) &&
  !ROLE.test(text) &&
  !NO_NAME.test(text) &&
  !looksLikeOrganisation(text) &&
  !matchLabel(text);

export const looksLikeRole = (text: string): boolean =>
  text.length <= 90 &&
  ROLE.test(text) &&
  wordCountOf(text) <= 9 &&
  !/[.!?\d]/.test(text) &&
  /^\p{Lu}/u.test(text);

/** Whether a text holds nothing but who somebody is: a name, a post, an organisation. */
export const isWho = (text: string): boolean => {
  if (text.length > 120) return false;
  const read = readWho({ contact: {}, text });
  return read !== undefined && (read.contact.name !== undefined || read.contact.role !== undefined);
};

/** A line of names, roles and organisations as fields; nothing when a piece of it is something else, or a field is taken. */
const readWho = (options: {
  contact: FoundContact;
  text: string;
}): { contact: FoundContact; labels: string[] } | undefined => {
  const contact = { ...options.contact };
  const labels: string[] = [];
  for (const part of options.text.split(/[,;|…\n]|\s[–—-]\s/)) {
    let piece = part.trim().replace(/[.:]$/, '').trim();
    for (const [pattern, isBefore] of [
      [BEFORE, true],
      [AFTER, false],
      [AFTER, false],
    ] as const) {
      const found = pattern.exec(piece);
      if (!found) continue;
      labels.push(found[0].trim());
      piece = (isBefore ? piece.slice(found[0].length) : piece.slice(0, found.index)).trim();
    }
    piece = piece.replace(/^[\s().:]+|[\s(.:]+$/g, '');
    const bare = piece.replace(/^\(|\)$/g, '');
    if (!/[\p{L}\p{N}\p{M}]/u.test(bare)) continue;
    const role = /^(.{2,60})\s\(([^()]{2,60})\)?$/u.exec(piece);
    if (
      role &&
      !contact.name &&
      !contact.role &&
      looksLikeName(role[1] as string) &&
      looksLikeRole(role[2] as string)
    ) {
      contact.name = role[1] as string;
      contact.role = role[2] as string;
    } else if (looksLikeName(bare) && !contact.name) contact.name = bare;
    else if (looksLikeOrganisation(bare) && !contact.organisationName) contact.organisationName = bare;
    else if (looksLikeRole(bare) && !contact.role) contact.role = bare;
    else return undefined;
  }
  return { contact, labels };
};
