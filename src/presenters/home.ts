import { EVIDENCE_LEVELS } from '../domain/vocabulary.ts';
import type { CaseHit } from '../search/results.ts';

/**
 * The case whose figure stands on the first page: one whose number has a date or a speaker, best tested first, newest
 * among equals. Nothing is chosen for its size.
 */
export const speakingFigure = (hits: CaseHit[]): CaseHit | undefined =>
  hits
    .filter(({ figure }) => figure && (figure.asOf || figure.saidBy))
    .map((hit, index) => ({ hit, index }))
    .sort(
      (a, b) =>
        EVIDENCE_LEVELS.indexOf(b.hit.evidence) - EVIDENCE_LEVELS.indexOf(a.hit.evidence) ||
        a.index - b.index,
    )[0]?.hit;
