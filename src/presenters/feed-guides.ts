import { directionOf, type LocaleCode } from '../domain/locales.ts';
import type { Guide } from '../payload-types.ts';
import { recordsOf } from './case-view-records.ts';
import { categoriesOf } from './feed-items.ts';
import { linkHtml, richTextHtml, wrapped } from './feed-rich-text.ts';
import { guideTag } from './feed-tags.ts';
import { cleanText, escapeMarkup, wordsOfHtml } from './feed-text.ts';
import type { FeedItem } from './feed.ts';
import type { ChapterPart, GuideView } from './guide-view.ts';

/** A guide as an entry, with its chapters by name: an entry of its own for each edition. */
export const guideItem = ({
  guide,
  lastChanged,
  lang,
  home,
  siteName,
}: {
  guide: Guide;
  /** When what readers get of it last changed, not before it was published. */
  lastChanged: Date;
  /** That its text is in. */
  lang: LocaleCode;
  home: string;
  siteName: string;
}): FeedItem => {
  const { title, subtitle, slug, edition, summary, chapters } = guide;
  const name = [title, subtitle].filter(Boolean).join(': ');
  const publishers = recordsOf(guide.publishers).map((publisher) => publisher.title);
  const html = shell({
    lang,
    html: [
      wrapped('p', escapeMarkup(summary)),
      wrapped('ol', chapters.map((chapter) => wrapped('li', escapeMarkup(chapter.title))).join('')),
    ].join(''),
  });
  return {
    id: guideTag({ home, key: guide.key ?? slug, edition: edition || null }),
    url: guideAddress({ slug, lang, home }),
    title: cleanText(edition ? `${name} (${edition})` : name) || slug,
    lang,
    summary: cleanText(summary),
    html,
    text: wordsOfHtml(html),
    author: cleanText(publishers.join(', ')) || cleanText(siteName) || 'Casebook',
    categories: categoriesOf({
      named: recordsOf(guide.themes).map((theme) => ({ slug: theme.slug, label: theme.title })),
      scheme: `${home}/themes/`,
    }),
    published: new Date(guide.firstPublishedAt ?? guide.createdAt),
    updated: lastChanged,
  };
};

/** The same entry with the guide's whole text: its chapters, what they recommend, and the cases set into them. */
export const guideItemInFull = ({
  item,
  view,
  lang,
  home,
}: {
  item: FeedItem;
  view: GuideView;
  lang: LocaleCode;
  home: string;
}): FeedItem => {
  const chapters = view.chapters.map(
    ({ title, parts }) =>
      `<h3>${escapeMarkup(title)}</h3>${parts.map((part) => partHtml({ part, home })).join('')}`,
  );
  const html = shell({ lang, html: [wrapped('p', escapeMarkup(view.summary)), ...chapters].join('') });
  return { ...item, html, text: wordsOfHtml(html) };
};

const partHtml = ({ part, home }: { part: ChapterPart; home: string }): string => {
  if (part.kind === 'prose') return richTextHtml({ content: part.content, home });
  if (part.kind === 'caseBox') {
    const { title, href, summary } = part.box;
    const words = [part.note, summary].filter(Boolean).join(' ');
    return `<blockquote><p>${linkHtml({ href, html: escapeMarkup(title), home })}</p>${wrapped('p', escapeMarkup(words))}</blockquote>`;
  }
  const { number, title, guidance, cases } = part.recommendation;
  const heading = `<h4>${escapeMarkup(`${number} ${title}`)}</h4>`;
  if (!part.isFirst) return heading;
  const shown = cases.map((one) =>
    wrapped('li', linkHtml({ href: one.href, html: escapeMarkup(one.title), home })),
  );
  return `${heading}${richTextHtml({ content: guidance, home })}${wrapped('ul', shown.join(''))}`;
};

const shell = ({ lang, html }: { lang: LocaleCode; html: string }): string =>
  `<div lang="${lang}" dir="${directionOf(lang)}">${html}</div>`;

const guideAddress = ({ slug, lang, home }: { slug: string; lang: LocaleCode; home: string }): string =>
  `${home}/guides/${encodeURIComponent(slug)}${lang === 'en' ? '' : `?lang=${lang}`}`;
