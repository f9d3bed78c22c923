'use client';

/** When even the document's frame failed: plain HTML that needs nothing else. */
const GlobalError = ({ error }: { error: Error & { digest?: string } }) => (
  <html lang="en">
    <body>
      <h1>Something went wrong here</h1>
      <p>The page could not be put together. It is our fault, not yours. Trying again often helps.</p>
      {error.digest && (
        <p>
          Reference: <code>{error.digest}</code>
        </p>
      )}
      <p>
        <a href="/">Go to the first page</a>
      </p>
    </body>
  </html>
);

export default GlobalError;
