import { printTable } from '../print-table.ts';
import { EMBED_LIMIT, embedBytes, runPartnersBench } from './run.ts';

/** Prints what partners' readers wait for, and what the element weighs. */
export const benchPartners = async (length: { seconds: number; rounds: number }): Promise<void> => {
  const zipped = await embedBytes();
  console.log(`\nembed.js, zipped: ${zipped} bytes of ${EMBED_LIMIT} it may have`);
  if (zipped > EMBED_LIMIT) {
    console.error('embed.js is over its limit.');
    process.exitCode = 1;
  }
  const { rows, peer } = await runPartnersBench(length);
  console.log(
    `\nFeeds, embed and oEmbed, ten connections, the demonstration content; peer: ${peer} sending the same bytes from memory\n`,
  );
  printTable(rows);
  if (rows.some(({ failures }) => failures > 0)) {
    console.error('Some requests failed: the figures of those routes say nothing.');
    process.exitCode = 1;
  }
};
