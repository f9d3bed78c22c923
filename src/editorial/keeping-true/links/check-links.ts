import { setTimeout as pause } from 'node:timers/promises';
import type { Payload } from 'payload';
import { afterAnswer } from '../../../domain/checked-links.ts';
import type { CheckedLink } from '../../../payload-types.ts';
import { askAddress, type AskOptions } from './ask-address.ts';

/** How gently others are asked: small batches, a few hosts at a time, one request a host with a rest in between. */
export const GENTLY = { batch: 60, perHost: 5, hosts: 4, pauseMs: 2000 };

/** Asks the addresses whose turn it is, and writes down what they said. */
export const checkLinks = async ({
  payload,
  publicUrl,
  now,
  gently = GENTLY,
  ask = {},
}: {
  payload: Payload;
  publicUrl: string;
  now: Date;
  gently?: typeof GENTLY;
  ask?: Partial<AskOptions>;
}): Promise<{ asked: number }> => {
  const { docs } = await payload.find({
    collection: 'checked-links',
    where: {
      or: [{ nextCheckAt: { less_than_equal: now.toISOString() } }, { nextCheckAt: { exists: false } }],
    },
    sort: 'nextCheckAt',
    limit: gently.batch,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const waiting = [...byHost(docs as CheckedLink[]).values()].map((links) => links.slice(0, gently.perHost));
  const options = { userAgent: `Casebook link checker (+${publicUrl})`, ...ask };
  let asked = 0;
  const askHosts = async (): Promise<void> => {
    for (let links = waiting.shift(); links; links = waiting.shift())
      for (const [index, link] of links.entries()) {
        if (index > 0) await pause(gently.pauseMs);
        await checkOne({ payload, link, options, now });
        asked += 1;
      }
  };
  await Promise.all(Array.from({ length: gently.hosts }, askHosts));
  return { asked };
};

const checkOne = async ({
  payload,
  link,
  options,
  now,
}: {
  payload: Payload;
  link: CheckedLink;
  options: AskOptions;
  now: Date;
}): Promise<void> => {
  const answer = await askAddress({ ...options, url: link.url });
  const { url: _url, ...standing } = afterAnswer({ link: standingOf(link), answer, now });
  try {
    await payload.update({
      collection: 'checked-links',
      id: link.id,
      data: standing,
      depth: 0,
      overrideAccess: true,
    });
  } catch (err) {
    // It may have left the list meanwhile.
    payload.logger.warn({ err, msg: 'How a link stands could not be written down' });
  }
};

const standingOf = ({
  id: _id,
  usedBy: _usedBy,
  createdAt: _made,
  updatedAt: _saved,
  ...standing
}: CheckedLink) => standing;

const byHost = (links: CheckedLink[]): Map<string, CheckedLink[]> => {
  const hosts = new Map<string, CheckedLink[]>();
  for (const link of links) {
    const host = new URL(link.url).host;
    hosts.set(host, [...(hosts.get(host) ?? []), link]);
  }
  return hosts;
};
