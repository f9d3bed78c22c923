import { DEFAULT_LOCALE, type LocaleCode } from '../../domain/locales.ts';
import { GUIDANCE_KINDS, type GuidanceKind } from '../../domain/vocabulary.ts';
import { labelsFor } from '../../i18n/labels.ts';
import type { EngineHit, EngineResult, SearchEngine } from '../engine/port.ts';
import type { QueryPart } from '../engine/shared/parse-query.ts';
import { tellingParts } from '../help/telling-words.ts';
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
/** Read to see which answer well: more than are ever shown, fewer than there may be. */
const WINDOW = 60;
/** So much of what was asked has to be there. */
const ANSWERS_WELL = 2 / 3;
/** Or, where no guidance has the other words at all, so much of it, in the title. */
const ANSWERS_SOME = 1 / 2;
const SOME = 3;

/**
 * What answers beside the cases, a group for each kind, the kind with the best answer first. A document that lacks more
 * than a third of the telling words answers something else and is left out; where all do, because no guidance knows the
 * others, a few that are about the rest are better than silence.
 */
export const searchGuidance = async ({
  engine,
  publicUrl,
  q,
  lang,
  kinds = GUIDANCE_KINDS,
  themes,
  limit = PER_KIND,
}: GuidanceQuery & { engine: Pick<SearchEngine, 'search'>; publicUrl: string }): Promise<GuidanceGroup[]> => {
  const result = await engine.search({
    text: q,
    lang,
    filters: { kind: [...kinds], ...(themes?.length && { theme: themes }) },
    hasAward: false,
    sort: q ? 'relevance' : 'newest',
    offset: 0,
    limit: Math.max(WINDOW, limit * kinds.length),
    facets: ['kind'],
  });
  const telling = q ? tellingParts({ text: q, lang }) : [];
  const well = result.hits.filter((hit) => shareIn({ hit, result, telling }) >= ANSWERS_WELL);
  const good = well.length > 0 ? well : someOf({ result, telling });
  const found = [...new Set(good.map(({ document }) => kindOf(document.facets.kind[0])))];
  return found.flatMap((kind) => {
    const own = good.filter(({ document }) => document.facets.kind[0] === kind);
    if (kind === undefined || !kinds.includes(kind)) return [];
    return [
      {
        kind,
        label: labelsFor(lang).guidanceKinds[kind],
        total: totalOf({ kind, result, counted: own.length }),
        hits: own.slice(0, limit).map((hit) => toGuidanceHit({ hit, kind, lang, publicUrl })),
      },
    ];
  });
};

const kindOf = (kind: string): GuidanceKind | undefined => GUIDANCE_KINDS.find((known) => known === kind);

type Asked = { result: EngineResult; telling: QueryPart[] };

/** Words that mean the same, and spellings that were corrected, count as the words themselves. */
const shareIn = ({ hit, result, telling }: Asked & { hit: EngineHit }): number => {
  const lacking = new Set([...result.droppedWords, ...hit.missingWords]);
  return telling.length === 0
    ? 1
    : telling.filter(({ typed }) => !lacking.has(typed)).length / telling.length;
};

const someOf = ({ result, telling }: Asked): EngineHit[] =>
  result.hits
    .filter(
      (hit) =>
        hit.missingWords.length === 0 &&
        hit.title.some(({ isMatch }) => isMatch) &&
        shareIn({ hit, result, telling }) >= ANSWERS_SOME,
    )
    .slice(0, SOME);

/** Within what was read, those that answer well; beyond it, all that the engine counts. */
const totalOf = ({
  kind,
  result,
  counted,
}: {
  kind: GuidanceKind;
  result: EngineResult;
  counted: number;
}): number => {
  if (result.total <= result.hits.length) return counted;
  return Math.max(counted, result.facets.kind?.find(({ value }) => value === kind)?.count ?? 0);
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

/** In the reader's language, which goes before the anchor. */
export const addressOf = ({
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
  return `${publicUrl}${page}${language}${anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`}`;
};
