'use client';

/** A page that failed. The reference leads whoever runs the server to the line in its log. */
const ErrorPage = ({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) => (
  <div className="wrap page">
    <h1>Something went wrong here</h1>
    <p className="lead">
      The page could not be put together. It is our fault, not yours. Trying again often helps.
    </p>
    <p>
      <button className="button" type="button" onClick={reset}>
        Try again
      </button>
    </p>
    {error.digest && (
      <p className="soft small">
        If it goes on, tell those who run the site this reference: <code>{error.digest}</code>
      </p>
    )}
    <p>
      Or go to <a href="/cases">all cases</a> or the <a href="/">first page</a>.
    </p>
  </div>
);

export default ErrorPage;
