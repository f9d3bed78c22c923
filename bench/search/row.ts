/** One engine at one size. Times in milliseconds, sizes in millions of bytes. */
export interface SearchBenchRow {
  cases: number;
  engine: string;
  version: string;
  indexMs: number;
  p50: number;
  p95: number;
  p99: number;
  rssMb: number;
  diskMb: number;
  openMs: number;
  /** Of 100 cases looked for by their title with a misspelt word, those among the first twenty hits. */
  misspeltFound: number;
}
