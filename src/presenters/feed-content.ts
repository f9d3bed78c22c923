import { directionOf } from '../domain/locales.ts';
import type { CaseCard } from '../search/case-card.ts';
import { cleanText, escapeMarkup } from './feed-text.ts';

interface ItemInput {
  hit: CaseCard;
  /** In the reader's words. */
  evidence: string;
}

/** What a feed reader shows of a case: simple HTML without styles, images or scripts, in the case's own direction. */
export const itemHtml = ({ hit, evidence }: ItemInput): string => {
  // Words that are not an editor's are English so far.
  const ours = hit.lang === 'en' ? '' : ' lang="en" dir="ltr"';
  const paragraphs = [
    escapeMarkup(hit.summary),
    hit.problem && hit.problem !== hit.summary
      ? `<strong${ours}>The challenge:</strong> ${escapeMarkup(hit.problem)}`
      : '',
    hit.figure ? figureHtml(hit.figure) : '',
    escapeMarkup(contextLine({ hit, evidence })),
    `<a${ours} href="${escapeMarkup(hit.url)}">Read the whole case study</a>`,
  ].filter(Boolean);
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return `<div lang="${escapeMarkup(hit.lang)}" dir="${directionOf(hit.lang)}">${body}</div>`;
};

/** The same for readers that show plain text only. */
export const itemText = ({ hit, evidence }: ItemInput): string =>
  [
    cleanText(hit.summary),
    hit.problem && hit.problem !== hit.summary ? `The challenge: ${cleanText(hit.problem)}` : '',
    hit.figure ? figureText(hit.figure) : '',
    cleanText(contextLine({ hit, evidence })),
  ]
    .filter(Boolean)
    .join('\n\n');

type Figure = NonNullable<CaseCard['figure']>;

const figureHtml = (figure: Figure): string =>
  `<strong>${escapeMarkup(figure.value)}</strong> ${escapeMarkup(figure.unit)}${escapeMarkup(figureOrigin(figure)).replace(/^\(/, ' (')}`;

const figureText = (figure: Figure): string =>
  cleanText(`${figure.value} ${figure.unit} ${figureOrigin(figure)}`);

const figureOrigin = ({ saidBy, asOf }: Figure): string => {
  const origin = [saidBy, asOf].filter(Boolean).join(', ');
  return origin ? `(${origin})` : '';
};

const contextLine = ({ hit, evidence }: ItemInput): string =>
  [hit.organisation?.label, hit.places.map(({ label }) => label).join(', '), `Evidence: ${evidence}`]
    .filter(Boolean)
    .join(' · ');
