// Proves how an OpenDocument text is read where its marks differ from Word's.
import { expect, it } from 'vitest';
import { readBytes } from '../../../src/editorial/import/read/read-bytes.ts';
import { linesRead, makeOdt, makeOdtBody } from '../../helpers/documents/index.ts';

const read = (body: string) => readBytes({ name: 'a.odt', bytes: makeOdtBody(body) });

it('spaces, tabs and breaks of its own are words apart', async () => {
  const { blocks } = await read(
    '<text:p>one<text:s text:c="3"/>two<text:tab/>three<text:line-break/>four\n   five</text:p>',
  );
  expect(blocks).toMatchObject([{ text: 'one two three\nfour five' }]);
});

it('numbers go on where a list says so, and start where an item says so', async () => {
  const item = (text: string, start = '') =>
    `<text:list-item${start && ` text:start-value="${start}"`}><text:p>${text}</text:p></text:list-item>`;
  const document = await read(
    `<text:list text:style-name="Numbers" xml:id="l1">${item('a')}${item('b')}</text:list><text:p>Between</text:p>
     <text:list text:style-name="Numbers" text:continue-list="l1">${item('c')}${item('d', '7')}</text:list>
     <text:list text:style-name="Bullets">${item('e')}</text:list>`,
  );
  expect(linesRead(document)).toEqual([
    'list-item1: 1. a',
    'list-item1: 2. b',
    'paragraph: Between',
    'list-item1: 3. c',
    'list-item1: 7. d',
    'list-item1: e',
  ]);
});

it('sections, indexes, hidden words and boxes are read as they show', async () => {
  const document = await read(
    `<text:section><text:p>In a section</text:p></text:section>
     <text:section text:display="none"><text:p>Hidden</text:p></text:section>
     <text:table-of-content><text:table-of-content-source/><text:index-body><text:p>Contents 1</text:p></text:index-body></text:table-of-content>
     <text:p>Beside<draw:frame><draw:text-box><text:p>a box</text:p></draw:text-box></draw:frame> it</text:p>`,
  );
  expect(linesRead(document)).toEqual([
    'paragraph: In a section',
    'paragraph: Contents 1',
    'paragraph: Beside it',
    'paragraph: a box',
  ]);
  expect(document.remarks).toEqual(['Hidden words (one place) were left out.']);
});

it('headers, footers, notes and comments keep where they stood', async () => {
  const { blocks } = await readBytes({
    name: 'a.odt',
    bytes: makeOdt({
      header: 'Above',
      footer: 'Below',
      blocks: [{ text: [{ text: 'Text', footnote: 'Note', endnote: 'End', comment: 'Ask' }] }],
    }),
  });
  expect(blocks.map((block) => [block.origin, 'text' in block && block.text])).toEqual([
    ['header', 'Above'],
    ['body', 'Text'],
    ['footer', 'Below'],
    ['footnote', 'Note'],
    ['endnote', 'End'],
    ['comment', 'Ask'],
  ]);
});
