import { DEFAULT_LOCALE, directionOf, type LocaleCode } from '../domain/locales.ts';
import { EVIDENCE_LEVELS } from '../domain/vocabulary.ts';
import { labelsFor } from '../i18n/labels.ts';
import type { SearchDocument } from '../search/document.ts';
import { cleanText } from './feed-text.ts';

/** What a picture of a case, a guide or the base says. */
export interface CardPicture {
  direction: 'ltr' | 'rtl';
  /** Organisation and place, or what it is. */
  kicker: string;
  title: string;
  subtitle: string;
  figure: { value: string; unit: string } | null;
  evidence: { label: string; step: number; steps: number } | null;
  siteName: string;
}

const BETWEEN = ' · ';

export const pictureOfCase = ({
  found,
  siteName,
}: {
  found: Pick<
    SearchDocument,
    'lang' | 'title' | 'organisation' | 'places' | 'figure' | 'evidence' | 'problem' | 'summary'
  >;
  siteName: string;
}): CardPicture => {
  const place = found.places[0]?.label;
  return {
    direction: directionOf(found.lang),
    kicker: joined([found.organisation?.label, place]),
    title: cleanText(found.title),
    subtitle: found.figure ? '' : cleanText(found.problem || found.summary),
    figure: found.figure && { value: cleanText(found.figure.value), unit: cleanText(found.figure.unit) },
    evidence: {
      label: labelsFor(found.lang).evidenceLevels[found.evidence],
      step: EVIDENCE_LEVELS.indexOf(found.evidence) + 1,
      steps: EVIDENCE_LEVELS.length,
    },
    siteName: cleanText(siteName),
  };
};

export const pictureOfGuide = ({
  guide,
  siteName,
}: {
  guide: { title: string; subtitle: string; publishers: { label: string }[]; year: string; lang: LocaleCode };
  siteName: string;
}): CardPicture => ({
  direction: directionOf(guide.lang),
  kicker: joined([
    guide.lang === DEFAULT_LOCALE ? 'Guide' : '',
    ...guide.publishers.map(({ label }) => label),
    guide.year,
  ]),
  title: cleanText(guide.title),
  subtitle: cleanText(guide.subtitle),
  figure: null,
  evidence: null,
  siteName: cleanText(siteName),
});

export const pictureOfHome = ({
  site: { name, tagline },
  publicUrl,
  lang,
}: {
  site: { name: string; tagline: string };
  publicUrl: string;
  lang: LocaleCode;
}): CardPicture => ({
  direction: directionOf(lang),
  kicker: new URL(publicUrl).host,
  title: cleanText(name),
  subtitle: cleanText(tagline),
  figure: null,
  evidence: null,
  siteName: cleanText(name),
});

const joined = (parts: (string | undefined)[]): string =>
  parts
    .map((part) => cleanText(part ?? ''))
    .filter(Boolean)
    .join(BETWEEN);
