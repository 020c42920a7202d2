import { actions } from '../../src/actions';
import { registerCommands } from '../../src/commands/commands';
import { ribbonIds, type RibbonPane } from '../../src/commands/ribbon';

type Handler = (event: { completed: () => void }) => Promise<void>;

/** Presses a ribbon button; the value is all that happened, in order. */
async function press(id: string, broken?: keyof RibbonPane): Promise<string[]> {
  const log: string[] = [];
  const handlers = new Map<string, Handler>();
  const does =
    (name: string) =>
    (...said: unknown[]) => {
      log.push([name, ...said].join(' '));
      return name === broken ? Promise.reject(new Error(name)) : Promise.resolve();
    };
  const names = [
    'idle', 'openTab', 'check', 'highlight', 'removeHighlights', 'createPlan', 'showReports', 'makeReport',
  ] as const; // prettier-ignore
  const pane = Object.fromEntries(names.map((name) => [name, does(name)]));
  const office = {
    actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
    addin: { showAsTaskpane: does('show') },
  };
  Object.assign(globalThis, { Office: office });
  registerCommands({ ...pane, skipIntroduction: () => undefined } as unknown as RibbonPane);
  await handlers.get(id)!({ completed: () => log.push('completed') }).catch(() => log.push('failed'));
  return log;
}

test.each([
  ['createPlan', ['show', 'idle', 'openTab plan', 'createPlan', 'completed']],
  ['checkRisks', ['show', 'idle', 'openTab analysis', 'check', 'highlight', 'completed']],
  ['removeHighlights', ['idle', 'removeHighlights', 'completed']],
  ['followUp', ['show', 'idle', 'openTab followUp', 'completed']],
  ['reports', ['show', 'idle', 'showReports', 'completed']],
  ['reportTertial', ['show', 'idle', 'showReports', 'makeReport reportTertial', 'completed']],
  ['reportRiskPicture', ['show', 'idle', 'showReports', 'makeReport reportRiskPicture', 'completed']],
])('%s', async (id, log) => {
  expect(await press(id)).toEqual(log);
});

test('a button is given back to Excel also when something broke', async () => {
  expect(await press('createPlan', 'createPlan')).toContain('completed');
});

test('every button is an action', () => {
  for (const id of ribbonIds) expect(actions[id].id).toBe(id);
});
