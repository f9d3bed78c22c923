import type { Metadata } from 'next';
import { JsonLd } from '../../../components/case/json-ld.tsx';
import { HubList } from '../../../components/hubs/hub-list.tsx';
import { readHubs } from '../../../content/hubs.ts';
import { presentHubList } from '../../../presenters/hub-view.ts';
import { collectionJsonLd } from '../../../presenters/json-ld-pages.ts';
import { requestReading } from '../request-reading.ts';
import { siteWords } from '../site-words.ts';

export const dynamic = 'force-dynamic';

const DESCRIPTION =
  'A region’s or a network’s own door to these cases: the ones that matter to its people, under its own name.';

export const metadata: Metadata = {
  title: 'Hubs',
  description: DESCRIPTION,
  alternates: { canonical: '/hubs' },
};

const Page = async () => {
  const hubs = presentHubList(await readHubs(await requestReading()));
  return (
    <div className="wrap page">
      <JsonLd
        value={collectionJsonLd({
          ...(await siteWords()),
          path: '/hubs',
          title: 'Hubs',
          description: DESCRIPTION,
          list: {
            total: hubs.length,
            entries: hubs.map(({ href, title }) => ({ href, label: title })),
          },
        })}
      />
      <h1>Hubs</h1>
      <p className="lead">{DESCRIPTION}</p>
      {hubs.length > 0 ? <HubList hubs={hubs} /> : <p>No hub is published yet.</p>}
    </div>
  );
};

export default Page;
