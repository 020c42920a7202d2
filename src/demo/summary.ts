/** What the selected cells add up to, for the status bar. */
import type { Area } from '../sheets/grid';
import type { Book } from './book/book';
import type { SelectionSummary } from './state';

/** More cells than this are not added up at every key press. */
const MOST = 200_000;

export function summarize(
  book: Book,
  sheet: string,
  area: Area,
  used: { readonly rows: number; readonly columns: number },
): SelectionSummary | null {
  const rows = Math.min(area.row + area.rows, used.rows);
  const columns = Math.min(area.column + area.columns, used.columns);
  if (area.rows * area.columns < 2 || (rows - area.row) * (columns - area.column) > MOST) return null;
  const numbers: number[] = [];
  let count = 0;
  for (let row = area.row; row < rows; row++) {
    for (let column = area.column; column < columns; column++) {
      const found =
        book.content(sheet, { row, column }) === '' ? undefined : book.number(sheet, { row, column });
      if (found !== undefined) count++;
      if (typeof found === 'number') numbers.push(found);
    }
  }
  const sum = numbers.length > 0 ? numbers.reduce((a, b) => a + b, 0) : null;
  return { count, sum, average: sum === null ? null : sum / numbers.length };
}
