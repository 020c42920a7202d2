/** What a waiting thread does (waitingThread.cjs): nothing, until it is told its program and what to do. */
'use strict';
const { parentPort } = require('node:worker_threads');

parentPort.once('message', ({ loader, program, words }) => {
  if (loader !== undefined) require(loader).register();
  require(program).work(words);
});
