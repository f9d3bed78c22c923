import type { ChallengeKind } from '../../../domain/vocabulary.ts';

/** Words by which the kind of a challenge is clear; whole words, or beginnings where a star stands. */
const WORDS: [ChallengeKind, string][] = [
  [
    'funding',
    'fund|funds|funding|funded|money|budget*|grant|grants|cost|costs|afford*|financ*|cuts|cyllid|arian|ariannu',
  ],
  [
    'engagement',
    'engag*|participat*|attend*|reluctan*|hard to reach|hard-to-reach|turnout|involv*|apathy|motivat*|take-up|take up|isolat*|recruit*|ymgysylltu|cyfranogi',
  ],
  [
    'language',
    'language|languages|english|translat*|interpret*|bilingual|esol|literacy|iaith|ieithoedd|cymraeg|saesneg|cyfieith*',
  ],
  [
    'partnership',
    'partner|partners|partnership*|agencies|multi-agency|multi agency|co-ordinat*|coordinat*|joint working|partner*iaeth',
  ],
  [
    'staff',
    'staff|staffing|turnover of staff|employees|workload|capacity of officers|training for staff|front-line|frontline|workforce',
  ],
  ['information', 'information|awareness|misinformation|knowledge|signpost*|communicat*|gwybodaeth'],
  [
    'hostility',
    'hostil*|racis*|racial|hate|prejudice*|abuse|tension*|myth|myths|harass*|discriminat*|resent*|stigma*|misconception*|bnp|casineb|hiliaeth',
  ],
  ['access', 'access|accessib*|transport|barriers to services|opening hours|childcare|mynediad'],
  [
    'policy',
    'policy|policies|legislation|law|regulation*|immigration status|welfare reform|bedroom tax|universal credit|polisi',
  ],
  ['data', 'data|statistics|census|monitoring|evidence base|records|ystadegau'],
  [
    'technology',
    'website|software|it system*|ict|technology|technical|broadband|wifi|wi-fi|digital|internet|app|technoleg',
  ],
];

const PATTERNS = WORDS.map(
  ([kind, words]) =>
    [kind, new RegExp(`\\b(?:${words.replaceAll('*', '\\p{L}{0,12}')})(?![\\p{L}\\p{N}])`, 'giu')] as const,
);

/** The kind of a challenge when its words speak of one kind only, or of one clearly more than of any other. */
export const challengeKindOf = (statement: string): ChallengeKind | undefined => {
  const text = statement.slice(0, 2000);
  const counts = PATTERNS.map(([kind, pattern]) => ({ kind, count: text.match(pattern)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  const [first, second] = counts;
  if (!first) return undefined;
  return second === undefined || first.count >= second.count + 2 ? first.kind : undefined;
};
