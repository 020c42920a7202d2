import { MAX_COLUMNS, MAX_ROWS } from '../document';
import { columnIndex, columnLetters } from './addresses';

/**
 * A formula as it reads when copied `rows` down and `columns` to the right: relative references move, fixed ones stay,
 * what leaves the sheet becomes #REF!. Texts and quoted sheet names are left alone.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\])/)
    .map((part, index) => (index % 2 === 0 ? shiftPart(part, rows, columns) : part))
    .join('');
}

const REFERENCE = /(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.(!])/gu;

function shiftPart(part: string, rows: number, columns: number): string {
  return part.replace(
    REFERENCE,
    (whole, fixColumn: string, letters: string, fixRow: string, digits: string) => {
      const column = columnIndex(letters) + (fixColumn ? 0 : columns);
      const row = Number(digits) - 1 + (fixRow ? 0 : rows);
      if (columnIndex(letters) >= MAX_COLUMNS || Number(digits) > MAX_ROWS) return whole;
      const inside = row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
      return inside ? `${fixColumn}${columnLetters(column)}${fixRow}${row + 1}` : '#REF!';
    },
  );
}
