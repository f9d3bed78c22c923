import type { LinkView, ThemeView } from '../presenters/card.ts';

/** Themes, each with its small coloured mark. Without `hasLinks` they are words on a card. */
export const ThemeTags = ({ themes, hasLinks = true }: { themes: ThemeView[]; hasLinks?: boolean }) => (
  <ul className="tags" role="list" aria-label="Themes">
    {themes.map(({ href, label, hue }) => (
      <li key={href}>
        {hasLinks ? (
          <a className="tag" data-hue={hue} href={href}>
            {label}
          </a>
        ) : (
          <span className="tag" data-hue={hue}>
            {label}
          </span>
        )}
      </li>
    ))}
  </ul>
);

/** Links to the other lists a case is in: audiences, places, methods. */
export const TagLinks = ({ links, label }: { links: LinkView[]; label?: string }) => (
  <ul className="tags" role="list" aria-label={label}>
    {links.map(({ href, label: text }) => (
      <li key={href}>
        <a className="tag tag--plain" href={href}>
          {text}
        </a>
      </li>
    ))}
  </ul>
);
