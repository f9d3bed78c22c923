import type { LocaleCode } from '../domain/locales.ts';
import { SearchField } from './search-field.tsx';
import { SiteNav } from './site-nav.tsx';

export const SiteHeader = ({ name, lang }: { name: string; lang: LocaleCode }) => (
  <header className="site-header" lang="en">
    <div className="wrap site-header__row">
      <a className="brand" href="/">
        <CardIcon />
        {name}
      </a>
      <SiteNav />
      <div className="site-header__search">
        <SearchField id="site-search" label="Search the cases" lang={lang} />
      </div>
    </div>
  </header>
);

/** A card in a catalogue drawer. */
const CardIcon = () => (
  <svg viewBox="0 0 27 22" aria-hidden="true" focusable="false">
    <path d="M1 6h25v15H1z" fill="none" stroke="currentColor" strokeWidth="2" />
    <path d="M4 3h19M7 .9h13" stroke="currentColor" strokeWidth="1.6" />
    <path d="M5 11h17M5 15.5h11" stroke="currentColor" strokeWidth="1.8" />
  </svg>
);
