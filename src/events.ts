import { EventEmitter } from 'node:events';

/** Something a visitor can see has changed and is committed: caches of pages, taxonomies and feeds are stale. */
export interface ContentChanged {
  collection: string;
  key?: string;
}

interface EventMap {
  'content-changed': [ContentChanged];
  /** Public changes have been noted, and search has them: wakes who follows them, and loses nothing when nobody hears. */
  'public-changes': [];
}

export type EventBus = EventEmitter<EventMap>;

export const createEventBus = (): EventBus => {
  const bus = new EventEmitter<EventMap>();
  bus.setMaxListeners(50);
  return bus;
};
