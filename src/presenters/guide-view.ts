import type { LocaleCode } from '../domain/locales.ts';
import type { Case, Guide, Recommendation } from '../payload-types.ts';
import { presentSources, type SourceView } from './case-view-lineage.ts';
import { idOf, recordsOf, type NamedLink, type RichText } from './case-view-records.ts';
import { linksOf } from './case-view-context.ts';
import { presentCaseBox, type CaseBoxView } from './case-view.ts';
import { presentCitation } from './citation.ts';
import { blockOf, type ChapterBlock } from './guide-view-blocks.ts';
import { presentDate, type DateView } from './timeline.ts';

/** A guide and what is set into it, each only as far as this reader may see it. */
export interface GuideRecord {
  guide: Guide;
  /** When what readers get of it last changed; without it, when it was saved. */
  lastChanged?: Date;
  recommendations: Recommendation[];
  cases: Case[];
}

export interface RecommendationView {
  id: string;
  number: string;
  title: string;
  guidance: RichText | null;
  addressedTo: string | null;
  cases: { title: string; href: string; organisation: string | null }[];
}

/** A run of prose, or something set into it: chapters are drawn piece by piece. */
export type ChapterPart =
  | { kind: 'prose'; content: RichText }
  | { kind: 'recommendation'; recommendation: RecommendationView; isFirst: boolean }
  | { kind: 'caseBox'; box: CaseBoxView; note: string | null };

export interface ChapterView {
  id: string;
  number: number;
  title: string;
  parts: ChapterPart[];
  recommendations: RecommendationView[];
}

export interface GuideView {
  slug: string;
  title: string;
  subtitle: string | null;
  summary: string;
  edition: string | null;
  publishedOn: DateView | null;
  url: string;
  publishers: NamedLink[];
  themes: NamedLink[];
  audiences: NamedLink[];
  cover: { src: string; alt: string; width: number | null; height: number | null } | null;
  chapters: ChapterView[];
  recommendations: RecommendationView[];
  cases: (CaseBoxView & { shows: { number: string; href: string }[] })[];
  sources: SourceView[];
  citation: string;
}

export const presentGuide = ({
  found,
  locale,
  publicUrl,
  siteName,
}: {
  found: GuideRecord;
  locale: LocaleCode;
  publicUrl: string;
  siteName: string;
}): GuideView => {
  const { guide } = found;
  const chapters = presentChapters({ found, locale });
  const recommendations = chapters.flatMap((chapter) => chapter.recommendations);
  const [cover] = recordsOf([guide.cover]);
  const image = cover?.sizes?.wide?.url ? cover.sizes.wide : cover;
  const publishers = recordsOf(guide.publishers);
  const url = `${publicUrl}/guides/${guide.slug}`;
  return {
    slug: guide.slug,
    title: guide.title,
    subtitle: guide.subtitle || null,
    summary: guide.summary,
    edition: guide.edition || null,
    publishedOn: presentDate({ date: guide.publishedOn, locale }),
    url,
    publishers: linksOf({ records: publishers, base: '/organisations/' }),
    themes: linksOf({ records: recordsOf(guide.themes), base: '/themes/' }),
    audiences: linksOf({ records: recordsOf(guide.audiences), base: '/audiences/' }),
    cover:
      cover && image?.url
        ? { src: image.url, alt: cover.alt, width: image.width ?? null, height: image.height ?? null }
        : null,
    chapters,
    recommendations,
    cases: presentGuideCases({ found, chapters, recommendations, locale }),
    sources: presentSources({ sources: guide.sources, locale }),
    citation: presentCitation({
      title: guide.subtitle ? `${guide.title}: ${guide.subtitle}` : guide.title,
      organisation: publishers.map(({ title }) => title).join(', ') || null,
      date: guide.publishedOn ?? found.lastChanged?.toISOString() ?? guide.updatedAt,
      kind: guide.edition ? `guide, ${guide.edition.toLowerCase()}` : 'guide',
      siteName,
      url,
      locale,
    }),
  };
};

/** A recommendation with the cases among `cases` that show it. Also used by proceedings, which number theirs differently. */
export const presentRecommendation = ({
  record,
  number,
  cases,
}: {
  record: Recommendation;
  number: string;
  cases: Case[];
}): RecommendationView => {
  const asked = new Set((record.cases ?? []).map(idOf));
  return {
    id: `recommendation-${record.slug}`,
    number: record.number || number,
    title: record.title,
    guidance: record.guidance ?? null,
    addressedTo: record.addressedTo || null,
    cases: cases
      .filter(({ id }) => asked.has(id))
      .map(({ title, slug, organisation }) => ({
        title,
        href: `/cases/${slug}`,
        organisation: recordsOf([organisation])[0]?.title ?? null,
      })),
  };
};

/** An anchor from a title that keeps its own letters, so that links say where they lead in any script. */
export const anchorOf = (title: string): string =>
  title
    .toLocaleLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'part';

/** Where each chapter begins on the guide's page. */
export const chapterAnchors = (titles: readonly string[]): string[] => {
  const taken = new Map<string, number>();
  return titles.map((title) => unique({ wish: anchorOf(title), taken }));
};

const presentChapters = ({ found, locale }: { found: GuideRecord; locale: LocaleCode }): ChapterView[] => {
  const records = new Map(found.recommendations.map((record) => [record.id, record]));
  const cases = new Map(found.cases.map((record) => [record.id, record]));
  const placed = new Map<string, RecommendationView>();
  const anchors = chapterAnchors(found.guide.chapters.map(({ title }) => title));

  return found.guide.chapters.map(({ title, content }, index) => {
    const chapter: ChapterView = {
      id: anchors[index] ?? anchorOf(title),
      number: index + 1,
      title,
      parts: [],
      recommendations: [],
    };
    const place = ({ kind, target, note }: ChapterBlock): ChapterPart[] => {
      if (kind === 'caseBox') {
        const record = cases.get(target);
        return record ? [{ kind, box: presentCaseBox({ record, locale }), note }] : [];
      }
      const record = records.get(target);
      if (!record) return [];
      const before = placed.get(target);
      if (before) return [{ kind, recommendation: before, isFirst: false }];
      const number = `${index + 1}.${chapter.recommendations.length + 1}`;
      const recommendation = presentRecommendation({ record, number, cases: found.cases });
      placed.set(target, recommendation);
      chapter.recommendations.push(recommendation);
      return [{ kind, recommendation, isFirst: true }];
    };
    chapter.parts = content ? partsOf({ content, place }) : [];
    return chapter;
  });
};

/** Cuts a chapter at its blocks. A block whose record this reader may not see is left out without a trace. */
const partsOf = ({
  content,
  place,
}: {
  content: RichText;
  place: (block: ChapterBlock) => ChapterPart[];
}): ChapterPart[] => {
  const parts: ChapterPart[] = [];
  let run: RichText['root']['children'] = [];
  const endRun = (): void => {
    if (run.length > 0) parts.push({ kind: 'prose', content: { root: { ...content.root, children: run } } });
    run = [];
  };
  for (const node of content.root.children) {
    const block = blockOf(node);
    if (!block) {
      if (node.type !== 'block') run.push(node);
      continue;
    }
    const placed = place(block);
    if (placed.length > 0) endRun();
    parts.push(...placed);
  }
  endRun();
  return parts;
};

const presentGuideCases = ({
  found,
  chapters,
  recommendations,
  locale,
}: {
  found: GuideRecord;
  chapters: ChapterView[];
  recommendations: RecommendationView[];
  locale: LocaleCode;
}): GuideView['cases'] => {
  const boxed = new Set(
    chapters.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'caseBox' ? [part.box.href] : [])),
    ),
  );
  return found.cases
    .map((record) => presentCaseBox({ record, locale }))
    .map((box) => ({
      ...box,
      shows: recommendations
        .filter(({ cases }) => cases.some(({ href }) => href === box.href))
        .map(({ number, id }) => ({ number, href: `#${id}` })),
    }))
    .filter(({ href, shows }) => shows.length > 0 || boxed.has(href))
    .sort((a, b) => a.title.localeCompare(b.title, locale));
};

const unique = ({ wish, taken }: { wish: string; taken: Map<string, number> }): string => {
  const count = (taken.get(wish) ?? 0) + 1;
  taken.set(wish, count);
  return count === 1 ? wish : `${wish}-${count}`;
};
