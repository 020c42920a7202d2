/** Blocks cut so small that a plan of three risks is written in many requests, as 20,000 risks are. */
jest.mock('../../src/excel/chunks', () => {
  const real = jest.requireActual<typeof import('../../src/excel/chunks')>('../../src/excel/chunks');
  return {
    ...real,
    MAX_REQUEST: 150,
    chunksOf: (block: Parameters<typeof real.chunksOf>[0]) => real.chunksOf(block, 200),
  };
});

const { chosen, refuseRequest, scenarios, survive, undisturbed } =
  jest.requireActual<typeof import('./faultRuns')>('./faultRuns');

/** The request that writes, after listing, reading and looking again: Excel finds it too large, and it is sent in parts. */
const WRITING = 3;

const EACH = process.env['INTERNKONTROLL_LONG'] ? Infinity : 8;

test.each(['createPlan, first time', 'createPlan, again'])(
  '%s, written in parts: whatever fails between them is healed by the next run',
  async (name) => {
    const scenario = scenarios.find((each) => each.name === name)!;
    const run = await undisturbed(scenario, (host) => refuseRequest(host, WRITING));
    expect(run.steps.request).toBeGreaterThan(4);
    let survived = 0;
    const all = chosen(7, run, EACH);
    for (const [fault, n] of all) {
      await survive(scenario, run, fault, n).catch((error: unknown) => { throw new Error(`${fault.name} at ${fault.at} ${n}`, { cause: error }); }); // prettier-ignore
      survived++;
    }
    process.stdout.write(`Faults between parts: ${all.length} tried in ${run.steps.request} requests, ${survived} survived.\n`);
  },
  3_600_000,
); // prettier-ignore
