import type { ThemeView } from '../presenters/card.ts';

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
