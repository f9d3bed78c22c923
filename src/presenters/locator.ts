export interface LocatorPlace {
  slug: string;
  lat: number;
  lng: number;
}

export interface LocatorView {
  width: number;
  height: number;
  dots: { x: number; y: number; isHere: boolean }[];
}

const WIDTH = 220;
const TALLEST = 260;
const MARGIN = 14;
/** A library of one town still shows some country around it. */
const LEAST_DEGREES = 0.4;

/**
 * Where a place lies among the other places of the library: dots at their true bearings and distances, and no coastline
 * that we don't know. Longitudes are narrowed by the latitude, so that a kilometre is as long both ways.
 */
export const locatorOf = ({ places, slug }: { places: LocatorPlace[]; slug: string }): LocatorView | null => {
  if (!places.some((place) => place.slug === slug) || places.length < 2) return null;
  const middle = mean(places.map(({ lat }) => lat));
  const narrowing = Math.cos((middle * Math.PI) / 180);
  const points = places.map((place) => ({
    x: place.lng * narrowing,
    y: -place.lat,
    isHere: place.slug === slug,
  }));
  const x = spanOf(points.map((point) => point.x));
  const y = spanOf(points.map((point) => point.y));
  const scale = Math.min((WIDTH - 2 * MARGIN) / x.size, (TALLEST - 2 * MARGIN) / y.size);
  const height = Math.round(y.size * scale + 2 * MARGIN);
  const width = Math.round(x.size * scale + 2 * MARGIN);
  return {
    width,
    height,
    dots: points
      .map((point) => ({
        x: Math.round(MARGIN + (point.x - x.from) * scale),
        y: Math.round(MARGIN + (point.y - y.from) * scale),
        isHere: point.isHere,
      }))
      .sort((a, b) => Number(a.isHere) - Number(b.isHere)),
  };
};

/** "52.49° north, 1.89° west". */
export const coordinatesInWords = ({ lat, lng }: { lat: number; lng: number }): string => {
  const degrees = (value: number): string => `${Math.abs(value).toFixed(2)}°`;
  return `${degrees(lat)} ${lat < 0 ? 'south' : 'north'}, ${degrees(lng)} ${lng < 0 ? 'west' : 'east'}`;
};

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const spanOf = (values: number[]): { from: number; size: number } => {
  const from = Math.min(...values);
  const size = Math.max(...values) - from;
  const lacking = Math.max(0, LEAST_DEGREES - size);
  return { from: from - lacking / 2, size: size + lacking };
};
