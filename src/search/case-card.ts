import { DEFAULT_LOCALE, type LocaleCode } from '../domain/locales.ts';
import type { SearchDocument } from './document.ts';
import type { CaseHit } from './results.ts';

/** What a list shows of a case, however it came into the list. */
export type CaseCard = Omit<
  CaseHit,
  'passage' | 'answer' | 'marked' | 'missingWords' | 'isPinned' | 'distanceKm'
>;

/** A document as others may have it: without the index's own fields, with its address in the reader's language. */
export const caseCard = ({
  document,
  lang,
  publicUrl,
}: {
  document: SearchDocument;
  lang: LocaleCode;
  publicUrl: string;
}): CaseCard => ({
  id: document.key,
  slug: document.slug,
  lang: document.lang,
  title: document.title,
  url: `${publicUrl}/cases/${encodeURIComponent(document.slug)}${lang === DEFAULT_LOCALE ? '' : `?lang=${lang}`}`,
  summary: document.summary,
  tier: document.tier,
  organisation: document.organisation,
  organisationType: document.organisationType,
  themes: document.themes,
  audiences: document.audiences,
  methods: document.methods,
  places: document.places,
  evidence: document.evidence,
  figure: document.figure,
  problem: document.problem,
  hasAward: document.hasAward,
  yearFrom: document.yearFrom,
  yearTo: document.yearTo,
  startYear: document.startYear,
  publishedAt: new Date(document.publishedAt).toISOString(),
  updatedAt: new Date(document.updatedAt).toISOString(),
});
