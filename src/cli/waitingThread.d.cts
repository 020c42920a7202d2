import type { Worker } from 'node:worker_threads';

/** A thread that waits for one message, `Work`, with its program and what to do; it has no more memory than one command may take. */
export function waitingThread(): Worker;

export interface Work {
  /** Registers what reads TypeScript, where the program is TypeScript: a thread does not inherit that (Node 20). */
  readonly loader?: string;
  /** A file that gives `work(words)`. */
  readonly program: string;
  readonly words: readonly string[];
}
