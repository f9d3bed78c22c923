import type { Metadata } from 'next';
import { CaseList } from '../../../../components/case-list.tsx';
import { CountedLinks } from '../../../../components/counted-links.tsx';
import { Prose } from '../../../../components/rich-text/prose.tsx';
import { Room } from '../../../../components/room.tsx';
import { TakeAway } from '../../../../components/search/take-away.tsx';
import { Section } from '../../../../components/section.tsx';
import { Branches } from '../../../../components/theme-index.tsx';
import { readThemes } from '../../../../content/themes.ts';
import { casesHref } from '../../../../presenters/links.ts';
import { themeLd } from '../../../../presenters/json-ld-rooms.ts';
import { resultCount } from '../../../../presenters/result-count.ts';
import { findInTree, themeTree } from '../../../../presenters/theme-tree.ts';
import { runtime } from '../../../../runtime.ts';
import { readRoom, readRoomList, type RoomProps } from '../../read-room.ts';
import { RoomJsonLd } from '../../room-json-ld.tsx';
import { roomMetadata } from '../../room-metadata.ts';
import { metadataOrLost, pageOrLost } from '../../lost.tsx';

export const dynamic = 'force-dynamic';

const MOST_USED = 8;

export const generateMetadata = metadataOrLost(async (props: RoomProps): Promise<Metadata> => {
  const { record, locale } = await readRoom({ collection: 'themes', props });
  const { slug, title, description } = record;
  const told = description ?? `Cases about ${title}.`;
  return roomMetadata({
    title,
    description: told,
    path: `/themes/${slug}`,
    facet: 'theme',
    slug,
    locale,
    props,
  });
});

const Page = async (props: RoomProps) => {
  const found = await readRoom({ collection: 'themes', props });
  const { slug, title, description, introduction } = found.record;
  const [list, themes] = await Promise.all([
    readRoomList({ facet: 'theme', slug, path: `/themes/${slug}`, props, found }),
    readThemes(found.reading),
  ]);
  const { query, results } = list;
  const place = findInTree({ tree: themeTree({ themes, counts: results && results.facets.theme }), slug });
  const methods = (results?.facets.method ?? []).filter(({ count }) => count > 0).slice(0, MOST_USED);
  const branches = place?.node.children ?? [];
  const trail = [{ href: '/themes', label: 'Themes' }, ...(place?.line.slice(0, -1) ?? [])];
  return (
    <Room
      trail={trail}
      kind="Theme"
      title={title}
      description={description ?? ''}
      isDraft={found.isDraft}
      intro={<Prose content={introduction ?? null} />}
      aside={
        (branches.length > 0 || methods.length > 0) && (
          <>
            {branches.length > 0 && (
              <nav className="counted" aria-label={`Branches of ${title}`}>
                <h2>Branches of it</h2>
                <Branches themes={branches} />
              </nav>
            )}
            <CountedLinks
              title="How it was done"
              links={methods.map(({ value, label, count }) => ({
                href: casesHref({ ...query, page: 1, filters: { theme: [slug], method: [value] } }),
                label,
                count,
              }))}
            />
          </>
        )
      }
    >
      {!found.isDraft && (
        <RoomJsonLd
          path={`/themes/${slug}`}
          title={title}
          description={description}
          about={themeLd({ record: found.record, publicUrl: runtime('env').publicUrl })}
          trail={trail}
          list={list}
        />
      )}
      <Section
        id="cases"
        title={results ? resultCount(results) : 'Cases'}
        more={{ href: casesHref({ ...query, page: 1 }), label: 'Search within this theme' }}
      >
        <CaseList {...list} empty="No case on this theme is published yet." />
      </Section>
      <TakeAway feeds={list.feeds} embed={list.embed} what="these cases" />
    </Room>
  );
};

export default pageOrLost(Page);
