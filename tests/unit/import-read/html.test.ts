// Proves what of a page is read, what is left out and told, and that nothing of it is fetched.
import { expect, it } from 'vitest';
import { readBytes } from '../../../src/editorial/import/read/read-bytes.ts';
import { linesRead, makePng } from '../../helpers/documents/index.ts';

const read = (html: string, name = 'a.html') =>
  readBytes({
    name,
    bytes: new TextEncoder().encode(`<!doctype html><html lang="cy"><title>Page</title>${html}`),
  });

it('blocks are told apart, words within a line are not', async () => {
  const document = await read(
    '<h2>One</h2>Loose <b>words</b> here<p>Two<br>lines</p><div><p><strong>Bold</strong></p></div><p><b>Label</b><br>Words</p>',
  );
  expect(linesRead(document)).toEqual([
    'heading2: One',
    'paragraph: Loose words here',
    'paragraph: Two\nlines',
    'paragraph bold: Bold',
    'paragraph bold: Label',
    'paragraph: Words',
  ]);
  expect(document.properties).toEqual({ title: 'Page', language: 'cy' });
});

it('lists have their numbers and depth, definitions their terms', async () => {
  const document = await read(
    '<ol start="3" type="a"><li>c<ul><li>inner</li></ul></li><li value="9"><p>i</p><p>more of it</p></li></ol><dl><dt>Theme</dt><dd>Play</dd></dl>',
  );
  expect(linesRead(document)).toEqual([
    'list-item1: c. c',
    'list-item2: inner',
    'list-item1: i. i',
    'paragraph: more of it',
    'paragraph bold: Theme',
    'paragraph: Play',
  ]);
});

it('tables and figures keep their captions', async () => {
  const picture = `data:image/png;base64,${Buffer.from(makePng()).toString('base64')}`;
  const document = await read(
    `<table><caption>Visits</caption><tr><th>Spring</th><td>40</td></tr></table><figure><img src="${picture}" alt="A gate"><figcaption>The gate</figcaption></figure>`,
  );
  expect(linesRead(document)).toEqual([
    'paragraph: Visits',
    'paragraph bold: Spring',
    'paragraph: 40',
    'paragraph: The gate',
  ]);
  expect(document.images).toMatchObject([{ mimeType: 'image/png', alt: 'A gate' }]);
});

it('scripts, menus, hidden parts, deletions and pictures elsewhere are left out; all but scripts are told', async () => {
  const document = await read(
    `<style>.no{display:none}</style><script>document.write('never')</script><nav>Menu</nav><p hidden>Hidden</p><p class="no">Unseen</p><p>Kept <del>gone</del> words</p><img src="https://harbour.example/a.png" alt="Far"><iframe src="https://harbour.example/b"></iframe><noscript>Turn it on</noscript>`,
  );
  expect(linesRead(document)).toEqual(['paragraph: Kept words']);
  expect(document.remarks.join('\n')).toMatch(
    /linked.*a\.png \(Far\)[\s\S]*frame[\s\S]*2 hidden parts[\s\S]*One deletion[\s\S]*menus/,
  );
});

it('addresses that run something are no links', async () => {
  const document = await read(
    '<p><a href="javascript:alert(1)">one</a> <a href="https://harbour.example">two</a></p>',
  );
  expect(document.blocks).toMatchObject([
    { text: 'one two', links: [{ text: 'two', url: 'https://harbour.example' }] },
  ]);
});

it('is known by its content, whatever its name', async () => {
  const { format } = await read('<p>Words</p>', 'a.doc');
  expect(format).toBe('html');
});

it('fields show what was typed and chosen', async () => {
  const document = await read(
    '<p>Town <input value="Hull"> <select><option>a</option><option selected>b</option></select><input type="hidden" value="no"></p>',
  );
  expect(linesRead(document)).toEqual(['paragraph: Town Hull b']);
});
