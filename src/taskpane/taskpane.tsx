import { registerCommands } from '../commands/commands';
import { mountPane, mountReason } from './mount';
import { officeSurroundings, readiness } from './office';

/** The page's entry: pane and ribbon commands over Excel, or the reason why there is no Excel to talk to. */
async function main(root: HTMLElement): Promise<void> {
  // What reads and writes is a file of its own, fetched while Excel makes itself ready.
  const engine = import(/* webpackChunkName: "engine" */ './excelSession');
  const state = await readiness();
  if (state !== 'ready') return mountReason(root, state);
  const { excelSession } = await engine;
  registerCommands(mountPane(root, excelSession(Excel, officeSurroundings())));
}

const root = document.getElementById('pane');
if (root) void main(root);
