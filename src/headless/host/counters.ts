/** What a run has cost; tests assert on it. Cleanup batches, which Excel.run sends after itself, are counted apart. */
export interface Counters {
  batches: number;
  cleanups: number;
  actions: number;
  /** UTF-8 bytes of the JSON that travelled; 0 where nothing travels as text. */
  requestBytes: number;
  responseBytes: number;
  /** Cells that were given a value or formula. */
  cellsWritten: number;
}

export const noCounters = (): Counters => ({
  batches: 0,
  cleanups: 0,
  actions: 0,
  requestBytes: 0,
  responseBytes: 0,
  cellsWritten: 0,
});
