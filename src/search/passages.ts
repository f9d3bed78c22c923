import type { LocaleCode } from '../domain/locales.ts';
import type { FigureQualifier, Section } from '../domain/vocabulary.ts';
import { figureInWords } from '../i18n/figure.ts';
import type { Case } from '../payload-types.ts';
import type { DocumentPassage } from './document.ts';

/** Every statement of a case beyond its title and summary, in the template's order, each with the part it stands in. */
export const passagesOf = ({ record, lang }: { record: Case; lang: LocaleCode }): DocumentPassage[] => [
  ...statements('challenges', withFigures({ rows: record.challenges, lang }), ({ ref, kind }) => ({
    ...(ref && { ref }),
    ...(kind && { kind }),
  })),
  ...statements('solutions', record.solutions, ({ answers }) => (answers?.length ? { answers } : {})),
  ...statements('results', withFigures({ rows: record.results, lang })),
  ...paragraphs('what-did-not-work', record.whatDidNotWork?.text),
  ...statements('learning-points', record.learningPoints),
  ...paragraphs('comment', record.comment?.text),
  ...passage('transferability', record.transferability?.conditions),
  ...statements('updates', withFigures({ rows: record.updates, lang })),
];

interface Figure {
  value?: number | null;
  unit?: string | null;
  qualifier?: FigureQualifier | null;
}

/** A figure that its statement does not tell in digits is told after it, so that who knows the number finds the case by it. */
const withFigures = <
  Row extends { statement?: string | null; figure?: Figure | null; figures?: Figure[] | null },
>({
  rows,
  lang,
}: {
  rows: Row[] | null | undefined;
  lang: LocaleCode;
}): Row[] =>
  (rows ?? []).map((row) => {
    const told = row.statement ?? '';
    const untold = [...(row.figure ? [row.figure] : []), ...(row.figures ?? [])].flatMap((figure) => {
      if (typeof figure.value !== 'number') return [];
      const { value, unit } = figureInWords({ ...figure, value: figure.value, lang });
      const digits = /\p{N}[\p{N}.,٫٬\s]*/u.exec(value)?.[0].trim() ?? value;
      return told.includes(digits) ? [] : [unit ? `${value} ${unit}` : value];
    });
    return told && untold.length > 0 ? { ...row, statement: `${told} (${untold.join('; ')})` } : row;
  });

export const passage = (section: Section, text: string | null | undefined): DocumentPassage[] => {
  const words = text?.replace(/\s+/g, ' ').trim();
  return words ? [{ section, text: words }] : [];
};

const statements = <Row extends { statement?: string | null }>(
  section: Section,
  rows: Row[] | null | undefined,
  more: (row: Row) => Pick<DocumentPassage, 'ref' | 'kind' | 'answers'> = () => ({}),
): DocumentPassage[] =>
  (rows ?? []).flatMap((row) =>
    passage(section, row.statement).map((stated) => ({ ...stated, ...more(row) })),
  );

/** A Lexical value, a passage a paragraph, heading, quotation or list item. */
export const paragraphs = (section: Section, value: unknown): DocumentPassage[] =>
  blocksOf(value).flatMap((text) => passage(section, text));

interface LexicalNode {
  type?: string;
  text?: string;
  children?: LexicalNode[];
}

const CONTAINERS = new Set(['root', 'list']);

const blocksOf = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null || !('root' in value)) return [];
  return textsOf(value.root as LexicalNode);
};

const textsOf = (node: LexicalNode): string[] => {
  const children = node.children ?? [];
  if (CONTAINERS.has(node.type ?? '')) return children.flatMap(textsOf);
  // A nested list hangs inside an item of the outer one.
  const inner = children.filter(({ type }) => type === 'list').flatMap(textsOf);
  return [
    children
      .filter(({ type }) => type !== 'list')
      .map(plainText)
      .join(''),
    ...inner,
  ];
};

const plainText = (node: LexicalNode): string => {
  if (node.type === 'linebreak' || node.type === 'tab') return ' ';
  return node.text ?? (node.children ?? []).map(plainText).join('');
};
