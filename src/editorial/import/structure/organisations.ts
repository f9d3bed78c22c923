import type { OrganisationType } from '../../../domain/vocabulary.ts';
import type { NamedOrganisation } from '../structured-case.ts';

/** The last words by which an organisation is known among other names; small letters. */
const NAMES_END =
  /(?:^|\s)(?:associations?|council|homes|housing|trust|group|partnership|society|cic|ltd|limited|plc|llp|federation|forum|foundation|charity|co-?operative|cab|alliance|consortium|company|authority|police|nhs|university|college|school|bureau|almo|tmo|cio|commission|agency|network|centre|centres|service|services|union|institute|ministry|constabulary|observatory|cymdeithas|cyngor|cymru|tai|cartrefi|ymddiriedolaeth|bwrdd|heddlu|prifysgol|mind|shelter|crisis|age uk|citizens advice|community care)(?:\s\([\p{L}& ]{2,30}\))?$/iu;
const NAMES_BEGIN =
  /^(?:the )?(?:cyngor|cymdeithas|tai|grwp|grŵp|cartrefi|heddlu|prifysgol|ymddiriedolaeth|bwrdd|partneriaeth|city of|london borough of|royal borough of|university of|ministry of|department (?:for|of)|office (?:for|of)|government office|age uk|citizens advice|habitat for humanity|institute of)\s/i;

const TYPES: [OrganisationType, RegExp][] = [
  ['advice-agency', /\b(?:citizens advice|cab|law centre|advice (?:bureau|centre|agency|service))\b/i],
  ['arms-length-landlord', /\b(?:almo|arm'?s[ -]length (?:management )?organisation)\b/i],
  [
    'housing-association',
    /\b(?:housing (?:association|group|society|trust|co-?operative)|cymdeithas (?:dai|tai)|grŵp tai|tai cyf)\b/i,
  ],
  ['health-body', /\b(?:nhs|health (?:board|trust|authority)|clinical commissioning group|bwrdd iechyd)\b/i],
  ['police', /\b(?:police|constabulary|heddlu)\b/i],
  ['education', /\b(?:university|college|school|academy|prifysgol|coleg|ysgol)\b/i],
  ['social-enterprise', /\b(?:cic|community interest company|social enterprise)\b/i],
  [
    'council',
    /\b(?:(?:city|county|borough|district|town|parish|community|metropolitan|unitary) council|london borough of|royal borough of|cyngor (?:sir|dinas|bwrdeistref|tref|cymuned))\b|^cyngor\s/i,
  ],
  ['partnership', /\b(?:partnership|partneriaeth|consortium|alliance)\b/i],
  ['professional-body', /\b(?:chartered institute|royal institute|institute of)\b/i],
  ['government', /\b(?:ministry|department for|department of|home office|government|llywodraeth)\b/i],
  ['charity', /\b(?:charity|charitable|elusen)\b/i],
  ['company', /\b(?:ltd|limited|plc|llp)\b/i],
];

/** Small words that stand inside a name. */
const INSIDE = new Set([
  'of',
  'and',
  'the',
  'for',
  'in',
  'on',
  'upon',
  'to',
  'a',
  'y',
  'yr',
  'i',
  'o',
  '&',
  'with',
  'at',
]);
const MOST_WORDS = 12;

/** Whether a short text is, by its words, the name of an organisation and nothing else. */
export const looksLikeOrganisation = (text: string): boolean => {
  const name = text.trim().replace(/[.,;:]$/, '');
  if (name.length > 120 || /[.!?:;]/.test(name.replace(/\b(?:St|Ltd|Co)\./g, ''))) return false;
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > MOST_WORDS || !/^\p{Lu}/u.test(name.replace(/^the /i, '')))
    return false;
  if (!words.every((word) => INSIDE.has(word.toLowerCase()) || /^[("'‘“]?[\p{Lu}\p{N}&–-]/u.test(word)))
    return false;
  return NAMES_END.test(name) || NAMES_BEGIN.test(name);
};

/** An organisation by its name, with its kind where the name says it. */
export const organisationOf = (name: string): NamedOrganisation => {
  const type = TYPES.find(([, words]) => words.test(name))?.[0];
  return type ? { name, type } : { name };
};

/** The names of organisations that a running text mentions, each once: whom an editor might name. */
export const organisationsIn = (text: string): string[] => {
  const found = new Set<string>();
  let run: string[] = [];
  const close = (): void => {
    while (run.length > 1) {
      const name = run.join(' ');
      if (looksLikeOrganisation(name)) {
        const bare = name.replace(/^The /, '');
        const isKnown = [...found].some((known) => known.toLowerCase() === bare.toLowerCase());
        if (bare.includes(' ') && !isKnown) found.add(bare);
        break;
      }
      run.pop();
    }
    run = [];
  };
  for (const token of text.slice(0, 20_000).split(/(\n)|\s+/)) {
    if (token === undefined || token === '') continue;
    if (token === '\n') {
      close();
      continue;
    }
    const word = token.replace(/^[("'‘“[]+|[)"”\].,;:!?]+$/g, '').replace(/[’']s$/, '');
    const isName = /^\p{Lu}/u.test(word) || word === '&';
    if (!isName && !(run.length > 0 && INSIDE.has(word) && run.length < MOST_WORDS)) {
      close();
      continue;
    }
    run.push(word);
    if (word !== token.replace(/^[("'‘“[]+/, '')) close();
  }
  close();
  return [...found];
};
