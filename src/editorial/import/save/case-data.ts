import type { FigureQualifier } from '../../../domain/vocabulary.ts';
import type { MatchedCase } from '../match/match-case.ts';
import type { FoundFigure, StructuredCase } from '../structured-case.ts';
import { richTextOf } from './rich-text.ts';

/** The source that stands for the document itself, where the document names none. */
export interface OwnSource {
  title: string;
  publisher: string;
  date?: string;
}

/** A draft's data in the words of the document: every text of the structured case stands in exactly one field. */
export const caseData = ({
  structured,
  matched,
  pictures,
  ownSource,
}: {
  structured: StructuredCase;
  matched: MatchedCase;
  pictures: { image: string; caption?: string }[];
  ownSource: OwnSource;
}) => ({
  title: structured.title,
  tier: isSnapshot(structured) ? ('snapshot' as const) : ('full' as const),
  organisation: matched.organisation,
  partners: matched.partners,
  summary: structured.summary,
  challenges: structured.challenges.map(withFigure),
  solutions: structured.solutions,
  results: structured.results.map(withFigure),
  whatDidNotWork:
    structured.whatDidNotWork.length > 0 ? { text: richTextOf(structured.whatDidNotWork) } : undefined,
  learningPoints: structured.learningPoints,
  comment: structured.comment && {
    text: richTextOf(structured.comment.paragraphs),
    author: structured.comment.author,
  },
  themes: matched.themes,
  audiences: matched.audiences,
  methods: matched.methods,
  places: matched.places,
  period: structured.period,
  evidence: 'untested' as const,
  transferability: structured.conditions ? { conditions: structured.conditions } : undefined,
  costs: structured.costs,
  staffing: structured.staffing,
  sources:
    structured.sources.length > 0 ? structured.sources : [{ ...ownSource, kind: 'own-account' as const }],
  contact: contactOf(structured),
  pictures,
  unplaced: structured.unplaced.join('\n\n') || undefined,
  proposedRecords: matched.proposals.length > 0 ? matched.proposals : undefined,
});

/** A figure of a figure's own row: the editor unticks it once it is right. */
const withFigure = <Row extends { statement: string; figure?: FoundFigure }>({ figure, ...row }: Row) => ({
  ...row,
  ...(figure && {
    figure: { ...figure, qualifier: figure.qualifier satisfies FigureQualifier, needsChecking: true },
  }),
});

/** Without any part of the template beside a summary and a figure, it is a snapshot. */
const isSnapshot = ({ challenges, solutions, learningPoints }: StructuredCase): boolean =>
  challenges.length === 0 && solutions.length === 0 && learningPoints.length === 0;

const MAILBOX = /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:]+$/;

/** What is no mailbox that mail could be sent to goes to the note, so that the draft can be published. */
const contactOf = ({ contact: { mailbox, note, ...contact } }: StructuredCase) => {
  const isMailbox = mailbox !== undefined && MAILBOX.test(mailbox);
  const notes = [note, isMailbox ? undefined : mailbox].filter(Boolean);
  return {
    ...contact,
    ...(isMailbox && { mailbox }),
    ...(notes.length > 0 && { note: notes.join('\n') }),
  };
};
