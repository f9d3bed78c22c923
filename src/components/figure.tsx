import type { CardFigureView } from '../presenters/card.ts';

/** The one figure that speaks. `isLead` makes it the largest thing on its page. */
export const Figure = ({
  figure: { value, unit, source },
  isLead = false,
}: {
  figure: CardFigureView;
  isLead?: boolean;
}) => (
  <p className={isLead ? 'figure figure--lead' : 'figure'}>
    <strong className="figure__value">{value}</strong> <span className="figure__unit">{unit}</span>{' '}
    {source && <span className="figure__source">{source}</span>}
  </p>
);
