import type { ReactNode } from 'react';

export interface Fact {
  term: string;
  /** Left out with its term when there is nothing to say. */
  said: ReactNode;
}

/** A few facts as terms and what is said of them; nothing at all where none is known. */
export const Facts = ({ facts }: { facts: Fact[] }) => {
  const known = facts.filter(
    ({ said }) => said !== null && said !== undefined && said !== false && said !== '',
  );
  return known.length === 0 ? null : (
    <dl className="facts">
      {known.map(({ term, said }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
};
