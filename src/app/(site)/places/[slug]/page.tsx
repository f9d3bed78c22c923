import type { Metadata } from 'next';
import { CaseList } from '../../../../components/case-list.tsx';
import { Facts } from '../../../../components/facts.tsx';
import { LinkList } from '../../../../components/link-list.tsx';
import { Locator } from '../../../../components/locator.tsx';
import { Room } from '../../../../components/room.tsx';
import { TakeAway } from '../../../../components/search/take-away.tsx';
import { Section } from '../../../../components/section.tsx';
import { casesHref } from '../../../../presenters/links.ts';
import { coordinatesInWords } from '../../../../presenters/locator.ts';
import { placeSurroundings } from '../../../../presenters/place-surroundings.ts';
import { placeLd } from '../../../../presenters/json-ld-rooms.ts';
import { resultCount } from '../../../../presenters/result-count.ts';
import { runtime } from '../../../../runtime.ts';
import { readRoom, readRoomList, type RoomProps } from '../../read-room.ts';
import { RoomJsonLd } from '../../room-json-ld.tsx';
import { roomMetadata } from '../../room-metadata.ts';
import { metadataOrLost, pageOrLost } from '../../lost.tsx';

export const dynamic = 'force-dynamic';

export const generateMetadata = metadataOrLost(async (props: RoomProps): Promise<Metadata> => {
  const { record, locale } = await readRoom({ collection: 'places', props });
  const { slug, title } = record;
  const description = `Cases that happened in ${title}.`;
  return roomMetadata({ title, description, path: `/places/${slug}`, facet: 'place', slug, locale, props });
});

const Page = async (props: RoomProps) => {
  const found = await readRoom({ collection: 'places', props });
  const { slug, title, kind, latitude: lat, longitude: lng } = found.record;
  const [list, taxonomy] = await Promise.all([
    readRoomList({ facet: 'place', slug, path: `/places/${slug}`, props, found }),
    runtime('taxonomy').snapshot(),
  ]);
  const { partOf, region, within, locator } = placeSurroundings({
    taxonomy,
    slug,
    lang: found.reading.locale,
  });
  const { query, results } = list;
  const trail = [{ href: '/cases', label: 'Cases' }, ...[...partOf].reverse()];
  const hasSpot = typeof lat === 'number' && typeof lng === 'number';
  return (
    <Room
      trail={trail}
      kind={kind}
      title={title}
      description=""
      isDraft={found.isDraft}
      aside={locator && <Locator locator={locator} name={title} />}
      intro={
        <Facts
          facts={[
            { term: 'Part of', said: partOf.length > 0 && <LinkList links={partOf} /> },
            { term: 'Region', said: region && <a href={region.href}>{region.label}</a> },
            { term: 'Where', said: hasSpot && coordinatesInWords({ lat, lng }) },
            { term: 'Places in it', said: within.length > 0 && <LinkList links={within} /> },
          ]}
        />
      }
    >
      {!found.isDraft && (
        <RoomJsonLd
          path={`/places/${slug}`}
          title={title}
          about={placeLd({
            record: found.record,
            partOf: partOf[0],
            publicUrl: runtime('env').publicUrl,
          })}
          trail={trail}
          list={list}
        />
      )}
      <Section
        id="cases"
        title={results ? resultCount(results) : 'Cases'}
        more={{ href: casesHref({ ...query, page: 1 }), label: 'Search within this place' }}
      >
        <CaseList {...list} empty="No case from here is published yet." />
      </Section>
      <TakeAway feeds={list.feeds} embed={list.embed} what="these cases" />
    </Room>
  );
};

export default pageOrLost(Page);
