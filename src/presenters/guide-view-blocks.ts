import type { Guide } from '../payload-types.ts';
import { idOf, type RichText } from './case-view-records.ts';

/** A block set into a chapter, by what it points to. */
export interface ChapterBlock {
  kind: 'recommendation' | 'caseBox';
  target: string;
  note: string | null;
}

type Node = RichText['root']['children'][number];

/** Everything set into a guide, in reading order. Editors write it; whether a reader may see it is asked elsewhere. */
export const blocksOf = (guide: Pick<Guide, 'chapters'>): ChapterBlock[] =>
  guide.chapters.flatMap(({ content }) => (content ? collect(content.root.children) : []));

/** The block that a Lexical node is, or null for prose. */
export const blockOf = (node: Node): ChapterBlock | null => {
  if (node.type !== 'block' || typeof node.fields !== 'object' || node.fields === null) return null;
  const fields = node.fields as Record<string, unknown>;
  const kind = fields.blockType;
  if (kind !== 'recommendation' && kind !== 'caseBox') return null;
  const target = idOf(kind === 'recommendation' ? fields.recommendation : fields.case);
  const note = typeof fields.note === 'string' && fields.note.trim() ? fields.note : null;
  return target ? { kind, target, note } : null;
};

const collect = (nodes: Node[]): ChapterBlock[] =>
  nodes.flatMap((node) => {
    const block = blockOf(node);
    if (block) return [block];
    return Array.isArray(node.children) ? collect(node.children as Node[]) : [];
  });
