import type { SourceImage } from '../document.ts';
import type { StructuredCase } from '../structured-case.ts';
import { findContactDetails } from './contact/find-details.ts';
import type { ContactPiece } from './contact/gather.ts';
import { separateContact } from './contact/separate.ts';
import { shownText, type Line } from './lines.ts';

/** A case while its parts are filled: what leads to a person is collected until all of it is known. */
export interface CaseDraft {
  structured: StructuredCase;
  contactPieces: ContactPiece[];
  /** Set aside until it is known whether the case has a part of its own for it. */
  background: Line[];
  intro: Line[];
  comment: Line[];
  /** Where among the unplaced texts the introduction stood. */
  introAt: number;
  /** No heading tells what is what: the text itself has to. */
  isLoose: boolean;
}

export const newDraft = (): CaseDraft => ({
  structured: {
    title: '',
    partners: [],
    summary: '',
    challenges: [],
    solutions: [],
    results: [],
    whatDidNotWork: [],
    learningPoints: [],
    costs: [],
    sources: [],
    contact: {},
    names: { themes: [], audiences: [], methods: [], places: [] },
    pictures: [],
    labels: [],
    unplaced: [],
    remarks: [],
  },
  contactPieces: [],
  background: [],
  intro: [],
  comment: [],
  introAt: 0,
  isLoose: false,
});

/** The lines without a word that leads to a person; those words wait for the contact part. Lines left empty are gone. */
export const withoutContact = ({ draft, lines }: { draft: CaseDraft; lines: Line[] }): Line[] =>
  lines.flatMap((line) => {
    if (line.kind === 'image') return [line];
    if (line.isContact) {
      draft.contactPieces.push({ text: shownText(line) });
      return [];
    }
    const { kept, moved } = separateContact({ text: line.text, links: line.links });
    draft.contactPieces.push(...moved.map((text) => ({ text })));
    if (moved.length === 0) return [line];
    if (kept === '' && line.marker) draft.structured.labels.push(line.marker);
    return kept === '' ? [] : [{ ...line, text: kept }];
  });

/** Pictures go to the case they stand in, wherever in it. */
export const takePictures = (options: { draft: CaseDraft; lines: Line[]; images: SourceImage[] }): Line[] => {
  const { draft, lines, images } = options;
  const rest: Line[] = [];
  let above: StructuredCase['pictures'][number] | undefined;
  for (const line of lines) {
    if (line.kind === 'image') {
      above = undefined;
      if (line.image !== undefined && images[line.image]) {
        above = { image: line.image };
        draft.structured.pictures.push(above);
      }
      continue;
    }
    if (above && isCaption(line)) above.caption = shownText(line);
    else rest.push(line);
    above = undefined;
  }
  return rest;
};

const CAPTION =
  /^(?:figure|fig\.?|photo(?:graph)?s?|picture|image|map|chart|diagram|caption|above|below|left|right|pictured|llun|ffigur|ffotograff|map)(?:\s?\d{1,3})?(?:\s?[:.–—-]|\s)/i;

/** A short text below a picture that says it belongs to it. */
const isCaption = (line: Line): boolean =>
  (line.kind === 'paragraph' || line.kind === 'heading') &&
  !line.label &&
  !line.isContact &&
  findContactDetails(line.text).length === 0 &&
  line.text.length <= 300 &&
  (CAPTION.test(line.text) ||
    /^\([^()]{3,200}\)$/.test(line.text) ||
    /\b(?:photograph|photo|picture):\s/i.test(line.text));

/** Text without a part, as its document shows it. */
export const leaveUnplaced = ({ draft, lines }: { draft: CaseDraft; lines: Line[] }): void => {
  draft.structured.unplaced.push(...lines.filter(({ kind }) => kind !== 'image').map(shownText));
};
