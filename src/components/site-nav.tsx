'use client';

import { usePathname } from 'next/navigation';

const LINKS = [
  { href: '/cases', label: 'Cases' },
  { href: '/themes', label: 'Themes' },
  { href: '/guides', label: 'Guides' },
  { href: '/resources', label: 'Resources' },
  { href: '/share', label: 'Share a practice' },
];

/** The rooms of the library. Marks the one the reader is in. */
export const SiteNav = () => {
  const path = usePathname();
  return (
    <nav className="site-nav" aria-label="Main">
      <ul role="list">
        {LINKS.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={currentOf({ path, href })}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const currentOf = ({ path, href }: { path: string; href: string }): 'page' | 'true' | undefined => {
  if (path === href) return 'page';
  return path.startsWith(`${href}/`) ? 'true' : undefined;
};
