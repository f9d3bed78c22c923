/** Keeps the index true to the database: told THAT a record changed, it re-reads and decides what that means. */
export interface SearchSync {
  /** Never throws, never waits. */
  enqueue(change: { collection: string; id: string }): void;
  /** Resolves when everything enqueued so far is in the index, or has been given up for the next reconcile. */
  flush(): Promise<void>;
  close(): Promise<void>;
}
