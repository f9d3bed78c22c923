import type { CardAnswerView } from '../presenters/card-answer.ts';
import { MarkedText } from './marked-text.tsx';

/** One challenge and what was done about it, as one unit: the words that label it are the card's, not the case's. */
export const Answer = ({ answer, wordsLang }: { answer: CardAnswerView; wordsLang: string }) => (
  <div className="answer">
    <div className="answer__challenge">
      <span className="card__section" lang={wordsLang}>
        {answer.label}
      </span>
      <p>
        <MarkedText marked={answer.challenge} />
      </p>
    </div>
    {answer.solutions.length > 0 && (
      <div className="answer__done">
        <span className="card__section" lang={wordsLang}>
          {answer.doneLabel}
        </span>
        {answer.solutions.map((solution, index) => (
          <p key={index}>
            <MarkedText marked={solution} />
          </p>
        ))}
        {answer.more && (
          <p className="soft small" lang={wordsLang}>
            {answer.more}
          </p>
        )}
      </div>
    )}
  </div>
);
