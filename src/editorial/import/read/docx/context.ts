import type { Block, BlockOrigin } from '../../document.ts';
import type { Images } from '../source-images.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import type { Numbering } from './numbering.ts';
import type { Part } from './parts.ts';
import type { Styles } from './styles.ts';

/** What reading a Word file carries along: its styles and parts, and what has been met. */
export interface DocxContext {
  styles: Styles;
  numbering: Numbering;
  images: Images;
  /** Pictures, charts, diagrams and files within the file, by their paths. */
  media: Map<string, Uint8Array>;
  graphics: Map<string, Part>;
  inserts: Map<string, Block[]>;
  remarks: Set<string>;
  /** Texts that are in a block by now, and elements left out on purpose with all below them. */
  placed: Set<XmlElement>;
  left: Set<XmlElement>;
  counts: { deletions: number; hidden: number };
  notes: { footnotes: Set<string>; endnotes: Set<string>; comments: Set<string> };
}

/** Where in the file a reader stands. */
export interface Place {
  context: DocxContext;
  part: Part;
  origin: BlockOrigin;
}

/** Leaves an element out for good: the check at the end does not look for its words. */
export const leave = ({ context }: Place, element: XmlElement): void => {
  context.left.add(element);
};
