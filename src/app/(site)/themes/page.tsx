import type { Metadata } from 'next';
import { JsonLd } from '../../../components/case/json-ld.tsx';
import { Breadcrumbs } from '../../../components/breadcrumbs.tsx';
import { ThemeIndex } from '../../../components/theme-index.tsx';
import { listQuery, readCaseList } from '../../../content/case-lists.ts';
import { readThemes } from '../../../content/themes.ts';
import { themesJsonLd } from '../../../presenters/json-ld-rooms.ts';
import { alternateTypes, feedLinks } from '../../../presenters/links.ts';
import { themeTree } from '../../../presenters/theme-tree.ts';
import { runtime } from '../../../runtime.ts';
import { requestLanguage } from '../request-language.ts';
import { requestReading } from '../request-reading.ts';

export const dynamic = 'force-dynamic';

const DESCRIPTION = 'What the cases are about: the index of the library, with how many cases each theme has.';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: 'Themes',
  description: DESCRIPTION,
  alternates: {
    canonical: '/themes',
    types: alternateTypes([
      { links: feedLinks(listQuery({ lang: await requestLanguage() })), title: 'New cases' },
    ]),
  },
});

const Page = async () => {
  const reading = await requestReading();
  const [themes, results] = await Promise.all([
    readThemes(reading),
    readCaseList({ search: runtime('search'), query: listQuery({ lang: reading.locale, limit: 1 }) }),
  ]);
  return (
    <div className="wrap page">
      <JsonLd
        value={themesJsonLd({
          themes,
          title: 'Themes',
          description: DESCRIPTION,
          publicUrl: runtime('env').publicUrl,
        })}
      />
      <Breadcrumbs trail={[{ href: '/', label: 'Home' }]} here="Themes" />
      <h1>Themes</h1>
      <p className="lead">
        What the cases are about. The number beside a theme is how many cases it has, those of its branches
        among them.
      </p>
      {themes.length > 0 ? (
        <ThemeIndex tree={themeTree({ themes, counts: results && results.facets.theme })} />
      ) : (
        <p className="tray">No theme is published yet.</p>
      )}
    </div>
  );
};

export default Page;
