import type { Grid } from '../sheets/grid';
import type { Changes, Drawing, RowSpan } from '../sheets/model';
import { cellsOf, runs } from '../sheets/undo';
import { rowsBefore } from '../sheets/undoSides';
import { contentAt, showFiltered, targetIds, type HeldSheet } from './overtaken';
import { askForState, isSameShape, shapeNow, shapeOf, type AskedState, type Shape } from './sheetState';

/** A sheet between two parts: how it was read, and what has become of it since by our own doing. */
export interface SheetInParts {
  readonly grid: Grid;
  /** null where it is not known. */
  shape: Shape | null;
  inserted: readonly RowSpan[];
  /** Cells that earlier parts have written, by `keyOf`. */
  readonly written: Set<number>;
}

/** By id; those that this run has made by name. */
export type SheetsInParts = Map<string, SheetInParts>;

/** A sheet that nothing has been done to yet. */
export function sheetOf(grid: Grid): SheetInParts {
  return { grid, shape: shapeOf(grid), inserted: [], written: new Set() };
}

/** A sheet that this run has made: nothing is on it but what has been written. It is known by its name. */
function gridOfMade(name: string): Grid {
  const sheet = {
    id: name,
    name,
    visibility: 'visible',
    tables: [],
    properties: {},
    protected: false,
  } as const;
  return {
    sheet: { ...sheet, filtered: false },
    top: 0,
    left: 0,
    values: [],
    formulas: [],
    formats: [],
    merges: [],
  };
}

/** What is there just before a part: the shapes of all sheets, and the rows that it changes. */
export interface PartEve {
  readonly states: readonly AskedState[];
  readonly rows: readonly AskedRows[];
}

/** Neighbouring rows, as they lie before the part. */
interface AskedRows {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly range: Excel.Range;
}

/** Queues the question. */
export function askForEve(workbook: Excel.Workbook, sheets: SheetsInParts, part: Changes): PartEve {
  const states = askForShapes(workbook, sheets, part);
  for (const state of states) if (targetIds(part).has(state.grid.sheet.id)) showFiltered(state);
  return { states, rows: part.drawings.flatMap((drawing) => askForRows(workbook, sheets, drawing)) };
}

/** Queues the question for the shapes of all sheets, before a part or after it. */
export function askForShapes(
  workbook: Excel.Workbook,
  sheets: SheetsInParts,
  { drawings }: Changes,
): AskedState[] {
  const gone = new Set(drawings.filter(({ remove }) => remove).map(idOf));
  return [...sheets].flatMap(([id, { grid, shape }]) =>
    shape === null || gone.has(id) ? [] : askForState(workbook, grid, ''),
  );
}

/** The same for the sheets that a part makes. */
export function askForMade(workbook: Excel.Workbook, { drawings }: Changes): AskedState[] {
  return drawings.flatMap(({ target: { kind, name } }) =>
    kind === 'new' ? askForState(workbook, gridOfMade(name), '') : [],
  );
}

/** The key of a drawing's sheet. */
export function idOf({ target }: Drawing): string {
  return target.kind === 'new' ? target.name : target.id;
}

function askForRows({ worksheets }: Excel.Workbook, sheets: SheetsInParts, drawing: Drawing): AskedRows[] {
  const { target, insertRows = [], deleteRows = [] } = drawing;
  if (target.kind === 'new') return [];
  const cells = cellsOf(drawing.blocks);
  const wasAt = rowsBefore(insertRows);
  const rows = new Set(cells.flatMap(({ row }) => wasAt(row) ?? []));
  for (const { row, count } of deleteRows) for (let n = 0; n < count; n++) rows.add(row + n);
  const grid = sheets.get(target.id)?.grid;
  const [first, last] = widthOf(grid, cells);
  const sheet = worksheets.getItem(target.id);
  return runs([...rows]).map(({ row, count }) => {
    const range = sheet.getRangeByIndexes(row, first, count, last - first + 1).load('values,formulas');
    return { id: target.id, row, column: first, range };
  });
}

/** First and last column of a row with everything in it that somebody may have typed, and everything that is written. */
function widthOf(
  grid: Grid | null | undefined,
  cells: readonly { readonly column: number }[],
): [number, number] {
  const width = grid?.formulas[0]?.length ?? 0;
  let [first, last] = grid && width > 0 ? [grid.left, grid.left + width - 1] : [Infinity, 0];
  for (const { column } of cells) [first, last] = [Math.min(first, column), Math.max(last, column)];
  return [first, last];
}

/** Whether everything that the part rests on is as it was read, but for what the parts before it have written. */
export function isAsLeft(sheets: SheetsInParts, { drawings }: Changes, { states, rows }: PartEve): boolean {
  const sameShapes = states.every((state) => {
    const shape = sheets.get(state.grid.sheet.id)?.shape;
    return !shape || isSameShape(shape, shapeNow(state));
  });
  return (
    sameShapes &&
    rows.every((asked) => isRowsAsLeft(sheets.get(asked.id), asked, overwritten(drawings, asked.id)))
  );
}

/** Cells that a part writes over on a sheet, as rows lay before it. */
function overwritten(drawings: readonly Drawing[], id: string): ReadonlySet<number> {
  const keys = drawings
    .filter(({ target }) => target.kind !== 'new' && target.id === id)
    .flatMap(({ blocks, insertRows = [] }) => {
      const wasAt = rowsBefore(insertRows);
      return cellsOf(blocks).flatMap(({ row, column }) => {
        const was = wasAt(row);
        return was === null ? [] : keyOf(was, column);
      });
    });
  return new Set(keys);
}

/** A cell that held something or is written over holds what it held; Excel itself may fill in a formula beside it. */
function isRowsAsLeft(
  sheet: SheetInParts | undefined,
  { row, column, range }: AskedRows,
  over: ReadonlySet<number>,
): boolean {
  if (!sheet) return true;
  const { grid, inserted, written } = sheet;
  const wasAt = rowsBefore(inserted);
  return (range.formulas as unknown[][]).every((line, r) => {
    const was = wasAt(row + r);
    const before = was === null ? undefined : grid.formulas[was - grid.top];
    return line.every((cell, c) => {
      const key = keyOf(row + r, column + c);
      const held = before?.[column + c - grid.left] ?? '';
      return cell === held || written.has(key) || (held === '' && !over.has(key));
    });
  });
}

/** A cell's place on its sheet as one number. */
export function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}

/** The sheets by id as they were, for `takingBack`. */
export function heldOn({ states, rows }: PartEve): (id: string) => HeldSheet {
  return (id) => {
    const asked = rows.filter((each) => each.id === id);
    const lines = new Map(
      asked.flatMap((each) => each.range.formulas.map((_, r) => [each.row + r, { ...each, r }] as const)),
    );
    const first = asked[0]?.column ?? 0;
    return {
      state: states.find(({ grid }) => grid.sheet.id === id) ?? null,
      cell: (row, column) => {
        const line = lines.get(row);
        return line ? contentAt(line.range, line.r, column - line.column) : '';
      },
      columns: { first, count: asked[0]?.range.formulas[0]?.length ?? 0 },
    };
  };
}
