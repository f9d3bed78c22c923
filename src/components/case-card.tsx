import { createElement } from 'react';
import type { CaseCardView } from '../presenters/card.ts';
import { Answer } from './answer.tsx';
import { EvidenceMark } from './evidence-mark.tsx';
import { Figure } from './figure.tsx';
import { MarkedText } from './marked-text.tsx';
import { ThemeTags } from './tags.tsx';

/** A case as a card of the catalogue. The passage that answers a search stands first. */
export const CaseCard = ({ card, headingLevel = 3 }: { card: CaseCardView; headingLevel?: 2 | 3 | 4 }) => (
  <article className={classOf(card)} lang={card.lang} dir={card.dir}>
    <div className="card__head">
      <p className="eyebrow">
        {[card.organisation, card.places, card.years].filter(Boolean).join('\u00a0· ')}
      </p>
      {card.pinned && (
        <p className="card__pinned" lang={card.wordsLang}>
          {card.pinned}
        </p>
      )}
    </div>
    <div className="card__body">
      {createElement(
        `h${headingLevel}`,
        { className: 'card__title' },
        <a href={card.href}>
          <MarkedText marked={card.title} />
        </a>,
      )}
      {card.reason && (
        <p className="card__reason" lang={card.wordsLang}>
          {card.reason}
        </p>
      )}
      {card.answer && <Answer answer={card.answer} wordsLang={card.wordsLang} />}
      {card.passage && (
        <div className="card__passage">
          <span className="card__section" lang={card.wordsLang}>
            {card.passage.label}
          </span>
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
      {card.hasAward && <span lang={card.wordsLang}>Has an award</span>}
      {card.isSnapshot && (
        <span className="soft" lang={card.wordsLang}>
          Snapshot
        </span>
      )}
      {[card.distance, card.language, card.missing].filter(Boolean).map((note) => (
        <span className="soft" lang={card.wordsLang} key={note}>
          {note}
        </span>
      ))}
    </div>
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

const classOf = ({ figure, isAnswerFirst }: CaseCardView): string =>
  ['card', figure && 'card--with-figure', isAnswerFirst && 'card--answer-first'].filter(Boolean).join(' ');
