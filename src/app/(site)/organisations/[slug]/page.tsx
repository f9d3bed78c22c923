import type { Metadata } from 'next';
import { CaseCards } from '../../../../components/case-card.tsx';
import { CaseList } from '../../../../components/case-list.tsx';
import { Room } from '../../../../components/room.tsx';
import { TakeAway } from '../../../../components/search/take-away.tsx';
import { Section } from '../../../../components/section.tsx';
import { readFundedCases } from '../../../../content/organisations.ts';
import { labelsFor } from '../../../../i18n/labels.ts';
import { casesHref } from '../../../../presenters/links.ts';
import { readRoom, readRoomList } from '../../read-room.ts';
import type { RoomProps } from '../../reading.ts';
import { roomMetadata } from '../../room-metadata.ts';

export const dynamic = 'force-dynamic';

export const generateMetadata = async (props: RoomProps): Promise<Metadata> => {
  const { record } = await readRoom({ collection: 'organisations', props });
  const { slug, title, description } = record;
  const told = description ?? `Cases of ${title}.`;
  const path = `/organisations/${slug}`;
  return roomMetadata({ title, description: told, path, facet: 'organisation', slug, props });
};

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
      trail={[{ href: '/cases', label: 'Cases' }]}
      kind={labelsFor(locale).organisationTypes[type]}
      title={title}
      description={description ?? ''}
      isDraft={found.isDraft}
      intro={
        <dl className="facts">
          {typeof place === 'object' && place && (
            <>
              <dt>Works from</dt>
              <dd>
                <a href={`/places/${place.slug}`}>{place.title}</a>
              </dd>
            </>
          )}
          {typeof parent === 'object' && parent && (
            <>
              <dt>Part of</dt>
              <dd>
                <a href={`/organisations/${parent.slug}`}>{parent.title}</a>
              </dd>
            </>
          )}
          {website && (
            <>
              <dt>Website</dt>
              <dd>
                <a href={website} rel="noopener">
                  {new URL(website).hostname.replace(/^www\./, '')}
                </a>
              </dd>
            </>
          )}
        </dl>
      }
    >
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

export default Page;
