/** How a feed looks to who opens it in a browser. Feed readers never ask for it. */
export const FEED_STYLES = `@namespace h url("http://www.w3.org/1999/xhtml");
:root {
  color-scheme: light dark;
  --ink: #221e1a; --soft: #5d554d; --paper: #fbf8f2; --card: #fffdf9; --line: #d9d0c3; --link: #0b5563; --accent: #9c4524;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #f0e9df; --soft: #b9aea1; --paper: #1a1714; --card: #24201c; --line: #4a423a; --link: #7fcad9; --accent: #e39a76; }
}
rss, feed {
  display: block; max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.125rem/1.55 "Atkinson Hyperlegible Next", system-ui, sans-serif; overflow-wrap: break-word;
}
channel { display: block; }
channel > *, feed > *, item > *, entry > * { display: none; }
/* The first strong letter of a text decides its direction, whatever the language of the words around it. */
h|h1, h|h2, h|p, description, subtitle, summary, name, creator { unicode-bidi: plaintext; text-align: start; }
channel > h|div, feed > h|div { display: block; border-block-end: 2px solid var(--accent); margin-block-end: 1.5rem; padding-block-end: .5rem; }
h|h1 { margin: 0 0 .75rem; font: 600 2rem/1.2 "Source Serif 4", Georgia, serif; }
h|p { margin: 0 0 .75rem; }
h|a { color: var(--link); text-underline-offset: .15em; }
h|a:hover { text-decoration-thickness: 2px; }
h|a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
item, entry { display: flex; flex-direction: column; margin-block-end: 1rem; padding: 1rem 1.25rem; border: 1px solid var(--line); background: var(--card); }
item > h|h2, entry > h|h2 { display: block; margin: 0 0 .35rem; font: 600 1.3rem/1.3 "Source Serif 4", Georgia, serif; }
item > description, entry > summary { display: block; }
entry > author, item > creator { display: block; order: 1; margin-block-start: .5rem; color: var(--soft); font-size: .95rem; }
entry > author > * { display: none; }
entry > author > name { display: block; }
@media print { rss, feed { background: none; } item, entry { break-inside: avoid; } }
`;
