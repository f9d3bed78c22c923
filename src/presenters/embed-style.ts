/** The frame's own look: a strange page's style does not reach into it, so it brings paper, ink and a dark scheme. */
export const EMBED_STYLE = `
:root{color-scheme:light dark;--ground:#fffdf9;--ink:#24201b;--faint:#5d554b;--line:#d9d0c3;--accent:#9c4524;--link:#0b5563}
@media (prefers-color-scheme:dark){:root:not(.light){--ground:#1b1916;--ink:#efe9df;--faint:#b8afa2;--line:#464038;--accent:#e08a63;--link:#7fcbd8}}
:root.light{color-scheme:light}
:root.dark{color-scheme:dark;--ground:#1b1916;--ink:#efe9df;--faint:#b8afa2;--line:#464038;--accent:#e08a63;--link:#7fcbd8}
*{box-sizing:border-box}
.unseen{position:absolute;inline-size:1px;block-size:1px;margin:-1px;overflow:hidden;clip-path:inset(50%)}
body{margin:0;padding:1rem;background:var(--ground);color:var(--ink);font:1rem/1.5 "Atkinson Hyperlegible Next",system-ui,sans-serif;overflow-wrap:anywhere}
h1{margin:0 0 .75rem;font:600 1.25rem/1.25 "Source Serif 4",Georgia,serif}
ul{list-style:none;margin:0;padding:0;display:grid;gap:1rem}
.cards{grid-template-columns:repeat(auto-fill,minmax(min(16rem,100%),1fr))}
.cards li,.card{border:1px solid var(--line);border-block-start:.25rem solid var(--accent);border-radius:.25rem;padding:.75rem 1rem}
.list li+li{border-block-start:1px solid var(--line);padding-block-start:1rem}
li,.card,[lang=en]:not(html){text-align:-webkit-match-parent;text-align:match-parent}
p{margin:.3rem 0 0}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
a:focus-visible,input:focus-visible,button:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.title{display:inline-block;padding-block:.15em;font:600 1.1rem/1.3 "Source Serif 4",Georgia,serif}
.by,.about{color:var(--faint);font-size:.9rem}
.alone{margin:0 0 .3rem}
.alone .title{font-size:1.25rem;padding:0}
.said{color:var(--faint);font-size:.9rem}
.evidence{font-size:.9rem}
.steps{display:inline-flex;gap:.15em;margin-inline-end:.2em}
.steps i{inline-size:.7em;block-size:.7em;border:1px solid currentColor}
.steps .on{border-width:.35em}
form{margin:0 0 1rem}
label{display:block;font-size:.9rem}
.row{display:flex;flex-wrap:wrap;gap:.5rem;margin-block-start:.25rem}
input,button{font:inherit;color:inherit;background:transparent;border:1px solid var(--faint);border-radius:.25rem;padding:.4rem .6rem;min-block-size:2.5rem}
[type=search]{flex:1 10rem;min-inline-size:0}
button{cursor:pointer;font-weight:600}
.value{font-weight:700;font-size:1.35rem}
.note,.more{margin-block-start:1rem}
.list,.card,form{max-inline-size:44rem}
.more a{display:inline-block;padding-block:.3rem}
@media print{
:root,:root.dark,:root:not(.light){color-scheme:light;--ground:#fff;--ink:#000;--faint:#333;--line:#999;--accent:#333;--link:#000}
form{display:none}
li,.card{break-inside:avoid}
}
`;
