import type { Block, SourceDocument } from '../document.ts';
import type { StructuredCase } from '../structured-case.ts';
import { assembleCase } from './assemble.ts';
import { findContactDetails } from './contact/find-details.ts';
import { flatten } from './flatten.ts';
import { recogniseLabels } from './recognise.ts';
import { splitCases } from './split-cases.ts';

/**
 * The cases that a document holds, each word of it in exactly one part of one of them (`compareWords` proves it). `as-found` takes a
 * document of several cases apart, `one` never does. There is always at least one case, however odd the document.
 */
export const structureDocument = (options: {
  document: SourceDocument;
  split: 'as-found' | 'one';
}): StructuredCase[] => {
  const { document, split } = options;
  const { body, margins } = partedByPlace(document.blocks);
  const lines = recogniseLabels(flatten(body));
  const { preamble, cases } = split === 'one' ? { preamble: [], cases: [lines] } : splitCases(lines);
  const structured = cases.map((caseLines, index) =>
    assembleCase({
      lines: caseLines,
      images: document.images,
      ...(index === 0 && { preamble, margins: flatten(margins) }),
    }),
  );
  const [first] = structured as [StructuredCase, ...StructuredCase[]];
  first.remarks.push(...remarksOn({ document, margins, count: structured.length }));
  const { title } = document.properties;
  if (first.title === '' && title?.trim() && findContactDetails(title).length === 0) {
    first.title = title.trim();
    first.remarks.splice(first.remarks.indexOf('No title was found.'), 1);
  }
  return structured;
};

/** A page's header, footer, notes and comments are no part of the text they stand beside. */
const partedByPlace = (blocks: Block[]): { body: Block[]; margins: Block[] } => ({
  body: blocks.filter(isBody),
  margins: blocks.filter((block) => !isBody(block)),
});

const isBody = ({ origin }: Block): boolean => origin === 'body' || origin === 'text-box';

const remarksOn = (options: { document: SourceDocument; margins: Block[]; count: number }): string[] => {
  const { document, margins, count } = options;
  const remarks: string[] = [];
  if (count > 1) {
    remarks.push(
      `The document holds ${count} cases. What stood before the first is among its unplaced text.`,
    );
  }
  const places = [...new Set(margins.map(({ origin }) => origin))];
  if (places.length > 0) {
    remarks.push(
      `Text from ${places.map((place) => NAMES[place] ?? place).join(', ')} is among the unplaced text.`,
    );
  }
  return document.blocks.length === 0 ? [...remarks, 'The document holds no text.'] : remarks;
};

const NAMES: Record<string, string> = {
  header: 'the header',
  footer: 'the footer',
  footnote: 'footnotes',
  endnote: 'endnotes',
  comment: 'comments',
};
