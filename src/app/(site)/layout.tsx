import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { SiteFooter } from '../../components/site-footer.tsx';
import { SiteHeader } from '../../components/site-header.tsx';
import { readSite } from '../../content/site.ts';
import { directionOf } from '../../domain/locales.ts';
import { socialCard } from '../../presenters/social-card.ts';
import { runtime } from '../../runtime.ts';
import { arabic, text, textMore, title, titleMore } from './fonts.ts';
import { requestLanguage } from './request-language.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/chrome.css';
import './styles/parts.css';
import './styles/disclosure.css';
import './styles/card.css';
import './styles/search.css';
import './styles/guidance.css';
import './styles/suggestions.css';
import './styles/facets.css';
import './styles/rooms.css';
import './styles/print.css';

export const dynamic = 'force-dynamic';

export const generateMetadata = async (): Promise<Metadata> => {
  const lang = await requestLanguage();
  const site = await readSite({ payload: runtime('payload'), lang });
  return {
    metadataBase: new URL(runtime('env').publicUrl),
    title: { default: site.name, template: `%s · ${site.name}` },
    description: site.tagline,
    ...socialCard({ siteName: site.name, lang }),
    // Addresses and numbers in cases are no telephone links.
    formatDetection: { telephone: false, email: false, address: false },
  };
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f2' },
    { media: '(prefers-color-scheme: dark)', color: '#1a1714' },
  ],
};

/** The public site's document. The admin panel has its own. */
const Layout = async ({ children }: { children: ReactNode }) => {
  const lang = await requestLanguage();
  const site = await readSite({ payload: runtime('payload'), lang });
  return (
    <html
      lang={lang}
      dir={directionOf(lang)}
      className={[arabic, text, textMore, title, titleMore].map(({ variable }) => variable).join(' ')}
    >
      <body>
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href="/opensearch.xml"
          title={site.name}
        />
        <link rel="author" type="text/plain" href="/humans.txt" />
        <a className="skip-link" href="#content">
          Skip to the content
        </a>
        <SiteHeader name={site.name} lang={lang} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter name={site.name} about={site.about} />
      </body>
    </html>
  );
};

export default Layout;
