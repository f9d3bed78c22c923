import { metadataOrLost, nothingHere, pageOrLost } from '../lost.tsx';

export const dynamic = 'force-dynamic';

export const generateMetadata = metadataOrLost(nothingHere);

/** Every address that nothing else answers: the designed page, with the status 404. */
export default pageOrLost(nothingHere);
