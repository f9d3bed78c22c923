import type { Submission } from '../../payload-types.ts';
import type { StructuredCase } from '../import/structured-case.ts';
import { challengeKindOf } from '../import/structure/challenge-kind.ts';
import { findFigure } from '../import/structure/figures/find-figure.ts';
import { partnerOf } from '../import/structure/parts/names.ts';
import { periodOf } from '../import/structure/parts/period.ts';

/** What a sender wrote part by part, as a case in plain values: a line is a statement, and no word is left out. */
export const caseOfParts = (submission: Partial<Submission>): StructuredCase => {
  const { parts = {}, title, organisationName, organisationType, text } = submission;
  const when = parts.period?.trim() ?? '';
  const { period, isWhole } = periodOf(when);
  return {
    title: title?.trim() ?? '',
    organisation: organisationName?.trim()
      ? { name: organisationName.trim(), ...(organisationType && { type: organisationType }) }
      : undefined,
    partners: linesOf(parts.partners).map(partnerOf),
    summary: parts.summary?.trim() ?? '',
    challenges: linesOf(parts.challenges).map((statement) => ({
      statement,
      kind: challengeKindOf(statement),
    })),
    solutions: linesOf(parts.solutions).map((statement) => ({ statement })),
    results: linesOf(parts.results).map((statement) => ({ statement, figure: findFigure(statement) })),
    whatDidNotWork: linesOf(parts.whatDidNotWork),
    learningPoints: linesOf(parts.learningPoints).map((statement) => ({ statement })),
    period,
    costs: [],
    sources: linesOf(parts.sources).map(sourceOf),
    contact: contactOf(submission),
    names: {
      themes: linesOf(parts.themes),
      audiences: linesOf(parts.audiences),
      methods: [],
      places: linesOf(parts.places),
    },
    pictures: [],
    labels: [],
    unplaced: [...(when && !isWhole ? [when] : []), ...linesOf(text)],
    remarks: [],
  };
};

/**
 * What the sender said beside a document counts more than what was read out of it: their title, their organisation, whom to
 * ask. What it takes the place of is kept among the unplaced text, or in the private note of the contact.
 */
export const withSendersWords = ({
  structured,
  submission,
}: {
  structured: StructuredCase;
  submission: Partial<Submission>;
}): StructuredCase => {
  const title = submission.title?.trim() || structured.title;
  const name = submission.organisationName?.trim();
  const own = structured.organisation;
  const isOther = name !== undefined && name !== '' && own !== undefined && !isSame(own.name, name);
  const contact = contactOf(submission);
  const hasContact = Object.keys(contact).length > 0;
  const { note, ...read } = structured.contact;
  return {
    ...structured,
    title,
    organisation: name
      ? { name, type: submission.organisationType ?? (isOther ? undefined : own?.type) }
      : own,
    contact: hasContact
      ? { ...contact, note: [...Object.values(read), note].filter(Boolean).join('\n') || undefined }
      : structured.contact,
    unplaced: [
      ...(structured.title && !isSame(structured.title, title) ? [structured.title] : []),
      ...(isOther ? [own.name] : []),
      ...structured.unplaced,
    ],
  };
};

/** Lines without the marks people put before them: "-", "•", "1.", "a)". */
export const linesOf = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–—*•·▪◦‣]|\(?(?:\d{1,2}|[a-z])[.)])\s+/i, '').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));

const contactOf = ({ contact, organisationName }: Partial<Submission>): StructuredCase['contact'] => {
  const { name, role, mailbox, phone } = contact ?? {};
  if (!name && !role && !mailbox && !phone) return {};
  return {
    ...(name && { name }),
    ...(role && { role }),
    ...(mailbox && { mailbox }),
    ...(phone && { phone }),
    ...(organisationName && { organisationName }),
  };
};

const sourceOf = (line: string): StructuredCase['sources'][number] => {
  const url = /https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:]/.exec(line)?.[0];
  const title = url
    ? line
        .replace(url, '')
        .replace(/\(\s*\)/, '')
        .replace(/[\s,;:.–-]+$/, '')
        .trim()
    : line;
  return { title: title || (url ?? line), ...(url && { url }) };
};

const isSame = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
