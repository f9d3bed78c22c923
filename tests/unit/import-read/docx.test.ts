// Proves how a Word file is read, mark by mark: what it shows is there once, what it does not show is not.
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/editorial/import/read/read-bytes.ts';
import { linesRead, makeDocx, makePng, makeWordParts, paragraphXml } from '../../helpers/documents/index.ts';

const read = (parts: Parameters<typeof makeWordParts>[0]) =>
  readBytes({ name: 'a.docx', bytes: makeWordParts(parts) });
const lines = async (body: string, parts: Record<string, string> = {}) =>
  linesRead(await read({ body, parts }));
const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const styled = (text: string, style: string) => paragraphXml(text, `<w:pStyle w:val="${style}"/>`);

describe('headings', () => {
  const styles = `<w:styles>
    <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="Überschrift 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Pennawd2"><w:name w:val="Pennawd 2"/></w:style>
    <w:style w:type="paragraph" w:styleId="H3"><w:name w:val="heading 3"/></w:style>
    <w:style w:type="paragraph" w:styleId="House"><w:name w:val="House chapter"/><w:basedOn w:val="H3"/></w:style>
    <w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="Part"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
    <w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="Label"/><w:rPr><w:b/></w:rPr></w:style>
  </w:styles>`;

  it('are known by the style, what it is based on, its level or a name in another language', async () => {
    const body = [
      styled('One', 'berschrift1'),
      styled('Two', 'Pennawd2'),
      styled('Three', 'House'),
      styled('Four', 'Outlined'),
      paragraphXml('Five', '<w:outlineLvl w:val="4"/>'),
      styled('Text', 'Loop'),
      styled('Label', 'Strong'),
    ].join('');
    expect(await lines(body, { styles })).toEqual([
      'heading1: One',
      'heading2: Two',
      'heading3: Three',
      'heading4: Four',
      'heading5: Five',
      'paragraph: Text',
      'paragraph bold: Label',
    ]);
  });

  it('a bold line before a line break stands for itself', async () => {
    const body = `<w:p>${run('The challenges', '<w:b/>')}<w:r><w:br/></w:r>${run('Few came back.')}</w:p>`;
    expect(await lines(body)).toEqual(['paragraph bold: The challenges', 'paragraph: Few came back.']);
  });
});

describe('lists', () => {
  const numbering = `<w:numbering>
    <w:abstractNum w:abstractNumId="1">
      <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
    </w:abstractNum>
    <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  </w:numbering>`;
  const item = (text: string, list: number, level = 0) =>
    paragraphXml(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

  it('show the numbers Word would', async () => {
    const body = [
      item('a', 1),
      item('b', 1, 1),
      item('c', 1, 1),
      item('d', 1),
      item('e', 1, 1),
      item('f', 3),
      item('g', 2),
      item('h', 0),
    ];
    expect(await lines(body.join(''), { numbering })).toEqual([
      'list-item1: III. a',
      'list-item2: III.a) b',
      'list-item2: III.b) c',
      'list-item1: IV. d',
      'list-item2: IV.a) e',
      'list-item1: I. f',
      'list-item1: g',
      'paragraph: h',
    ]);
  });

  it('are known when they are typed, numbers only beside another', async () => {
    const body = ['• one', '– two', '1. first', '2. second', 'Words.', '3. The results'].map((text) =>
      paragraphXml(text),
    );
    expect(await lines(body.join(''))).toEqual([
      'list-item1: one',
      'list-item1: two',
      'list-item1: 1. first',
      'list-item1: 2. second',
      'paragraph: Words.',
      'paragraph: 3. The results',
    ]);
  });
});

describe('words', () => {
  it('of a box are told once, though Word keeps them in two ways', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraphXml(text)}</w:txbxContent>`;
    const body = `<w:p>${run('Before')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('Top tip')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Top tip')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const document = await read({ body });
    expect(linesRead(document)).toEqual(['paragraph: Before', 'paragraph: Top tip']);
    expect(document.blocks.map(({ origin }) => origin)).toEqual(['body', 'text-box']);
  });

  it('of fields are their results, of choices what is chosen', async () => {
    const field = (code: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const choice = `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Leeds"/><w:listEntry w:val="Hull"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const document = await read({
      body: `<w:p>${field(' HYPERLINK "https://harbour.example/a" ', 'our page')}${run(' in ')}${choice}${run(' at ')}<w:fldSimple w:instr=" DATE ">${run('noon')}</w:fldSimple></w:p>`,
    });
    expect(linesRead(document)).toEqual(['paragraph: our page in Hull at noon']);
    expect(document.blocks[0]).toMatchObject({
      links: [{ text: 'our page', url: 'https://harbour.example/a' }],
    });
  });

  it('that were deleted or moved away are left out, those put in their place are kept', async () => {
    const document = await read({
      body: `<w:p><w:moveTo w:id="1">${run('Moved here. ')}</w:moveTo>${run('We met ')}<w:del w:id="2"><w:r><w:delText>ten </w:delText></w:r></w:del><w:ins w:id="3">${run('twelve ')}</w:ins>${run('people.')}</w:p>
        <w:p><w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr>${run('One para')}</w:p><w:p>${run('graph.')}</w:p>
        <w:p><w:moveFrom w:id="5">${run('Moved here. ')}</w:moveFrom></w:p>
        <w:tbl><w:tr><w:trPr><w:del w:id="6"/></w:trPr><w:tc>${paragraphXml('Gone row')}</w:tc></w:tr><w:tr><w:tc>${paragraphXml('Kept row')}</w:tc></w:tr></w:tbl>`,
    });
    expect(linesRead(document)).toEqual([
      'paragraph: Moved here. We met twelve people.',
      'paragraph: One paragraph.',
      'paragraph: Kept row',
    ]);
    expect(document.remarks).toEqual(['2 deletions of tracked changes were left out.']);
  });

  it('keep their letters: hyphens, tabs, breaks, symbols, large first letters', async () => {
    const body = `<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>${run('T')}</w:p><w:p>${run('he')}<w:r><w:tab/></w:r>${run('com')}<w:r><w:softHyphen/></w:r>${run('munity')}<w:r><w:br/></w:r>${run('well')}<w:r><w:noBreakHyphen/></w:r>${run('known ')}<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r></w:p>`;
    expect(await lines(body)).toEqual(['paragraph: The community\nwell\u2011known α']);
  });

  it('in content controls, smart tags, formulas and marks nobody knows are found', async () => {
    const body = `<w:sdt><w:sdtPr/><w:sdtContent>${paragraphXml('In a control')}</w:sdtContent></w:sdt>
      <w:p><w:smartTag>${run('Clever ')}</w:smartTag><w:sdt><w:sdtContent>${run('and inner ')}</w:sdtContent></w:sdt><m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath></w:p>
      <w:newThing><w:p>${run('Of the future')}</w:p></w:newThing>`;
    expect(await lines(body)).toEqual([
      'paragraph: In a control',
      'paragraph: Clever and inner 3/4',
      'paragraph: Of the future',
    ]);
  });

  it('that Word hides are left out and told', async () => {
    const document = await read({ body: `<w:p>${run('Seen')}${run(' unseen', '<w:vanish/>')}</w:p>` });
    expect(linesRead(document)).toEqual(['paragraph: Seen']);
    expect(document.remarks.join()).toMatch(/hidden in Word/);
  });
});

describe('tables', () => {
  it('have merged cells once, and tables within', async () => {
    const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell(paragraphXml('deep'))}</w:tr></w:tbl><w:p/>`;
    const body = `<w:tbl><w:tr>${cell(paragraphXml('Both rows'), '<w:vMerge w:val="restart"/>')}${cell(paragraphXml('right'))}</w:tr><w:tr>${cell('<w:p/>', '<w:vMerge/>')}${cell(inner)}</w:tr></w:tbl>`;
    const { blocks } = await read({ body });
    const text = (words: string) => ({ kind: 'paragraph', origin: 'body', text: words });
    expect(blocks).toMatchObject([
      {
        kind: 'table',
        rows: [[[text('Both rows')], [text('right')]], [[{ kind: 'table', rows: [[[text('deep')]]] }]]],
      },
    ]);
  });
});

describe('pictures', () => {
  it('come with their bytes and their words', async () => {
    const bytes = await makeDocx({ blocks: [{ image: 'A long table' }, { image: '' }, { text: 'Words' }] });
    const { images, blocks } = await readBytes({ name: 'a.docx', bytes });
    expect(images).toEqual([
      expect.objectContaining({ mimeType: 'image/png', alt: 'A long table', bytes: makePng() }),
      expect.not.objectContaining({ alt: expect.anything() as unknown }),
    ]);
    expect(blocks.slice(0, 2)).toEqual([
      { kind: 'image', origin: 'body', image: 0 },
      { kind: 'image', origin: 'body', image: 1 },
    ]);
  });

  it('and files within the file are not opened', async () => {
    const document = await read({
      body: paragraphXml('Words'),
      more: [{ name: 'word/embeddings/oleObject1.bin', data: 'MZ a program' }],
    });
    expect(document.remarks).toEqual(['One file within the file was left out and not opened.']);
  });
});
