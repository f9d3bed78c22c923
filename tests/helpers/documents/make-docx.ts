import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  EndnoteReferenceRun,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
  type FileChild,
  type ParagraphChild,
} from 'docx';
import { blocksOf, itemsOf, runsOf, type TestBlock, type TestDocument, type TestRun } from './description.ts';
import { makePng } from './make-png.ts';

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];
const CHANGED = { author: 'A. Editor', date: '2024-03-01T10:00:00Z' };

/** A Word file as the `docx` package writes it. */
export const makeDocx = async (document: TestDocument): Promise<Uint8Array> => {
  const notes = new Notes();
  const children = document.blocks.flatMap((block) => notes.fileChildren(block));
  const file = new Document({
    title: document.title,
    creator: document.author ?? 'A. Writer',
    styles: { default: { document: { run: { language: { value: document.language ?? 'en-GB' } } } } },
    numbering: { config: notes.lists },
    footnotes: notes.footnotes,
    endnotes: notes.endnotes,
    comments: { children: notes.comments },
    sections: [
      {
        ...(document.header && {
          headers: { default: new Header({ children: [new Paragraph(document.header)] }) },
        }),
        ...(document.footer && {
          footers: { default: new Footer({ children: [new Paragraph(document.footer)] }) },
        }),
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
};

type Children = Record<string, { children: Paragraph[] }>;

/** What a Word file keeps apart from its text, gathered while the text is made. */
class Notes {
  footnotes: Children = {};
  endnotes: Children = {};
  comments: { id: number; author: string; date: Date; children: Paragraph[] }[] = [];
  lists: { reference: string; levels: ReturnType<typeof levelsOf> }[] = [];

  fileChildren(block: TestBlock): FileChild[] {
    if ('heading' in block)
      return [new Paragraph({ text: block.heading, heading: LEVELS[(block.level ?? 1) - 1] })];
    if ('bold' in block)
      return [new Paragraph({ children: [new TextRun({ text: block.bold, bold: true })] })];
    if ('textBox' in block)
      return [new Textbox({ children: [new Paragraph(block.textBox)], style: { width: '200pt' } })];
    if ('image' in block) return [new Paragraph({ children: [imageRun(block.image)] })];
    if ('list' in block) return this.list(block);
    if ('table' in block)
      return [
        new Table({
          rows: block.table.map(
            (cells) =>
              new TableRow({
                children: cells.map(
                  (cell) =>
                    new TableCell({
                      children: blocksOf(cell).flatMap((inner) => this.fileChildren(inner)) as Paragraph[],
                    }),
                ),
              }),
          ),
        }),
      ];
    return [new Paragraph({ children: runsOf(block.text).flatMap((run) => this.runs(run)) })];
  }

  list({ list, isOrdered = false }: Extract<TestBlock, { list: unknown }>): Paragraph[] {
    const reference = `list-${this.lists.length}`;
    this.lists.push({ reference, levels: levelsOf(isOrdered) });
    return itemsOf(list).map(
      ({ text, depth }) => new Paragraph({ text, numbering: { reference, level: depth } }),
    );
  }

  runs({ text, isBold, link, footnote, endnote, comment, change }: TestRun): ParagraphChild[] {
    const made: ParagraphChild[] = [];
    const id = this.comments.length;
    if (comment !== undefined) {
      this.comments.push({ id, author: 'B. Reader', date: new Date(0), children: [new Paragraph(comment)] });
      made.push(new CommentRangeStart(id));
    }
    if (change === 'inserted') made.push(new InsertedTextRun({ text, id: 1, ...CHANGED }));
    else if (change === 'deleted') made.push(new DeletedTextRun({ text, id: 2, ...CHANGED }));
    else if (link) made.push(new ExternalHyperlink({ children: [new TextRun(text)], link }));
    else made.push(new TextRun({ text, bold: isBold }));
    if (comment !== undefined)
      made.push(new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] }));
    if (footnote !== undefined) made.push(new FootnoteReferenceRun(this.note(this.footnotes, footnote)));
    if (endnote !== undefined) made.push(new EndnoteReferenceRun(this.note(this.endnotes, endnote)));
    return made;
  }

  note(kept: Children, text: string): number {
    const id = Object.keys(kept).length + 1;
    kept[id] = { children: [new Paragraph(text)] };
    return id;
  }
}

const levelsOf = (isOrdered: boolean) =>
  [0, 1, 2].map((level) => ({
    level,
    format: isOrdered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: isOrdered ? `%${level + 1}.` : '•',
    alignment: AlignmentType.START,
  }));

const imageRun = (alt: string): ImageRun =>
  new ImageRun({
    type: 'png',
    data: Buffer.from(makePng()),
    transformation: { width: 60, height: 60 },
    ...(alt && { altText: { name: 'Picture', title: '', description: alt } }),
  });
