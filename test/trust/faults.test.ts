import { cases, commandsThere, commandsTried, readers } from './commands';
import { howMany } from './dice';
import { chosen, faults, survive, undisturbed } from './faultRuns';

/** Faults per command. */
const EACH = howMany(3);

test('every command there is, is tried', () => {
  expect(commandsThere.filter((id) => !commandsTried.has(id))).toEqual([]);
});

describe('whatever fails, what people typed stays and the next run makes everything whole', () => {
  const counts = { tried: 0, stopped: 0, survived: 0 };
  const kinds = new Set<string>();
  const sentences = new Set<string>();
  const all = [...cases, ...readers];
  afterAll(() => {
    process.stdout.write(`Faults: ${counts.tried} tried in ${all.length} commands, ${counts.survived} survived; ${counts.stopped} stopped the command, told in ${sentences.size} ways.\n`);
    if (process.env['INTERNKONTROLL_SENTENCES']) process.stdout.write([...sentences].sort().join('\n') + '\n');
    expect(counts.survived).toBe(counts.tried);
    expect(kinds.size).toBe(faults.length);
    expect(counts.stopped).toBeGreaterThan(counts.tried / 3);
  });

  test.each(all.map((one, seed) => [one.name, one, seed] as const))('%s', async (_, one, seed) => {
    const run = await undisturbed(one);
    expect(run.ok).toBe(!one.name.endsWith('nothing to do'));
    const failed: string[] = [];
    for (const [fault, n] of chosen(seed, run, EACH)) {
      counts.tried++;
      kinds.add(fault.name);
      try {
        const sentence = await survive(one, run, fault, n);
        if (sentence !== null && run.ok) counts.stopped++;
        if (sentence !== null) sentences.add(sentence);
        counts.survived++;
      } catch (error) {
        failed.push(`${fault.name} at ${fault.at} ${n}: ${(error as Error).message}`);
      }
    }
    expect(failed).toEqual([]);
  }, 3_600_000);
}); // prettier-ignore
