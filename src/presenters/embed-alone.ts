import type { LocaleCode } from '../domain/locales.ts';
import type { Guide } from '../payload-types.ts';
import type { CaseCard } from '../search/case-card.ts';
import { recordsOf } from './case-view-records.ts';
import { caseParts, EVIDENCE_NOTE, inOwnLanguage } from './embed-case.ts';
import { embedDocument, ownWords, type EmbedLooks } from './embed-document.ts';
import { escapeMarkup } from './feed-text.ts';
import { presentDate } from './timeline.ts';

interface Alone {
  looks: Pick<EmbedLooks, 'scheme' | 'target'>;
  /** The reader's. */
  lang: LocaleCode;
  siteName: string;
}

/** The frame of one case: its card, and the way to the whole of it. */
export const embedCasePage = ({ card, looks, lang, siteName }: Alone & { card: CaseCard }): string => {
  const parts = caseParts({ card, lang, text: card.problem || card.summary, titleTag: 'h1' });
  return embedDocument({
    looks,
    lang,
    title: `${card.title} — ${siteName}`,
    body: [
      `<article class="card"${inOwnLanguage(card.lang)}>${parts}</article>`,
      `<p class="about note"${ownWords(lang)}>${EVIDENCE_NOTE}</p>`,
      way({ url: card.url, words: `Read the whole case in ${siteName}`, lang }),
    ].join(''),
  });
};

/** The frame of one guide: what it is, who made it, and the way to it. */
export const embedGuidePage = ({
  guide,
  guideLang,
  publicUrl,
  looks,
  lang,
  siteName,
}: Alone & {
  guide: Guide;
  /** The language its text is in. */
  guideLang: LocaleCode;
  publicUrl: string;
}): string => {
  const url = `${publicUrl}/guides/${encodeURIComponent(guide.slug)}${lang === 'en' ? '' : `?lang=${lang}`}`;
  const by = [
    ...recordsOf(guide.publishers).map(({ title }) => title),
    guide.edition,
    presentDate({ date: guide.publishedOn, locale: lang })?.label,
  ].filter(Boolean);
  const parts = [
    `<h1 class="alone"><a class="title" rel="noopener" href="${escapeMarkup(url)}">${escapeMarkup(guide.title)}</a></h1>`,
    guide.subtitle ? `<p>${escapeMarkup(guide.subtitle)}</p>` : '',
    by.length > 0 ? `<p class="by">${escapeMarkup(by.join(' · '))}</p>` : '',
    `<p>${escapeMarkup(guide.summary)}</p>`,
  ].join('');
  return embedDocument({
    looks,
    lang,
    title: `${guide.title} — ${siteName}`,
    body: [
      `<article class="card"${inOwnLanguage(guideLang)}>${parts}</article>`,
      way({ url, words: `Read the guide in ${siteName}`, lang }),
    ].join(''),
  });
};

const way = ({ url, words, lang }: { url: string; words: string; lang: LocaleCode }): string =>
  `<p class="more"${ownWords(lang)}><a rel="noopener" href="${escapeMarkup(url)}">${escapeMarkup(words)}</a></p>`;
