import type { LocaleCode } from '../domain/locales.ts';
import { presentDate } from './timeline.ts';

/** A citation as a report would print it. Plain text, so that it can be selected and pasted anywhere. */
export const presentCitation = ({
  title,
  organisation,
  date,
  kind,
  siteName,
  url,
  checkedOn,
  locale,
}: {
  title: string;
  organisation: string | null;
  /** When the record was last checked or published: its year is cited. */
  date: string;
  /** "case study", "guide". */
  kind: string;
  siteName: string;
  url: string;
  checkedOn?: string | null;
  locale: LocaleCode;
}): string => {
  const year = date.slice(0, 4);
  const checked = presentDate({ date: checkedOn, locale })?.label;
  return [
    `${organisation ?? siteName} (${year}).`,
    `${withoutStop(title)} [${kind}].`,
    `${siteName}.`,
    ...(checked ? [`Checked ${checked}.`] : []),
    url,
  ].join(' ');
};

const withoutStop = (title: string): string => title.trim().replace(/\.$/, '');
