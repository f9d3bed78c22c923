import { casesHref } from '../../presenters/links.ts';
import type { SentencePart } from '../../presenters/query-sentence.ts';

/** What is searched for, in a sentence; each chosen word is a link that takes it out. */
export const QuerySentence = ({ parts }: { parts: SentencePart[] }) => (
  <p className="sentence">
    {parts.map((part, index) =>
      part.kind === 'words' ? (
        <span key={index}>{part.text === ',' ? ', ' : ` ${part.text} `}</span>
      ) : (
        <a
          key={`${part.field}-${part.text}`}
          className="chosen"
          href={casesHref(part.without)}
          data-live="list"
          aria-label={`Take out ${part.text} (${part.field})`}
        >
          {part.text}
          <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
            <path d="M1.5 1.5l7 7m0-7l-7 7" stroke="currentColor" strokeWidth="1.6" />
          </svg>
        </a>
      ),
    )}
  </p>
);
