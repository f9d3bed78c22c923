import type { DocumentFigure, SearchDocument } from '../document.ts';
import { STILL_RUNNING } from '../projection.ts';

/**
 * What the world may read of a case, or of what stands beside cases, in one language: flat, as filters and facets want
 * it. No database id, nothing of a contact. `url` is the path until the edge puts the base's address before it.
 */
export interface PublicRecord {
  id: string;
  key: string;
  slug: string;
  kind: string;
  lang: string;
  url: string;
  partOf?: { label: string; url: string };
  title: string;
  names: string;
  summary: string;
  problem: string;
  organisation: string | null;
  organisationName: string | null;
  organisationType: string | null;
  partners: string[];
  partnerNames: string[];
  themes: string[];
  themeNames: string[];
  audiences: string[];
  audienceNames: string[];
  methods: string[];
  methodNames: string[];
  places: string[];
  placeNames: string[];
  regions: string[];
  challenges: string[];
  evidence: string;
  tier: string;
  hasAward: boolean;
  year: number[];
  startYear: number | null;
  /** Seconds since 1970. */
  publishedAt: number;
  updatedAt: number;
  figure: DocumentFigure | null;
  passages: { section: string; text: string }[];
  /** The first place, which a sort by distance goes by; filters by distance go by any of the places. */
  _geo?: { lat: number; lng: number };
  /** All the places. Longitude comes first here. */
  _geojson?: { type: 'MultiPoint'; coordinates: [number, number][] };
}

/** A case that claims more years than this is taken at the last of them: a slip of the pen must not fill an index. */
const MOST_YEARS = 100;

export const publicRecord = (document: SearchDocument): PublicRecord => {
  const { facets, organisation, partOf } = document;
  const slugs = (records: { slug: string }[]): string[] => records.map(({ slug }) => slug);
  const labels = (records: { label: string }[]): string[] => records.map(({ label }) => label);
  return {
    id: document.id,
    key: document.key,
    slug: document.slug,
    kind: facets.kind[0],
    lang: document.lang,
    url: document.path,
    ...(partOf && { partOf: { label: partOf.label, url: partOf.path } }),
    title: document.title,
    names: document.names,
    summary: document.summary,
    problem: document.problem,
    organisation: organisation?.slug ?? null,
    organisationName: organisation?.label ?? null,
    organisationType: document.organisationType,
    partners: slugs(document.partners),
    partnerNames: labels(document.partners),
    themes: facets.theme,
    themeNames: labels(document.themes),
    audiences: facets.audience,
    audienceNames: labels(document.audiences),
    methods: facets.method,
    methodNames: labels(document.methods),
    places: facets.place,
    placeNames: labels(document.places),
    regions: facets.region,
    challenges: facets.challenge,
    evidence: document.evidence,
    tier: document.tier,
    hasAward: document.hasAward,
    year: yearsRun(document),
    startYear: document.startYear ?? document.yearFrom,
    publishedAt: Math.floor(document.publishedAt / 1000),
    updatedAt: Math.floor(document.updatedAt / 1000),
    figure: document.figure,
    passages: document.passages.map(({ section, text }) => ({ section, text })),
    ...(document.geo[0] && {
      _geo: document.geo[0],
      _geojson: {
        type: 'MultiPoint' as const,
        coordinates: document.geo.map(({ lat, lng }): [number, number] => [lng, lat]),
      },
    }),
  };
};

/** Every year it ran in; one that still runs is known to have run until it was last saved. */
const yearsRun = ({ yearFrom, yearTo, updatedAt }: SearchDocument): number[] => {
  const saved = new Date(updatedAt).getUTCFullYear();
  const known = yearTo === STILL_RUNNING ? Math.max(yearFrom ?? saved, saved) : yearTo;
  const from = yearFrom ?? known;
  const to = known ?? yearFrom;
  if (from === null || to === null) return [];
  const first = Math.max(from, to - MOST_YEARS + 1);
  return Array.from({ length: Math.max(0, to - first) + 1 }, (_, index) => first + index);
};
