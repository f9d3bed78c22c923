import type { Metadata } from 'next';
import { CaseCards } from '../../../../components/case-card.tsx';
import { CaseList } from '../../../../components/case-list.tsx';
import { Facts } from '../../../../components/facts.tsx';
import { Room } from '../../../../components/room.tsx';
import { TakeAway } from '../../../../components/search/take-away.tsx';
import { Section } from '../../../../components/section.tsx';
import { readFundedCases } from '../../../../content/organisations.ts';
import { labelsFor } from '../../../../i18n/labels.ts';
import { casesHref } from '../../../../presenters/links.ts';
import { organisationRoomLd } from '../../../../presenters/json-ld-rooms.ts';
import { runtime } from '../../../../runtime.ts';
import { readRoom, readRoomList, type RoomProps } from '../../read-room.ts';
import { RoomJsonLd } from '../../room-json-ld.tsx';
import { roomMetadata } from '../../room-metadata.ts';
import { metadataOrLost, pageOrLost } from '../../lost.tsx';

export const dynamic = 'force-dynamic';

const TRAIL = [{ href: '/cases', label: 'Cases' }];

export const generateMetadata = metadataOrLost(async (props: RoomProps): Promise<Metadata> => {
  const { record, locale } = await readRoom({ collection: 'organisations', props });
  const { slug, title, description } = record;
  const told = description ?? `Cases of ${title}.`;
  const path = `/organisations/${slug}`;
  return roomMetadata({ title, description: told, path, facet: 'organisation', slug, locale, props });
});

const Page = async (props: RoomProps) => {
  const found = await readRoom({ collection: 'organisations', props });
  const { id, slug, title, description, type, place, parent, website } = found.record;
  const { locale } = found.reading;
  const [list, funded] = await Promise.all([
    readRoomList({ facet: 'organisation', slug, path: `/organisations/${slug}`, props, found }),
    readFundedCases({ organisationId: id, reading: found.reading }),
  ]);
  const { query, results, cards } = list;
  const isLead = results?.hits.map((hit) => hit.organisation?.slug === slug) ?? [];
  const led = cards?.filter((_card, index) => isLead[index]) ?? null;
  const helped = cards?.filter((_card, index) => !isLead[index]) ?? [];
  return (
    <Room
      trail={TRAIL}
      kind={labelsFor(locale).organisationTypes[type]}
      title={title}
      description={description ?? ''}
      isDraft={found.isDraft}
      intro={
        <Facts
          facts={[
            { term: 'Works from', said: linkTo({ record: place, path: '/places' }) },
            { term: 'Part of', said: linkTo({ record: parent, path: '/organisations' }) },
            { term: 'Website', said: website && <a href={website}>{hostOf(website)}</a> },
          ]}
        />
      }
    >
      {!found.isDraft && (
        <RoomJsonLd
          path={`/organisations/${slug}`}
          title={title}
          description={description}
          about={organisationRoomLd({ record: found.record, publicUrl: runtime('env').publicUrl })}
          trail={TRAIL}
          list={list}
        />
      )}
      {(led === null || led.length > 0 || (helped.length === 0 && funded.length === 0)) && (
        <Section
          id="cases"
          title="Its own cases"
          more={{ href: casesHref({ ...query, page: 1 }), label: 'Search within these' }}
        >
          <CaseList {...list} cards={led} empty="No case of this organisation is published yet." />
        </Section>
      )}
      {helped.length > 0 && (
        <Section id="partner" title="Cases it was a partner in">
          <CaseCards cards={helped} />
        </Section>
      )}
      {funded.length > 0 && (
        <Section id="funded" title="Cases it helped to pay for">
          <ul className="plain-links" role="list">
            {funded.map((one) => (
              <li key={one.slug}>
                <a href={`/cases/${one.slug}`}>{one.title}</a>
                {one.note && <span className="soft"> {one.note}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {results && results.total > 0 && <TakeAway feeds={list.feeds} embed={list.embed} what="these cases" />}
    </Room>
  );
};

/** Null for a record that readers may not see: it stays an id. */
const linkTo = ({
  record,
  path,
}: {
  record: string | { slug: string; title: string } | null | undefined;
  path: string;
}) => (typeof record === 'object' && record ? <a href={`${path}/${record.slug}`}>{record.title}</a> : null);

const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;

export default pageOrLost(Page);
