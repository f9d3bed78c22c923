import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Payload } from 'payload';

/** What an import is about to make, noted before it begins, so that another process can take away what a killed one left. */
export interface BatchNote {
  batch: string;
  /** The keys that its cases will have. */
  caseKeys: string[];
  createdBy: string | null;
  startedAt: string;
  /** When it last gave a sign of life. */
  aliveAt: string;
  process: { host: string; pid: number; run: string };
}

const PREFIX = 'casebook:import:';
/** This very run of the process: in a container every run has the same host and number. */
const RUN = randomUUID();
const SILENT_MS = 2 * 60_000;

export const newNote = ({
  batch,
  caseKeys,
  createdBy,
}: Pick<BatchNote, 'batch' | 'caseKeys'> & { createdBy?: string }): BatchNote => {
  const now = new Date().toISOString();
  return {
    batch,
    caseKeys,
    createdBy: createdBy ?? null,
    startedAt: now,
    aliveAt: now,
    process: { host: hostname(), pid: process.pid, run: RUN },
  };
};

/** As `payload.kv.set` writes it, but for a projection that some servers of MongoDB's protocol (FerretDB) don't know. */
export const writeNote = async ({ payload, note }: { payload: Payload; note: BatchNote }): Promise<void> => {
  const key = PREFIX + note.batch;
  await payload.db.upsert({
    collection: 'payload-kv',
    data: { key, data: { ...note, aliveAt: new Date().toISOString() } },
    where: { key: { equals: key } },
  });
};

export const dropNote = async ({ payload, batch }: { payload: Payload; batch: string }): Promise<void> => {
  await payload.db.deleteMany({ collection: 'payload-kv', where: { key: { equals: PREFIX + batch } } });
};

export const readNotes = async ({ payload }: { payload: Payload }): Promise<BatchNote[]> => {
  const { docs } = await payload.find({
    collection: 'payload-kv',
    where: { key: { like: PREFIX } },
    pagination: false,
    limit: 0,
    overrideAccess: true,
  });
  return docs.filter(({ key }) => key.startsWith(PREFIX)).map(({ data }) => data as unknown as BatchNote);
};

/** True when nobody can be working on it any more: its process has ended, or has been silent where it can't be asked. */
export const isAbandoned = ({ process: { host, pid, run }, aliveAt }: BatchNote): boolean => {
  if (run === RUN) return false;
  if (host === hostname() && (pid === process.pid || !isRunning(pid))) return true;
  return Date.now() - Date.parse(aliveAt) > SILENT_MS;
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is running too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
