import { filterError, type FilterScanner, type FilterToken } from './filter-scanner.ts';
import type { Condition } from './types.ts';

/**
 * Reads `_geoRadius(…)`, `_geoBoundingBox(…)` or `_geoPolygon(…)`; null where none stands.
 * @throws DialectError for one that is malformed, and for words of the same family that are no filters
 */
export const takeGeo = (scanner: FilterScanner): Condition | null => {
  const start = scanner.place();
  const rest = scanner.text.slice(start);
  const name = /^(_\w+)/.exec(rest)?.[1];
  if (name === '_geoRadius') return readCircle({ scanner, start });
  if (name === '_geoBoundingBox') return readBox({ scanner, start });
  if (name === '_geo' || name === '_geoPoint' || name === '_geoDistance') {
    if (/^_geo\.(lat|lng)\b/.test(rest)) return null;
    throw fault({
      scanner,
      start,
      message: `\`${name}\` is a reserved keyword and thus can't be used as a filter expression. Filter with \`_geoRadius(latitude, longitude, distance)\` or \`_geoBoundingBox([latitude, longitude], [latitude, longitude])\`.`,
    });
  }
  if (name === '_geoPolygon') return readPolygon({ scanner, start });
  if (name === '_foreign' || name === '_vectors')
    throw fault({
      scanner,
      start,
      message: `\`${name}\` in a filter is an experimental feature, which is not enabled here.`,
      code: 'feature_not_enabled',
    });
  return null;
};

type Start = { scanner: FilterScanner; start: number };

const readCircle = ({ scanner, start }: Start): Condition => {
  scanner.take('_geoRadius');
  const form =
    'The `_geoRadius` filter must be in the form: `_geoRadius(latitude, longitude, radius, optionalResolution)`.';
  const opening = scanner.place();
  const numbers = scanner.take('(') ? readNumbers(scanner) : null;
  if (!numbers || !scanner.take(')'))
    throw fault({ scanner, start: numbers ? start : opening, message: form });
  if (numbers.length !== 3 && numbers.length !== 4)
    throw fault({
      scanner,
      start: scanner.place(),
      message: `Was expecting 3 or 4 arguments for \`_geoRadius\`, but instead found ${numbers.length}.`,
    });
  const [lat, lng, radius, resolution] = numbers as [FilterToken, FilterToken, FilterToken, FilterToken?];
  if (resolution && !(Number(resolution.value) >= 3 && Number(resolution.value) <= 1000))
    throw faultAt({
      scanner,
      token: resolution,
      message: `Invalid resolution \`${resolution.value}\`. Resolution must be between 3 and 1000.`,
    });
  return { kind: 'in-circle', ...pointOf({ scanner, lat, lng }), metres: finite({ scanner, token: radius }) };
};

const readBox = ({ scanner, start }: Start): Condition => {
  scanner.take('_geoBoundingBox');
  const form =
    'The `_geoBoundingBox` filter expects two pairs of arguments: `_geoBoundingBox([latitude, longitude], [latitude, longitude])`.';
  const pairs = readPairs(scanner);
  if (pairs?.length !== 2) throw fault({ scanner, start: pairs ? scanner.place() : start, message: form });
  refuseOdd({ scanner, pairs });
  const [[topLat, topLng], [bottomLat, bottomLng]] = pairs as [
    [FilterToken, FilterToken],
    [FilterToken, FilterToken],
  ];
  const top = pointOf({ scanner, lat: topLat, lng: topLng });
  const bottom = pointOf({ scanner, lat: bottomLat, lng: bottomLng });
  if (top.lat < bottom.lat)
    throw faultAt({
      scanner,
      token: bottomLat,
      message: `The top latitude \`${topLat.value}\` is below the bottom latitude \`${bottomLat.value}\`.`,
    });
  return { kind: 'in-box', top, bottom };
};

const readPolygon = ({ scanner, start }: Start): Condition => {
  scanner.take('_geoPolygon');
  const pairs = readPairs(scanner);
  if (!pairs)
    throw fault({
      scanner,
      start,
      message:
        "The `_geoPolygon` filter doesn't match the expected format: `_geoPolygon([latitude, longitude], [latitude, longitude], [latitude, longitude])`.",
    });
  if (pairs.length < 3)
    throw fault({
      scanner,
      start: scanner.place(),
      message: `The \`_geoPolygon\` filter expects at least 3 points but only ${pairs.length} were specified`,
    });
  refuseOdd({ scanner, pairs });
  const corners = (pairs as [FilterToken, FilterToken][]).map(([lat, lng]) => pointOf({ scanner, lat, lng }));
  return { kind: 'in-polygon', corners };
};

/** Lists of numbers in square brackets, all of them in round ones; null where one is malformed. */
const readPairs = (scanner: FilterScanner): FilterToken[][] | null => {
  const pairs: FilterToken[][] = [];
  if (!scanner.take('(')) return null;
  do {
    scanner.skipSpace();
    const pair = scanner.take('[') ? readNumbers(scanner) : null;
    if (!pair || !scanner.take(']')) return null;
    pairs.push(pair);
    scanner.skipSpace();
  } while (scanner.take(','));
  return scanner.take(')') ? pairs : null;
};

const refuseOdd = ({ scanner, pairs }: { scanner: FilterScanner; pairs: FilterToken[][] }): void => {
  const odd = pairs.find((pair) => pair.length !== 2);
  if (odd?.[0])
    throw faultAt({
      scanner,
      token: odd[0],
      message: `Was expecting 2 coordinates but instead found ${odd.length}.`,
    });
};

/** Numbers with commas between them, one at least. */
const readNumbers = (scanner: FilterScanner): FilterToken[] | null => {
  const numbers: FilterToken[] = [];
  do {
    const number = scanner.takeNumber();
    if (!number) return null;
    numbers.push(number);
    scanner.skipSpace();
  } while (scanner.take(','));
  return numbers;
};

const pointOf = ({ scanner, lat, lng }: { scanner: FilterScanner; lat: FilterToken; lng: FilterToken }) => {
  const point = { lat: finite({ scanner, token: lat }), lng: finite({ scanner, token: lng }) };
  if (Math.abs(point.lat) > 90) throw faultAt({ scanner, token: lat, message: badLatitude(lat.value) });
  if (Math.abs(point.lng) > 180) throw faultAt({ scanner, token: lng, message: badLongitude(lng.value) });
  return point;
};

export const badLatitude = (value: string): string =>
  `Bad latitude \`${value}\`. Latitude must be contained between -90 and 90 degrees.`;
export const badLongitude = (value: string): string =>
  `Bad longitude \`${value}\`. Longitude must be contained between -180 and 180 degrees.`;

const finite = ({ scanner, token }: { scanner: FilterScanner; token: FilterToken }): number => {
  const value = Number(token.value);
  if (Number.isFinite(value)) return value;
  throw faultAt({ scanner, token, message: 'Non finite floats are not supported' });
};

const fault = ({ scanner: { text }, ...rest }: Start & { message: string; code?: string }): Error =>
  filterError({ text, end: text.length, ...rest });

const faultAt = ({
  scanner: { text },
  token: { start, end },
  message,
}: {
  scanner: FilterScanner;
  token: FilterToken;
  message: string;
}): Error => filterError({ text, start, end, message });
