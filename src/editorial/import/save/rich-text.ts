/** Plain paragraphs as the prose editor stores them: every character stays what it was, a line break inside one too. */
export const richTextOf = (paragraphs: string[]) => ({
  root: { ...ELEMENT, type: 'root', children: paragraphs.map(paragraphOf) },
});

const ELEMENT = { version: 1, direction: null, format: '' as const, indent: 0 };

const paragraphOf = (text: string) => ({
  ...ELEMENT,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children: text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'linebreak', version: 1 }] : []),
      ...(line
        ? [{ type: 'text', version: 1, text: line, detail: 0, format: 0, mode: 'normal', style: '' }]
        : []),
    ]),
});
