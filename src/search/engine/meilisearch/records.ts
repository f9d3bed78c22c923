import type { SearchDocument } from '../../document.ts';
import { yearsOf } from '../embedded/facts.ts';
import { passagesByPart, type PassagePart } from '../shared/parts.ts';
import { foldedWords } from '../shared/text.ts';
import { publicFields, withoutPublicFields } from './records-fields.ts';

/** A document as Meilisearch keeps it: itself, and what is filtered and sorted by. */
export interface CaseRecord extends SearchDocument {
  titleKey: string;
  /** The passages by the part that is weighed, as searches look in them. */
  parts: Record<PassagePart, string[]>;
  years?: { start: number; end: number };
  /** All the places of a case at once, which `_geo` could not hold. Longitude comes first here. */
  _geojson?: { type: 'MultiPoint'; coordinates: [number, number][] };
}

export const recordOf = (document: SearchDocument): CaseRecord => {
  const years = yearsOf(document);
  return {
    ...document,
    ...publicFields(document),
    titleKey: foldedWords(document.title).join(' '),
    parts: passagesByPart(document.passages),
    ...(years ? { years: { start: years[0], end: years[1] } } : {}),
    ...(document.geo.length > 0
      ? { _geojson: { type: 'MultiPoint', coordinates: document.geo.map(({ lat, lng }) => [lng, lat]) } }
      : {}),
  };
};

/** The document as it came, without what Meilisearch or `recordOf` added. */
export const documentOf = (record: CaseRecord & { _formatted?: unknown }): SearchDocument => {
  const {
    titleKey: _key,
    parts: _parts,
    years: _years,
    _geojson,
    _formatted,
    ...document
  } = withoutPublicFields(record);
  return document;
};
