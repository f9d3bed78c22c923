export interface CountedLink {
  href: string;
  label: string;
  count: number;
}

/** Words with how many cases each has: the methods of a theme, its audiences. */
export const CountedLinks = ({ title, links }: { title: string; links: CountedLink[] }) =>
  links.length > 0 && (
    <div className="counted">
      <h2>{title}</h2>
      <ul role="list">
        {links.map(({ href, label, count }) => (
          <li key={href}>
            <a href={href}>{label}</a>{' '}
            <span className="counted__count">
              {count}
              <span className="visually-hidden">{count === 1 ? ' case' : ' cases'}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
