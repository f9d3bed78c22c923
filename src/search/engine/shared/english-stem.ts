import { stemmer } from '@orama/stemmers/english';
import { remembering } from './remembering.ts';

/** The Snowball stem of a folded word. */
export const englishStem = remembering(stemmer);
