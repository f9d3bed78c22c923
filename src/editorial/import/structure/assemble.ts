import type { SourceImage } from '../document.ts';
import type { StructuredCase } from '../structured-case.ts';
import { findContactDetails } from './contact/find-details.ts';
import { gatherContact } from './contact/gather.ts';
import { withOwners } from './contact/owners.ts';
import { leaveUnplaced, newDraft, takePictures, withoutContact, type CaseDraft } from './draft.ts';
import { isContactPart, isTellingPart } from './labels/parts.ts';
import { wordCountOf, type Line } from './lines.ts';
import { organisationsIn } from './organisations.ts';
import { placeSection } from './place.ts';
import { placeBackground, placeComment, placeIntro } from './place-prose.ts';
import { sectionsOf, type Section } from './sections.ts';

const LONGEST_SUMMARY = 120;

/**
 * One case of the lines that belong to it. `preamble` stood before it and is kept unread, but for what leads to a person;
 * so are the `margins`: header, footer and notes.
 */
export const assembleCase = (options: {
  lines: Line[];
  preamble?: Line[];
  margins?: Line[];
  images: SourceImage[];
}): StructuredCase => {
  const { lines, preamble = [], margins = [], images } = options;
  const draft = newDraft();
  leaveUnread({ draft, lines: preamble, images });
  const sections = sectionsOf(withOwners(takePictures({ draft, lines, images })));
  draft.isLoose = !sections.some(({ part }) => part !== 'head' && isTellingPart(part));
  const clean = sections.map((section) => cleanSection({ draft, section }));
  for (const section of clean) placeSection({ draft, section });
  placeBackground(draft);
  placeComment(draft);
  placeIntro(draft);
  leaveUnread({ draft, lines: margins, images });
  const { contact, labels } = gatherContact(draft.contactPieces);
  draft.structured.contact = contact;
  draft.structured.labels.push(...labels);
  addRemarks({ draft, lines });
  return draft.structured;
};

const leaveUnread = (options: { draft: CaseDraft; lines: Line[]; images: SourceImage[] }): void => {
  const { draft, lines, images } = options;
  const kept = takePictures({ draft, lines: withOwners(lines), images });
  leaveUnplaced({ draft, lines: withoutContact({ draft, lines: kept }) });
};

/** Outside the contact part nothing that leads to a person stays. */
const cleanSection = ({ draft, section }: { draft: CaseDraft; section: Section }): Section => {
  const { label, ...rest } = section;
  const isPrivate = label !== undefined && findContactDetails(label).length > 0;
  if (isPrivate) draft.contactPieces.push({ text: label });
  const named = isPrivate || label === undefined ? rest : section;
  if (section.part !== 'head' && isContactPart(section.part)) return named;
  return { ...named, lines: withoutContact({ draft, lines: section.lines }) };
};

const addRemarks = ({ draft, lines }: { draft: CaseDraft; lines: Line[] }): void => {
  const { structured } = draft;
  const { remarks } = structured;
  if (structured.title === '') remarks.push('No title was found.');
  const words = wordCountOf(structured.summary);
  if (words > LONGEST_SUMMARY) {
    remarks.push(`The summary has ${words} words; a case may have ${LONGEST_SUMMARY}. Nothing was cut.`);
  }
  if (!structured.organisation) {
    const names = organisationsIn(lines.map(({ text }) => text).join('\n')).slice(0, 5);
    remarks.push(
      names.length > 0
        ? `No field names the organisation. The text mentions ${names.join(', ')}.`
        : 'No organisation was found.',
    );
  }
  if (draft.isLoose) {
    remarks.push('No headings of the template were found: the text was placed by its order and its figures.');
  }
};
