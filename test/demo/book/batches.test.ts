import { actions } from '../../../src/actions';
import type { ActionId } from '../../../src/actions/action';
import { writesSheets } from '../../../src/demo/book/batches';
import { performer } from '../../../src/excel/perform';
import { createHost } from '../../../src/headless';
import { connectNode } from '../../../src/headless/node';
import { seed } from '../../excel/workbook';

/** Which batches of a command, as Microsoft's client sends them, count as writing to the sheets. */
async function writing(id: ActionId, write: boolean): Promise<readonly boolean[]> {
  const host = createHost(seed('riskanalys'));
  const sent: boolean[] = [];
  const execute = host.execute.bind(host);
  host.execute = (batch, flags) => {
    sent.push(writesSheets(batch));
    return execute(batch, flags);
  };
  const client = await connectNode(host);
  const run = performer(client.Excel, { today: () => '2026-01-15', language: 'sv' });
  const result = await run[write ? 'perform' : 'preview'](actions[id]);
  if (!result.ok) throw new Error(result.problem.detail);
  return sent;
}

test.each(['checkRisks', 'checkDisclosure', 'createPlan', 'highlightRisks'] as const)(
  'looking with %s is no step to undo, and nothing that has to be saved',
  async (id) => expect(await writing(id, false)).not.toContain(true),
);

test.each(['createPlan', 'highlightRisks'] as const)('%s is one', async (id) => {
  expect(await writing(id, true)).toContain(true);
});
