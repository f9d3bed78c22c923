import type { Metadata } from 'next';
import { HubList } from '../../../components/hubs/hub-list.tsx';
import { readHubs } from '../../../content/hubs.ts';
import { presentHubList } from '../../../presenters/hub-view.ts';
import { requestReading } from '../request-reading.ts';

export const dynamic = 'force-dynamic';

const DESCRIPTION =
  'A region’s or a network’s own door to these cases: the ones that matter to its people, under its own name.';

export const metadata: Metadata = {
  title: 'Hubs',
  description: DESCRIPTION,
  alternates: { canonical: '/hubs' },
  openGraph: { title: 'Hubs', description: DESCRIPTION, url: '/hubs' },
};

const Page = async () => {
  const hubs = presentHubList(await readHubs(await requestReading()));
  return (
    <div className="wrap page">
      <h1>Hubs</h1>
      <p className="lead">{DESCRIPTION}</p>
      {hubs.length > 0 ? <HubList hubs={hubs} /> : <p>No hub is published yet.</p>}
    </div>
  );
};

export default Page;
