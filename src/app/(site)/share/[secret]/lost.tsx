import type { Lost } from '../../lost.tsx';

const Page = () => (
  <div className="wrap page">
    <h1>This link leads nowhere, or no longer</h1>
    <p className="lead">
      Perhaps a part of it is missing. What was begun and not sent is deleted 90 days after the last change.
    </p>
    <p>
      <a href="/share">Share a practice</a> from the beginning, or read <a href="/cases">what others did</a>.
    </p>
  </div>
);

export const lost: Lost = { title: 'This link leads nowhere', Page };
