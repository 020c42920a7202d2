import { registerCommands } from '../commands/commands';
import { mountPane, mountReason } from './mount';
import { browserLanguage, officeSurroundings, readiness, type Obstacle } from './office';
import { fetchViews } from './views/laterViews';
import { fetchWords } from './words';

/** The page's entry: pane and ribbon commands over Excel, or the reason why there is no Excel to talk to. */
async function main(root: HTMLElement): Promise<void> {
  // What reads and writes is a file of its own, fetched while Excel makes itself ready.
  const engine = import(/* webpackChunkName: "engine" */ './excelSession').catch(() => null);
  const state = await readiness();
  if (state !== 'ready') return explain(root, state);
  const around = officeSurroundings();
  const [loaded] = await Promise.all([engine, fetchWords(around.language).catch(speakSwedish)]);
  if (!loaded) return explain(root, 'incomplete');
  const operations = mountPane(root, loaded.excelSession(Excel, around));
  registerCommands(operations);
  void operations.idle().then(fetchViews);
}

async function explain(root: HTMLElement, reason: Obstacle): Promise<void> {
  await fetchWords(browserLanguage()).catch(speakSwedish);
  mountReason(root, reason);
}

/** English that does not arrive is no obstacle. */
const speakSwedish = (): void => undefined;

const root = document.getElementById('pane');
if (root) void main(root);
