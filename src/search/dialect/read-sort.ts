import { SORTABLE } from './attributes.ts';
import { DialectError } from './errors.ts';
import { badLatitude, badLongitude } from './filter-geo.ts';
import type { RecordSort } from './types.ts';

/** @throws DialectError `invalid_search_sort` */
export const readSort = (expressions: string[]): RecordSort[] => expressions.map(readOne);

const POINT = /^_geoPoint\(\s*([+-]?[\d.]+)\s*,\s*([+-]?[\d.]+)\s*\)$/;

const readOne = (expression: string): RecordSort => {
  const [, name = '', direction] = /^(.+):(asc|desc)$/.exec(expression) ?? [];
  if (!direction)
    throw refused(
      `Invalid syntax for the sort parameter: expected expression ending by \`:asc\` or \`:desc\`, found \`${expression.slice(0, 200)}\`.`,
    );
  const isDescending = direction === 'desc';
  if (name.startsWith('_geoPoint')) return { point: readPoint(name), isDescending };
  const reserved = /^_geo(Radius|BoundingBox|Distance|Polygon)?(?=\(|$)/.exec(name)?.[0];
  if (reserved)
    throw refused(
      `\`${reserved}\` is a reserved keyword and thus can't be used as a sort expression. Use the _geoPoint(latitude, longitude) built-in rule to sort on _geo field coordinates.`,
    );
  if (name !== '_geo' && (SORTABLE as readonly string[]).includes(name))
    return { attribute: name, isDescending };
  const available = [...SORTABLE].sort().join(', ');
  throw refused(
    `Attribute \`${name.slice(0, 200)}\` is not sortable. Available sortable attributes are: \`${available}\`.`,
  );
};

const readPoint = (name: string) => {
  const [, lat = '', lng = ''] = POINT.exec(name) ?? [];
  const point = { lat: Number(lat || Number.NaN), lng: Number(lng || Number.NaN) };
  if (!Number.isFinite(point.lat) || !Number.isFinite(point.lng))
    throw refused(
      `Invalid syntax for the geo parameter: expected expression formated like \`_geoPoint(latitude, longitude)\` and ending by \`:asc\` or \`:desc\`, found \`${name.slice(0, 200)}\`.`,
    );
  if (Math.abs(point.lat) > 90) throw refused(badLatitude(lat));
  if (Math.abs(point.lng) > 180) throw refused(badLongitude(lng));
  return point;
};

const refused = (message: string): DialectError => new DialectError({ code: 'invalid_search_sort', message });
