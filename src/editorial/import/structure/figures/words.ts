import type { FigureKind, FigureQualifier } from '../../../../domain/vocabulary.ts';

/** What stands before a number and says how exact it is; longest first. English, then Welsh. */
export const QUALIFIERS: [string, FigureQualifier][] = [
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['not fewer than', 'at-least'],
  ['a minimum of', 'at-least'],
  ['minimum of', 'at-least'],
  ['at least', 'at-least'],
  ['no more than', 'up-to'],
  ['not more than', 'up-to'],
  ['a maximum of', 'up-to'],
  ['maximum of', 'up-to'],
  ['as many as', 'up-to'],
  ['as much as', 'up-to'],
  ['at most', 'up-to'],
  ['up to', 'up-to'],
  ['upwards of', 'over'],
  ['in excess of', 'over'],
  ['greater than', 'over'],
  ['well over', 'over'],
  ['just over', 'over'],
  ['more than', 'over'],
  ['over', 'over'],
  ['above', 'over'],
  ['exceeding', 'over'],
  ['exceeded', 'over'],
  ['just under', 'under'],
  ['fewer than', 'under'],
  ['less than', 'under'],
  ['lower than', 'under'],
  ['below', 'under'],
  ['under', 'under'],
  ['an estimated', 'about'],
  ['an average of', 'about'],
  ['on average', 'about'],
  ['close to', 'about'],
  ['in the region of', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['roughly', 'about'],
  ['estimated', 'about'],
  ['around', 'about'],
  ['about', 'about'],
  ['almost', 'about'],
  ['nearly', 'about'],
  ['circa', 'about'],
  ['some', 'about'],
  ['ca', 'about'],
  ['c', 'about'],
  ['o leiaf', 'at-least'],
  ['dim llai na', 'at-least'],
  ['hyd at', 'up-to'],
  ['dros', 'over'],
  ['mwy na', 'over'],
  ['llai na', 'under'],
  ['tua', 'about'],
  ['oddeutu', 'about'],
  ['bron i', 'about'],
  ['bron', 'about'],
  ['rhyw', 'about'],
];

const set = (words: string): Set<string> => new Set(words.replaceAll('\n', '').split('|'));

/** Plurals without an s. */
export const PLURALS = set(
  'people|children|men|women|staff|police|youth|folk|clergy|personnel|teenagers|others|schoolchildren|grandchildren|tradespeople|salespeople|businesspeople|youngsters|feet|mice|teeth|sheep|alumni|media|data|bobl|pobl|blant|plant|denantiaid|tenantiaid|deuluoedd|teuluoedd|gartrefi|cartrefi|fenywod|menywod|ddynion|dynion|staff|wirfoddolwyr|gwirfoddolwyr|breswylwyr|preswylwyr|drigolion|trigolion|gyfranogwyr|cyfranogwyr|aelodau|gyrsiau|sesiynau|ysgolion|cymunedau|grwpiau|gweithdai|aelwydydd|ymwelwyr|swyddi|ddisgyblion|disgyblion',
);

/** Those a figure is told about: they go before things. */
export const PEOPLE = set(
  'people|children|men|women|staff|tenants|residents|families|households|volunteers|participants|customers|clients|parents|carers|refugees|migrants|employees|workers|members|users|learners|students|pupils|pensioners|applicants|leaseholders|neighbours|champions|apprentices|trainees|visitors|migrants|mothers|fathers|mums|dads|boys|girls|teenagers|adults|persons|individuals|citizens|locals|youngsters|practitioners|professionals|officers|councillors|beneficiaries|attendees|callers|respondents|survivors|victims|travellers|newcomers|arrivals|seekers|landlords|organisations|bobl|pobl|blant|plant|denantiaid|tenantiaid|deuluoedd|teuluoedd|wirfoddolwyr|gwirfoddolwyr|breswylwyr|drigolion|gyfranogwyr',
);

/** How long is not how many. */
export const DURATIONS = set(
  'years|months|weeks|days|hours|minutes|seconds|fortnights|decades|centuries|quarters|terms|semesters|year|month|week|day|hour|minute|am|pm|oclock|flynedd|mlynedd|blynedd|mis|wythnos|awr|diwrnod|nights|evenings|mornings|afternoons|summers|times',
);

/** Where a unit ends: no word of a noun's phrase. */
export const STOPS = set(
  `a|an|the|and|or|but|nor|so|who|whom|whose|which|that|this|these|those|where|when|while|because|as|than|then|if|though|although|
in|on|at|from|to|by|over|since|across|during|through|throughout|between|after|before|within|into|under|with|without|for|about|around|
is|are|was|were|be|been|being|am|has|have|had|having|will|would|can|could|may|might|must|shall|should|do|does|did|not|no|
it|its|they|them|their|there|he|she|his|her|we|us|our|you|your|i|my|me|
now|also|already|still|have|each|every|per|altogether|overall|alone|only|later|ago|back|away|along|together|more|less|fewer|too|
said|say|says|felt|feel|feels|told|found|find|took|take|takes|taking|taken|came|come|comes|coming|went|go|goes|going|gone|got|get|
made|make|makes|making|gave|give|given|giving|saw|see|seen|left|lost|won|met|meet|meets|held|hold|grew|grow|grown|rose|risen|fell|fallen|
became|become|began|begin|kept|keep|knew|know|known|thought|think|thinks|wrote|written|chose|chosen|spent|spend|paid|pay|sold|bought|
built|brought|taught|ran|run|running|led|lead|leading|live|lives|living|lived|use|uses|using|used|work|works|working|worked|want|
wanted|need|needed|attended|attend|attending|joined|join|joining|received|receive|receiving|gained|gain|moved|moving|move|
reported|report|responded|answered|agreed|rated|completed|participated|benefited|benefitted|participating|gaining|across|via|a|o|yn|i|ar|
y|yr|ac|gan|wedi|oedd|sydd|mewn|dros|am|at|eu|ei|rhan|bob|would|recommend|recommended`,
);

/** Numbers after these words are names: a phase, a page, a law's section, a house. */
export const NUMBERED = set(
  `phase|stage|section|sections|part|chapter|page|pages|pp|table|figure|fig|appendix|annex|article|act|rule|clause|schedule|volume|vol|
level|levels|grade|band|zone|ward|room|flat|unit|block|floor|house|plot|bus|route|platform|junction|question|step|step|year|years|nvq|key|stage|
ni|psa|no|nos|number|numbers|ref|reference|version|v|iso|en|bs|covid|option|tier|type|class|group|lot|day|week|month|aged|age|ages|
windows|web|channel|radio|bbc|suite|box|edition|series|season|round|wave|target|indicator|goal|outcome|objective|isbn|issue`,
);

export const MULTIPLES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  dozen: 12,
  cant: 100,
  mil: 1e3,
  miliwn: 1e6,
};

export const PERCENT = set('%|percent|percentage');

/** Words from which the kind of a figure is clear. */
export const KIND_WORDS: [FigureKind, RegExp][] = [
  [
    'progression',
    /\b(?:into (?:work|employment|training|education|volunteering)|found (?:work|jobs?|employment|permanent|a job)|(?:gained|gaining|completed|achieved|towards|obtained|in gaining) (?:an? |their )?(?:\w+ ){0,4}(?:qualifications?|nvqs?|certificates?|accreditation)|(?:gained|got|secured) (?:\w+ ){0,2}(?:jobs?|employment|work|apprenticeships?)|went on to|moved on|progressed)\b/i,
  ],
  [
    'perception',
    /\b(?:said|says|say|felt|feel|feels|feeling|agreed|agree|rated|satisfied|satisfaction|think|thought|believe[ds]?|reported (?:feeling|that)|would recommend|found it|happy with|told us|feedback)\b/i,
  ],
  [
    'outcome',
    /\b(?:reduc(?:ed|tion)|decreas\w*|fell|fallen|dropp?ed|cut by|increas\w*|rose|risen|grew|grown|improv\w*|saved|saving|up by|down by|prevented|avoided|sustained)\b/i,
  ],
  [
    'output',
    /\b(?:train(?:ed)|attend(?:ed|ing)?|took part|taken part|taking part|engaged|delivered|recruited|reached|received|involved|visited|distributed|held|produced|supported|helped|installed|built|planted|run|made|provided|participated|completed|housed|rehoused|came|registered|signed)\b/i,
  ],
];
