import fc from 'fast-check';
import type { MergeResult } from '../../src/domain/merge';
import type { MergeColumn, WantedRow } from '../../src/domain/planRow';
import { resolveAll } from '../../src/domain/resolve';
import { riskKeys } from '../../src/domain/riskKeys';
import { apply, merge, want, type SheetRow } from './planSheet';
import { risk } from './risks';

/**
 * Random years: people edit, copy, delete and sort plan rows and lose the trace column, the analysis changes, somebody presses the
 * button. Whatever happens, what people typed stands where they typed it.
 */

interface Risk {
  readonly id: string | null;
  readonly area: string;
  readonly risk: string;
  readonly owner: string;
  readonly controls: readonly string[];
}

/** A row with what people typed into it, per column. */
type Line = SheetRow & { readonly typed: ReadonlyMap<string, string> };

interface World {
  readonly sheet: readonly Line[];
  readonly risks: readonly Risk[];
  readonly lastNumber: number;
  /** How many unique texts people have typed. */
  readonly typed: number;
}

type Step = (world: World) => World;

const words = ['rutin saknas', 'rutiner saknas', 'fel belopp', 'fel belopp betalas ut', 'jäv', ''];
const word = fc.constantFrom(...words);
const at = fc.nat(30);
const shared = fc.constantFrom<MergeColumn>('area', 'risk', 'score', 'level', 'control', 'owner', 'source');
const anyColumn = fc.oneof(
  shared,
  fc.constantFrom<MergeColumn | 'status'>('method', 'frequency', 'dueDate', 'number', 'status'),
);

const anyRisk: fc.Arbitrary<Risk> = fc.record({
  id: fc.option(fc.constantFrom('r-1', 'r-2', 'r-3'), { freq: 2 }),
  area: fc.constantFrom('', 'ekonomi'),
  risk: word,
  owner: word,
  controls: fc.array(word, { minLength: 1, maxLength: 3 }),
});

const people: readonly fc.Arbitrary<Step>[] = [
  fc.tuple(at, anyColumn).map(([row, column]) => (world) => {
    const text = `✎${world.typed}`;
    return editRow({ ...world, typed: world.typed + 1 }, row, column, text);
  }),
  fc.tuple(at, shared, word).map(
    ([row, column, text]) =>
      (world) =>
        editRow(world, row, column, text),
  ),
  fc.tuple(at, at).map(
    ([from, to]) =>
      (world) =>
        insert(world, to, world.sheet[from % (world.sheet.length || 1)]),
  ),
  fc.tuple(at, word).map(([to, text]) => (world) => {
    const cells = {
      risk: text,
      control: `✎${world.typed}`,
      area: '',
      owner: '',
      source: '',
      number: '',
      trace: '',
    };
    const typed = new Map([['control', cells.control]]);
    return insert({ ...world, typed: world.typed + 1 }, to, { linked: false, cells, typed });
  }),
  at.map((row) => (world) => ({
    ...world,
    sheet: world.sheet.filter((_, index) => index !== row % world.sheet.length),
  })),
  fc.constant((world) => ({ ...world, sheet: [...world.sheet].sort(byOwner) })),
  fc.constant((world) => ({ ...world, sheet: [...world.sheet].reverse() })),
  fc.tuple(at, fc.constantFrom('', 'x', 'ik1|1')).map(
    ([row, text]) =>
      (world) =>
        editRow(world, row, 'trace', text),
  ),
];

const rare: readonly fc.Arbitrary<Step>[] = [
  fc.constant((world) => ({
    ...world,
    sheet: world.sheet.map(({ cells: { trace: _, ...cells }, ...line }) => ({ ...line, cells })),
  })),
];

const analysis: readonly fc.Arbitrary<Step>[] = [
  fc.tuple(at, anyRisk).map(([place, added]) => (world) => ({
    ...world,
    risks: world.risks.toSpliced(place % (world.risks.length + 1), 0, added),
  })),
  at.map((place) => (world) => ({
    ...world,
    risks: world.risks.toSpliced(place % (world.risks.length || 1), 1),
  })),
  fc
    .tuple(at, anyRisk, fc.constantFrom<keyof Risk>('risk', 'owner', 'controls', 'area'))
    .map(([place, other, part]) => (world) => ({
      ...world,
      risks: world.risks.map((old, index) =>
        index === place % world.risks.length ? { ...old, [part]: other[part] } : old,
      ),
    })),
  fc.constant((world) => ({ ...world, risks: [...world.risks].reverse() })),
];

const press: readonly fc.Arbitrary<Step>[] = [fc.constantFrom(generate(false), generate(true))];

const step = fc.oneof(
  { arbitrary: fc.oneof(...people), weight: 8 },
  { arbitrary: fc.oneof(...rare), weight: 1 },
  { arbitrary: fc.oneof(...analysis), weight: 4 },
  { arbitrary: fc.oneof(...press), weight: 4 },
);

test('whatever happens in a year, nothing that a person typed is lost', () => {
  fc.assert(
    fc.property(fc.array(anyRisk, { maxLength: 4 }), fc.array(step, { maxLength: 40 }), (risks, steps) => {
      const start = generate(false)({ sheet: [], risks, lastNumber: 0, typed: 0 });
      generate(false)(steps.reduce((world, change) => change(world), start));
    }),
    { numRuns: 120 },
  );
});

/** Presses the button and holds every promise against the result. */
function generate(settle: boolean): Step {
  return (world) => {
    const wanted = wantedOf(world.risks);
    const found = merge(world.sheet, wanted, world.lastNumber);
    const result = settle ? resolveAll(found, 'mine') : found;
    const sheet = apply(world.sheet, result).map((line, index) => ({
      ...line,
      cells: line.cells,
      typed: world.sheet[index]?.typed ?? new Map<string, string>(),
    }));
    keepsTyped(sheet);
    hasEveryRisk(result, wanted);
    givesNumbersOnce(result, world.lastNumber);
    tellsConflicts(result, sheet, wanted);
    changesNothingTwice(sheet, wanted, result);
    return { ...world, sheet, lastNumber: result.lastNumber };
  };
}

function keepsTyped(sheet: readonly Line[]): void {
  for (const { cells, typed } of sheet) {
    for (const [column, text] of typed) expect(cells[column as MergeColumn]).toBe(text);
  }
}

function hasEveryRisk({ rows }: MergeResult, wanted: readonly WantedRow[]): void {
  const found = rows.flatMap((row) => (row.wanted === null ? [] : [row.wanted]));
  expect(found.sort((a, b) => a - b)).toEqual([...wanted.keys()]);
}

function givesNumbersOnce({ rows, lastNumber }: MergeResult, before: number): void {
  const given = rows.flatMap(({ change, trace }) => (change === 'new' && trace ? [trace.number] : []));
  expect(new Set(given).size).toBe(given.length);
  for (const number of given) expect(number > before && number <= lastNumber).toBe(true);
}

function tellsConflicts(
  { conflicts }: MergeResult,
  sheet: readonly Line[],
  wanted: readonly WantedRow[],
): void {
  for (const { row, column, mine, theirs } of conflicts) {
    expect(sheet[row - 7]?.cells[column] ?? '').toBe(mine);
    expect(wanted.some(({ cells }) => cells[column] === theirs)).toBe(true);
    expect(mine).not.toBe(theirs);
  }
}

function changesNothingTwice(sheet: readonly Line[], wanted: readonly WantedRow[], first: MergeResult): void {
  const again = merge(sheet, wanted, first.lastNumber);
  expect(again.rows.filter(({ writes }) => Object.keys(writes).length > 0)).toEqual([]);
  expect(again.conflicts).toEqual(first.conflicts);
  expect(again.lastNumber).toBe(first.lastNumber);
}

function editRow(world: World, row: number, column: string, text: string): World {
  const target = row % (world.sheet.length || 1);
  const sheet = world.sheet.map((line, index) => {
    if (index !== target) return line;
    const typed = new Map(line.typed);
    if (text.startsWith('✎')) typed.set(column, text);
    else typed.delete(column);
    return { linked: line.linked && column !== 'source', cells: { ...line.cells, [column]: text }, typed };
  });
  return { ...world, sheet };
}

function insert(world: World, place: number, line: Line | undefined): World {
  if (!line) return world;
  return { ...world, sheet: world.sheet.toSpliced(place % (world.sheet.length + 1), 0, line) };
}

function byOwner(one: Line, other: Line): number {
  return (one.cells.owner ?? '').localeCompare(other.cells.owner ?? '');
}

function wantedOf(risks: readonly Risk[]): WantedRow[] {
  const keys = riskKeys(
    risks.map(({ id, area, risk: text, owner, controls }) =>
      risk({ id: id ?? '', area, risk: text, owner, control: controls.join('\n') }),
    ),
  );
  return risks.flatMap(({ area, risk: text, owner, controls }, index) => {
    const about = { key: keys[index] ?? '', area, owner, source: `Riskanalys rad ${index + 5}` };
    return controls.map((control, n) => want(text, control, { ...about, ordinal: n + 1 }));
  });
}
