import type { LocaleCode } from '../domain/locales.ts';
import { isPartialDate } from '../domain/partial-date.ts';

export interface DateView {
  /** For `<time datetime>`: as exact as the source. */
  iso: string;
  label: string;
}

const FORMATS: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { month: 'long', year: 'numeric' },
  10: { day: 'numeric', month: 'long', year: 'numeric' },
};

/** British order of day and month for English readers, the language's own for the others. */
export const intlLocale = (locale: LocaleCode): string => (locale === 'en' ? 'en-GB' : locale);

/** Says no more of a date than its source does; null for what is no date. */
export const presentDate = ({
  date,
  locale,
}: {
  date: string | null | undefined;
  locale: LocaleCode;
}): DateView | null => {
  const iso = date?.includes('T') ? date.slice(0, 10) : date;
  if (!isPartialDate(iso)) return null;
  const format = new Intl.DateTimeFormat(intlLocale(locale), { ...FORMATS[iso.length], timeZone: 'UTC' });
  return { iso, label: format.format(new Date(`${iso}${'-01-01'.slice(iso.length - 4)}T00:00:00Z`)) };
};

/** "2007 to 2009", "Since 2008, still running when last checked"; null where the source gives no date. */
export const presentPeriod = ({
  period,
  locale,
}: {
  period: { start?: string | null; end?: string | null; isOngoing?: boolean | null } | undefined;
  locale: LocaleCode;
}): string | null => {
  const start = presentDate({ date: period?.start, locale })?.label;
  const end = presentDate({ date: period?.end, locale })?.label;
  if (period?.isOngoing)
    return start ? `Since ${start}, still running when last checked` : 'Still running when last checked';
  if (start && end) return start === end ? start : `${start} to ${end}`;
  if (start) return `From ${start}`;
  return end ? `Until ${end}` : null;
};
