import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { FormReply } from '../../domain/form-reply.ts';

/** Replies on their way from a form's POST to the page that shows them: a quarter of an hour, then forgotten. */
export interface FormReplies {
  /** Keeps a reply; its name goes into the address as `reply`. */
  keep(reply: FormReply): string;
  find(name: string | string[] | undefined): FormReply | undefined;
}

/** In letters: many long forms sent at once must not fill the memory. */
const MAX_SIZE = 20_000_000;

export const createFormReplies = (): FormReplies => {
  const cache = new LRUCache<string, FormReply>({
    max: 1000,
    maxSize: MAX_SIZE,
    sizeCalculation: (reply) => JSON.stringify(reply).length,
    ttl: 15 * 60_000,
  });
  return {
    keep: (reply) => {
      const name = randomBytes(18).toString('base64url');
      cache.set(name, reply);
      return name;
    },
    find: (name) => (typeof name === 'string' ? cache.get(name) : undefined),
  };
};
