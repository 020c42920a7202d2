import { PLAN } from '../excel/workbook';
import { cases } from './commands';
import { concerns, meddlings, survive, undisturbed } from './coAuthorRuns';
import { dice, howMany } from './dice';

/** Interleavings per command: all with INTERNKONTROLL_LONG=1, else a few by the dice. */
const EACH = howMany(2);

describe('somebody else works in the workbook between any two of our requests', () => {
  const counts = { tried: 0, survived: 0 };
  afterAll(() => {
    process.stdout.write(`Co-authors: ${counts.tried} interleavings tried in ${cases.length} commands, ${counts.survived} survived.\n`);
    expect(counts.survived).toBe(counts.tried);
  });

  test.each(cases.map((one, seed) => [one.name, one, seed] as const))('%s', async (_, one, seed) => {
    const run = await undisturbed(one);
    const all = meddlings
      .filter((what) => concerns(run, what))
      .flatMap((what) => Array.from({ length: run.batches }, (__, n) => ({ what, n })));
    const next = dice(seed);
    const chosen = EACH >= all.length ? all : Array.from({ length: EACH }, () => all[Math.floor(next() * all.length)]!);
    const failed: string[] = [];
    for (const { what, n } of chosen) {
      counts.tried++;
      try {
        await survive(one, run, what, n);
        counts.survived++;
      } catch (error) {
        failed.push(`${what.name} before request ${n}: ${(error as Error).message}`);
      }
    }
    expect(failed).toEqual([]);
  }, 3_600_000);
}); // prettier-ignore

/** What the long run has found: always tried, in the request that writes. */
test.each([
  ['freezePeriod, again', `deletes a column of ${PLAN}`],
  ['thawPeriod, again', `deletes a column of ${PLAN}`],
  ['undo of a first plan', `deletes a column of ${PLAN}`],
  ['createPlan on a scale of its own', 'stores another policy'],
])(
  '%s while somebody %s in the very moment of writing',
  async (name, meddling) => {
    const one = cases.find((each) => each.name === name)!;
    const what = meddlings.find((each) => each.name === meddling)!;
    const run = await undisturbed(one);
    await survive(one, run, what, run.batches - 1);
  },
  60_000,
);
