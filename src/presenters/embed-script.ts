/**
 * The frame's only script, allowed by its hash: it tells the page around how high the frame's content is, whenever that
 * changes. `casebook-height` is what embed.js and the guide's listener read. Where the frame's address has a secret, as
 * WordPress gives to frames of oEmbed, WordPress's own words for height and followed links are said too: such a frame
 * may not lead anywhere by itself.
 */
export const EMBED_SCRIPT = `(()=>{
if(parent===window)return;
const secret=/[#?&]secret=([A-Za-z0-9]+)/.exec(location.hash)?.[1];
const say=(words)=>parent.postMessage(words,'*');
let last=0;
const tell=()=>{
const height=Math.ceil(document.documentElement.getBoundingClientRect().height);
if(height===last)return;
last=height;
say({type:'casebook-height',height});
if(secret)say({message:'height',value:height,secret});
};
addEventListener('message',(event)=>{if(event.source===parent&&event.data?.type==='casebook-ask'){last=0;tell();}});
new ResizeObserver(tell).observe(document.documentElement);
if(secret)addEventListener('click',(event)=>{
const link=event.target.closest?.('a[href]');
if(!link||event.metaKey||event.ctrlKey||event.shiftKey)return;
event.preventDefault();
say({message:'link',value:link.href,secret});
});
})();`;
