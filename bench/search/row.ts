/** One engine at one size. Times in milliseconds, sizes in millions of bytes; what could not be measured is left out. */
export interface SearchBenchRow {
  cases: number;
  engine: string;
  /** With the drawing of the cases, which is the same for all. */
  indexMs?: number;
  /** Of the process that answers, after 500 queries. */
  memoryMb?: number;
  diskMb?: number;
  openMs?: number;
  p50?: number;
  p95?: number;
  p99?: number;
  /** Processor time of a query, of all threads: other work on the machine hardly changes it. */
  cpuP95?: number;
  /** From sending a changed case until a search finds what changed: the median of twenty. */
  visibleMs?: number;
  /** Answers a second to eight clients that ask without a pause. */
  perSecond?: number;
  /** How late the process's other work comes meanwhile: 99th percentile. */
  loopDelayMs?: number;
  /** Of 100 cases looked for by their title with a misspelt word, those among the first twenty hits. */
  misspeltFound?: number;
  /** Why there are no figures. */
  skipped?: string;
}
