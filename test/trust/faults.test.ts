import { chosen, faults, scenarios, survive, undisturbed } from './faultRuns';

/** Faults per scenario: all with INTERNKONTROLL_LONG=1, else a few by the dice, every kind of fault in turn. */
const EACH = process.env['INTERNKONTROLL_LONG'] ? Infinity : 3;

describe('whatever fails, what people typed stays and the next run makes everything whole', () => {
  const counts = { tried: 0, stopped: 0, survived: 0 };
  const kinds = new Set<string>();
  afterAll(() => {
    process.stdout.write(`Faults: ${counts.tried} tried in ${scenarios.length} scenarios, ${counts.survived} survived; ${counts.stopped} stopped the command.\n`);
    expect(counts.survived).toBe(counts.tried);
    expect(kinds.size).toBe(faults.length);
    expect(counts.stopped).toBeGreaterThan(counts.tried / 3);
  });

  test.each(scenarios.map((scenario, seed) => [scenario.name, scenario, seed] as const))('%s', async (_, scenario, seed) => {
    const run = await undisturbed(scenario);
    for (const [fault, n] of chosen(seed, run, EACH)) {
      counts.tried++;
      kinds.add(fault.name);
      try {
        if (await survive(scenario, run, fault, n)) counts.stopped++;
      } catch (error) {
        throw new Error(`${fault.name} at ${fault.at} ${n}: ${(error as Error).message}`, { cause: error });
      }
      counts.survived++;
    }
  }, 3_600_000);
}); // prettier-ignore
