import type { CaseQuery } from '../domain/case-query.ts';
import { labelsFor } from '../i18n/labels.ts';
import { caseCard } from './case-card.ts';
import { pairOf, type Pair } from './challenge-answer.ts';
import type { DocumentPassage } from './document.ts';
import type { EngineHit } from './engine/port.ts';
import type { CaseHit, ChallengeAnswer } from './results.ts';

/** What an engine found, as every caller gets it: with the passage that answers, and what was done about it. */
export const toHit = ({
  hit,
  query,
  publicUrl,
}: {
  hit: EngineHit;
  query: Pick<CaseQuery, 'lang' | 'filters'>;
  publicUrl: string;
}): CaseHit => {
  const { document } = hit;
  const { lang } = query;
  const pair = pairOf({
    passages: document.passages,
    index: hit.passage?.index,
    kinds: query.filters.challenge,
  });
  const challenge = pair && document.passages[pair.challenge];
  return {
    ...caseCard({ document, lang, publicUrl }),
    passage: passageOf({ hit, challenge, lang }),
    answer: pair && challenge ? answerOf({ pair, challenge, passages: document.passages, lang }) : null,
    marked: { title: hit.title, summary: hit.summary },
    missingWords: hit.missingWords,
    isPinned: hit.isPinned,
    ...(hit.distanceKm !== undefined && { distanceKm: hit.distanceKm }),
  };
};

/** The passage with the words; without one, the challenge of the kind that was asked for. */
const passageOf = ({
  hit,
  challenge,
  lang,
}: {
  hit: EngineHit;
  challenge: DocumentPassage | undefined;
  lang: CaseQuery['lang'];
}): CaseHit['passage'] => {
  const passage =
    hit.passage ??
    (challenge && {
      section: challenge.section,
      marked: [{ text: challenge.text, isMatch: false }],
    });
  if (!passage) return null;
  return {
    section: passage.section,
    sectionLabel: labelsFor(lang).sections[passage.section],
    text: passage.marked.map(({ text }) => text).join(''),
    marked: passage.marked,
  };
};

const answerOf = ({
  pair,
  challenge,
  passages,
  lang,
}: {
  pair: Pair;
  challenge: DocumentPassage;
  passages: readonly DocumentPassage[];
  lang: CaseQuery['lang'];
}): ChallengeAnswer => {
  const kind = challenge.kind ?? null;
  return {
    challenge: { text: challenge.text, kind, kindLabel: kind && labelsFor(lang).challengeKinds[kind] },
    solutions: pair.solutions.flatMap((place) => passages[place]?.text ?? []),
  };
};
