import type { Submission } from '../../payload-types.ts';
import { textsOf, type SourceImage } from '../import/document.ts';
import { readDocument } from '../import/read/read-document.ts';
import type { StructuredCase } from '../import/structured-case.ts';
import { structureDocument } from '../import/structure/structure-document.ts';
import { hasParts } from './answers.ts';
import { caseOfParts, withSendersWords } from './case-of-parts.ts';
import type { KeptFile } from './files.ts';

/** A case to be saved, and the kept document it was read out of. */
export interface FoundCase {
  structured: StructuredCase;
  images: SourceImage[];
  importId?: string;
}

/**
 * The cases of a submission, at least one. Where its sender wrote parts they are the case, and what else came along is kept
 * word for word among its unplaced text; otherwise the documents are taken apart.
 */
export const casesOfSubmission = async ({
  submission,
  files,
}: {
  submission: Submission;
  files: KeptFile[];
}): Promise<FoundCase[]> => {
  const documents = await Promise.all(
    files.map(async ({ id, name, bytes }) => ({ id, document: await readDocument({ name, bytes }) })),
  );
  if (hasParts(submission)) {
    const structured = caseOfParts(submission);
    const unplaced = documents.flatMap(({ document }) => textsOf(document.blocks));
    return [{ structured: { ...structured, unplaced: [...structured.unplaced, ...unplaced] }, images: [] }];
  }
  const found = [...documents, ...(await pastedText(submission))].flatMap(({ id, document }): FoundCase[] =>
    structureDocument({ document, split: 'as-found' }).map((structured) => ({
      structured,
      images: document.images,
      importId: id,
    })),
  );
  if (found.length === 0) return [{ structured: caseOfParts(submission), images: [] }];
  return found.map((each, index) => ({
    ...each,
    structured: withSendersWords({
      structured: each.structured,
      submission: found.length === 1 ? submission : wordsForOneOfMany({ submission, each, index }),
    }),
  }));
};

/** Of several cases each keeps the title and organisation it has; the sender's fill the gaps. */
const wordsForOneOfMany = ({
  submission,
  each: { structured },
  index,
}: {
  submission: Submission;
  each: FoundCase;
  index: number;
}): Submission => ({
  ...submission,
  title: structured.title || (index === 0 ? submission.title : undefined),
  organisationName: structured.organisation ? undefined : submission.organisationName,
});

const pastedText = async ({ text }: Submission) =>
  text?.trim()
    ? [
        {
          id: undefined,
          document: await readDocument({
            name: 'text.txt',
            bytes: new TextEncoder().encode(asParagraphs(text)),
          }),
        },
      ]
    : [];

const WRAPPED_FROM = 55;

/**
 * In a box of a form a line is a paragraph, and is set off as one; but for a text that was wrapped by hand or came out of a PDF, whose lines
 * the reader joins.
 */
const asParagraphs = (text: string): string => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isWrapped = (line: string): boolean =>
    line.length >= WRAPPED_FROM && line.length <= 100 && !/[.!?:;]\s*$/.test(line);
  return lines.filter(isWrapped).length > lines.length / 3 ? text : lines.join('\n\n');
};
