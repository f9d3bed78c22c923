import type { EmbedChoice } from './embed-code.ts';
import { elementAttributes } from './embed-code.ts';
import { embedDocument } from './embed-document.ts';
import { escapeMarkup } from './feed-text.ts';

/** A page with the element alone on it, as the builder shows it: the very script and attributes that a partner pastes. */
export const embedPreview = ({ choice, title }: { choice: EmbedChoice; title: string }): string =>
  embedDocument({
    looks: { scheme: choice.looks.scheme, target: '_top' },
    // The page around it is a partner's; an English one here.
    lang: 'en',
    title: `Preview: ${title}`,
    body: `<h1 class="unseen">Preview</h1><script src="/embed.js" async></script><casebook-cases${elementAttributes(choice)} loading="eager">${escapeMarkup(title)}</casebook-cases>`,
  });
