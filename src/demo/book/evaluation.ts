/**
 * Formulas that stand outside cells (conditional formats, validations, links), worked out by the host's engine. Each one
 * is set up in a cell far to the right in the row it is asked for, so that ROW() is right and nothing refers to it.
 */
import {
  MAX_COLUMNS,
  type Area,
  type CellValue,
  type SheetDoc,
  type Document,
} from '../../headless/document';
import type { Engine, Inputs, References, Task } from '../../headless/host/evaluate';
import { shiftFormula } from '../../headless/host/shiftFormula';
import { findPlace } from './findPlace';
import { groupBy } from '../../domain/groupBy';
import type { Evaluate, Question } from '../grid/conditional';

export interface Evaluator {
  for(sheet: SheetDoc): Evaluate;
  /** Works out many formulas in one go; `for` then answers them at once. */
  prepare(sheet: SheetDoc, questions: readonly Question[]): void;
  /** Cells have changed: nothing that was worked out holds any more. */
  forget(): void;
}

/** More would be cut by the engine without a word (host/evaluate.ts). */
const AT_ONCE = 4000;

/**
 * Milliseconds that one cell's formula may take. The usual take a hundredth of it; what looks through a million rows for each cell would
 * hold up the window every time it is drawn.
 */
const PER_CELL = 20;
/** Milliseconds that no rule may take at a time, whatever of. */
const AT_MOST = 1000;

export function createEvaluator(
  document: Document,
  engine: Engine,
  now: () => number = () => performance.now(),
): Evaluator {
  const known = new Map<string, CellValue>();
  const run = (sheet: SheetDoc, formulas: ReadonlyMap<string, number>): void => {
    const perRow = new Map<number, number>();
    const isUncertain = (formula: string): boolean => engine.references(formula)?.uncertain === true;
    for (const [formula, row] of formulas)
      if (isUncertain(formula)) known.set(keyOf(sheet, formula, row), null);
    const certain = [...formulas].filter(([formula]) => !isUncertain(formula));
    const tasks = certain.slice(0, AT_ONCE).map(([formula, row]): Task => {
      const used = perRow.get(row) ?? 0;
      perRow.set(row, used + 1);
      return { sheet, row, column: MAX_COLUMNS - 1 - used, formula };
    });
    const results = engine.run(document, tasks, inputsOf(document, engine, sheet, tasks));
    tasks.forEach((task, index) =>
      known.set(keyOf(sheet, task.formula, task.row), results[index]?.value ?? null),
    );
  };
  const value = (sheet: SheetDoc, moved: string, row: number): CellValue => {
    const key = keyOf(sheet, moved, row);
    if (!known.has(key)) run(sheet, new Map([[moved, row]]));
    return known.get(key) ?? null;
  };
  const scales = createScales(now, (sheet, asked) => run(sheet, byFormula(asked)));
  const isOpen = (sheet: SheetDoc, { moved, row }: Asked): boolean =>
    literal(moved) === undefined && !known.has(keyOf(sheet, moved, row)) && engine.isFormula(moved);
  return {
    for: (sheet) => (formula, at, origin) => {
      if (scales.foundHeavy(sheet, formula)) return null;
      const { moved } = askedOf({ formula, at, origin });
      return literal(moved) ?? value(sheet, moved, at.row);
    },
    prepare: (sheet, questions) => {
      const open = questions.map(askedOf).filter((each) => isOpen(sheet, each));
      const light = [...groupBy(open, ({ rule }) => rule)].flatMap(([rule, asked]) =>
        scales.isHeavy(sheet, rule, asked) ? [] : asked,
      );
      const missing = byFormula(light);
      if (missing.size > 0) run(sheet, missing);
    },
    forget: () => known.clear(),
  };
}

/** Weighs each rule once, where it is asked for in more than a few cells: too heavy ones are not shown. */
function createScales(now: () => number, run: (sheet: SheetDoc, asked: readonly Asked[]) => void) {
  const weighed = new Map<string, boolean>();
  const timed = (sheet: SheetDoc, asked: readonly Asked[]): number => {
    const begun = now();
    run(sheet, asked);
    return now() - begun;
  };
  const foundHeavy = (sheet: SheetDoc, rule: string): boolean => weighed.get(`${sheet.id}:${rule}`) ?? false;
  return {
    foundHeavy,
    /** By what each further cell costs: reading the cells that all of them look at takes its time once. */
    isHeavy: (sheet: SheetDoc, rule: string, asked: readonly Asked[]): boolean => {
      const key = `${sheet.id}:${rule}`;
      if (!weighed.has(key) && asked.length > 3) {
        const one = timed(sheet, asked.slice(0, 1));
        const three = one > PER_CELL && one < AT_MOST ? timed(sheet, asked.slice(1, 4)) : one;
        weighed.set(key, one > AT_MOST || three - one > 2 * PER_CELL);
      }
      return foundHeavy(sheet, rule);
    },
  };
}

/** A rule's formula as it stands in one cell. */
interface Asked {
  readonly rule: string;
  readonly moved: string;
  readonly row: number;
}

function askedOf({ formula, at, origin }: Question): Asked {
  const moved = shiftFormula(formula, at.row - origin.row, at.column - origin.column);
  return { rule: formula, moved, row: at.row };
}

const byFormula = (asked: readonly Asked[]): Map<string, number> =>
  new Map(asked.map(({ moved, row }) => [moved, row]));

/** The same text may mean something else in another row only where it asks for the row. */
function keyOf(sheet: SheetDoc, formula: string, row: number): string {
  return `${sheet.id}${/\bROW\(\s*\)/i.test(formula) ? row : ''}:${formula}`;
}

/** Only the cells that the formulas look at are handed over: a large sheet costs nothing that is not asked for. */
function inputsOf(document: Document, engine: Engine, sheet: SheetDoc, tasks: readonly Task[]): Inputs {
  const wanted = new Map<SheetDoc, Map<string, Area>>();
  for (const { formula } of tasks) {
    const found = engine.references(formula);
    if (!found) continue;
    if (found.anywhere) return 'everything';
    for (const place of placesOf(document, sheet, found)) {
      const areas = wanted.get(place.sheet) ?? new Map<string, Area>();
      const { row, column, rows, columns } = place.area;
      wanted.set(place.sheet, areas.set([row, column, rows, columns].join(), place.area));
    }
  }
  return new Map([...wanted].map(([each, areas]) => [each, [...areas.values()]]));
}

interface PlaceOf {
  readonly sheet: SheetDoc;
  readonly area: Area;
}

function placesOf(document: Document, sheet: SheetDoc, found: References): PlaceOf[] {
  const direct = found.areas.map(({ sheet: name, area }) => ({
    sheet: name === undefined ? sheet : document.sheet(name),
    area,
  }));
  const named = [...found.names, ...found.tables].map((name) => {
    const place = name === '' ? null : findPlace(document, name);
    return { sheet: place ? document.sheet(place.sheet) : undefined, area: place?.area };
  });
  return [...direct, ...named].filter((place): place is PlaceOf => Boolean(place.sheet && place.area));
}

/** Most operands are a number or a text: they need no engine. */
function literal(formula: string): CellValue | undefined {
  const text = /^\s*"((?:[^"]|"")*)"\s*$/.exec(formula)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  if (/^\s*-?\d+(\.\d+)?\s*$/.test(formula)) return Number(formula);
  if (/^\s*(TRUE|FALSE)\s*$/i.test(formula)) return /TRUE/i.test(formula);
  return undefined;
}
