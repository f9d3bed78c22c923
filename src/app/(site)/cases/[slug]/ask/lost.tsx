import type { Lost } from '../../../lost.tsx';

const Page = () => (
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

export const lost: Lost = { title: 'Nobody to ask here', Page };
