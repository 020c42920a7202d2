import type { Grid } from '../grid';
import { cellText, isErrorText } from './cellText';
import { fold } from './fold';
import type { ForeignPlan } from './foreignPlans';
import { viewOf, type View } from './view';

/** A text on a plan's sheet that no row, group heading or column heading of the plan holds; 0-based place on the sheet. */
export interface OutsideText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Everything that stands on the sheet of these plans and is in none of them: titles, dates, totals, notes, cells beside the table. Errors
 * such as #REF! are told too, since no plan takes them over. `plans` are those that were found on this grid.
 */
export function textsOutside(grid: Grid, plans: readonly ForeignPlan[]): OutsideText[] {
  const view = viewOf(grid);
  const taken = new Set(plans.flatMap((plan) => takenCells(view, plan)));
  return view.filledRows.flatMap((row) =>
    Array.from({ length: view.width }, (_, column) => ({ row, column, text: cellText(grid, row, column) }))
      .filter(({ column, text }) => text !== '' && (isErrorText(text) || !taken.has(keyOf(row, column))))
      .map(({ column, text }) => ({ row: row + grid.top, column: column + grid.left, text })),
  );
}

/** Cells of a grid by row and column, both relative to it. */
const keyOf = (row: number, column: number) => row * 16_384 + column;

/** Headings, group headings and rows of a plan; headings that are printed again on the next page too. */
function takenCells(view: View, plan: ForeignPlan): number[] {
  const { grid, text } = view;
  const columns = plan.headings.map(({ column }) => column - grid.left);
  const rows = new Set(plan.rows.map(({ source }) => source.row - 1 - grid.top));
  const groups = new Set(plan.rows.map(({ group }) => group).filter((group) => group !== ''));
  return view.filledRows.flatMap((row) => {
    const texts = columns.map((column) => text(row, column));
    const filled = texts.filter((each) => each !== '');
    const isGroup = filled.length === 1 && groups.has(filled[0] ?? '');
    const isTaken = rows.has(row) || isGroup || isHeader(texts, row + grid.top, plan);
    return isTaken ? columns.map((column) => keyOf(row, column)) : [];
  });
}

/** The headings themselves, each cell a part of what was read of several rows; or the same headings on the next printed page. */
function isHeader(texts: readonly string[], row: number, { headings, headerRow }: ForeignPlan): boolean {
  const isPart = (text: string, index: number) => fold(headings[index]?.text ?? '').includes(fold(text));
  if (row <= headerRow) return texts.some((text) => text !== '') && texts.every(isPart);
  const filled = texts.filter((text) => text !== '').length;
  return (
    filled > 1 &&
    texts.every((text, index) => text === '' || fold(text) === fold(headings[index]?.text ?? ''))
  );
}
