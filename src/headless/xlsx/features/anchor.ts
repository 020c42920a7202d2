/** Formulas whose relative references start from one cell, rewritten to start from another. */
import { MAX_COLUMNS, MAX_ROWS } from '../../document';
import { columnIndex, columnName, type Place } from './areas';

/** The same formula meaning the same cells when its anchor lies elsewhere: conditional formats, validations. */
export function moveAnchor(formula: string, from: Place, to: Place): string {
  const rows = to.row - from.row;
  const columns = to.column - from.column;
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token, absoluteColumn, letters, absoluteRow, digits) => {
    if (letters === undefined || digits === undefined) return token;
    const column = absoluteColumn ? columnIndex(letters) : wrap(columnIndex(letters) + columns, MAX_COLUMNS);
    const row = absoluteRow ? Number(digits) - 1 : wrap(Number(digits) - 1 + rows, MAX_ROWS);
    return `${absoluteColumn}${columnName(column)}${absoluteRow}${row + 1}`;
  });
}

/** Relative references of conditional formats run round the edge of the sheet, as in Excel. */
function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}

// Texts, quoted sheet names, structured references, function and other names pass; only cell references are groups.
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|[\p{L}_\\][\p{L}\w.\\]*/gu;
