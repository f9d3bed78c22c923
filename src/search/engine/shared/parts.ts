import type { Section } from '../../../domain/vocabulary.ts';
import type { DocumentPassage } from '../../document.ts';
import type { WeightedPart } from '../../engine-settings.ts';

const PART_OF: Partial<Record<Section, PassagePart>> = {
  summary: 'summary',
  challenges: 'challenges',
  solutions: 'solutions',
  results: 'results',
  'what-did-not-work': 'learning',
  'learning-points': 'learning',
};

/** What passages are weighed as; titles and names have no passages. */
export type PassagePart = Exclude<WeightedPart, 'title' | 'names'>;

/** The text of passages by the part that is weighed; those of sections without a weight of their own are the rest. */
export const passagesByPart = (passages: DocumentPassage[]): Record<PassagePart, string[]> => {
  const parts: Record<PassagePart, string[]> = {
    summary: [],
    challenges: [],
    solutions: [],
    results: [],
    learning: [],
    rest: [],
  };
  for (const { section, text } of passages) parts[PART_OF[section] ?? 'rest'].push(text);
  return parts;
};
