/** Stands over a preview, so that nobody takes it for what readers see. */
export const DraftBanner = ({ href }: { href: string }) => (
  <div className="notice" role="status">
    <p>
      <strong>This is a draft.</strong> Only staff who are signed in see it; readers see{' '}
      <a href={href}>what is published</a>, if anything is.
    </p>
  </div>
);
