import { createHash } from 'node:crypto';
import { yearOf } from '../domain/partial-date.ts';
import { LOCALES, DEFAULT_LOCALE, type LocaleCode } from '../domain/locales.ts';
import {
  lineOf,
  otherNamesOf,
  recordById,
  titleOf,
  type TaxonomyCollection,
  type TaxonomyRecord,
  type TaxonomySnapshot,
} from '../domain/taxonomy.ts';
import type { ChallengeKind, OrganisationType } from '../domain/vocabulary.ts';
import { figureInWords } from '../i18n/figure.ts';
import { labelsFor } from '../i18n/labels.ts';
import type { Case } from '../payload-types.ts';
import type { DocumentFigure, Named, SearchDocument } from './document.ts';
import { passagesOf } from './passages.ts';

/** The year a running case ends in: after every year anybody asks for. */
export const STILL_RUNNING = 9999;

export interface ProjectionInput {
  /** A published case as a visitor reads it in `lang`, with the default language standing in for what that lacks. */
  record: Case;
  lang: LocaleCode;
  /** Languages the case has a title of its own in. */
  writtenIn: readonly LocaleCode[];
  /** Languages that are switched on. */
  locales: readonly LocaleCode[];
  taxonomy: TaxonomySnapshot;
  /** When what readers get of it last changed. */
  lastChanged: Date;
}

export const documentId = ({ key, lang }: { key: string; lang: LocaleCode }): string => `${key}_${lang}`;

/** A case's key with nothing in it but what Meilisearch takes in an id; keys made from a slug stay as they are. */
export const indexKey = (key: string): string => key.replace(/[^A-Za-z0-9_-]/g, '-');

/** Every id a case can have in the index, switched-off languages included. */
export const documentIds = (key: string): string[] =>
  LOCALES.map(({ code }) => documentId({ key, lang: code }));

/** The language that readers get whose own the case is not written in. */
export const baseLanguageOf = (writtenIn: readonly LocaleCode[]): LocaleCode | undefined =>
  writtenIn.includes(DEFAULT_LOCALE) ? DEFAULT_LOCALE : writtenIn[0];

/**
 * A published case as the index holds it, in one language. Relations that the taxonomy does not know are unpublished and
 * left out. Its organisation facet names the lead organisation and the partners, so that "cases of" an organisation are all
 * it took part in; the kind of organisation is the lead's alone.
 */
export const projectCase = ({
  record,
  lang,
  writtenIn,
  locales,
  taxonomy,
  lastChanged,
}: ProjectionInput): SearchDocument => {
  const resolve = (
    collection: TaxonomyCollection,
    values: readonly unknown[] | null | undefined,
  ): TaxonomyRecord[] =>
    distinct((values ?? []).map((value) => recordById(taxonomy, { collection, id: idOf(value) })));
  const line = (records: TaxonomyRecord[]): TaxonomyRecord[] =>
    distinct(records.flatMap((one) => lineOf(taxonomy, one)));
  const named = (records: TaxonomyRecord[]): Named[] =>
    records.map((one) => ({ slug: one.slug, label: titleOf(one, lang) }));

  const organisation = resolve('organisations', [record.organisation])[0];
  const partners = resolve(
    'organisations',
    record.partners?.map((partner) => partner.organisation),
  ).filter((partner) => partner !== organisation);
  const themes = resolve('themes', record.themes);
  const audiences = resolve('audiences', record.audiences);
  const methods = resolve('methods', record.methods);
  const places = resolve('places', record.places);
  const allPlaces = line(places);
  const regions = regionsOf({ places: allPlaces, taxonomy });
  const organisations = organisation ? [organisation, ...partners] : partners;
  const isBase = lang === baseLanguageOf(writtenIn);
  const challenges = record.challenges ?? [];

  const document: Omit<SearchDocument, 'revision'> = {
    id: documentId({ key: keyOf(record), lang }),
    key: keyOf(record),
    slug: record.slug,
    path: `/cases/${encodeURIComponent(record.slug)}`,
    lang,
    readableIn: locales.filter((code) => code === lang || (isBase && !writtenIn.includes(code))),
    title: record.title,
    summary: record.summary ?? '',
    tier: record.tier,
    organisation: organisation ? (named([organisation])[0] ?? null) : null,
    organisationType: organisation?.organisationType ?? null,
    partners: named(partners),
    themes: named(themes),
    audiences: named(audiences),
    methods: named(methods),
    places: named(places),
    figure: figureOf({ record, lang }),
    problem: challenges[0]?.statement ?? '',
    evidence: record.evidence,
    facets: {
      theme: slugsOf(line(themes)),
      audience: slugsOf(audiences),
      method: slugsOf(methods),
      place: slugsOf(distinct([...allPlaces, ...regions])),
      region: slugsOf(regions),
      organisation: slugsOf(organisations),
      organisationType: organisation?.organisationType ? [organisation.organisationType] : [],
      challenge: [...new Set(challenges.flatMap(({ kind }): ChallengeKind[] => (kind ? [kind] : [])))],
      evidence: [record.evidence],
      kind: ['case'],
    },
    hasAward: (record.recognition ?? []).length > 0,
    ...yearsOf(record),
    geo: places.flatMap(({ latitude: lat, longitude: lng }) =>
      lat === null || lng === null ? [] : [{ lat, lng }],
    ),
    publishedAt: Date.parse(record.firstPublishedAt ?? record.createdAt),
    updatedAt: lastChanged.getTime(),
    passages: passagesOf({ record, lang }),
    names: namesOf({
      records: [...organisations, ...themes, ...audiences, ...methods, ...allPlaces, ...regions],
      awards: record.recognition,
      kind: organisation?.organisationType ?? null,
      // The reader's own first; then every other, for a name is looked for in whatever script one knows it in.
      languages: [lang, DEFAULT_LOCALE, ...locales],
    }),
  };
  return { ...document, revision: revisionOf({ document, savedAt: Date.parse(record.updatedAt) }) };
};

export const revisionOf = ({
  document,
  savedAt,
}: {
  document: Omit<SearchDocument, 'revision'>;
  savedAt: number;
}): string => {
  const hash = createHash('sha256').update(JSON.stringify(document)).digest('base64url').slice(0, 22);
  return `${revisionStart({ savedAt, updatedAt: document.updatedAt })}${hash}`;
};

/** What every revision of a record's documents begins with: when it was last saved, and last changed for readers. */
export const revisionStart = ({ savedAt, updatedAt }: { savedAt: number; updatedAt: number }): string =>
  `${savedAt.toString(36)}-${updatedAt.toString(36)}.`;

const keyOf = ({ key, slug }: Case): string => indexKey(key ?? slug);

const regionsOf = ({
  places,
  taxonomy,
}: {
  places: TaxonomyRecord[];
  taxonomy: TaxonomySnapshot;
}): TaxonomyRecord[] =>
  distinct(
    places.map((place) =>
      place.placeKind === 'region'
        ? place
        : recordById(taxonomy, { collection: 'places', id: place.regionId ?? '' }),
    ),
  ).filter(({ placeKind }) => placeKind === 'region');

/** The first result with a number, for it is the one the editor put first; else the newest of the timeline's. */
const figureOf = ({ record, lang }: { record: Case; lang: LocaleCode }): DocumentFigure | null => {
  const ofResults = (record.results ?? []).map(({ figure }) => figure);
  const ofUpdates = [...(record.updates ?? [])]
    .sort((left, right) => (right.date ?? '').localeCompare(left.date ?? ''))
    .flatMap(({ date, figures }) =>
      (figures ?? []).map((figure) => ({ ...figure, asOf: figure.asOf ?? date })),
    );
  const figure = [...ofResults, ...ofUpdates].find((candidate) => typeof candidate?.value === 'number');
  if (typeof figure?.value !== 'number') return null;
  const { qualifier, value, unit, asOf, saidBy } = figure;
  return {
    ...figureInWords({ value, unit, qualifier, lang }),
    ...(asOf && { asOf }),
    ...(saidBy && { saidBy }),
  };
};

/** The period as given; a case without one ran at least in the years of its own dated updates and results. */
const yearsOf = (record: Case): Pick<SearchDocument, 'yearFrom' | 'yearTo' | 'startYear'> => {
  const { start, end, isOngoing } = record.period ?? {};
  const dates = [
    ...(record.updates ?? []).map(({ date }) => date),
    ...(record.results ?? []).map(({ figure }) => figure?.asOf),
  ];
  const years = dates.flatMap((date) => (date ? [yearOf(date)] : [])).sort((left, right) => left - right);
  if (!start && !end && !isOngoing) return { yearFrom: years[0] ?? null, yearTo: years.at(-1) ?? null };
  return {
    yearFrom: start ? yearOf(start) : isOngoing ? (years[0] ?? null) : null,
    yearTo: isOngoing ? STILL_RUNNING : end ? yearOf(end) : null,
    ...(start && { startYear: yearOf(start) }),
  };
};

/**
 * Records' titles and other names in every language that is switched on. Awards are searched for by who gave them, as
 * organisations are; a kind of organisation by its name.
 */
const namesOf = ({
  records,
  awards,
  kind,
  languages,
}: {
  records: TaxonomyRecord[];
  awards: Case['recognition'];
  kind: OrganisationType | null;
  languages: readonly LocaleCode[];
}): string => {
  const names = [
    ...records.flatMap((record) =>
      languages.flatMap((lang) => [titleOf(record, lang), ...otherNamesOf(record, lang)]),
    ),
    ...(kind ? languages.map((lang) => labelsFor(lang).organisationTypes[kind]) : []),
    ...(awards ?? []).flatMap(({ body, award }) => [body, award ?? '']),
  ];
  return [...new Set(names.filter(Boolean))].join('; ');
};

const slugsOf = (records: TaxonomyRecord[]): string[] => records.map(({ slug }) => slug);

const distinct = (records: (TaxonomyRecord | undefined)[]): TaxonomyRecord[] => [
  ...new Set(records.filter((record) => record !== undefined)),
];

const idOf = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
};
