import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'This link leads nowhere', robots: { index: false } };

const NotFound = () => (
  <div className="wrap page">
    <h1>This link leads nowhere</h1>
    <p className="lead">
      Perhaps a part of it is missing: open it from the mail, or copy all of it. A report goes away with the
      cases that it is about.
    </p>
  </div>
);

export default NotFound;
