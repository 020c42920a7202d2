import fc from 'fast-check';
import { actions } from '../../src/actions';
import type { Difference, Env, Options, Outcome } from '../../src/actions/action';
import { undoPlan } from '../../src/actions/undoPlan';
import { defaultPreset, presetPolicy } from '../../src/domain/presets';
import type { Choice } from '../../src/domain/resolve';
import { emptyMemory } from '../../src/sheets/reading/memory';
import type { Written } from '../../src/sheets/undo';
import { languages } from '../../src/text';
import { bookOf, carriedOut, cell, deleted, inserted, nothing, type Paper, type PaperCell } from './paper';

/**
 * Random years with whole workbooks: the analysis changes, people type, copy, strike, sort and put columns of their own into the plan, press
 * the button, decide conflicts, undo. Whatever happens, every text that a person typed is in the workbook and in its row, unless
 * that same person gave it up; and undoing at once gives the plan back cell by cell.
 */

interface Risk {
  readonly area: string;
  readonly risk: string;
  readonly s: number;
  readonly k: number;
  readonly measure: string;
  readonly owner: string;
}

interface World {
  readonly risks: readonly Risk[];
  readonly papers: readonly Paper[];
  /** Each text that a person has typed into the plan, with the mark of its row. */
  readonly typed: ReadonlyMap<string, string>;
  readonly counter: number;
  readonly last: Written | null;
  /** The workbook just before the last generation, as long as nobody has touched it since. */
  readonly untouched: readonly Paper[] | null;
}

type Step = (world: World) => World;

const PLAN = 'Internkontrollplan 2026';
const env: Env = {
  policy: presetPolicy(defaultPreset, languages.sv.policy.words),
  memory: emptyMemory,
  today: '2026-01-15',
  year: 2026,
  text: languages.sv,
  options: {},
};

const at = fc.nat(40);
const words = fc.constantFrom(
  'Rutin saknas',
  'Rutiner saknas',
  'Fel belopp betalas ut',
  'Jäv vid inköp',
  'Intrång i system',
);
const anyRisk: fc.Arbitrary<Risk> = fc.record({
  area: fc.constantFrom('Ekonomi', 'HR', 'IT'),
  risk: words,
  s: fc.integer({ min: 1, max: 4 }),
  k: fc.integer({ min: 1, max: 4 }),
  measure: fc.constantFrom('Utbilda', 'Ta fram rutin', 'Stickprov', ''),
  owner: fc.constantFrom('Chef', 'Ekonom', ''),
});

const people: readonly fc.Arbitrary<Step>[] = [
  // Not into the hidden column Spår, which is ours.
  fc.tuple(at, fc.nat(14)).map(([row, column]) => typeInto(row, 3 + column)),
  fc.tuple(at, fc.constantFrom('Chef', 'Utbilda', 'HR', ''), fc.constantFrom(2, 3, 6, 8)).map(
    ([row, text, column]) =>
      (world) =>
        inPlan(world, (plan, rows) => {
          const place = rows[row % rows.length]!;
          return isTyped(world, plan.lines[place]?.[column]) ? plan : put(plan, place, column, text);
        }),
  ),
  at.map((row) => copyRow(row)),
  at.map((row) => strike(row)),
  at.map((row) => ownRow(row)),
  fc.tuple(fc.nat(17), fc.boolean()).map(([column, up]) => sort(column, up)),
];

const analysis: readonly fc.Arbitrary<Step>[] = [
  fc
    .tuple(at, anyRisk)
    .map(([place, risk]) => change((risks) => risks.toSpliced(place % (risks.length + 1), 0, risk))),
  at.map((place) => change((risks) => (risks.length < 2 ? risks : risks.toSpliced(place % risks.length, 1)))),
  fc
    .tuple(at, anyRisk, fc.constantFrom<keyof Risk>('risk', 'measure', 'owner', 'area', 's'))
    .map(([place, other, part]) =>
      change((risks) =>
        risks.map((old, index) => (index === place % risks.length ? { ...old, [part]: other[part] } : old)),
      ),
    ),
  fc.constant(change((risks) => [...risks].reverse())),
];

const step = fc.oneof(
  { arbitrary: fc.oneof(...people), weight: 8 },
  { arbitrary: fc.oneof(...analysis), weight: 4 },
  { arbitrary: fc.constantFrom('none', 'mine', 'theirs', 'each').map(generate), weight: 4 },
  { arbitrary: fc.constant<Step>(undo), weight: 2 },
);

test('whatever happens in a year, nothing that a person typed is lost, and undo takes back just what was generated', () => {
  fc.assert(
    fc.property(
      fc.array(anyRisk, { minLength: 1, maxLength: 4 }),
      fc.array(step, { maxLength: 30 }),
      (risks, steps) => {
        const empty: World = {
          risks: [],
          papers: [],
          typed: new Map(),
          counter: 0,
          last: null,
          untouched: null,
        };
        const start = ownColumn(generate('none')(change(() => risks)(empty)));
        const end = steps.reduce((world, next) => next(world), start);
        undo(generate('none')(end));
      },
    ),
    { numRuns: 60 },
  );
});

/** The analysis' sheet written anew from its risks. */
function change(to: (risks: readonly Risk[]) => readonly Risk[]): Step {
  return (world) => {
    const risks = to(world.risks);
    const headings = [
      'Område',
      'Risk',
      'S',
      'K',
      'R',
      'Orsak',
      'Åtgärd',
      'Ansvarig',
      'Underlag till internkontrollplan',
    ];
    const lines = risks.map(({ area, risk, s, k, measure, owner }) => [
      area,
      risk,
      s,
      k,
      s * k,
      'Tidsbrist',
      measure,
      owner,
      'Ja',
    ]);
    const sheet: Paper = {
      ...{ id: '{Riskanalys}', name: 'Riskanalys', table: null, properties: {} },
      lines: [headings, ...lines].map((line) => line.map(cell)),
    };
    return {
      ...world,
      risks,
      papers: [sheet, ...world.papers.filter(({ id }) => id !== sheet.id)],
      untouched: null,
    };
  };
}

function generate(how: string): Step {
  return (world) => {
    const decisions = decisionsFor(perform(world, {}), how);
    const outcome = perform(world, { decisions });
    const papers = carriedOut(world.papers, outcome.changes);
    const givenUp = outcome.changes.drawings.length === 0 ? [] : replaced(perform(world, {}), decisions);
    const typed = new Map([...world.typed].filter(([text]) => !givenUp.includes(text)));
    const next = { ...world, papers, typed };
    holdsTyped(next);
    const again = perform(next, {});
    expect([
      again.changes.drawings,
      kinds(again).filter((kind) => kind !== 'conflict' && kind !== 'struck'),
    ]).toEqual([[], []]);
    if (outcome.changes.drawings.length === 0) return next;
    const before = bookOf(world.papers).grids;
    return {
      ...next,
      last: { before, changes: outcome.changes },
      untouched: givenUp.length === 0 ? world.papers : null,
    };
  };
}

function decisionsFor({ differences }: Outcome, how: string): Readonly<Record<string, Choice>> {
  const choices: Readonly<Record<string, (index: number) => Choice | null>> = {
    none: () => null,
    mine: () => 'mine',
    theirs: () => 'theirs',
    each: (index) => (index % 2 === 0 ? 'mine' : 'theirs'),
  };
  return Object.fromEntries(
    differences.flatMap(({ id }, index) => {
      const choice = choices[how]?.(index) ?? null;
      return id === undefined || choice === null ? [] : [[id, choice] as const];
    }),
  );
}

/** Texts that a person has let go by taking the analysis'. */
function replaced({ differences }: Outcome, decisions: Readonly<Record<string, Choice>>): string[] {
  return differences.flatMap(({ kind, id = '', before }) =>
    kind === 'conflict' && decisions[id] === 'theirs' ? [before] : [],
  );
}

function undo(world: World): World {
  if (world.last === null) return world;
  const outcome = undoPlan(world.last).perform(bookOf(world.papers), env);
  const next = { ...world, papers: carriedOut(world.papers, outcome.changes), last: null, untouched: null };
  holdsTyped(next);
  if (world.untouched) {
    expect([outcome.refusal, outcome.differences]).toEqual([null, []]);
    expect(texts(next.papers)).toEqual(texts(world.untouched));
  }
  return next;
}

const kinds = ({ differences }: Outcome): Difference['kind'][] => differences.map(({ kind }) => kind);

const texts = (papers: readonly Paper[]) =>
  bookOf(papers).grids.map(({ sheet, formulas }) => [
    sheet.name,
    formulas,
    sheet.tables.map(({ area }) => area.rows),
  ]);

function perform(world: World, options: Options): Outcome {
  return actions.createPlan.perform(bookOf(world.papers), { ...env, options });
}

/** Every typed text is in the row with its mark. */
function holdsTyped({ papers, typed }: World): void {
  const rows = papers.flatMap(({ lines }) => lines.map((line) => line.map(({ value }) => String(value))));
  const lost = [...typed].filter(
    ([text, mark]) => !rows.some((row) => row.includes(text) && row.includes(mark)),
  );
  expect(lost).toEqual([]);
}

/** Changes the plan's sheet by hand; `rows` are the 0-based rows of its body. */
function inPlan(world: World, act: (plan: Paper, rows: readonly number[]) => Paper): World {
  const plan = world.papers.find(({ name }) => name === PLAN);
  const area = plan?.table?.area;
  if (!plan || !area) return world;
  const rows = Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index);
  const changed = act(plan, rows);
  if (changed === plan) return world;
  return {
    ...world,
    papers: world.papers.map((paper) => (paper === plan ? changed : paper)),
    untouched: null,
  };
}

/** A person's own column second in the table; the row's mark stands there. */
function ownColumn(world: World): World {
  return inPlan(world, (plan) => ({
    ...plan,
    lines: plan.lines.map((line, row) =>
      row < (plan.table?.area.row ?? 0)
        ? line
        : line.toSpliced(1, 0, row === plan.table?.area.row ? cell('Eget') : nothing),
    ),
    table: plan.table && {
      ...plan.table,
      area: { ...plan.table.area, columns: plan.table.area.columns + 1 },
    },
  }));
}

function put(plan: Paper, row: number, column: number, text: string): Paper {
  const lines = plan.lines.map((line, index) => {
    if (index !== row) return line;
    const padded = [...line, ...Array<PaperCell>(Math.max(0, column + 1 - line.length)).fill(nothing)];
    return padded.with(column, cell(text));
  });
  return { ...plan, lines };
}

const isTyped = ({ typed }: World, there: PaperCell | undefined) => typed.has(String(there?.value));

/** Types a text that nobody else has, and marks the row in the own column. */
function typeInto(row: number, column: number): Step {
  return (world) => {
    const text = `✎${world.counter}`;
    let mark = '';
    let over = '';
    const next = inPlan(world, (plan, rows) => {
      const place = rows[row % rows.length]!;
      over = String(plan.lines[place]?.[column]?.value ?? '');
      mark = String(plan.lines[place]?.[1]?.value ?? '') || `§${world.counter}`;
      return put(put(plan, place, column, text), place, 1, mark);
    });
    const typed = new Map([...world.typed, [text, mark] as const]);
    typed.delete(over);
    return { ...next, typed, counter: world.counter + 1 };
  };
}

/** A row copied below itself with everything in it; its mark is then made its own, and what was typed in it stays with the first. */
function copyRow(row: number): Step {
  return (world) => {
    const next = inPlan(world, (plan, rows) => {
      const place = rows[row % rows.length]!;
      const line = (plan.lines[place] ?? []).map((there) => (isTyped(world, there) ? nothing : there));
      return inserted(plan, place + 1, [line.with(1, cell(`§c${world.counter}`))]);
    });
    return { ...next, counter: world.counter + 1 };
  };
}

/** A row deleted by hand: what its owner typed there goes with it. */
function strike(row: number): Step {
  return (world) => {
    let gone: readonly string[] = [];
    const next = inPlan(world, (plan, rows) => {
      if (rows.length < 2) return plan;
      const place = rows[row % rows.length]!;
      gone = (plan.lines[place] ?? []).map(({ value }) => String(value));
      return deleted(plan, place, 1);
    });
    return { ...next, typed: new Map([...world.typed].filter(([text]) => !gone.includes(text))) };
  };
}

function ownRow(row: number): Step {
  return (world) => {
    const [risk, mark] = [`✎${world.counter}`, `§${world.counter}`];
    const next = inPlan(world, (plan, rows) =>
      inserted(plan, rows[row % rows.length]!, [['', mark, '', risk, '', '', 'Egen kontroll'].map(cell)]),
    );
    return { ...next, typed: new Map([...world.typed, [risk, mark]]), counter: world.counter + 1 };
  };
}

/** The table sorted by a column; the rows' cells change places, as Excel's sort does it. */
function sort(column: number, up: boolean): Step {
  return (world) =>
    inPlan(world, (plan, rows) => {
      const key = (line: readonly PaperCell[]) => String(line[column]?.value ?? '');
      const lines = rows.map((row) => plan.lines[row] ?? []);
      const sorted = [...lines].sort(
        (one, other) => key(one).localeCompare(key(other), 'sv') * (up ? 1 : -1),
      );
      const first = rows[0] ?? 0;
      return { ...plan, lines: plan.lines.toSpliced(first, rows.length, ...sorted) };
    });
}
