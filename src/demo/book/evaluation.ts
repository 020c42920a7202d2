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

export function createEvaluator(document: Document, engine: Engine): Evaluator {
  const known = new Map<string, CellValue>();
  const run = (sheet: SheetDoc, formulas: ReadonlyMap<string, number>): void => {
    const perRow = new Map<number, number>();
    const tasks = [...formulas].slice(0, AT_ONCE).map(([formula, row]): Task => {
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
  return {
    for: (sheet) => (formula, at, origin) => {
      const moved = shiftFormula(formula, at.row - origin.row, at.column - origin.column);
      return literal(moved) ?? value(sheet, moved, at.row);
    },
    prepare: (sheet, questions) => {
      const missing = new Map<string, number>();
      for (const { formula, at, origin } of questions) {
        const moved = shiftFormula(formula, at.row - origin.row, at.column - origin.column);
        const open = literal(moved) === undefined && !known.has(keyOf(sheet, moved, at.row));
        if (open && engine.isFormula(moved)) missing.set(moved, at.row);
      }
      if (missing.size > 0) run(sheet, missing);
    },
    forget: () => known.clear(),
  };
}

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
