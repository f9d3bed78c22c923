import type { GeoCircle } from '../../../domain/case-query.ts';

const EARTH_RADIUS_KM = 6371;

/** Kilometres to the nearest of the points as the crow flies; undefined without any. */
export const distanceTo = ({
  circle,
  points,
}: {
  circle: Pick<GeoCircle, 'lat' | 'lng'>;
  points: readonly [number, number][];
}): number | undefined => {
  let nearest: number | undefined;
  for (const [lat, lng] of points) {
    const distance = haversine({ from: circle, to: { lat, lng } });
    if (nearest === undefined || distance < nearest) nearest = distance;
  }
  return nearest;
};

const haversine = ({
  from,
  to,
}: {
  from: { lat: number; lng: number };
  to: { lat: number; lng: number };
}): number => {
  const radians = Math.PI / 180;
  const upDown = Math.sin(((to.lat - from.lat) * radians) / 2) ** 2;
  const across = Math.sin(((to.lng - from.lng) * radians) / 2) ** 2;
  const chord = upDown + Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * across;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
};
