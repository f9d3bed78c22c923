import type { Metadata } from 'next';
import { CaseList } from '../../../../components/case-list.tsx';
import { CountedLinks } from '../../../../components/counted-links.tsx';
import { Room } from '../../../../components/room.tsx';
import { TakeAway } from '../../../../components/search/take-away.tsx';
import { Section } from '../../../../components/section.tsx';
import { casesHref } from '../../../../presenters/links.ts';
import { audienceLd } from '../../../../presenters/json-ld-rooms.ts';
import { resultCount } from '../../../../presenters/result-count.ts';
import { readRoom, readRoomList, type RoomProps } from '../../read-room.ts';
import { RoomJsonLd } from '../../room-json-ld.tsx';
import { roomMetadata } from '../../room-metadata.ts';
import { metadataOrLost, pageOrLost } from '../../lost.tsx';

export const dynamic = 'force-dynamic';

const MOST_MET = 8;
const TRAIL = [{ href: '/cases', label: 'Cases' }];

export const generateMetadata = metadataOrLost(async (props: RoomProps): Promise<Metadata> => {
  const { record, locale } = await readRoom({ collection: 'audiences', props });
  const { slug, title, description } = record;
  const told = description ?? `Cases that were for ${title}.`;
  return roomMetadata({
    title,
    description: told,
    path: `/audiences/${slug}`,
    facet: 'audience',
    slug,
    locale,
    props,
  });
});

const Page = async (props: RoomProps) => {
  const found = await readRoom({ collection: 'audiences', props });
  const { slug, title, description } = found.record;
  const list = await readRoomList({ facet: 'audience', slug, path: `/audiences/${slug}`, props, found });
  const { query, results } = list;
  const themes = (results?.facets.theme ?? []).filter(({ count }) => count > 0).slice(0, MOST_MET);
  return (
    <Room
      trail={TRAIL}
      kind="For whom"
      title={title}
      description={description ?? ''}
      isDraft={found.isDraft}
      aside={
        themes.length > 0 && (
          <CountedLinks
            title="What the cases are about"
            links={themes.map(({ value, label, count }) => ({
              href: casesHref({ ...query, page: 1, filters: { audience: [slug], theme: [value] } }),
              label,
              count,
            }))}
          />
        )
      }
    >
      {!found.isDraft && (
        <RoomJsonLd
          path={`/audiences/${slug}`}
          title={title}
          description={description}
          about={audienceLd({ title })}
          trail={TRAIL}
          list={list}
        />
      )}
      <Section
        id="cases"
        title={results ? resultCount(results) : 'Cases'}
        more={{ href: casesHref({ ...query, page: 1 }), label: 'Search within these' }}
      >
        <CaseList {...list} empty="No case for them is published yet." />
      </Section>
      <TakeAway feeds={list.feeds} embed={list.embed} what="these cases" />
    </Room>
  );
};

export default pageOrLost(Page);
