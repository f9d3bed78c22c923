import Link from 'next/link';
import type { ReactNode } from 'react';

interface DeskCardProps {
  /** Names the card on the page: the heading's id. */
  id: string;
  title: string;
  total: number;
  /** Said in place of the list when there is nothing on it. */
  empty: string;
  seeAll?: { href: string; label: string };
  children?: ReactNode;
}

/** One list of the desk: what it is, how much there is, its first entries, and the way to all of them. */
export const DeskCard = ({ id, title, total, empty, seeAll, children }: DeskCardProps) => (
  <section aria-labelledby={id} className="desk-card">
    <h2 className="desk-card__title" id={id} tabIndex={-1}>
      {title} {total > 0 && <span className="desk-card__count">{number.format(total)}</span>}
    </h2>
    {total === 0 ? (
      <p className="desk-card__empty">{empty}</p>
    ) : (
      <ul className="desk-card__list">{children}</ul>
    )}
    {seeAll && total > 0 && (
      <p className="desk-card__all">
        <Link href={seeAll.href} prefetch={false}>
          {seeAll.label}
        </Link>
      </p>
    )}
  </section>
);

interface DeskEntryProps {
  title: string;
  href?: string;
  /** A word that stands before the title: a stage, a place in the queue. */
  mark?: ReactNode;
  note?: ReactNode;
  children?: ReactNode;
}

/** An entry of a list: what it is and where it leads, what to know about it, and what can be done here and now. */
export const DeskEntry = ({ title, href, mark, note, children }: DeskEntryProps) => (
  <li className="desk-entry">
    <div className="desk-entry__what">
      {mark && <span className="desk-entry__mark">{mark}</span>}
      {href ? (
        <Link className="desk-entry__title" href={href} prefetch={false}>
          {title}
        </Link>
      ) : (
        <span className="desk-entry__title">{title}</span>
      )}
      {note && <p className="desk-entry__note">{note}</p>}
    </div>
    {children && <div className="desk-entry__actions">{children}</div>}
  </li>
);

const number = new Intl.NumberFormat('en-GB');
