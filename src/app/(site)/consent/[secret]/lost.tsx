import type { Lost } from '../../lost.tsx';

const Page = () => (
  <div className="wrap page">
    <h1>This link leads nowhere</h1>
    <p className="lead">Perhaps a part of it is missing. Open it from the mail, or copy all of it.</p>
  </div>
);

export const lost: Lost = { title: 'This link leads nowhere', Page };
