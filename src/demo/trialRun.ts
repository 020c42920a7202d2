/**
 * A person's own file is opened in a worker first. The host runs in the page, so a file made to take for ever, or all memory, would
 * freeze the page with the workbook that is open in it; a worker is ended, and the page never meets the file.
 */
import type { FromTrial } from './book/trial.worker';

/** Milliseconds that a workbook may take (issue 6); what people have takes one or two thousand. */
const LIMIT = 10_000;

/** What is needed of a worker. */
export type TrialWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

/**
 * Resolves when the workbook may be opened, or when it was `stopped`: then nobody waits for it any more. Rejects with an error whose
 * `code` says why not, 'too-heavy' when it took too long or more memory than there is. The time begins when the worker is there.
 */
export function runTrial(start: () => TrialWorker, bytes: Uint8Array, stopped: AbortSignal): Promise<void> {
  const worker = start();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = new Promise<void>((resolve, reject) => {
    const refuse = (code: string): void => reject(Object.assign(new Error(code), { code }));
    let begun = false;
    worker.onmessage = ({ data }: MessageEvent<FromTrial>) => {
      if ('passed' in data) resolve();
      else if ('refused' in data) refuse(data.refused);
      else {
        begun = true;
        worker.postMessage(bytes);
        timer = setTimeout(() => refuse('too-heavy'), LIMIT);
      }
    };
    // Before it has begun, its script did not come; afterwards only the browser ends it, for the memory it takes.
    worker.onerror = () => refuse(begun ? 'too-heavy' : '');
    worker.onmessageerror = () => refuse('');
    stopped.addEventListener('abort', () => resolve());
  });
  return run.finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
