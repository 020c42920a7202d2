import { cases } from './commands';
import { concerns, meddlings, survive, undisturbed } from './coAuthorRuns';
import { dice, howMany } from './dice';
import { smallExcel } from './faultRuns';

/** Interleavings per command. */
const EACH = howMany(2);

const SOME = EACH > 2 ? /./ : /^(createPlan, again|fillScores, first time|undo)$/;

describe('somebody else works in the workbook between any two parts of a large write', () => {
  const counts = { tried: 0, survived: 0 };
  afterAll(() => {
    process.stdout.write(`Co-authors between parts: ${counts.tried} interleavings tried, ${counts.survived} survived.\n`);
    expect(counts.survived).toBe(counts.tried);
  });

  test.each(cases.filter(({ name }) => SOME.test(name)).map((one, seed) => [one.name, one, seed] as const))('%s', async (_, one, seed) => {
    const run = await undisturbed(one, (host) => smallExcel(host, { request: one.name.startsWith('fill') ? 6_000 : 30_000 }));
    const all = meddlings
      .filter((what) => concerns(run, what))
      .flatMap((what) => Array.from({ length: run.batches - 3 }, (__, n) => ({ what, n: n + 3 })));
    const next = dice(seed + 40);
    const chosen = EACH >= all.length ? all : Array.from({ length: EACH }, () => all[Math.floor(next() * all.length)]!);
    const failed: string[] = [];
    for (const { what, n } of chosen) {
      counts.tried++;
      await survive(one, run, what, n).then(
        () => counts.survived++,
        (error: unknown) => failed.push(`${what.name} before request ${n}: ${(error as Error).message}`),
      );
    }
    expect(failed).toEqual([]);
  }, 3_600_000);
}); // prettier-ignore
