import type { LocaleCode } from '../domain/locales.ts';
import { labelsFor } from '../i18n/labels.ts';
import type { Case } from '../payload-types.ts';
import { recordsOf, type NamedLink } from './case-view-records.ts';
import { intlLocale } from './timeline.ts';

export interface MeansView {
  costs: { amount: string; period: string | null; note: string | null }[];
  funders: (NamedLink & { note: string | null })[];
  staffing: string | null;
  recognition: {
    level: string;
    award: string | null;
    body: string;
    year: number | null;
    proofLink: string | null;
  }[];
}

/** Money, people and prizes. */
export const presentMeans = ({ record, locale }: { record: Case; locale: LocaleCode }): MeansView => ({
  costs: (record.costs ?? []).map(({ amount, currency, period, note }) => ({
    amount: money({ amount, currency: currency ?? 'GBP', locale }),
    period: period || null,
    note: note || null,
  })),
  funders: (record.funders ?? []).flatMap((row) =>
    recordsOf([row.organisation]).map(({ title, slug }) => ({
      label: title,
      href: `/organisations/${slug}`,
      note: row.note || null,
    })),
  ),
  staffing: record.staffing || null,
  recognition: (record.recognition ?? []).map(({ level, award, body, year, proofLink }) => ({
    level: labelsFor(locale).recognitionLevels[level],
    award: award || null,
    body,
    year: year ?? null,
    proofLink: proofLink || null,
  })),
});

const money = ({
  amount,
  currency,
  locale,
}: {
  amount: number;
  currency: string;
  locale: LocaleCode;
}): string =>
  new Intl.NumberFormat(intlLocale(locale), {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);
