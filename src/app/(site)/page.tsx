import type { Metadata } from 'next';
import { CaseCards } from '../../components/case-card.tsx';
import { EvidenceNote } from '../../components/evidence-mark.tsx';
import { GuideTeaser } from '../../components/home/guide-teaser.tsx';
import { JsonLd } from '../../components/case/json-ld.tsx';
import { HomeThemes } from '../../components/home/home-themes.tsx';
import { SpeakingFigure } from '../../components/home/speaking-figure.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { TakeAway } from '../../components/search/take-away.tsx';
import { Section } from '../../components/section.tsx';
import { listQuery, readCaseList } from '../../content/case-lists.ts';
import { readGuides } from '../../content/guides.ts';
import { readAllProceedings } from '../../content/proceedings.ts';
import { readSite } from '../../content/site.ts';
import { readThemes } from '../../content/themes.ts';
import { cardOfHit } from '../../presenters/card.ts';
import { speakingFigure } from '../../presenters/home.ts';
import { homeJsonLd } from '../../presenters/json-ld-pages.ts';
import { listCode } from '../../presenters/embed-code.ts';
import { alternateTypes, feedLinks, guideFeedLinks } from '../../presenters/links.ts';
import { socialCard } from '../../presenters/social-card.ts';
import { themeTree } from '../../presenters/theme-tree.ts';
import { runtime } from '../../runtime.ts';
import { requestReading } from './request-reading.ts';

export const dynamic = 'force-dynamic';

const CARDS = 4;
/** Enough to find a figure in that speaks. */
const CANDIDATES = 60;

export const generateMetadata = async (): Promise<Metadata> => {
  const { payload, locale: lang } = await requestReading();
  const site = await readSite({ payload, lang });
  return {
    title: { absolute: site.name },
    description: site.tagline,
    alternates: {
      canonical: '/',
      types: alternateTypes([
        { links: feedLinks(listQuery({ lang })), title: 'New cases' },
        { links: guideFeedLinks({ lang }), title: 'Guides' },
      ]),
    },
    ...socialCard({ siteName: site.name, lang, title: site.name, description: site.tagline, url: '/' }),
  };
};

const Page = async () => {
  const reading = await requestReading();
  const { payload, locale: lang } = reading;
  const query = listQuery({ lang, limit: CANDIDATES });
  const [site, results, themes, guides, proceedings] = await Promise.all([
    readSite({ payload, lang }),
    readCaseList({ search: runtime('search'), query }),
    readThemes(reading),
    readGuides(reading),
    readAllProceedings(reading),
  ]);
  const hits = results?.hits ?? [];
  const speaking = speakingFigure(hits);
  const newest = hits.slice(0, CARDS).map((hit) => cardOfHit({ hit, lang }));
  const all = listQuery({ lang });
  return (
    <div className="wrap page">
      <JsonLd
        value={homeJsonLd({
          siteName: site.name,
          publicUrl: runtime('env').publicUrl,
          description: site.tagline,
          lang,
        })}
      />
      <div className="home__top">
        <div>
          <h1 className="home__line">{site.tagline}</h1>
          <SearchField
            id="q"
            label="What are you up against?"
            lang={lang}
            isLead
            hint="A few words will do, as you would say them to a colleague."
          />
        </div>
        {speaking && <SpeakingFigure card={cardOfHit({ hit: speaking, lang })} />}
      </div>

      {themes.length > 0 && (
        <Section id="themes" title="Find by theme" more={{ href: '/themes', label: 'The whole index' }}>
          <HomeThemes tree={themeTree({ themes, counts: results && results.facets.theme })} />
        </Section>
      )}

      {newest.length > 0 && (
        <Section
          id="newest"
          title="Newest cases"
          more={{ href: '/cases', label: `All ${results?.total ?? ''} cases` }}
        >
          <CaseCards cards={newest} isPaired />
          <EvidenceNote />
        </Section>
      )}

      {(guides.length > 0 || proceedings.length > 0) && (
        <Section
          id="guides"
          title="Good practice, put together"
          more={{ href: '/guides', label: 'All guides' }}
        >
          <div className="home__pair">
            {guides.slice(0, 2).map(({ slug, title, subtitle, summary }) => (
              <GuideTeaser
                key={slug}
                href={`/guides/${slug}`}
                kind="Guide"
                title={title}
                text={subtitle || summary}
              />
            ))}
            {proceedings.slice(0, 1).map(({ slug, title, summary }) => (
              <GuideTeaser
                key={slug}
                href={`/proceedings/${slug}`}
                kind="Proceedings"
                title={title}
                text={summary ?? ''}
              />
            ))}
          </div>
        </Section>
      )}

      <Section id="add" title="What did you try?">
        <p className="prose">
          Others are up against what you were up against. Tell them what you did, what came of it and what did
          not work, in steps or by sending a document you have. You need no account.
        </p>
        <p>
          <a className="button" href="/share">
            Share a practice
          </a>
        </p>
      </Section>

      <Section id="share" title="Take it with you">
        <p className="prose">
          Everything here may be read, followed and shown elsewhere. Any search or theme has its own feed, and
          its own two lines of HTML for your site.
        </p>
        <TakeAway
          feeds={feedLinks(all)}
          embed={listCode({
            query: all,
            publicUrl: runtime('env').publicUrl,
            title: 'All cases',
          })}
          what="the newest cases"
        />
      </Section>
    </div>
  );
};

export default Page;
