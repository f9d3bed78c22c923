import { setImmediate as breathe } from 'node:timers/promises';
import { FACETABLE } from '../../dialect/attributes.ts';
import { publicRecord, type PublicRecord } from '../../dialect/record.ts';
import type { GeoPoint } from '../../dialect/types.ts';
import type { LiveIndex } from './live-index.ts';

/** Text as it is shown and as it is compared; one object for all records that have it. */
export interface Text {
  shown: string;
  folded: string;
}

export type Value = Text | number;
/** What a record has under one attribute: values, none in a list that is there, null, or (undefined) no such attribute. */
export type Cell = Value | readonly Value[] | null | undefined;

/** What the dialect filters, sorts and counts by, for each document by ordinal. */
export interface Columns {
  cells: (attribute: string) => readonly Cell[];
  points: (ordinal: number) => readonly GeoPoint[];
}

/** As Meilisearch compares: trimmed, without regard to capitals, composed and decomposed letters the same. */
export const foldValue = (text: string): string => text.trim().normalize('NFKD').toLowerCase();

/** Made with the first question in the dialect; a base that nobody asks so never pays for it. */
const kept = new WeakMap<LiveIndex, Promise<() => Columns>>();

/** Resolves to what gives the columns as they are now, writes since included. */
export const columnsOf = (index: LiveIndex): Promise<() => Columns> => {
  const known = kept.get(index);
  if (known) return known;
  const made = buildColumns(index);
  kept.set(index, made);
  // A fault must not be remembered: the next question tries again.
  made.catch(() => kept.delete(index));
  return made;
};

/** Documents read without letting others have their turn. */
const STRIDE = 50;

const buildColumns = async (index: LiveIndex): Promise<() => Columns> => {
  const byAttribute = new Map<string, Cell[]>(
    [...FACETABLE, '_geo.lat', '_geo.lng'].map((name) => [name, []]),
  );
  const points: (readonly GeoPoint[] | undefined)[] = [];
  const texts = new Map<string, Text>();
  const written = new Set<number>();
  index.watchers.add((ordinals) => {
    for (const ordinal of ordinals) written.add(ordinal);
  });

  const textOf = (shown: string): Text => {
    const known = texts.get(shown);
    if (known) return known;
    const made = { shown, folded: foldValue(shown) };
    texts.set(shown, made);
    return made;
  };
  const put = (ordinal: number, record: PublicRecord | undefined): void => {
    for (const [attribute, cells] of byAttribute)
      cells[ordinal] = record && cellOf({ value: valueIn(record, attribute), textOf });
    points[ordinal] = record && pointsOf(record);
  };
  const readAgain = (ordinal: number): void => {
    const [document] = index.sidecar.ids[ordinal] === undefined ? [] : index.store.documents([ordinal]);
    put(ordinal, document && publicRecord(document));
  };

  const ordinals = [...index.sidecar.ordinalOf.values()];
  for (let from = 0; from < ordinals.length; from += STRIDE) {
    for (const ordinal of ordinals.slice(from, from + STRIDE)) readAgain(ordinal);
    await breathe();
  }
  const columns: Columns = {
    cells: (attribute) => byAttribute.get(attribute) ?? [],
    points: (ordinal) => points[ordinal] ?? [],
  };
  return () => {
    for (const ordinal of written) readAgain(ordinal);
    written.clear();
    return columns;
  };
};

const valueIn = (record: PublicRecord, attribute: string): unknown => {
  if (attribute === '_geo.lat') return record._geo?.lat;
  if (attribute === '_geo.lng') return record._geo?.lng;
  return record[attribute as keyof PublicRecord];
};

const cellOf = ({ value, textOf }: { value: unknown; textOf: (shown: string) => Text }): Cell => {
  if (value === null || value === undefined || typeof value === 'number') return value;
  if (Array.isArray(value))
    return value.map((item: unknown) => (typeof item === 'number' ? item : textOf(String(item))));
  return textOf(String(value as string | boolean));
};

const pointsOf = ({ _geojson }: PublicRecord): GeoPoint[] | undefined =>
  _geojson?.coordinates.map(([lng, lat]) => ({ lat, lng }));
