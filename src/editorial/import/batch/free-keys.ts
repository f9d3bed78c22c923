import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import { slugify } from 'payload/shared';

const AT_ONCE = 200;
/** Beyond it, a number is drawn: a list may hold the same title a thousand times. */
const MOST_OF_A_NAME = 20;

/** A lasting key for each title, from the title, with a number behind it where a case (a trashed one too) or another of the list has it. */
export const freeKeys = async ({
  payload,
  titles,
  reserved = [],
}: {
  payload: Payload;
  titles: string[];
  /** Keys that others of the list bring with them. */
  reserved?: string[];
}): Promise<string[]> => {
  const taken = new Set(reserved);
  const keys: (string | undefined)[] = titles.map(() => undefined);
  for (let number = 1; keys.includes(undefined); number += 1) {
    const wishes = new Map<number, string>();
    const wished = new Set<string>();
    for (const [index, title] of titles.entries()) {
      if (keys[index] !== undefined) continue;
      const wish = keyOf({ title, number });
      if (taken.has(wish) || wished.has(wish)) continue;
      wished.add(wish);
      wishes.set(index, wish);
    }
    const gone = await takenKeys({ payload, keys: [...wishes.values()] });
    for (const [index, wish] of wishes) {
      taken.add(wish);
      if (!gone.has(wish)) keys[index] = wish;
    }
  }
  return keys as string[];
};

/** Those of the keys that cases have already. */
export const takenKeys = async ({
  payload,
  keys,
}: {
  payload: Payload;
  keys: string[];
}): Promise<Set<string>> => {
  const taken = new Set<string>();
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const { docs } = await payload.find({
      collection: 'cases',
      where: { key: { in: keys.slice(at, at + AT_ONCE) } },
      select: { key: true },
      depth: 0,
      trash: true,
      pagination: false,
      limit: 0,
      overrideAccess: true,
    });
    for (const { key } of docs) if (key) taken.add(key);
  }
  return taken;
};

const keyOf = ({ title, number }: { title: string; number: number }): string => {
  const slug = slugify(title)?.slice(0, 100) || randomUUID();
  if (number === 1) return slug;
  return `${slug}-${number > MOST_OF_A_NAME ? randomUUID().slice(0, 8) : number}`;
};
