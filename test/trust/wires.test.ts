/** The command line hands messages over as they are, not as text: every command must come to the same. */
import { performer } from '../../src/excel/perform';
import { actions } from '../../src/actions';
import { createHost } from '../../src/headless';
import { connectNode } from '../../src/headless/node';
import { open, type Workbook } from '../excel/workbook';
import { cases, fresh } from './commands';

test.each(cases)('$name: objects come to what text comes to', async ({ bytes, start }) => {
  const workbook = await bytes();
  const [asText, asObjects] = await Promise.all([open(workbook), open(workbook, { wire: 'objects' })]);
  const results = [];
  for (const book of [asText, asObjects]) results.push(await (await start(book))());
  expect(results[1]).toEqual(results[0]);
  expect(Buffer.from(await asObjects.host.save()).equals(await asText.host.save())).toBe(true);
  expect(asObjects.host.counters).toEqual({ ...asText.host.counters, requestBytes: 0, responseBytes: 0 });
});

test('every answer is what it would be as text', async () => {
  const book = await open(fresh, { wire: 'objects' });
  const answers = heard(book);
  for (const id of ['createPlan', 'highlightRisks', 'riskPicture'] as const) await book.done(id);
  expect(answers.length).toBeGreaterThan(8);
  for (const answer of answers) expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
});

/** Whatever the host answers from now on. */
function heard({ host }: Workbook): unknown[] {
  const answers: unknown[] = [];
  const execute = host.execute.bind(host);
  host.execute = async (...request) => {
    const answer = await execute(...request);
    answers.push(answer.body);
    return answer;
  };
  return answers;
}

test('who is alone with the workbook reads its cells once, and writes the same', async () => {
  const made = [];
  for (const alone of [false, true]) {
    const host = createHost(fresh);
    const { Excel } = await connectNode(host);
    const run = performer(Excel, { today: () => '2026-01-15', language: 'sv', alone });
    const result = await run.perform(actions.createPlan);
    made.push({ ok: result.ok, saved: await host.save(), answered: host.counters.responseBytes });
  }
  const [withOthers, alone] = made as [(typeof made)[0], (typeof made)[0]];
  expect([alone.ok, Buffer.from(alone.saved).equals(withOthers.saved)]).toEqual([true, true]);
  expect(alone.answered).toBeLessThan(withOthers.answered);
});
