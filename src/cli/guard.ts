import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { cli } from '../text/sv/cli';
import { files } from '../text/sv/files';
import { readArguments } from './arguments';
import type { ExitCode } from './command';
import { removeTemporaries } from './files';
import type { Work } from './waitingThread.cjs';

/** What the working thread says: text to pass on, or that it is done. */
export type FromThread = { readonly out: string } | { readonly err: string } | { readonly code: ExitCode };

interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** How much of the machine one command may take (issue 6: 512 MB, 10 s); what lies between is what a look misses. */
export interface Bounds {
  /** Bytes of the whole process. */
  readonly memory: number;
  /** Seconds of processor time, so that a busy machine makes no file too heavy. */
  readonly seconds: number;
}

const MB = 1024 * 1024;
/** Milliseconds between two looks. */
const LOOK = 20;

/** Seconds for the largest workbook: several times what as many rows as the memory is enough for take. */
const MOST = 60;

/**
 * The limits for a file of so many bytes. Eight seconds are for anything small, which leaves two for the start and the end; a large workbook, full of
 * what people have written, may take several times what 20,000 risks take, but no file takes more than a minute.
 */
export function boundsFor(size: number): Bounds {
  return { memory: 470 * MB, seconds: Math.min(MOST, Math.max(8, (20 * size) / MB)) };
}

/** Several files are read one after the other: each has its time, and all the same memory. */
function boundsForAll(sizes: readonly number[]): Bounds {
  const each = sizes.map(boundsFor);
  return { memory: boundsFor(0).memory, seconds: each.reduce((sum, { seconds }) => sum + seconds, 0) };
}

/**
 * Runs a command line in a thread that waits for its work, and stops it when it takes too much: whatever a file is made of, the machine
 * stays usable and the user gets a sentence. An interrupted command leaves no temporary file behind.
 */
export function guarded(
  worker: Worker,
  words: readonly string[],
  streams: Streams,
  bounds?: Bounds,
): Promise<ExitCode> {
  const { file, all, folder } = placesIn(words);
  worker.postMessage({ ...program(), words } satisfies Work);
  return new Promise((resolve) => {
    let ended = false;
    const end = (code: ExitCode, sentence?: string): void => {
      if (ended) return;
      ended = true;
      release();
      if (sentence !== undefined) streams.err(`${sentence}\n`);
      void worker.terminate().then(() => {
        removeTemporaries(folder);
        resolve(code);
      });
    };
    const tooMuch = () => end(2, files['too-heavy']!(basename(file), ''));
    const interrupted = () => {
      // The thread's end is what was asked for, and nothing to tell.
      ended = true;
      stop(worker, folder);
    };
    const release = watch(bounds ?? boundsForAll(all.map(sizeOf)), tooMuch, interrupted);
    worker.on('message', (message: FromThread) => {
      if (ended) return;
      if ('out' in message) streams.out(message.out);
      else if ('err' in message) streams.err(message.err);
      else end(message.code);
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : end(2, cli.unexpected(file)),
    );
    worker.on('exit', () => end(2, cli.unexpected(file)));
  });
}

/** This is TypeScript being read, or what bundle.cjs has made of it, beside which lies what the thread begins with. */
function program(): Pick<Work, 'loader' | 'program'> {
  if (!__filename.endsWith('.ts')) return { program: join(__dirname, 'loading.cjs') };
  return { loader: createRequire(__filename).resolve('tsx/cjs/api'), program: join(__dirname, 'thread.ts') };
}

/** Calls when a bound is passed or the user interrupts; answers how to stop watching. */
function watch(bounds: Bounds, tooMuch: () => void, interrupted: () => void): () => void {
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage();
    const passed = process.memoryUsage.rss() > bounds.memory || (user + system) / 1e6 > bounds.seconds;
    if (passed) tooMuch();
  }, LOOK);
  for (const signal of SIGNALS) process.once(signal, interrupted);
  return () => {
    clearInterval(timer);
    for (const signal of SIGNALS) process.removeListener(signal, interrupted);
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** 130 is what shells expect of a command that was interrupted. */
function stop(worker: Worker, folder: string): void {
  void worker.terminate().then(() => {
    removeTemporaries(folder);
    process.exit(130);
  });
}

/** The workbook and the folder that the result goes to; words that cannot be read are the thread's to complain about. */
function placesIn(words: readonly string[]): {
  readonly file: string;
  /** Every workbook; the first is `file`. */
  readonly all: readonly string[];
  readonly folder: string;
} {
  try {
    const { file, files: all = [file], out = file } = readArguments(words);
    return { file, all, folder: dirname(out) };
  } catch {
    return { file: '', all: [''], folder: '.' };
  }
}

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);
