import type { Payload, SelectType } from 'payload';
import { OUT } from '../changes/read-outgoing.ts';
import { isLocaleCode } from '../domain/locales.ts';
import { lastChangedOf, type FollowedCollection, type PublicChange } from '../domain/public-change.ts';
import {
  recordById,
  titleOf,
  type TaxonomyCollection,
  type TaxonomyRecord,
  type TaxonomySnapshot,
} from '../domain/taxonomy.ts';
import type { HarvestItem, HarvestRecord, InLanguages } from '../presenters/oai-record.ts';

interface Reading {
  payload: Payload;
  taxonomy: TaxonomySnapshot;
  publicUrl: string;
  siteName: string;
}

/**
 * What each change stands for now, read as a visitor would, in all languages at once. A record that went after its change
 * was noted has no words any more: its own change follows.
 */
export const readHarvest = async ({
  changes,
  ...reading
}: Reading & { changes: PublicChange[] }): Promise<HarvestItem[]> => {
  const found = new Map<string, HarvestRecord>();
  for (const collection of new Set(changes.map((change) => change.collection))) {
    const out = changes.filter((change) => change.collection === collection && change.state === 'out');
    for (const [key, record] of await readRecords({ ...reading, collection, changes: out }))
      found.set(`${collection}/${key}`, record);
  }
  return changes.map((change) => ({
    change,
    record: found.get(`${change.collection}/${change.key}`) ?? null,
  }));
};

/** What catalogues are told, and nothing else: a contact is not even read. */
const SELECT: Record<string, true> = {
  key: true,
  slug: true,
  title: true,
  summary: true,
  organisation: true,
  publishers: true,
  partners: true,
  funders: true,
  themes: true,
  audiences: true,
  methods: true,
  places: true,
  period: true,
  publishedOn: true,
  firstPublishedAt: true,
  edition: true,
  createdAt: true,
  updatedAt: true,
};

interface Fields {
  key?: string | null;
  slug: string;
  title?: unknown;
  summary?: unknown;
  organisation?: unknown;
  publishers?: unknown;
  partners?: { organisation?: unknown }[] | null;
  funders?: { organisation?: unknown }[] | null;
  themes?: unknown;
  audiences?: unknown;
  methods?: unknown;
  places?: unknown;
  period?: { start?: string | null; end?: string | null; isOngoing?: boolean | null } | null;
  publishedOn?: string | null;
  firstPublishedAt?: string | null;
  edition?: string | number | null;
  createdAt: string;
  updatedAt: string;
}

const readRecords = async ({
  collection,
  changes,
  ...reading
}: Reading & { collection: FollowedCollection; changes: PublicChange[] }): Promise<
  [string, HarvestRecord][]
> => {
  if (changes.length === 0) return [];
  const changedAt = new Map(changes.map((change) => [change.key, change.changedAt]));
  const keys = [...changedAt.keys()];
  const { docs } = await reading.payload.find({
    collection,
    where: { and: [{ or: [{ key: { in: keys } }, { slug: { in: keys } }] }, OUT[collection]] },
    locale: 'all',
    depth: 0,
    limit: 0,
    pagination: false,
    select: SELECT as SelectType,
    overrideAccess: false,
  });
  return (docs as unknown as Fields[]).map((fields) => {
    const key = fields.key ?? fields.slug;
    const lastChanged = lastChangedOf({ record: fields, changedAt: changedAt.get(key) });
    return [key, toRecord({ fields, lastChanged, collection, ...reading })];
  });
};

const toRecord = ({
  fields,
  lastChanged,
  collection,
  taxonomy,
  publicUrl,
  siteName,
}: Omit<Reading, 'payload'> & {
  fields: Fields;
  lastChanged: Date;
  collection: FollowedCollection;
}): HarvestRecord => {
  const named = (of: TaxonomyCollection, value: unknown): TaxonomyRecord[] =>
    [value ?? []].flat().flatMap((id) => recordById(taxonomy, { collection: of, id: String(id) }) ?? []);
  const organisations = (value: unknown): string[] =>
    named('organisations', value).map((record) => titleOf(record, 'en'));
  const rows = (value: Fields['partners']): unknown[] =>
    (value ?? []).flatMap(({ organisation }) => organisation ?? []);
  return {
    collection,
    url: `${publicUrl}/${collection}/${fields.slug}`,
    titles: languagesIn(fields.title),
    summaries: languagesIn(fields.summary),
    creators: organisations(collection === 'cases' ? fields.organisation : fields.publishers),
    contributors: organisations(rows(fields.partners)),
    funders: organisations(rows(fields.funders)),
    subjects: (['themes', 'audiences', 'methods'] as const).flatMap((kind) =>
      named(kind, fields[kind]).map(({ titles, slug }) => ({ names: titles, slug, kind })),
    ),
    places: named('places', fields.places).map((place) => ({
      name: titleOf(place, 'en'),
      latitude: place.latitude,
      longitude: place.longitude,
    })),
    period: periodOf(fields.period),
    issued: fields.publishedOn ?? (fields.firstPublishedAt ?? fields.createdAt).slice(0, 10),
    updated: lastChanged.toISOString().slice(0, 10),
    edition: fields.edition ? String(fields.edition) : null,
    siteName,
    siteUrl: publicUrl,
  };
};

const languagesIn = (value: unknown): InLanguages =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).filter(
          ([lang, text]) => isLocaleCode(lang) && typeof text === 'string' && text.trim() !== '',
        ),
      )
    : {};

const periodOf = (period: Fields['period']): string | null => {
  if (!period?.start) return null;
  if (period.isOngoing) return `${period.start}/`;
  return period.end ? `${period.start}/${period.end}` : period.start;
};
