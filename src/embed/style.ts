/**
 * By default the list looks like the page it stands on: its font, its ink, its ground. A page changes it with the
 * properties named here, or reaches in with `::part()`. Directions are logical, so right-to-left needs nothing more.
 */
export const STYLE = `
:host{display:block;font:inherit;color:var(--casebook-ink,inherit);line-height:1.5;overflow-wrap:anywhere}
:host([hidden]){display:none}
section{background:var(--casebook-ground,transparent);padding:var(--casebook-padding,0)}
h1,h2,h3,h4,h5,h6{margin:0 0 .6em;font-family:var(--casebook-heading-font,inherit);line-height:1.25}
[hidden]{display:none!important}
ul{list-style:none;margin:0;padding:0;display:grid;gap:var(--casebook-gap,1.25em)}
.cards{grid-template-columns:repeat(auto-fill,minmax(min(16em,100%),1fr))}
li{min-width:0}
li,article,p[dir],label{text-align:-webkit-match-parent;text-align:match-parent}
.list li+li{border-block-start:1px solid var(--casebook-line,color-mix(in srgb,currentColor 25%,transparent));padding-block-start:var(--casebook-gap,1.25em)}
.cards li,.alone{border:1px solid var(--casebook-line,color-mix(in srgb,currentColor 25%,transparent));border-block-start:.25em solid var(--casebook-accent,currentColor);border-radius:var(--casebook-radius,.25em);background:var(--casebook-card,transparent);padding:1em}
p{margin:.35em 0 0}
a{color:var(--casebook-link,inherit);text-decoration:underline;text-underline-offset:.15em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
a:focus-visible,input:focus-visible,button:focus-visible{outline:3px solid var(--casebook-focus,currentColor);outline-offset:2px;border-radius:2px}
.title{display:inline-block;padding-block:.15em;font-weight:700;font-size:1.1em;line-height:1.3}
.alone h1,.alone h2,.alone h3,.alone h4,.alone h5,.alone h6{margin:0;font-size:1.1em}
.by,.themes,.evidence,.note,.status{font-size:.9em}
.status:not(:empty){margin-block-end:.75em}
.steps{display:inline-flex;gap:.15em;margin-inline-end:.5em}
.steps i{box-sizing:border-box;inline-size:.7em;block-size:.7em;border:1px solid currentColor}
.steps .on{border-width:.35em}
form{margin:0 0 1em}
label{display:block;font-size:.9em;margin-block-end:.25em}
.row{display:flex;flex-wrap:wrap;gap:.5em}
input,button{box-sizing:border-box;font:inherit;color:inherit;background:transparent;border:1px solid currentColor;border-radius:var(--casebook-radius,.25em);padding:.4em .6em;min-block-size:2.75em}
input{flex:1 10em;min-inline-size:0;-webkit-appearance:none;appearance:none}
button{cursor:pointer;font-weight:700}
.value{font-weight:700;font-size:1.35em}
.notice{margin:0 0 1em;padding-inline-start:.75em;border-inline-start:.25em solid var(--casebook-accent,currentColor);font-size:.9em}
.note,.more{margin-block-start:1.25em}
.more a{display:inline-block;padding-block:.3em}
@media (prefers-reduced-motion:no-preference){a{transition:text-decoration-thickness .1s}}
@media (forced-colors:active){a:focus-visible,input:focus-visible,button:focus-visible{outline-color:Highlight}}
@media print{.more,form{display:none}}
`;
