import Link from 'next/link';
import { ShortcutsButton } from './shortcuts-button.tsx';

/** Above the groups of the menu: the desk, and the way a document comes in. */
export const DeskNavLinks = () => (
  <ul className="desk-nav">
    <li>
      <Link className="nav__link" href="/admin" prefetch={false}>
        The desk
      </Link>
    </li>
    <li>
      <Link className="nav__link" href="/admin/import" prefetch={false}>
        Import documents
      </Link>
    </li>
  </ul>
);

/** Below them: what readers see. */
export const SiteNavLinks = () => (
  <ul className="desk-nav desk-nav--site">
    <li>
      <a className="nav__link" href="/" rel="noreferrer" target="_blank">
        What readers see
      </a>
    </li>
    <li>
      <ShortcutsButton />
    </li>
  </ul>
);
