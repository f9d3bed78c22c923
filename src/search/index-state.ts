/** How an index stands, for readers ("search is catching up") and for editors. Times are milliseconds since 1970. */
export interface IndexState {
  engine: 'embedded' | 'meilisearch';
  /** It has been whole once since the process began. */
  isReady: boolean;
  /** Its engine answered when it was last asked. */
  isAnswering: boolean;
  /** What is found may lag behind what was saved, by more than a moment. */
  isCatchingUp: boolean;
  /** Records that changed and are not in the index yet. */
  waiting: number;
  documents: number | null;
  builtAt: number | null;
  comparedAt: number | null;
  /** What is being done to it now. */
  task: IndexTask | null;
  /** How the last such work ended, where that is worth telling: a rebuild, or something that failed. */
  last: TaskEnd | null;
}

export interface IndexTask {
  kind: 'rebuild' | 'compare';
  startedAt: number;
  /** Cases read so far, of those there were at the start; null where nobody counts. */
  done: number;
  total: number | null;
}

export interface TaskEnd {
  kind: IndexTask['kind'];
  endedAt: number;
  /** Null where it went well. */
  problem: string | null;
}
