import { labelsFor } from '../i18n/labels.ts';
import type { CaseCard } from '../search/case-card.ts';
import { itemHtml, itemText } from './feed-content.ts';
import { caseTag } from './feed-tags.ts';
import { cleanText } from './feed-text.ts';
import type { FeedItem } from './feed.ts';

/** A case as an entry: in short, until its whole story takes the place of its content. */
export const caseItem = ({
  card,
  home,
  siteName,
}: {
  card: CaseCard;
  home: string;
  siteName: string;
}): FeedItem => {
  const evidence = labelsFor(card.lang).evidenceLevels[card.evidence];
  const published = new Date(card.publishedAt);
  const updated = new Date(card.updatedAt);
  return {
    id: caseTag({ home, key: card.id }),
    url: card.url,
    title: cleanText(card.title) || card.slug,
    lang: card.lang,
    summary: cleanText(card.summary),
    html: itemHtml({ hit: card, evidence }),
    text: itemText({ hit: card, evidence }),
    author: cleanText(card.organisation?.label ?? '') || cleanText(siteName) || 'Casebook',
    categories: [
      ...categoriesOf({ named: card.themes, scheme: `${home}/themes/` }),
      ...categoriesOf({ named: card.audiences, scheme: `${home}/audiences/` }),
      ...categoriesOf({ named: card.places, scheme: `${home}/places/` }),
    ],
    published,
    // A record's own clock may lag behind its date of publishing; no reader should see it updated before it was out.
    updated: updated < published ? published : updated,
  };
};

export const categoriesOf = ({
  named,
  scheme,
}: {
  named: readonly { slug: string; label: string }[];
  scheme: string;
}): FeedItem['categories'] =>
  named.map(({ slug, label }) => ({ term: slug, scheme, label: cleanText(label) || slug }));
