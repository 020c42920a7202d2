/**
 * The thread that a command's work is done in, before it is known what program does it: starting one takes a twelfth of a second, in which
 * start.cjs looks for the program. guard.ts tells it and watches it.
 */
'use strict';
const { join } = require('node:path');
const { Worker } = require('node:worker_threads');

/** MB of JavaScript's values; about as much again are buffers and the program itself. */
const HEAP = 288;
/** For what is new: as much as a processor's own memory holds, roughly; four times as much takes a tenth longer to look through. */
const YOUNG = 16;

exports.waitingThread = function waitingThread() {
  return new Worker(join(__dirname, 'waiting.cjs'), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: YOUNG, stackSizeMb: 4 },
  });
};
