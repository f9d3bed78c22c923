import type { Lost } from '../../lost.tsx';

const Page = () => (
  <div className="wrap page">
    <h1>This link leads nowhere</h1>
    <p className="lead">
      Perhaps a part of it is missing: open it from the mail, or copy all of it. A report goes away with the
      cases that it is about.
    </p>
  </div>
);

export const lost: Lost = { title: 'This link leads nowhere', Page };
