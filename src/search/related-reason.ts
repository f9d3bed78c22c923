import type { Named, SearchDocument } from './document.ts';

/**
 * Why a reader of one case may want another, in words: "Also about Roma; for the same audience: families". What they
 * share by name only; cases that are merely worded alike say so.
 */
export const reasonFor = ({
  document,
  other,
}: {
  document: SearchDocument;
  other: SearchDocument;
}): string => {
  const themes = sharedBetween(document.themes, other.themes);
  const audiences = sharedBetween(document.audiences, other.audiences);
  const methods = sharedBetween(document.methods, other.methods);
  const places = sharedBetween(document.places, other.places);
  const organisations = sharedBetween(organisationsOf(document), organisationsOf(other));
  const reasons = [
    themes.length > 0 && `about ${listed(themes)}`,
    audiences.length > 0 && `for ${listed(audiences)}`,
    methods.length > 0 && `by ${listed(methods)}`,
    places.length > 0 && `in ${listed(places)}`,
    organisations.length > 0 && `with ${listed(organisations)}`,
  ].filter((reason) => reason !== false);
  return reasons.length > 0 ? `Also ${reasons.slice(0, REASONS).join('; ')}` : 'Told in similar words';
};

const REASONS = 2;
const NAMES = 2;

const sharedBetween = (left: Named[], right: Named[]): string[] =>
  left.filter(({ slug }) => right.some((other) => other.slug === slug)).map(({ label }) => label);

const organisationsOf = ({ organisation, partners }: SearchDocument): Named[] =>
  organisation ? [organisation, ...partners] : partners;

const listed = (names: string[]): string => names.slice(0, NAMES).join(' and ');
