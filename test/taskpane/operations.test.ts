import { fakeSession, sample, type Fake } from '../../src/build/harness/fakeSession';
import { createOperations } from '../../src/taskpane/operations/operations';
import { createWork } from '../../src/taskpane/operations/work';
import { initialState, reduce, type Event, type State } from '../../src/taskpane/state';
import { createStore } from '../../src/taskpane/store';

function pane(fake: Partial<Fake> = {}) {
  const session = fakeSession(fake);
  const store = createStore<State, Event>(reduce, initialState(sample().opening.policy, session.around));
  return { session, store, run: createOperations(session, store), state: () => store.get() };
}

async function started(fake: Partial<Fake> = {}) {
  const made = pane(fake);
  await made.run.start();
  made.session.calls.length = 0;
  return made;
}

test('the pane starts with what the workbook holds', async () => {
  const ready = pane();
  await ready.run.start();
  expect(ready.session.calls).toEqual(['open']);
  expect(ready.state()).toMatchObject({ busy: null, check: { fillable: 0 } });
});

test('who is new is introduced, and then not again', async () => {
  const { around } = sample();
  const first = pane({ around: { ...around, preferences: { ...around.preferences, introduced: false } } });
  await first.run.introduce(false);
  expect(first.state().preferences.introduced).toBe(true);
  expect(first.session.calls).toContain('savePreferences {"theme":"auto","introduced":true}');
});

test('what goes wrong is said, and the pane can be used again', async () => {
  const { session, run, state } = await started();
  session.fail('highlight', 'En cell redigeras just nu.');
  await run.highlight();
  expect(state()).toMatchObject({
    busy: null,
    notice: { tone: 'problem', message: 'En cell redigeras just nu.' },
  });
  await run.highlight();
  expect(state().notice?.tone).toBe('success');
});

test('one thing at a time: a second press while the first works does nothing', async () => {
  const { session, run } = await started();
  await Promise.all([run.highlight(), run.highlight()]);
  expect(session.calls.filter((call) => call.startsWith('highlight'))).toHaveLength(1);
});

test('typing in the sheet is followed by one quiet check when the typing stops', async () => {
  jest.useFakeTimers();
  const { session, run, state } = await started();
  await run.highlight();
  session.calls.length = 0;
  for (let key = 0; key < 5; key++) {
    session.change();
    await jest.advanceTimersByTimeAsync(200);
  }
  expect(session.calls).toEqual([]);
  await jest.advanceTimersByTimeAsync(1000);
  expect(session.calls).toEqual(['check quietly']);
  expect(state().notice?.tone).toBe('success');
  jest.useRealTimers();
});

test('a press while the pane looks by itself is not lost: it waits', async () => {
  const { session, run, store } = await started();
  store.send({ type: 'began', busy: 'refresh' });
  const pressed = run.highlight();
  await Promise.resolve();
  expect(session.calls).toEqual([]);
  store.send({ type: 'ended' });
  await pressed;
  expect(session.calls).toEqual(['highlight']);
});

test('making the plan: previewed with the tab, made with what was decided about conflicts, looked over afterwards', async () => {
  const { session, run, store, state } = await started();
  await run.openTab('plan');
  expect(session.calls).toEqual(['previewPlan']);
  store.send({ type: 'decided', ids: ['a', 'b', 'c'], choice: 'theirs' });
  store.send({ type: 'decided', ids: ['b'], choice: 'mine' });
  store.send({ type: 'decided', ids: ['c'], choice: null });
  session.calls.length = 0;
  await run.createPlan();
  expect(session.calls).toEqual(['createPlan a=theirs b=mine', 'check quietly', 'previewPlan']);
  expect(state()).toMatchObject({ undoable: true, decisions: {}, notice: { tone: 'success' } });
  await run.undo();
  expect(state()).toMatchObject({
    undoable: false,
    notice: { tone: 'success', message: 'Ångrat. Bladet ”Internkontrollplan 2026” är borta igen.' },
  });
});

test('settings are saved only when they are right', async () => {
  const { session, run, store, state } = await started();
  store.send({ type: 'settingsOpened' });
  await run.importPolicy(JSON.stringify({ version: 1, committee: 'Socialnämnden' }));
  expect(state().draft?.committee).toBe('Socialnämnden');
  store.send({ type: 'policyEdited', draft: { ...state().draft!, limit: 'x', year: '1' } });
  await run.savePolicy();
  expect(state().notice).toMatchObject({ tone: 'problem', message: 'Rätta 2 fält innan du sparar.' });
  expect(session.calls).toEqual([]);
  store.send({ type: 'policyEdited', draft: { ...state().draft!, limit: '9', year: '' } });
  await run.savePolicy();
  expect(state()).toMatchObject({
    draft: null,
    policy: { committee: 'Socialnämnden', inclusion: { limit: 9 } },
  });
  expect(session.calls[0]).toContain('"committee":"Socialnämnden"');
});

test.each(['', 'inte json', '[]', '7'])('a file with "%s" is refused and changes nothing', async (json) => {
  const { run, state } = await started();
  await run.importPolicy(json);
  expect(state()).toMatchObject({ draft: null, notice: { tone: 'problem' } });
});

test('what is exported can be imported', async () => {
  const { run, store, state } = await started();
  store.send({ type: 'policyEdited', draft: null });
  const file = await run.exportPolicy();
  await run.resetPolicy();
  await run.importPolicy(file);
  expect(JSON.parse(await run.exportPolicy())).toEqual(JSON.parse(file));
  expect(state().notice?.tone).toBe('success');
});

test('a ribbon button waits until the pane has started', async () => {
  const { run } = pane();
  const order: string[] = [];
  const waited = run.idle().then(() => order.push('idle'));
  await run.start().then(() => order.push('started'));
  await waited;
  expect(order.sort()).toEqual(['idle', 'started']);
});

test('who is typing in a cell is not told that the pane could not look; it looks when the typing is done', async () => {
  const { session, store, run, state } = pane();
  const real = session.check;
  let typing = true;
  let looked = 0;
  session.check = (quiet) => {
    looked += 1;
    if (!typing) return real(quiet);
    const problem = { message: 'En cell redigeras just nu.', editing: true };
    return Promise.resolve({ ok: false, problem });
  };
  await run.start();
  session.change();
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect([looked, state().notice, state().busy]).toEqual([1, null, null]);
  typing = false;
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(looked).toBe(2);
  typing = true;
  await run.check();
  expect(store.get().notice?.message).toBe('En cell redigeras just nu.');
});

test('stop reaches the plan that is being made, also after a second press on the button', async () => {
  const { session, run } = await started();
  let signal: AbortSignal | null = null;
  let go = () => {};
  session.createPlan = async (options) => {
    signal = options.signal;
    await new Promise<void>((resolve) => (go = resolve));
    return { ok: false, problem: { message: 'Kommandot avbröts.', stopped: true } };
  };
  const first = run.createPlan();
  await Promise.resolve();
  await run.createPlan();
  run.stop();
  expect(signal).toMatchObject({ aborted: true });
  go();
  await first;
  // Done with: a late press reaches nothing.
  let later: AbortSignal | null = null;
  session.createPlan = (options) => {
    later = options.signal;
    return Promise.resolve({ ok: false, problem: { message: 'Fel.' } });
  };
  await run.createPlan();
  run.stop();
  expect(later).toMatchObject({ aborted: false });
});

test('a press while the pane opens is not lost: it waits', async () => {
  const { session, run } = pane();
  const [opened, pressed] = [run.start(), run.highlight()];
  expect(session.calls).toEqual(['open']);
  await Promise.all([opened, pressed]);
  expect(session.calls).toEqual(['open', 'highlight']);
});

test.each(['highlight', 'refresh', 'preview'] as const)(
  'what the pane would look at by itself is left while something goes on (%s), and not queued behind it',
  async (busy) => {
    const { session, store } = await started();
    const work = createWork(session, store);
    store.send({ type: 'began', busy });
    const looked = [work.look('refresh'), work.preview(), work.run('preview', () => session.previewPlan())];
    await new Promise((resolve) => setTimeout(resolve));
    store.send({ type: 'ended' });
    expect(await Promise.all(looked)).toEqual(['done', undefined, null]);
    expect([session.calls, store.get().preview, store.get().busy]).toEqual([[], null, null]);
  },
);

test('nothing is previewed before there is an analysis', async () => {
  const { session, store, state } = await started();
  store.send({ type: 'checked', check: { ...state().check!, readings: [] } });
  await createWork(session, store).preview();
  const unopened = pane();
  await createWork(unopened.session, unopened.store).preview();
  expect([session.calls, unopened.session.calls]).toEqual([[], []]);
});

test('a change that comes while something goes on is looked at when that is done', async () => {
  jest.useFakeTimers();
  const { session, store } = await started();
  store.send({ type: 'began', busy: 'highlight' });
  session.change();
  await jest.advanceTimersByTimeAsync(2000);
  expect(session.calls).toEqual([]);
  store.send({ type: 'ended' });
  await jest.advanceTimersByTimeAsync(700);
  expect(session.calls).toEqual(['check quietly']);
  jest.useRealTimers();
});

test('a workbook that cannot be opened is told, and can be opened again', async () => {
  const { session, run, state } = pane();
  session.fail('open', 'Förbindelsen med Excel bröts.');
  await run.start();
  expect(state()).toMatchObject({ busy: null, check: null, notice: { tone: 'problem' } });
  await run.start();
  expect(state().check).not.toBeNull();
});

test('an introduction whose example could not be made is not over', async () => {
  const { around } = sample();
  const { session, run, state } = await started({
    around: { ...around, preferences: { ...around.preferences, introduced: false } },
  });
  session.fail('addSample', 'Arbetsbokens struktur är skyddad.');
  await run.introduce(true);
  expect([state().preferences.introduced, session.calls.some((call) => call.startsWith('save'))]).toEqual([false, false]);
  await run.introduce(true);
  expect(state().preferences.introduced).toBe(true);
}); // prettier-ignore
