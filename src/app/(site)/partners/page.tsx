import type { Metadata } from 'next';
import { Ways, type WayGroup } from '../../../components/partners/ways.tsx';
import { runtime } from '../../../runtime.ts';
import { PageJsonLd } from '../page-json-ld.tsx';

const TITLE = 'For partners and developers';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: TITLE,
  description:
    'Show cases on your own site, follow any search, build on the base, or take all of it: every way, and what each is for.',
  alternates: { canonical: '/partners' },
};

const Page = () => (
  <div className="wrap page" lang="en">
    <PageJsonLd path="/partners" title={TITLE} />
    <h1>{TITLE}</h1>
    <p className="lead">
      What every visitor may read, every other site and program may show and use. Most of it needs no account
      and no key. Drafts, and the mailbox and phone of a case’s contact, leave by none of these ways.
    </p>
    <Ways groups={groupsFor(runtime('env').publicUrl)} />
  </div>
);

const groupsFor = (publicUrl: string): WayGroup[] => [
  {
    id: 'show',
    title: 'Show cases on your site',
    ways: [
      {
        title: 'Two lines of HTML',
        text: 'A list, cards, or one case, in your page’s own type and colours. It keeps itself up to date, and needs no account.',
        links: [{ href: '/partners/embed', label: 'Choose, see it, copy the code' }],
      },
      {
        title: 'A frame',
        text: 'The same, for systems that let no script through. Where our script runs, the frame takes the height of what is in it.',
        links: [{ href: '/partners/embed?as=frame', label: 'Make a frame' }],
      },
      {
        title: 'Paste an address',
        text: 'Systems that know oEmbed, WordPress among them, turn the address of a case, a guide or a search into a card of it.',
        links: [
          {
            href: `/oembed?url=${encodeURIComponent(`${publicUrl}/cases`)}`,
            label: 'What such a system gets',
          },
        ],
      },
      {
        title: 'A view of your own',
        text: 'A hub has your name, your logo and your choice of cases, with feeds and an embed of its own. Ask the editors for one.',
        links: [{ href: '/hubs', label: 'The hubs there are' }],
      },
    ],
  },
  {
    id: 'follow',
    title: 'Follow a search',
    ways: [
      {
        title: 'Feeds',
        text: 'Every search, theme, audience, place, organisation and guide has a feed: RSS, Atom and JSON Feed.',
        links: [
          { href: '/feeds/cases.rss', label: 'New cases by RSS' },
          { href: '/feeds/cases.atom', label: 'Atom' },
          { href: '/feeds/cases.json', label: 'JSON Feed' },
        ],
      },
      {
        title: 'By e-mail',
        text: 'Search until the list is right, then have what is new sent to you: at once, daily or weekly.',
        links: [{ href: '/cases', label: 'Begin with a search' }],
      },
    ],
  },
  {
    id: 'build',
    title: 'Build on it',
    ways: [
      {
        title: 'The API',
        text: 'GraphQL and REST for anyone, keys for those who ask much, webhooks for those who want to be told, and tools for assistants.',
        links: [
          { href: '/developers', label: 'How to use it' },
          { href: '/openapi.json', label: 'As OpenAPI' },
        ],
      },
      {
        title: 'A search box you have',
        text: 'Programs made for a Meilisearch server, InstantSearch among them, work with this base as they come.',
        links: [{ href: '/search-api/health', label: 'Does it answer?' }],
      },
    ],
  },
  {
    id: 'take',
    title: 'Take it with you',
    ways: [
      {
        title: 'As a table',
        text: 'All cases, or those of any search, for a spreadsheet or a program: add the search’s own words to the address.',
        links: [
          { href: '/exports/cases.csv', label: 'CSV' },
          { href: '/exports/cases.xlsx', label: 'Excel' },
          { href: '/exports/cases.jsonl', label: 'JSON Lines' },
        ],
      },
      {
        title: 'For libraries',
        text: 'OAI-PMH gives every record, and tells which ones went, in Dublin Core and DataCite’s schema.',
        links: [{ href: '/oai?verb=Identify', label: 'Identify' }],
      },
    ],
  },
];

export default Page;
