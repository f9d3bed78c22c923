import type { ThemeNode } from '../presenters/theme-tree.ts';

/** The tree of themes as a library's index: wide themes as headings, their branches under them, each with its cases. */
export const ThemeIndex = ({ tree }: { tree: ThemeNode[] }) => (
  <ul className="theme-index" role="list">
    {tree.map((theme) => (
      <li key={theme.slug} className="theme-index__group">
        <h2 className="theme-index__title">
          <a className="tag" data-hue={theme.hue} href={theme.href}>
            {theme.label}
          </a>
          <Count count={theme.count} />
        </h2>
        {theme.description && <p>{theme.description}</p>}
        <Branches themes={theme.children} />
      </li>
    ))}
  </ul>
);

/** The branches of one theme, whatever their depth. */
export const Branches = ({ themes }: { themes: ThemeNode[] }) =>
  themes.length > 0 && (
    <ul className="branches" role="list">
      {themes.map((theme) => (
        <li key={theme.slug}>
          <span className="branches__line">
            <a href={theme.href}>{theme.label}</a>
            <Count count={theme.count} />
          </span>
          <Branches themes={theme.children} />
        </li>
      ))}
    </ul>
  );

const Count = ({ count }: { count: number | null }) =>
  count !== null && (
    <span className="count">
      {count}
      <span className="visually-hidden">{count === 1 ? ' case' : ' cases'}</span>
    </span>
  );
