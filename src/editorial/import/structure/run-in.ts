import { isBodyPart } from './labels/parts.ts';
import { matchHeading, matchLabel, type LabelMatch } from './labels/match-label.ts';

export interface RunIn {
  match: LabelMatch;
  /** The label as it stands, with what ends it. */
  label: string;
  value: string;
  isCaseMarker?: boolean;
}

const LONGEST = 90;

/** A label at the start of a line and what follows it: "Outcomes: over 330 children". Nothing inside a sentence is one. */
export const labelBefore = ({ text }: { text: string }): RunIn | undefined => {
  const marker = caseMarkerIn(text);
  if (marker) return marker;
  const start = text.slice(0, LONGEST + 2);
  for (const { sign, isOnlyBody } of SIGNS) {
    const found = sign.exec(start);
    if (!found) continue;
    const label = text.slice(0, found.index);
    const value = text.slice(found.index + found[0].length).trim();
    if (value === '') continue;
    const match = found[0].startsWith('?') ? matchHeading(`${label}?`) : matchLabel(label);
    if (!match || match.by === 'open' || (isOnlyBody && !(isBodyPart(match.part) && match.by === 'exact')))
      continue;
    return { match, label: text.slice(0, found.index + found[0].length).trim(), value };
  }
  return undefined;
};

const SIGNS = [
  { sign: /\s?:(?=\s|[^\s/\d])\s?/u, isOnlyBody: false },
  { sign: /\?\s/u, isOnlyBody: false },
  { sign: /\s[–—-]\s/u, isOnlyBody: true },
  { sign: /\.\s/u, isOnlyBody: true },
];

const CASE_MARKER =
  /^(?:good practice |best practice )?(?:case study|case|example|astudiaeth achos|enghraifft)(?:\s(?:no\.?\s?)?(?:\d{1,3}|[ivx]{1,5}|[a-h]|one|two|three|four|five|six|seven|eight|nine|ten|un|dau|tri|pedwar|pump))?(?=$|\s?[:–—.-])/iu;

/** "Case study 2: Gardens on the estate", "Example 1", "Enghraifft 3 – Y Gerddi". */
const caseMarkerIn = (text: string): RunIn | undefined => {
  const found = CASE_MARKER.exec(text.slice(0, 60));
  if (!found || text.length > 160) return undefined;
  const rest = text.slice(found[0].length);
  const isNumbered = /\s(?:\S{1,6})$/.test(found[0]) && !/(?:study|achos)$/i.test(found[0]);
  if (!isNumbered && !/^(?:good practice |best practice )?(?:case study|astudiaeth achos)\s?:/i.test(text))
    return undefined;
  const value = rest.replace(/^[\s:–—.-]{1,4}/u, '');
  const match: LabelMatch = { part: 'title', by: 'exact' };
  return { match, label: text.slice(0, text.length - value.length).trim(), value, isCaseMarker: true };
};
