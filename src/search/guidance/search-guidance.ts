import { DEFAULT_LOCALE, type LocaleCode } from '../../domain/locales.ts';
import { GUIDANCE_KINDS, type GuidanceKind } from '../../domain/vocabulary.ts';
import type { EngineHit, EngineResult, SearchEngine } from '../engine/port.ts';
import type { GuidanceGroup, GuidanceHit } from '../results.ts';

export interface GuidanceQuery {
  q: string;
  lang: LocaleCode;
  kinds?: readonly GuidanceKind[];
  themes?: string[];
  /** Of each kind. */
  limit?: number;
}

const PER_KIND = 3;

/** What answers beside the cases, a group for each kind, the kind that answers best first. */
export const searchGuidance = async ({
  engine,
  publicUrl,
  q,
  lang,
  kinds = GUIDANCE_KINDS,
  themes,
  limit = PER_KIND,
}: GuidanceQuery & { engine: SearchEngine; publicUrl: string }): Promise<GuidanceGroup[]> => {
  const found = await Promise.all(
    kinds.map(async (kind) => ({
      kind,
      result: await engine.search({
        text: q,
        lang,
        filters: { kind: [kind], ...(themes?.length && { theme: themes }) },
        hasAward: false,
        sort: q ? 'relevance' : 'newest',
        offset: 0,
        limit,
        facets: [],
      }),
    })),
  );
  return found.flatMap(({ kind, result }) => groupOf({ kind, result, lang, publicUrl }));
};

const groupOf = ({
  kind,
  result,
  lang,
  publicUrl,
}: {
  kind: GuidanceKind;
  result: EngineResult;
  lang: LocaleCode;
  publicUrl: string;
}): GuidanceGroup[] => {
  // Words had to be left out to find anything: that is no answer.
  if (result.total === 0 || result.droppedWords.length > 0) return [];
  return [
    {
      kind,
      label: LABELS[kind],
      total: result.total,
      hits: result.hits.map((hit) => toGuidanceHit({ hit, kind, lang, publicUrl })),
    },
  ];
};

const LABELS: Record<GuidanceKind, string> = {
  recommendation: 'Recommendations',
  question: 'Questions answered',
  guide: 'Guides',
  workshop: 'Said at seminars',
  statistic: 'Figures given at seminars',
  resource: 'Resources',
};

const toGuidanceHit = ({
  hit: { document, passage, title, summary },
  kind,
  lang,
  publicUrl,
}: {
  hit: EngineHit;
  kind: GuidanceKind;
  lang: LocaleCode;
  publicUrl: string;
}): GuidanceHit => ({
  id: document.key,
  kind,
  lang: document.lang,
  title: document.title,
  url: addressOf({ path: document.path, lang, publicUrl }),
  summary: document.summary,
  partOf: document.partOf
    ? {
        label: document.partOf.label,
        url: addressOf({ path: document.partOf.path, lang, publicUrl }),
      }
    : null,
  passage: passage && {
    section: passage.section,
    text: passage.marked.map(({ text }) => text).join(''),
    marked: passage.marked,
  },
  marked: { title, summary },
});

/** The language goes before the anchor. */
const addressOf = ({
  path,
  lang,
  publicUrl,
}: {
  path: string;
  lang: LocaleCode;
  publicUrl: string;
}): string => {
  const [page = '', anchor] = path.split('#');
  const language = lang === DEFAULT_LOCALE ? '' : `?lang=${lang}`;
  return `${publicUrl}${page}${language}${anchor === undefined ? '' : `#${anchor}`}`;
};
