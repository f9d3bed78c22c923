import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'This link leads nowhere', robots: { index: false } };

const NotFound = () => (
  <div className="wrap page">
    <h1>This link leads nowhere</h1>
    <p className="lead">Perhaps a part of it is missing. Open it from the mail, or copy all of it.</p>
  </div>
);

export default NotFound;
