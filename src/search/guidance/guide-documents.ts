import type { Guide } from '../../payload-types.ts';
import { chapterAnchors } from '../../presenters/guide-view.ts';
import type { SearchDocument } from '../document.ts';
import { paragraphs, passage } from '../passages.ts';
import { guidanceDocument, type GuidanceContext } from './guidance-document.ts';

/** A guide, and each of its chapters by itself: a reader is led to the chapter that answers. */
export const guideDocuments = ({
  guide,
  context,
}: {
  guide: Guide;
  context: GuidanceContext;
}): SearchDocument[] => {
  const path = guidePath(guide);
  const sorted = { themes: guide.themes, audiences: guide.audiences, organisations: guide.publishers };
  const anchors = chapterAnchors(guide.chapters.map(({ title }) => title));
  const whole = guidanceDocument({
    parts: {
      kind: 'guide',
      key: guide.key ?? guide.slug,
      slug: guide.slug,
      path,
      title: guide.title,
      summary: guide.summary,
      passages: passage('guidance', guide.subtitle),
      ...sorted,
      record: guide,
    },
    context,
  });
  const chapters = guide.chapters.map(({ title, content }, index) =>
    guidanceDocument({
      parts: {
        kind: 'guide',
        key: `${guide.key ?? guide.slug}-chapter-${index + 1}`,
        slug: guide.slug,
        path: `${path}#${anchors[index] ?? ''}`,
        partOf: { label: guide.title, path },
        title,
        passages: paragraphs('guidance', content),
        record: guide,
      },
      context,
    }),
  );
  return [whole, ...chapters];
};

export const guidePath = ({ slug }: Pick<Guide, 'slug'>): string => `/guides/${encodeURIComponent(slug)}`;
