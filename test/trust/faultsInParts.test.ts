import { cases } from './commands';
import { howMany } from './dice';
import { chosen, smallExcel, survive, undisturbed, type Excel } from './faultRuns';

/** Excels that refuse what a plan of three risks takes, as Excel on the web refuses what 20,000 take. */
const excels: readonly (readonly [string, Excel])[] = [
  ['requests of at most 30 kB', (host) => smallExcel(host, { request: 30_000 })],
  ['answers of at most 25 kB', (host) => smallExcel(host, { response: 25_000 })],
];

/** Faults per command and Excel. */
const EACH = howMany(1);

/** Every eighth command of each Excel where the tests of every day run, other ones than of the Excel before. */
const some = (offset: number) => cases.filter((_, index) => EACH > 1 || index % 8 === offset);

describe.each(excels.map(([name, excel], index) => [name, excel, some(5 * index)] as const))('an Excel that takes %s', (name, excel, cases) => {
  const counts = { tried: 0, survived: 0, parts: 0 };
  afterAll(() => {
    process.stdout.write(`Faults between parts, ${name}: ${counts.tried} tried in ${cases.length} commands and ${counts.parts} requests, ${counts.survived} survived.\n`);
    expect(counts.survived).toBe(counts.tried);
  });

  test.each(cases.map((one, seed) => [one.name, one, seed] as const))('%s: gives the same, and whatever fails between parts is healed by the next run', async (_, one, seed) => {
    const [whole, run] = [await undisturbed(one), await undisturbed(one, excel)];
    expect(run.ok).toBe(true);
    expect(run.wanted).toEqual(whole.wanted);
    counts.parts += run.steps.request;
    const failed: string[] = [];
    for (const [fault, n] of chosen(seed, run, EACH)) {
      counts.tried++;
      await survive(one, run, fault, n).then(
        () => counts.survived++,
        (error: unknown) => failed.push(`${fault.name} at ${fault.at} ${n}: ${(error as Error).message}`),
      );
    }
    expect(failed).toEqual([]);
  }, 3_600_000);
}); // prettier-ignore
