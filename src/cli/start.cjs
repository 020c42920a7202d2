/**
 * `npm run internkontroll`: runs the command line as the plain JavaScript that bundle.cjs has made of it. Where that is impossible (a
 * read-only folder), and for whoever looks for a fault and wants TypeScript's lines in the trace, tsx reads the sources themselves.
 */
'use strict';
const { join } = require('node:path');

function ready() {
  if (process.env.INTERNKONTROLL_FELSOK !== undefined) return null;
  try {
    return require('./bundle.cjs').bundled(['cli/internkontroll', 'cli/thread']);
  } catch {
    return null;
  }
}

const folder = ready();
if (folder === null) require('tsx/cjs');
require(folder === null ? './internkontroll.ts' : join(folder, 'internkontroll.cjs'));
