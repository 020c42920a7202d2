/**
 * Property tests try the same examples in every run, so that a red one tells of the change that was made and not of chance.
 * `INTERNKONTROLL_LONG=1` lets them try others each time.
 */
import fc from 'fast-check';

if (!process.env['INTERNKONTROLL_LONG']) fc.configureGlobal({ seed: 2026 });
