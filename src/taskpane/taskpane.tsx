import { registerCommands } from '../commands/commands';
import { drawn } from './drawn';
import type { Surroundings } from './excelSession';
import { laterSession } from './laterSession';
import { mountPane, mountReason } from './mount';
import { aroundOf, browserLanguage, officeSurroundings, readiness, type Obstacle } from './office';
import type { Session } from './session';
import { fetchViews } from './views/laterViews';
import { fetchWords } from './words';

/** The page's entry: pane and ribbon commands over Excel, or the reason why there is no Excel to talk to. */
async function main(root: HTMLElement): Promise<void> {
  const state = await readiness();
  if (state !== 'ready') return explain(root, state);
  const around = officeSurroundings();
  await fetchWords(around.language).catch(speakSwedish);
  const session = drawn().then(() => sessionOf(around));
  const operations = mountPane(root, laterSession(session), aroundOf(around));
  session.catch(() => explain(root, 'incomplete'));
  registerCommands(operations);
  void operations.idle().then(fetchViews);
}

/** What reads and writes is a file of its own. Fetched any earlier it would take its time from Microsoft's script, and from the first frame. */
async function sessionOf(around: Surroundings): Promise<Session> {
  const { excelSession } = await import(/* webpackChunkName: "engine" */ './excelSession');
  return excelSession(Excel, around);
}

async function explain(root: HTMLElement, reason: Obstacle): Promise<void> {
  await fetchWords(browserLanguage()).catch(speakSwedish);
  mountReason(root, reason);
}

/** English that does not arrive is no obstacle. */
const speakSwedish = (): void => undefined;

const root = document.getElementById('pane');
if (root) void main(root);
