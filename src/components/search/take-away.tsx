import type { FeedLink } from '../../presenters/links.ts';
import { FollowByMail } from '../alerts/follow-by-mail.tsx';

/** The list as something to take away: a feed of this very search, and a line of HTML for another site. */
export const TakeAway = ({
  feeds,
  embed,
  alert,
  files = [],
  what = 'this list',
  builder = '/partners/embed',
}: {
  feeds: FeedLink[];
  embed: string;
  /** Where to ask for its new cases by e-mail. */
  alert?: string;
  /** The whole list as files. */
  files?: FeedLink[];
  what?: string;
  /** Where the embed can be shaped, with the same query chosen. */
  builder?: string;
}) => (
  <div className="take-away no-print">
    <p>
      Follow {what}: <Links links={feeds} />.{alert && <FollowByMail href={alert} />}
    </p>
    {files.length > 0 && (
      <p>
        Take these results away, every page of them: <Links links={files} isFile />.
      </p>
    )}
    <details className="disclosure">
      <summary>Show {what} on your own site</summary>
      <p>
        Paste these two lines where the list should stand. It takes on your page’s own type and colours.{' '}
        <a href={builder}>Choose how it looks, or make it a frame</a>.
      </p>
      <code className="code-line" tabIndex={0}>
        {embed}
      </code>
    </details>
  </div>
);

const Links = ({ links, isFile = false }: { links: FeedLink[]; isFile?: boolean }) =>
  links.map(({ href, name, type }, index) => (
    <span key={href}>
      {index > 0 && ', '}
      <a href={href} type={type} download={isFile || undefined} rel={isFile ? 'nofollow' : undefined}>
        {name}
      </a>
    </span>
  ));
