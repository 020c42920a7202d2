import { fakeSession, sample } from '../../src/build/harness/fakeSession';
import { createHost } from '../../src/headless';
import { connectNode } from '../../src/headless/node';
import { excelSession } from '../../src/taskpane/excelSession';
import { createOperations } from '../../src/taskpane/operations/operations';
import type { Answer } from '../../src/taskpane/session';
import { initialState, reduce, type Event, type State } from '../../src/taskpane/state';
import { createStore } from '../../src/taskpane/store';
import { analysis, bookOf, seed } from '../excel/workbook';

test('what would be made is shown first; done, it is said and looked over again', async () => {
  const session = fakeSession();
  const store = createStore<State, Event>(reduce, initialState(sample().opening.policy, sample().around));
  const run = createOperations(session, store);
  await run.start();
  session.calls.length = 0;
  await run.prepareCarry('nextYear');
  expect(store.get().carrying).toMatchObject({ id: 'nextYear', summary: { carried: { kept: 20 } } });
  run.closeCarry();
  expect(store.get().carrying).toBeNull();
  await run.prepareCarry('nextYear');
  await run.carry('nextYear');
  expect(session.calls.slice(0, 4)).toEqual([
    'previewCarry nextYear',
    'previewCarry nextYear',
    'carry nextYear',
    'check quietly',
  ]);
  expect(store.get()).toMatchObject({ carrying: null, notice: { tone: 'success' } });
  expect(store.get().notice?.message).toMatch(
    /^Det nya årets plan ligger på bladet ”Internkontrollplan 2027”/,
  );
});

async function openSession(bytes: Uint8Array) {
  const { Excel } = await connectNode(createHost(bytes));
  return excelSession(Excel, {
    today: () => '2026-01-15',
    language: 'sv',
    theme: 'light',
    loadPreferences: () => ({ theme: 'auto', introduced: true }),
    savePreferences: () => undefined,
  });
}

async function value<T>(answer: Promise<Answer<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

test('a workbook with nothing but somebody else’s plan: taken over, followed up, carried on', async () => {
  const session = await openSession(seed('internkontrollplan-2022'));
  const before = (await value(session.open())).check;
  expect([before.readings, before.followUps, before.planToTakeOver]).toEqual([
    [],
    [],
    'Internkontrollplan 2022',
  ]);
  const shown = await value(session.previewCarry('takeOverPlan'));
  expect(shown).toMatchObject({ changes: true, summary: { controls: 25, risks: 10 } });
  expect((await value(session.carry('takeOverPlan'))).changes).toBe(true);
  expect((await value(session.previewCarry('takeOverPlan'))).changes).toBe(false);
  const after = await value(session.check(false));
  expect(after.planToTakeOver).toBeUndefined();
  expect(after.followUps.map(({ year }) => year)).toEqual([2022]);
  expect(after.plan).toEqual({ sheet: 'Internkontrollplan 2022 (2)' });
  expect((await value(session.previewCarry('nextYear'))).summary.carried).toMatchObject({
    year: 2023,
    kept: 25,
  });
});

test('several sheets are collected in one list, made anew and never read as an analysis', async () => {
  const unit = (risk: string, s: number) =>
    analysis([
      ['HR', `${risk} i ekonomin`, s, s, 'Stickprov av fakturor'],
      ['IT', `${risk} i systemen`, 1, 2, 'Loggkontroll varje månad'],
      ['Skola', `${risk} i skolorna`, 2, 2, 'Intervju med rektorer'],
    ]).map((line) => line.map((cell) => (cell === 'S' || cell === 'K' ? `${cell} (1–5)` : cell)));
  const session = await openSession(
    bookOf({ Skolan: unit('Fel uppstår', 5), Omsorgen: unit('Avbrott sker', 4) }),
  );
  const check = (await value(session.open())).check;
  expect(check.used.map(({ sheet }) => sheet).sort()).toEqual(['Omsorgen', 'Skolan']);
  const done = await value(session.carry('collectRisks'));
  expect(done).toMatchObject({ findings: [], summary: { sheet: 'Bruttolista 2026', risks: 6 } });
  const again = await value(session.check(false));
  expect(again.used).toHaveLength(2);
  expect((await value(session.carry('collectRisks'))).summary.sheet).toBe('Bruttolista 2026');
});
