import type { SearchNote } from '../../presenters/search-notes.ts';

/** What search did with the words, a line each. */
export const SearchNotes = ({ notes }: { notes: SearchNote[] }) =>
  notes.map(({ kind, runs }) => (
    <p className="results__note" data-note={kind} key={kind}>
      {runs.map(({ text, isWord, href, isElsewhere }, index) => {
        if (href)
          return (
            <a href={href} data-live={isElsewhere ? undefined : 'list'} key={index}>
              {text}
            </a>
          );
        return isWord ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>;
      })}
    </p>
  ));
