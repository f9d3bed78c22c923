import { createElement } from 'react';
import type { CaseCardView } from '../presenters/card.ts';
import { EvidenceMark } from './evidence-mark.tsx';
import { Figure } from './figure.tsx';
import { MarkedText } from './marked-text.tsx';
import { ThemeTags } from './tags.tsx';

/** A case as a card of the catalogue. The passage that answers a search stands first. */
export const CaseCard = ({ card, headingLevel = 3 }: { card: CaseCardView; headingLevel?: 2 | 3 | 4 }) => (
  <article className={card.figure ? 'card card--with-figure' : 'card'} lang={card.lang}>
    <div className="card__head">
      <p className="eyebrow">
        {[card.organisation, card.places, card.years].filter(Boolean).join('\u00a0· ')}
      </p>
    </div>
    <div className="card__body">
      {createElement(
        `h${headingLevel}`,
        { className: 'card__title' },
        <a href={card.href}>
          <MarkedText marked={card.title} />
        </a>,
      )}
      {card.passage && (
        <div className="card__passage">
          <span className="card__section">From: {card.passage.sectionLabel}</span>
          <p>
            <MarkedText marked={card.passage.marked} />
          </p>
        </div>
      )}
      {card.problem && <p className="card__problem">{card.problem}</p>}
    </div>
    {card.figure && <Figure figure={card.figure} />}
    <div className="card__foot">
      {card.themes.length > 0 && <ThemeTags themes={card.themes} hasLinks={false} />}
      <EvidenceMark evidence={card.evidence} />
      {card.hasAward && <span>Has an award</span>}
      {card.isSnapshot && <span className="soft">Snapshot</span>}
      {card.distance && <span className="soft">{card.distance}</span>}
    </div>
    {card.reason && <p className="card__reason">{card.reason}</p>}
  </article>
);

export const CaseCards = ({
  cards,
  headingLevel,
  isPaired = false,
}: {
  cards: CaseCardView[];
  headingLevel?: 2 | 3 | 4;
  isPaired?: boolean;
}) => (
  <ul className={isPaired ? 'cards cards--pairs' : 'cards'} role="list">
    {cards.map((card) => (
      <li key={card.href}>
        <CaseCard card={card} headingLevel={headingLevel} />
      </li>
    ))}
  </ul>
);
