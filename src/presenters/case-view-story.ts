import type { LocaleCode } from '../domain/locales.ts';
import { labelsFor } from '../i18n/labels.ts';
import type { Case } from '../payload-types.ts';
import { presentFigure, type FigureView } from './figures.ts';

export interface ChallengeView {
  statement: string;
  kind: { label: string; href: string } | null;
  figure: FigureView | null;
}

/** Challenges and the solutions that answer them, side by side. Either side may be empty, never both. */
export interface StoryRow {
  challenges: ChallengeView[];
  solutions: string[];
}

export interface StoryView {
  /** True when the source says which solution answers what; otherwise two lists are shown as they are. */
  isPaired: boolean;
  rows: StoryRow[];
  challenges: ChallengeView[];
  solutions: string[];
}

export interface ResultsView {
  figures: { figure: FigureView; statement: string }[];
  statements: string[];
}

type Challenge = NonNullable<Case['challenges']>[number];
type Solution = NonNullable<Case['solutions']>[number];

export const presentStory = ({ record, locale }: { record: Case; locale: LocaleCode }): StoryView => {
  const challenges = record.challenges ?? [];
  const solutions = record.solutions ?? [];
  const refs = new Set(challenges.flatMap(({ ref }) => ref ?? []));
  const isPaired = solutions.some(({ answers }) => answers?.some((ref) => refs.has(ref)));
  const view = (challenge: Challenge): ChallengeView => presentChallenge({ challenge, locale });
  return {
    isPaired,
    rows: isPaired
      ? groupsOf({ challenges, solutions }).map((group) => ({
          challenges: group.challenges.map(view),
          solutions: group.solutions.map(({ statement }) => statement),
        }))
      : [],
    challenges: challenges.map(view),
    solutions: solutions.map(({ statement }) => statement),
  };
};

/** Figures first, as figures; then what came of it in words alone. */
export const presentResults = ({
  results,
  locale,
}: {
  results: Case['results'];
  locale: LocaleCode;
}): ResultsView => {
  const view: ResultsView = { figures: [], statements: [] };
  for (const { statement, figure: input } of results ?? []) {
    const figure = presentFigure({ figure: input, locale });
    if (figure) view.figures.push({ figure, statement });
    else view.statements.push(statement);
  }
  return view;
};

const presentChallenge = ({
  challenge,
  locale,
}: {
  challenge: Challenge;
  locale: LocaleCode;
}): ChallengeView => ({
  statement: challenge.statement,
  kind: challenge.kind
    ? { label: labelsFor(locale).challengeKinds[challenge.kind], href: `/cases?challenge=${challenge.kind}` }
    : null,
  figure: presentFigure({ figure: challenge.figure, locale }),
});

/**
 * What belongs together stands together once: challenges that share a solution make one row with all the solutions that
 * answer any of them. Solutions that answer none of those named come last, on their own.
 */
const groupsOf = ({
  challenges,
  solutions,
}: {
  challenges: Challenge[];
  solutions: Solution[];
}): { challenges: Challenge[]; solutions: Solution[] }[] => {
  const groupOf = challenges.map((_, index) => index);
  const indexOfRef = new Map(challenges.flatMap(({ ref }, index) => (ref ? [[ref, index] as const] : [])));
  const answered = solutions.map(({ answers }) =>
    (answers ?? []).flatMap((ref) => indexOfRef.get(ref) ?? []),
  );
  for (const indexes of answered) {
    const joined = indexes.map((index) => groupOf[index] ?? index);
    const first = Math.min(...joined);
    groupOf.forEach((group, index) => {
      if (joined.includes(group)) groupOf[index] = first;
    });
  }
  const groups = [...new Set(groupOf)].map((group) => ({
    challenges: challenges.filter((_, index) => groupOf[index] === group),
    solutions: solutions.filter((_, index) => {
      const [first] = answered[index] ?? [];
      return first !== undefined && groupOf[first] === group;
    }),
  }));
  const others = solutions.filter((_, index) => answered[index]?.length === 0);
  return others.length > 0 ? [...groups, { challenges: [], solutions: others }] : groups;
};
