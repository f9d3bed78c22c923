import { isPartialDate, type PartialDate } from '../../domain/partial-date.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A date as people in Britain write one: "2024", "May 2024", "5/2024", "18 May 2024", "18/5/2024". Null for anything else. */
export const readPartialDate = (text: string): PartialDate | null => {
  const plain = text.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ');
  if (isPartialDate(plain)) return plain;
  const [, day, month = '', year = ''] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[ ./-])?([a-z]{3,9}|\d{1,2})\.?[ ./-](\d{4})$/.exec(plain) ?? [];
  const number = /^\d/.test(month)
    ? Number(month)
    : MONTHS.findIndex(
        (name) => name.startsWith(month.slice(0, 3)) && name.startsWith(month.replace(/^sept$/, 'sep')),
      ) + 1;
  if (number < 1 || month === '') return null;
  const date = [year, number, day].filter((part) => part !== undefined);
  const written = date.map((part) => String(part).padStart(2, '0')).join('-');
  return isPartialDate(written) ? written : null;
};
