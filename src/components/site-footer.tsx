export const SiteFooter = ({ name, about }: { name: string; about: string }) => (
  <footer className="site-footer" lang="en">
    <div className="wrap site-footer__columns">
      <div>
        <h2>{name}</h2>
        <p>{about}</p>
      </div>
      <nav aria-label="Find">
        <h2>Find</h2>
        <ul role="list">
          <li>
            <a href="/cases">All cases</a>
          </li>
          <li>
            <a href="/themes">Themes</a>
          </li>
          <li>
            <a href="/guides">Guides</a>
          </li>
          <li>
            <a href="/resources">Resources</a>
          </li>
          <li>
            <a href="/hubs">Hubs</a>
          </li>
        </ul>
      </nav>
      <nav aria-label="Add to it">
        <h2>Add to it</h2>
        <ul role="list">
          <li>
            <a href="/share">Share a practice</a>
          </li>
        </ul>
      </nav>
      <nav aria-label="Take with you">
        <h2>Take with you</h2>
        <ul role="list">
          <li>
            <a href="/feeds/cases.rss">New cases by RSS</a>
          </li>
          <li>
            <a href="/feeds/cases.atom">New cases by Atom</a>
          </li>
          <li>
            <a href="/feeds/cases.json">New cases by JSON Feed</a>
          </li>
          <li>
            <a href="/partners/embed">On your own site</a>
          </li>
          <li>
            <a href="/partners">For partners and developers</a>
          </li>
        </ul>
      </nav>
      <div>
        <h2>For editors</h2>
        <p>
          <a href="/admin">Sign in</a> to add a case, review one, or build a guide.
        </p>
      </div>
    </div>
  </footer>
);
