import type { Part } from './parts.ts';

/**
 * Headings that no list can hold whole ("What difference did it make to tenants?", "Outcomes for tenants"). Only a line that is a
 * heading by its look is held against them, in this order; the words are compared as `normaliseLabel` leaves them.
 */
export interface HeadingRule {
  part: Part;
  /** One of these must open the heading. */
  opens?: string[];
  /** One of these must stand in it. */
  has?: string[];
}

const ASKING =
  'what|which|how|why|who|where|when|did|has|have|was|were|is|are|can|could|would|beth|pa|sut|pwy|pam|oedd';
const split = (words: string): string[] => words.split('|');

export const QUESTION_RULES: HeadingRule[] = [
  {
    part: 'whatDidNotWork',
    has: split(
      'not work|didnt work|go wrong|went wrong|less well|not go well|didnt go well|less successful|not successful|wasnt successful|na weithiodd|ddim gweithio|ddim yn gweithio',
    ),
  },
  {
    part: 'learningPoints',
    has: split(
      'lesson|lessons|learn|learned|learnt|advice|tip|tips|differently|recommend|ddysg|ddysgu|ddysgwyd|ddysgom|gwersi|cyngor i',
    ),
  },
  { part: 'contact', has: split('contact|get in touch|find out more|more information|cysylltu') },
  {
    part: 'conditions',
    has: split('replicate|replicated|transfer|transferred|elsewhere|others use|others do'),
  },
  {
    part: 'costs',
    has: split('cost|funded|funding|pay for|paid for|budget|much money|gostiodd|ariannu|hariannu'),
  },
  {
    part: 'results',
    has: split(
      'difference|outcome|outcomes|result|results|impact|impacts|achieve|achieved|benefits of|the benefits|improved|changed|successful|well did it|canlyniad|canlyniadau|effaith|wahaniaeth|gyflawni|gyflawnwyd|newidiodd',
    ),
  },
  {
    part: 'challenges',
    has: split(
      'challenge|challenges|problem|problems|issue|issues|barrier|barriers|need for|the need|needed|difficult|difficulties|obstacles|heriau|her|broblem|problemau|rhwystrau|angen',
    ),
  },
  { part: 'audiences', has: split('is it for|was it for|target|aimed at|benefited|benefit|ar gyfer pwy') },
  {
    part: 'partners',
    has: split('involved|partners|worked with|work with|working with|partneriaid|rhan'),
  },
  {
    part: 'background',
    has: split(
      'trying to achieve|want to achieve|set out to|hope to achieve|aim|aims|why did you do|objectives',
    ),
  },
  {
    part: 'solutions',
    has: split(
      'did you do|did we do|did they do|you did|we did|was done|you do about|tackle|tackled|respond|approach|happened|put in place|action|actions|does it work|did it work|overcome|wnaethom|wnaethoch|wnaethon|wnaed|gweithio',
    ),
  },
].map((rule) => ({ ...rule, opens: split(ASKING) }) as HeadingRule);

/** A heading that begins with the name of a part and says more: "Challenges we faced", "Results of the first year". */
export const OPENING_RULES: HeadingRule[] = [
  {
    part: 'learningPoints',
    opens: split('lessons|lesson|learning|learning points|top tips|tips|recommendations|gwersi'),
  },
  {
    part: 'challenges',
    opens: split(
      'challenge|challenges|problem|problems|issues|barriers|barrier|difficulties|heriau|problemau',
    ),
  },
  {
    part: 'solutions',
    opens: split(
      'solutions|solution|approach|approaches|actions|activities|action taken|response|what we did|atebion',
    ),
  },
  {
    part: 'results',
    opens: split(
      'outcomes|outcome|results|result|impact|impacts|achievements|benefits|successes|outputs|evaluation|canlyniadau|effaith',
    ),
  },
  { part: 'costs', opens: split('costs|cost|funding') },
  { part: 'partners', opens: split('partners|partner organisations|partneriaid') },
  { part: 'comment', opens: split('comment|comments|editors comment|sylw') },
  {
    part: 'contact',
    opens: split(
      'contact|contact details|further information|for more information|for further information|cyswllt',
    ),
  },
  { part: 'summary', opens: split('summary|overview|crynodeb') },
];

/** What may follow the opening words of `OPENING_RULES`. */
export const CONNECTING = split(
  'and|or|of|for|in|on|to|from|we|you|they|that|with|by|at|faced|achieved|so|identified|encountered|during|after|among|along|arising|across|learned|learnt|o|a|ac|i|yn|gan|ar',
);

/** Words that add nothing to a heading: when only these follow, the heading is a label and no text of the case. */
export const EMPTY_WORDS = new Set(
  split(
    `and|or|of|for|in|on|to|from|we|you|they|it|that|the|a|an|this|our|your|their|with|by|at|is|was|were|are|have|has|had|been|so|far|
date|faced|achieved|identified|encountered|during|main|key|project|scheme|initiative|programme|case|study|how|them|overcame|overcome|
met|addressed|made|learned|learnt|work|others|further|information|details|please|more|results|impact|outcomes|challenges|solutions|
benefits|evaluation|barriers|issues|problems|lessons|learning|points|actions|activities|approach|summary|o|a|ac|i|yn|gan|y|yr|prosiect`.replaceAll(
      '\n',
      '',
    ),
  ),
);
