import { randomUUID } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import type { LastLine } from '../editorial/mail/mailer.ts';
import { findNotice } from '../editorial/mail/take-key.ts';
import { runtime } from '../runtime.ts';

/** Begins the keys of notices that keep a letter from going out twice. */
export const OUT_KEY = 'alert-out/';

/** Of one letter: not noted yet, noted as ours, noted by another, or with its last line out. */
type Reached = 'begun' | 'ours' | 'theirs' | 'out';

export interface HandOver {
  /** Whether the letter may be sent: `doubt` where a process ended after its last line went, which may have arrived. */
  before: () => Promise<'send' | 'done' | 'doubt'>;
  lastLine: LastLine;
  reached: () => Reached;
  /** After a failure: the server has not taken the letter, so it may be begun again. */
  takeBack: () => Promise<void>;
}

/**
 * Lets a letter's last line out once at most, and tells after a kill whether it went. Before that line a file is written, and a
 * notice that names it, whose unique index lets one alone go on. The file goes in the breath in which the line does: no answer
 * of a database comes as near. A notice whose file a process left that is no more has not gone. Where the file is missing, on
 * another machine too, it counts as gone.
 */
export const handOver = ({
  payload,
  mail,
  job,
}: {
  payload: Payload;
  /** The letter's name. */
  mail: string;
  job: string;
}): HandOver => {
  const key = `${OUT_KEY}${mail}`;
  const ours = `${job}/${randomUUID()}`;
  let reached: Reached = 'begun';
  let taking: Promise<void> = Promise.resolve();

  const take = async (): Promise<void> => {
    underWay.add(ours);
    await mkdir(folder(), { recursive: true });
    await writeFile(fileOf(ours), PROCESS);
    reached = (await takeNotice({ payload, key, name: ours })) ? 'ours' : 'theirs';
    if (reached === 'theirs') throw new Error('This letter went out already.');
  };
  const forget = async (name: string): Promise<void> => {
    await payload.db.deleteMany({
      collection: 'notices',
      where: { and: [{ key: { equals: key } }, { job: { equals: name } }] },
    });
    await rm(fileOf(name), { force: true });
  };
  return {
    before: async () => {
      const left = (await findNotice({ payload, key }))?.job;
      if (!left) return 'send';
      if (!left.startsWith(`${job}/`)) return 'done';
      const heldBy = await readFile(fileOf(left), 'utf8').catch(() => undefined);
      if (heldBy === undefined) return 'doubt';
      // Another run of the same job, at this moment.
      if (heldBy === PROCESS && underWay.has(left)) return 'done';
      await forget(left);
      return 'send';
    },
    lastLine: {
      take: () => (taking = take()),
      goes: () => {
        reached = 'out';
        underWay.delete(ours);
        try {
          unlinkSync(fileOf(ours));
        } catch (error) {
          payload.logger.warn({
            err: error,
            msg: 'A file that holds a letter back could not be taken away.',
          });
        }
      },
    },
    reached: () => reached,
    takeBack: async () => {
      // It may be under way still when the connection is gone.
      await taking.catch(() => undefined);
      underWay.delete(ours);
      await forget(ours);
    },
  };
};

/** Letters whose last line this process is about to let out: what a taking back could not forget is none. */
const underWay = new Set<string>();

/** This process, and none before it that had its number. */
const PROCESS = `${process.pid} ${performance.timeOrigin}`;

const folder = (): string => path.join(runtime('env').dataDir, 'held-letters');

const fileOf = (name: string): string => path.join(folder(), path.basename(name));

/** Takes away the files of letters that nobody began again. */
export const dropHeldBefore = async (before: Date): Promise<void> => {
  for (const name of await readdir(folder()).catch(() => [])) {
    // A letter that goes meanwhile takes its file away.
    const file = await stat(fileOf(name)).catch(() => undefined);
    if (file && file.mtime < before) await rm(fileOf(name), { force: true });
  }
};

/** Straight to the adapter, so that little can happen in between. */
const takeNotice = async ({
  payload,
  key,
  name,
}: {
  payload: Payload;
  key: string;
  name: string;
}): Promise<boolean> => {
  try {
    await payload.db.create({
      returning: false,
      collection: 'notices',
      data: { key, job: name, at: new Date().toISOString() },
    });
    return true;
  } catch (error) {
    const notice = await findNotice({ payload, key });
    if (!notice) throw error;
    return notice.job === name;
  }
};
