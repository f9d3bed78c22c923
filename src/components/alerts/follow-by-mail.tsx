/** The way from a search to its new cases by e-mail. */
export const FollowByMail = ({ href }: { href: string }) => (
  <>
    {' '}
    <a href={href}>Get new cases by e-mail</a>.
  </>
);
