import { directionOf, type LocaleCode } from '../domain/locales.ts';
import { EVIDENCE_LEVELS, type EvidenceLevel } from '../domain/vocabulary.ts';
import { labelsFor } from '../i18n/labels.ts';
import type { CaseCard } from '../search/case-card.ts';
import { escapeMarkup } from './feed-text.ts';
import { presentDate } from './timeline.ts';

/** Stands wherever evidence marks do. */
export const EVIDENCE_NOTE = 'The mark says how far a practice was tested. It is no endorsement.';

/** What a frame shows of one case, inside its list item or alone, as HTML. */
export const caseParts = ({
  card,
  lang,
  text,
  titleTag = '',
}: {
  card: CaseCard;
  /** The reader's. */
  lang: LocaleCode;
  /** The summary, the problem, or the passage that was found. */
  text: string;
  /** `h1` where the case stands alone. */
  titleTag?: string;
}): string => {
  const by = [card.organisation?.label, ...card.places.map(({ label }) => label)].filter(Boolean).join(' · ');
  const title = `<a class="title" rel="noopener" href="${escapeMarkup(card.url)}">${escapeMarkup(card.title)}</a>`;
  return [
    titleTag ? `<${titleTag} class="alone">${title}</${titleTag}>` : title,
    by ? `<p class="by">${escapeMarkup(by)}</p>` : '',
    text ? `<p>${escapeMarkup(text)}</p>` : '',
    figureOf({ card, lang }),
    evidenceMark({ level: card.evidence, lang }),
    card.themes.length > 0
      ? `<p class="about">${escapeMarkup(card.themes.map(({ label }) => label).join(' · '))}</p>`
      : '',
  ].join('');
};

/** The language and direction of a case's own text. */
export const inOwnLanguage = (lang: string): string =>
  ` lang="${escapeMarkup(lang)}" dir="${directionOf(lang)}"`;

const figureOf = ({ card: { figure }, lang }: { card: CaseCard; lang: LocaleCode }): string => {
  if (!figure) return '';
  const when = presentDate({ date: figure.asOf, locale: lang })?.label ?? '';
  const source = [when, figure.saidBy].filter(Boolean).join(', ');
  const said = source ? ` <span class="said">(${escapeMarkup(source)})</span>` : '';
  return `<p><span class="value">${escapeMarkup(figure.value)}</span> ${escapeMarkup(figure.unit)}${said}</p>`;
};

/** Four steps and a word; the steps are drawn, the word is read. */
const evidenceMark = ({ level, lang }: { level: EvidenceLevel; lang: LocaleCode }): string => {
  const steps = EVIDENCE_LEVELS.map((_, index) =>
    index <= EVIDENCE_LEVELS.indexOf(level) ? '<i class="on"></i>' : '<i></i>',
  ).join('');
  const label = escapeMarkup(labelsFor(lang).evidenceLevels[level]);
  return `<p class="evidence" lang="en" dir="ltr"><span class="steps" aria-hidden="true">${steps}</span> Evidence: ${label}</p>`;
};
