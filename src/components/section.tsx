import type { ReactNode } from 'react';
import type { LinkView } from '../presenters/card.ts';

/** A part of a page with its heading, and at most one link to where there is more of it. */
export const Section = ({
  id,
  title,
  more,
  children,
}: {
  id: string;
  title: ReactNode;
  more?: LinkView;
  children: ReactNode;
}) => (
  <section className="section" id={id} aria-labelledby={`${id}-title`}>
    <div className="section__head">
      <h2 id={`${id}-title`}>{title}</h2>
      {more && <a href={more.href}>{more.label}</a>}
    </div>
    {children}
  </section>
);
