import { notFound } from 'next/navigation';

export const dynamic = 'force-dynamic';

/** Every address that nothing else answers: the designed page, with the status 404. */
const Page = (): never => notFound();

export default Page;
