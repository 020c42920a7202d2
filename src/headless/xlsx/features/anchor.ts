/** Formulas whose relative references start from one cell, rewritten to start from another. */
import { MAX_COLUMNS, MAX_ROWS } from '../../document';
import { cornerText, mapTokens, type Corner } from '../formulaTokens';
import type { Place } from './areas';

/** The same formula meaning the same cells when its anchor lies elsewhere: conditional formats, validations. */
export function moveAnchor(formula: string, from: Place, to: Place): string {
  const rows = to.row - from.row;
  const columns = to.column - from.column;
  if (rows === 0 && columns === 0) return formula;
  const move = (corner: Corner) => cornerText(movedCorner(corner, rows, columns));
  return mapTokens(formula, (token) => {
    if (token.kind !== 'reference') return undefined;
    const last = token.last ? `:${move(token.last)}` : '';
    return `${token.prefix?.text ?? ''}${move(token.first)}${last}`;
  });
}

/** Relative references of rules run round the edge of the sheet, as in Excel. */
function movedCorner(corner: Corner, rows: number, columns: number): Corner {
  const { row, column, rowFixed, columnFixed } = corner;
  return {
    ...corner,
    row: row === undefined || rowFixed ? row : wrap(row + rows, MAX_ROWS),
    column: column === undefined || columnFixed ? column : wrap(column + columns, MAX_COLUMNS),
  };
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}
