import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Nobody to ask here', robots: { index: false } };

const NotFound = () => (
  <div className="wrap page">
    <h1>Nobody to ask here</h1>
    <p className="lead">
      There is no such case, or its contact can’t be asked through this site. The case’s page says who did it.
    </p>
    <p>
      <a href="/cases">Search the cases</a>
    </p>
  </div>
);

export default NotFound;
