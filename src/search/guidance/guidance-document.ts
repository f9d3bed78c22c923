import type { LocaleCode } from '../../domain/locales.ts';
import {
  lineOf,
  otherNamesOf,
  recordById,
  titleOf,
  type TaxonomyCollection,
  type TaxonomyRecord,
  type TaxonomySnapshot,
} from '../../domain/taxonomy.ts';
import type { GuidanceKind } from '../../domain/vocabulary.ts';
import { idOf } from '../../presenters/case-view-records.ts';
import type { DocumentFigure, DocumentPassage, Named, SearchDocument } from '../document.ts';
import { baseLanguageOf, documentId, indexKey, revisionOf } from '../projection.ts';

/** The language that documents are made for, and what they are made with. */
export interface GuidanceContext {
  lang: LocaleCode;
  /** Languages that the record has a title of its own in. */
  writtenIn: readonly LocaleCode[];
  locales: readonly LocaleCode[];
  taxonomy: TaxonomySnapshot;
}

/** What a document says; relations as the database holds them, unpublished ones among them. */
export interface GuidanceParts {
  kind: GuidanceKind;
  /** Lasting within its kind. */
  key: string;
  slug: string;
  path: string;
  partOf?: SearchDocument['partOf'];
  title: string;
  summary?: string | null;
  passages: DocumentPassage[];
  figure?: DocumentFigure | null;
  themes?: readonly unknown[] | null;
  audiences?: readonly unknown[] | null;
  organisations?: readonly unknown[] | null;
  places?: readonly unknown[] | null;
  /** People and addressees, as they are named on the page. */
  otherNames?: readonly (string | null | undefined)[];
  record: { createdAt: string; updatedAt: string; firstPublishedAt?: string | null };
}

/** A document of what answers beside the cases, of the same shape as a case's; what only cases have is empty. */
export const guidanceDocument = ({
  parts,
  context: { lang, writtenIn, locales, taxonomy },
}: {
  parts: GuidanceParts;
  context: GuidanceContext;
}): SearchDocument => {
  const resolve = (collection: TaxonomyCollection, values: readonly unknown[] | null | undefined) =>
    distinct((values ?? []).map((value) => recordById(taxonomy, { collection, id: idOf(value) ?? '' })));
  const withLine = (records: TaxonomyRecord[]) =>
    distinct(records.flatMap((record) => lineOf(taxonomy, record)));
  const named = (records: TaxonomyRecord[]): Named[] =>
    records.map((record) => ({ slug: record.slug, label: titleOf(record, lang) }));

  const themes = resolve('themes', parts.themes);
  const audiences = resolve('audiences', parts.audiences);
  const organisations = resolve('organisations', parts.organisations);
  const places = resolve('places', parts.places);
  const isBase = lang === baseLanguageOf(writtenIn);
  const key = indexKey(`${parts.kind}-${parts.key}`);
  const { record } = parts;
  const document: Omit<SearchDocument, 'revision'> = {
    id: documentId({ key, lang }),
    key,
    slug: parts.slug,
    path: parts.path,
    ...(parts.partOf && { partOf: parts.partOf }),
    lang,
    readableIn: locales.filter((code) => code === lang || (isBase && !writtenIn.includes(code))),
    title: parts.title,
    summary: parts.summary ?? '',
    tier: 'full',
    organisation: null,
    organisationType: null,
    partners: named(organisations),
    themes: named(themes),
    audiences: named(audiences),
    methods: [],
    places: named(places),
    figure: parts.figure ?? null,
    problem: '',
    evidence: 'untested',
    facets: {
      theme: slugsOf(withLine(themes)),
      audience: slugsOf(audiences),
      method: [],
      place: slugsOf(withLine(places)),
      region: [],
      organisation: slugsOf(organisations),
      organisationType: [],
      challenge: [],
      evidence: [],
      kind: [parts.kind],
    },
    hasAward: false,
    yearFrom: null,
    yearTo: null,
    geo: [],
    publishedAt: Date.parse(record.firstPublishedAt ?? record.createdAt),
    updatedAt: Date.parse(record.updatedAt),
    passages: parts.passages,
    names: namesOf({
      records: [...organisations, ...themes, ...audiences, ...places],
      others: parts.otherNames ?? [],
      lang,
    }),
  };
  return { ...document, revision: revisionOf({ document, savedAt: document.updatedAt }) };
};

const namesOf = ({
  records,
  others,
  lang,
}: {
  records: TaxonomyRecord[];
  others: readonly (string | null | undefined)[];
  lang: LocaleCode;
}): string => {
  const names = [
    ...records.flatMap((record) => [titleOf(record, lang), ...otherNamesOf(record, lang)]),
    ...others.filter((name) => typeof name === 'string'),
  ];
  return [...new Set(names.filter(Boolean))].join('; ');
};

const slugsOf = (records: TaxonomyRecord[]): string[] => records.map(({ slug }) => slug);

const distinct = (records: (TaxonomyRecord | undefined)[]): TaxonomyRecord[] => [
  ...new Set(records.filter((record) => record !== undefined)),
];
