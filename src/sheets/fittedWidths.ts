import { isFormula } from './model';
import type { PlanColumn } from './planColumns';
import type { PlanCells } from './planSheet';

/** Points. */
const NARROW = 60;

/** Longest average text that a width is good for, narrowest first. */
const steps: readonly { readonly letters: number; readonly width: number }[] = [
  { letters: 12, width: 66 },
  { letters: 40, width: 96 },
  { letters: 90, width: 140 },
  { letters: 200, width: 190 },
  { letters: Infinity, width: 250 },
];

/** Columns that keep their width whatever is in them. */
const fixed: ReadonlySet<string> = new Set([
  'number',
  'change',
  'score',
  'level',
  'dueDate',
  'source',
  'trace',
]);

/**
 * The columns of a plan whose texts are there from the start, as wide as these need: prose in a status column would else make rows of a
 * page each, and a column that nobody has filled takes no room from the others. Columns that do not `fits` keep their width.
 */
export function fittedWidths(
  columns: readonly PlanColumn[],
  rows: readonly PlanCells[],
  fits: (key: PlanColumn['key']) => boolean = () => true,
): readonly PlanColumn[] {
  return columns.map((column) => {
    if (fixed.has(column.key) || !fits(column.key)) return column;
    const lengths = rows.flatMap((row) => {
      const cell = row.get(column.key) ?? '';
      return cell === '' || cell === null || isFormula(cell) ? [] : String(cell).length;
    });
    if (lengths.length === 0) return { ...column, width: Math.min(column.width, NARROW) };
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    const needed = steps.find(({ letters }) => average <= letters)?.width ?? column.width;
    return { ...column, width: Math.max(needed, NARROW) };
  });
}
