/** The thread that does the work of a command line, watched by guard.ts: what is said goes there, then the exit code. */
import { parentPort } from 'node:worker_threads';
import { compileWith } from '../headless/node';
import type { FromThread } from './guard';
import type { KeptCode } from './keptCode';
import { run } from './run';
import { terminal } from './terminal';

const tell = (message: FromThread): void => parentPort?.postMessage(message);

const streams = {
  out: (text: string) => tell({ out: text }),
  err: (text: string) => tell({ err: text }),
};

/** Does what the words say. `code`: where compiled programs come from and are kept, when this one is bundled. */
export function work(words: readonly string[], code?: KeptCode): void {
  if (code) compileWith(code.compile);
  void run(words, terminal(streams, localDate)).then((exit) => {
    if (exit !== 2) code?.keep();
    tell({ code: exit });
  });
}

/** yyyy-mm-dd where the user is. */
function localDate(): string {
  const now = new Date();
  return [now.getFullYear(), pad(now.getMonth() + 1), pad(now.getDate())].join('-');
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
