/** Characters that no XML 1.0 document may hold, not even escaped; pasted Word files bring them. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** One line of text that any feed or page can carry: no control characters, no half characters, no runs of space. */
export const cleanText = (text: string): string =>
  text
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/\s+/g, ' ')
    .replace(NOT_XML, '')
    .replace(/ {2,}/g, ' ')
    .trim();

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for HTML and XML, in elements and in quoted attributes. */
export const escapeMarkup = (text: string): string =>
  cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** A link as it works from anywhere; null for what is no address of the web. */
export const absoluteAddress = ({ href, home }: { href: string; home: string }): string | null => {
  // An address from the root is the base's own, wherever that stands.
  const address = href.startsWith('/') ? `${home}${href}` : href;
  return URL.canParse(address) && /^(https?|mailto):$/.test(new URL(address).protocol)
    ? new URL(address).href
    : null;
};

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The words of HTML that was made here, a paragraph, heading or list entry a line. */
export const wordsOfHtml = (html: string): string =>
  html
    .replace(/<br \/>|<\/(p|h\d|li|dt|dd|blockquote|figcaption|figure)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_sign, name: string) => SIGNS[name] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n\n');
