import { randomBytes } from 'node:crypto';
import { convertMarkdownToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical';
import type { RichTextField } from 'payload';
import type { Key, SeedPiece } from './content/types.ts';

interface LexicalNode {
  type: string;
  version: number;
}

type FindId = (reference: { collection: 'cases' | 'recommendations'; key: Key }) => string | undefined;

/**
 * What the field's own editor would have stored for these pieces: Markdown becomes its nodes, and recommendations and
 * case boxes become its blocks. A block whose record an editor has deleted is left out.
 */
export const richTextFrom = ({
  field,
  pieces,
  findId,
}: {
  field: RichTextField;
  pieces: SeedPiece[];
  findId: FindId;
}) => {
  const editorConfig = editorConfigFactory.fromField({ field });
  const toLexical = (markdown: string) => convertMarkdownToLexical({ editorConfig, markdown });
  const children = pieces.flatMap((piece): LexicalNode[] => {
    if (typeof piece === 'string') return toLexical(piece).root.children;
    const block = blockOf({ piece, findId });
    return block ? [block] : [];
  });
  return { root: { ...toLexical('').root, children } };
};

const blockOf = ({ piece, findId }: { piece: Exclude<SeedPiece, string>; findId: FindId }) => {
  if ('recommendation' in piece) {
    const recommendation = findId({ collection: 'recommendations', key: piece.recommendation });
    return recommendation && blockNode({ blockType: 'recommendation', recommendation });
  }
  const id = findId({ collection: 'cases', key: piece.caseBox });
  return id && blockNode({ blockType: 'caseBox', case: id, note: piece.note });
};

const blockNode = (fields: Record<string, unknown> & { blockType: string }) => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: randomBytes(12).toString('hex'), blockName: '', ...fields },
});
