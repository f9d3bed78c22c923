import type { Block, BlockOrigin } from '../../document.ts';
import type { Images } from '../source-images.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import type { Counters } from './counters.ts';
import type { OdtStyles } from './styles.ts';

/** What reading an OpenDocument text carries along. */
export interface OdtContext {
  styles: OdtStyles;
  images: Images;
  media: Map<string, Uint8Array>;
  /** Charts and other documents within the document, by their folder. */
  objects: Map<string, XmlElement>;
  remarks: Set<string>;
  counts: { deletions: number; hidden: number };
  outline: Counters;
  /** Of lists that others go on from: by their id, and the last of each style. */
  lists: Map<string, Counters>;
  notes: Record<'footnote' | 'endnote' | 'comment', Block[]>;
}

export interface OdtPlace {
  context: OdtContext;
  origin: BlockOrigin;
}
