import type { Area, CellValue, Grid } from '../grid';
import { withoutCrosses } from './crosses';
import { tidy } from './fold';

/** A grid made easy to read: texts, merges, and the rows that hold anything. All indices are relative to the grid. */
export interface View {
  readonly grid: Grid;
  readonly width: number;
  readonly height: number;
  /** Rows with at least one non-empty cell, ascending. */
  readonly filledRows: readonly number[];
  value(row: number, column: number): CellValue;
  /** The cell as trimmed text; '' for empty cells and those covered by a merge. */
  text(row: number, column: number): string;
  formula(row: number, column: number): string | null;
  /** The merged area that covers the cell, if any. */
  merge(row: number, column: number): Area | undefined;
}

const MOST_MERGED_CELLS = 300_000;

const views = new WeakMap<Grid, View>();

/** One per grid, since a grid never changes. Cost: one pass over the cells, whatever the used range. */
export function viewOf(grid: Grid): View {
  const known = views.get(grid) ?? withoutCrosses(newView(grid));
  views.set(grid, known);
  return known;
}

function newView(grid: Grid): View {
  const { values, formulas } = grid;
  const width = values[0]?.length ?? 0;
  const merges = mergeIndex(grid, width);
  const texts: string[][] = [];
  const value = (row: number, column: number) => values[row]?.[column] ?? '';
  return {
    grid,
    width,
    height: values.length,
    filledRows: values.flatMap((row, index) => (row.some(isFilled) ? index : [])),
    value,
    text: (row, column) => (texts[row] ??= (values[row] ?? []).map(textOf))[column] ?? '',
    formula: (row, column) => {
      const formula = formulas[row]?.[column];
      return typeof formula === 'string' && /^\s*=/.test(formula) ? formula : null;
    },
    merge: (row, column) => merges.get(row * width + column),
  };
}

function isFilled(value: CellValue): boolean {
  return typeof value === 'string' ? value !== '' && value.trim() !== '' : true;
}

function textOf(value: CellValue): string {
  return typeof value === 'string' ? tidy(value) : String(value);
}

/** Cell → merge, relative to the grid; whole-column merges are bounded by the grid and by a budget. */
function mergeIndex(grid: Grid, width: number): ReadonlyMap<number, Area> {
  const index = new Map<number, Area>();
  let budget = MOST_MERGED_CELLS;
  for (const merge of grid.merges) {
    const area = { ...merge, row: merge.row - grid.top, column: merge.column - grid.left };
    const bottom = Math.min(area.row + area.rows, grid.values.length);
    const right = Math.min(area.column + area.columns, width);
    const size = Math.max(0, bottom - Math.max(0, area.row)) * Math.max(0, right - Math.max(0, area.column));
    if (size > budget) continue;
    budget -= size;
    for (let row = Math.max(0, area.row); row < bottom; row++) {
      for (let column = Math.max(0, area.column); column < right; column++)
        index.set(row * width + column, area);
    }
  }
  return index;
}
