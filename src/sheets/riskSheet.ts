import type { Policy } from '../domain/policy';
import type { Risk } from '../domain/risk';
import { cellAddress, type Grid } from './grid';
import type { Block, Drawing, Formula } from './model';
import type { Reading } from './reading/reading';
import { RISK_MARK, riskMarks } from './riskMarks';

/** A reading of the user's sheet with the risks that were read by it and the grid that it was read from. */
export interface ReadAnalysis {
  readonly reading: Reading;
  readonly risks: readonly Risk[];
  readonly grid: Grid;
}

/** Everything we ever do to a risk analysis comes from this file: marks, their removal, formulas in empty score cells. */

/** Marks on every sheet that holds an analysis. Earlier marks of ours are replaced; the user's formats are not touched. */
export function highlightDrawings(analyses: readonly ReadAnalysis[], policy: Policy): Drawing[] {
  return bySheet(analyses).map((group) => ({
    ...untouched(group[0]!.grid),
    unmark: RISK_MARK,
    marks: group.flatMap(({ reading, risks }) => riskMarks(reading, risks, policy)),
  }));
}

/** Takes our marks away from a sheet, and nothing else. */
export function unmarkDrawing(grid: Grid): Drawing {
  return { ...untouched(grid), unmark: RISK_MARK };
}

/** S × K as a formula in every score cell that is empty and whose ratings are numbers or still empty. */
export function scoreDrawings(analyses: readonly ReadAnalysis[]): Drawing[] {
  return bySheet(analyses).flatMap((group) => {
    const blocks = group.flatMap(scoreBlocks);
    return blocks.length === 0 ? [] : [{ ...untouched(group[0]!.grid), blocks }];
  });
}

function scoreBlocks({ reading, grid }: ReadAnalysis): Block[] {
  const { likelihood, consequence, score } = reading.columns;
  if (likelihood === undefined || consequence === undefined || score === undefined) return [];
  const fillable = reading.rows.filter(
    (row) =>
      isFree(grid, row, score) && takesNumbers(grid, row, likelihood) && takesNumbers(grid, row, consequence),
  );
  return runs(fillable).map((rows) => ({
    row: rows[0]!,
    column: score,
    cells: rows.map((row) => [product(cellAddress(row, likelihood), cellAddress(row, consequence))]),
  }));
}

/** Empty until both ratings are there, so that an unscored risk does not show 0. */
function product(likelihood: string, consequence: string): Formula {
  return { formula: `=IF(COUNT(${likelihood},${consequence})=2,${likelihood}*${consequence},"")` };
}

/** Neither value nor formula, not under a merged cell, and not formatted as text, where a formula would stay text. */
function isFree(grid: Grid, row: number, column: number): boolean {
  const [r, c] = [row - grid.top, column - grid.left];
  const empty = (grid.values[r]?.[c] ?? '') === '' && (grid.formulas[r]?.[c] ?? '') === '';
  return empty && grid.formats[r]?.[c] !== '@' && !grid.merges.some((area) => covers(area, row, column));
}

function takesNumbers(grid: Grid, row: number, column: number): boolean {
  const value = grid.values[row - grid.top]?.[column - grid.left] ?? '';
  return value === '' || typeof value === 'number';
}

function covers(area: Grid['merges'][number], row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

function untouched(grid: Grid): Drawing {
  return { target: { kind: 'users', id: grid.sheet.id, name: grid.sheet.name }, blocks: [] };
}

function bySheet(analyses: readonly ReadAnalysis[]): ReadAnalysis[][] {
  const ids = [...new Set(analyses.map(({ grid }) => grid.sheet.id))];
  return ids.map((id) => analyses.filter(({ grid }) => grid.sheet.id === id));
}

/** Consecutive numbers together: [5, 6, 9] is [[5, 6], [9]]. */
function runs(rows: readonly number[]): number[][] {
  const found: number[][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && last.at(-1) === row - 1) last.push(row);
    else found.push([row]);
  }
  return found;
}
