import type { ReactNode } from 'react';
import type { LinkView } from '../presenters/card.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';

/** A page about one thing that cases are sorted by: what it is, what stands beside it, and its cases below. */
export const Room = ({
  trail,
  kind,
  title,
  description,
  isDraft = false,
  aside,
  intro,
  children,
}: {
  trail: LinkView[];
  kind: string;
  title: string;
  description: string;
  isDraft?: boolean;
  aside?: ReactNode;
  intro?: ReactNode;
  children: ReactNode;
}) => (
  <div className="wrap page">
    <Breadcrumbs trail={trail} here={title} />
    {isDraft && (
      <p className="notice">This is a preview of a draft. Visitors don’t see it until it is published.</p>
    )}
    <div className={aside ? 'room room--with-aside' : 'room'}>
      <div className="room__main">
        <p className="eyebrow">{kind}</p>
        <h1>{title}</h1>
        {description && <p className="lead">{description}</p>}
        {intro}
      </div>
      {aside && <div className="room__aside">{aside}</div>}
    </div>
    {children}
  </div>
);
