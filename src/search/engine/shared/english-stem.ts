import { stemmer } from '@orama/stemmers/english';
import { remembering } from './remembering.ts';

/** Beginnings of words that the rules of suffixes would make one with others: customer and customs, unit and united. */
const APART =
  /^(?:authorit|business|communic|customer|department|evening|executive|experiment|informal|majorit|minorit|objective|positive|united$|universal|universit|news$)/;

/** The Snowball stem of a folded word. */
export const englishStem = remembering((word) => APART.exec(word)?.[0] ?? stemmer(word));
