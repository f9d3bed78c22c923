import type { StructuredCase } from '../../structured-case.ts';

type Cost = StructuredCase['costs'][number];

const CURRENCIES: Record<string, string> = {
  '£': 'GBP',
  '€': 'EUR',
  $: 'USD',
  gbp: 'GBP',
  eur: 'EUR',
  usd: 'USD',
};
const MULTIPLES: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  mil: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  miliwn: 1e6,
  bn: 1e9,
  billion: 1e9,
};
const AMOUNT =
  /(?<sign>[£€$]|\b(?:GBP|EUR|USD)\s)\s?(?<number>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?|\d{1,12}(?:\.\d{1,4})?)\s?(?<multiple>(?:k|m|mn|bn|thousand|million|billion|miliwn|mil)\b)?/giu;
const PERIOD =
  /^\s{0,2}(?:(?:in total |each )?)((?:a|per|each|every|y)\s(?:year|annum|month|week|household|tenant|person|head|session|flwyddyn|mis)|annually|monthly|weekly|p\.?a\.?|over (?:\w{1,12} )?(?:years?|months?)|in \d{4}(?:[/-]\d{2,4})?)/i;

/** The amounts of a text. The first carries the text whole as its note, so that no word is without a place. */
export const costsOf = (text: string): Cost[] => {
  const costs: Cost[] = [];
  for (const match of text.slice(0, 20_000).matchAll(AMOUNT)) {
    const { sign = '£', number = '', multiple = '' } = match.groups ?? {};
    const amount = Number(number.replaceAll(',', '')) * (MULTIPLES[multiple.toLowerCase()] ?? 1);
    if (!Number.isFinite(amount)) continue;
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
    const period = PERIOD.exec(after)?.[1];
    costs.push({
      amount: Math.round(amount * 100) / 100,
      currency: CURRENCIES[sign.trim().toLowerCase()] ?? 'GBP',
      ...(period && { period }),
      ...(costs.length === 0 && { note: text }),
    });
  }
  return costs;
};
