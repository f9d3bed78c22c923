/**
 * Puts words into the empty document that Next answers when a page fails: its own are drawn by a script, which takes the
 * place of these. `reference` leads whoever runs the server to the line in its log.
 */
export const readableError = ({ html, reference }: { html: string; reference: string }): string =>
  html
    .replace(/<html id="__next_error__">/, '<html id="__next_error__" lang="en">')
    .replace(/(?<!<title>.*)<\/head>/s, '<title>Something went wrong here</title></head>')
    .replace(/<body>/, `<body>${WORDS.replace('REFERENCE', reference.replace(/[^\w.:-]/g, ''))}`);

const WORDS = [
  '<main><h1>Something went wrong here</h1>',
  '<p>The page could not be put together. It is our fault, not yours. Trying again often helps.</p>',
  '<p>If it goes on, tell those who run the site this reference: <code>REFERENCE</code></p>',
  '<p>Or go to <a href="/cases">all cases</a> or the <a href="/">first page</a>.</p></main>',
].join('');
