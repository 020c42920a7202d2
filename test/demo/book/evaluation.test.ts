import { createEvaluator } from '../../../src/demo/book/evaluation';
import type { Question } from '../../../src/demo/grid/conditional';
import { createHost } from '../../../src/headless';
import type { Engine } from '../../../src/headless/host/evaluate';
import { sound } from '../../trust/parts';

/** An engine whose clock goes on by what a run costs, and by what each formula that says "heavy" costs. */
function slowEngine(perRun: number) {
  const clock = { now: 0, asked: 0 };
  const engine: Engine = {
    isFormula: () => true,
    references: () => ({
      areas: [],
      names: [],
      tables: [],
      anywhere: false,
      functions: [],
      uncertain: false,
    }),
    run: (_, tasks) => {
      clock.now += perRun;
      clock.asked += tasks.length;
      for (const { formula } of tasks) clock.now += formula.startsWith('heavy') ? 300 : 0.2;
      return tasks.map(({ sheet, row, column }) => ({ sheet, row, column, value: true }));
    },
  };
  return { clock, engine };
}

const column = (formula: string, count: number): Question[] =>
  Array.from({ length: count }, (_, row) => ({ formula: `${formula}+A1`, at: { row, column: 0 }, origin: { row: 0, column: 0 } })); // prettier-ignore

function drawn(perRun: number, ...rules: readonly (readonly [string, number])[]) {
  const { document } = createHost(sound());
  const sheet = document.sheets[0]!;
  const { clock, engine } = slowEngine(perRun);
  const evaluator = createEvaluator(document, engine, () => clock.now);
  const questions = rules.flatMap(([rule, count]) => column(rule, count));
  const draw = (): unknown[] => {
    evaluator.prepare(sheet, questions);
    const of = evaluator.for(sheet);
    return rules.map(([rule, count]) => of(`${rule}+A1`, { row: count - 1, column: 0 }, { row: 0, column: 0 })); // prettier-ignore
  };
  return { draw, clock, forget: evaluator.forget };
}

test('a rule that takes long in every cell is not worked out; others beside it are', () => {
  const { draw, clock, forget } = drawn(1, ['heavy', 64], ['light', 64]);
  expect(draw()).toEqual([null, true]);
  expect(clock.now).toBeLessThan(1500);
  const { now } = clock;
  forget();
  expect(draw()).toEqual([null, true]);
  expect(clock.now - now).toBeLessThan(20);
});

test('cells that take long to read are no reason: they are read once for all', () => {
  const { draw, clock } = drawn(200, ['light', 1000]);
  expect(draw()).toEqual([true]);
  expect(clock.asked).toBeGreaterThanOrEqual(1000);
});

test('a rule that takes a second at a time is tried once', () => {
  const { draw, clock } = drawn(2000, ['light', 64]);
  expect(draw()).toEqual([null]);
  expect(clock.asked).toBe(1);
});

test('a heavy formula for a few cells is worked out', () => {
  expect(drawn(1, ['heavy', 3]).draw()).toEqual([true]);
});
