import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A directory for what the suites of one run share, gone when the run is over. */
export default async function setup(): Promise<() => Promise<void>> {
  const directory = await mkdtemp(path.join(tmpdir(), 'casebook-run-'));
  process.env.CASEBOOK_TEST_RUN = directory;
  return () => rm(directory, { recursive: true, force: true });
}
