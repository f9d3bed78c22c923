import type { Metadata } from 'next';
import { CaseList } from '../../../../components/case-list.tsx';
import { Locator } from '../../../../components/locator.tsx';
import { Room } from '../../../../components/room.tsx';
import { TakeAway } from '../../../../components/search/take-away.tsx';
import { Section } from '../../../../components/section.tsx';
import {
  lineOf,
  recordById,
  recordBySlug,
  titleOf,
  type TaxonomyRecord,
} from '../../../../domain/taxonomy.ts';
import { casesHref } from '../../../../presenters/links.ts';
import { coordinatesInWords, locatorOf } from '../../../../presenters/locator.ts';
import { resultCount } from '../../../../presenters/result-count.ts';
import { runtime } from '../../../../runtime.ts';
import { readRoom, readRoomList } from '../../read-room.ts';
import type { RoomProps } from '../../reading.ts';
import { roomMetadata } from '../../room-metadata.ts';

export const dynamic = 'force-dynamic';

export const generateMetadata = async (props: RoomProps): Promise<Metadata> => {
  const { record } = await readRoom({ collection: 'places', props });
  const { slug, title } = record;
  return roomMetadata({
    title,
    description: `Cases that happened in ${title}.`,
    path: `/places/${slug}`,
    facet: 'place',
    slug,
    props,
  });
};

const Page = async (props: RoomProps) => {
  const found = await readRoom({ collection: 'places', props });
  const { slug, title, kind, latitude, longitude } = found.record;
  const { locale } = found.reading;
  const [list, taxonomy] = await Promise.all([
    readRoomList({ facet: 'place', slug, path: `/places/${slug}`, props, found }),
    runtime('taxonomy').snapshot(),
  ]);
  const here = recordBySlug(taxonomy, { collection: 'places', slug });
  const linked = (record: TaxonomyRecord) => <a href={`/places/${record.slug}`}>{titleOf(record, locale)}</a>;
  const parents = here ? lineOf(taxonomy, here).slice(1) : [];
  const region = here?.regionId
    ? recordById(taxonomy, { collection: 'places', id: here.regionId })
    : undefined;
  const within = here ? placesWithin({ places: [...taxonomy.byId.values()], id: here.id }) : [];
  const spots = [...taxonomy.byId.values()].flatMap(
    ({ collection, slug: own, latitude: lat, longitude: lng }) =>
      collection === 'places' && lat !== null && lng !== null ? [{ slug: own, lat, lng }] : [],
  );
  const locator = locatorOf({ places: spots, slug });
  const { query, results } = list;
  return (
    <Room
      trail={[{ href: '/cases', label: 'Cases' }, ...trailOf({ region, locale })]}
      kind={kind}
      title={title}
      description=""
      isDraft={found.isDraft}
      aside={locator && <Locator locator={locator} name={title} />}
      intro={
        <dl className="facts">
          {parents.length > 0 && (
            <>
              <dt>Part of</dt>
              <dd>
                {parents.map((parent, index) => [
                  index > 0 && ', ',
                  <span key={parent.slug}>{linked(parent)}</span>,
                ])}
              </dd>
            </>
          )}
          {region && !parents.includes(region) && (
            <>
              <dt>Region</dt>
              <dd>{linked(region)}</dd>
            </>
          )}
          {typeof latitude === 'number' && typeof longitude === 'number' && (
            <>
              <dt>Where</dt>
              <dd>{coordinatesInWords({ lat: latitude, lng: longitude })}</dd>
            </>
          )}
          {within.length > 0 && (
            <>
              <dt>Places in it</dt>
              <dd>
                {within.map((place, index) => [
                  index > 0 && ', ',
                  <span key={place.slug}>{linked(place)}</span>,
                ])}
              </dd>
            </>
          )}
        </dl>
      }
    >
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

const trailOf = ({
  region,
  locale,
}: {
  region: TaxonomyRecord | undefined;
  locale: Parameters<typeof titleOf>[1];
}) => (region ? [{ href: `/places/${region.slug}`, label: titleOf(region, locale) }] : []);

const placesWithin = ({ places, id }: { places: TaxonomyRecord[]; id: string }): TaxonomyRecord[] =>
  places
    .filter(
      ({ collection, parentId, regionId }) => collection === 'places' && (parentId === id || regionId === id),
    )
    .sort((a, b) => a.slug.localeCompare(b.slug));

export default Page;
