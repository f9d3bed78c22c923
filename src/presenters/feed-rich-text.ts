import { hrefOfLink, pictureOf } from './case-view-rich-text.ts';
import { absoluteAddress, escapeMarkup } from './feed-text.ts';

interface Node {
  type?: string;
  tag?: string;
  text?: string;
  format?: number | string;
  fields?: unknown;
  children?: Node[];
}

const BOLD = 1;
const ITALIC = 2;
/** Feed readers show an entry under its own title: an editor's headings stand below those of the parts. */
const HEADING = 'h4';

/**
 * An editor's text as HTML for who shows it away from here: well formed, without scripts or styles, its links and pictures
 * by their whole address. A link to what no reader may see stays as its words; what is unknown is passed over.
 */
export const richTextHtml = ({ content, home }: { content: unknown; home: string }): string => {
  const root = typeof content === 'object' && content !== null && 'root' in content ? content.root : null;
  return root ? inside({ node: root as Node, home }) : '';
};

const inside = ({ node, home }: { node: Node; home: string }): string =>
  (node.children ?? []).map((child) => htmlOf({ node: child, home })).join('');

const htmlOf = ({ node, home }: { node: Node; home: string }): string => {
  const inner = (): string => inside({ node, home });
  switch (node.type) {
    case 'text':
      return textHtml(node);
    case 'linebreak':
      return '<br />';
    case 'tab':
      return ' ';
    case 'paragraph':
      return wrapped('p', inner());
    case 'heading':
      return wrapped(HEADING, inner());
    case 'quote':
      return wrapped('blockquote', wrapped('p', inner()));
    case 'list':
      return wrapped(node.tag === 'ol' ? 'ol' : 'ul', inner());
    case 'listitem':
      return wrapped('li', inner());
    case 'link':
    case 'autolink':
      return linkHtml({ href: hrefOfLink(node.fields), html: inner(), home });
    case 'upload':
      return pictureHtml({ picture: pictureOf(node), home });
    default:
      return '';
  }
};

export const linkHtml = ({
  href,
  html,
  home,
}: {
  href: string | null;
  html: string;
  home: string;
}): string => {
  const address = href && !href.startsWith('#') ? absoluteAddress({ href, home }) : null;
  return address ? `<a href="${escapeMarkup(address)}">${html}</a>` : html;
};

export const pictureHtml = ({
  picture,
  home,
}: {
  picture: { src: string; alt: string; credit: string | null; caption?: string | null } | null;
  home: string;
}): string => {
  const src = picture && absoluteAddress({ href: picture.src, home });
  if (!picture || !src) return '';
  const words = [picture.caption, picture.credit].filter(Boolean).join(' ');
  const caption = words ? `<figcaption>${escapeMarkup(words)}</figcaption>` : '';
  return `<figure><img src="${escapeMarkup(src)}" alt="${escapeMarkup(picture.alt)}" />${caption}</figure>`;
};

export const wrapped = (tag: string, html: string): string => (html ? `<${tag}>${html}</${tag}>` : '');

/** Spaces at a piece's ends part it from the next one, so they are kept. */
const textHtml = ({ text = '', format }: Node): string => {
  const marks = typeof format === 'number' ? format : 0;
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\S\s+$/.test(text) ? ' ' : '';
  const bold = marks & BOLD ? wrapped('strong', escapeMarkup(text)) : escapeMarkup(text);
  return `${before}${marks & ITALIC ? wrapped('em', bold) : bold}${after}`;
};
