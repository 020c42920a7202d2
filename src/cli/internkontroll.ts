import type { Worker } from 'node:worker_threads';
import { guarded } from './guard';

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads along has heard enough ("| head"): nothing is wrong, and nobody is left to tell.
    if (error.code !== 'EPIPE') throw error;
  });

const streams = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
};

/** Does what the command line says, in a thread that waits for it (waitingThread.cjs). */
export function main(thread: Worker): void {
  // What is written is waited for: `process.exit` would cut off a long answer in a pipe, so the exit code is only set.
  void guarded(thread, process.argv.slice(2), streams).then((code) => {
    process.exitCode = code;
  });
}
