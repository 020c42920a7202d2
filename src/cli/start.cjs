/**
 * `npm run internkontroll`: runs the command line as the plain JavaScript that bundle.cjs has made of it. Where that is impossible (a
 * read-only folder), and for whoever looks for a fault and wants TypeScript's lines in the trace, tsx reads the sources themselves.
 */
'use strict';
const { join } = require('node:path');
const v8 = require('node:v8');
const { waitingThread } = require('./waitingThread.cjs');

// A command lives for a second or two, and V8 spent a third of it on optimizing functions that had no time to earn it: it waits eight
// times as long (bytes of bytecode run). And it looked through the memory for what is not needed any more as soon as there were 20 MB, when
// nearly all of it was: now at 160. What is new is looked through by one thread: several take a twentieth more in all, and no less time.
// Node 20 to 24 know the options; a later one, which may not, goes by its own.
const OPTIONS = ['--interrupt-budget=528000', '--initial-old-space-size=160', '--no-parallel-scavenge'];
if (Number(process.versions.node.split('.')[0]) <= 24)
  for (const option of OPTIONS) v8.setFlagsFromString(option);

function ready() {
  if (process.env.INTERNKONTROLL_FELSOK !== undefined) return null;
  try {
    return require('./bundle.cjs').bundled(['cli/internkontroll', 'cli/loading', 'cli/thread']);
  } catch {
    return null;
  }
}

const thread = waitingThread();
const folder = ready();
if (folder === null) require('tsx/cjs');
require(folder === null ? './internkontroll.ts' : join(folder, 'internkontroll.cjs')).main(thread);
