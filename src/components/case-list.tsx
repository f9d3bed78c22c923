import type { CaseCardView } from '../presenters/card.ts';
import { CaseCards } from './case-card.tsx';
import { EvidenceNote } from './evidence-mark.tsx';
import { Pagination } from './search/pagination.tsx';

/** The cases of a theme, an audience, a place: newest first, in pages. `cards` is null while search does not answer. */
export const CaseList = ({
  cards,
  page,
  pages,
  hrefOf,
  empty,
}: {
  cards: CaseCardView[] | null;
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  empty: string;
}) => {
  if (!cards) return <p className="tray">The list does not answer just now. Please try again in a minute.</p>;
  if (cards.length === 0) return <p className="tray">{empty}</p>;
  return (
    <>
      <CaseCards cards={cards} />
      <Pagination page={page} pages={pages} hrefOf={hrefOf} />
      <EvidenceNote />
    </>
  );
};
