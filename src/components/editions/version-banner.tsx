import type { EditionView, EditionsView } from '../../presenters/editions.ts';

/** Stands over a version, so that nobody takes old words for today's, nor misses what became of them. */
export const VersionBanner = ({
  view: { caseHref, listHref, editions },
  edition: { number, publishedOn, isCurrent, changesHref },
}: {
  view: EditionsView;
  edition: EditionView;
}) => {
  const [current] = editions;
  return (
    <div className="notice" role="note">
      <p>
        <strong>
          This is version {number} of {current?.number ?? number}
          {publishedOn && (
            <>
              , published on <time dateTime={publishedOn.iso}>{publishedOn.label}</time>
            </>
          )}
          .
        </strong>{' '}
        {isCurrent ? (
          <>
            It is the current one: readers find it at <a href={caseHref}>the case’s own page</a>.
          </>
        ) : (
          <>
            It is kept for those who cite it. <a href={caseHref}>The current one</a> is version{' '}
            {current?.number}.
          </>
        )}
      </p>
      <p>
        {changesHref && (
          <>
            <a href={changesHref}>What changed in it</a> ·{' '}
          </>
        )}
        <a href={listHref}>All versions</a>
      </p>
    </div>
  );
};
