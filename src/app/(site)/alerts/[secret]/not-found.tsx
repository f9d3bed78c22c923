import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'This link leads nowhere', robots: { index: false } };

const NotFound = () => (
  <div className="wrap page">
    <h1>This link leads nowhere</h1>
    <p className="lead">
      Perhaps a part of it is missing: open it from the mail, or copy all of it. Where you have left, or did
      not say yes within seven days, your address is deleted, and nothing more comes.
    </p>
  </div>
);

export default NotFound;
