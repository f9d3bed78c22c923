import type { ThemeNode } from '../../presenters/theme-tree.ts';

/** The wide themes with the first of their branches: an index at a glance. */
export const HomeThemes = ({ tree }: { tree: ThemeNode[] }) => (
  <ul className="home-themes" role="list">
    {tree.map((theme) => (
      <li key={theme.slug}>
        <p className="home-themes__title">
          <a className="tag" data-hue={theme.hue} href={theme.href}>
            {theme.label}
          </a>
          {theme.count !== null && (
            <span className="count">
              {theme.count}
              <span className="visually-hidden">{theme.count === 1 ? ' case' : ' cases'}</span>
            </span>
          )}
        </p>
        {theme.children.length > 0 && (
          <p className="home-themes__branches">
            {theme.children.map(({ href, slug, label }, index) => (
              <span key={slug}>
                {index > 0 && ', '}
                <a href={href}>{label}</a>
              </span>
            ))}
          </p>
        )}
      </li>
    ))}
  </ul>
);
