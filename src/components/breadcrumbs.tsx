import type { LinkView } from '../presenters/card.ts';

/** Where the page stands. The page itself closes the trail as words. */
export const Breadcrumbs = ({ trail, here }: { trail: LinkView[]; here: string }) => (
  <nav className="breadcrumbs" aria-label="You are here">
    <ol role="list">
      {trail.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
      <li aria-current="page">{here}</li>
    </ol>
  </nav>
);
