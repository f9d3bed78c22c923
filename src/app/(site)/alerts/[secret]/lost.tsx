import type { Lost } from '../../lost.tsx';

const Page = () => (
  <div className="wrap page">
    <h1>This link leads nowhere</h1>
    <p className="lead">
      Perhaps a part of it is missing: open it from the mail, or copy all of it. Where you have left, or did
      not say yes within seven days, your address is deleted, and nothing more comes.
    </p>
  </div>
);

export const lost: Lost = { title: 'This link leads nowhere', Page };
