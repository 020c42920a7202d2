import { outsideTexts } from './formulaText';
import { MAX_COLUMNS, MAX_ROWS } from '../document';
import { columnIndex, columnLetters } from './addresses';

/** The last row and column (1-based) that hold anything. */
export interface Extent {
  readonly row: number;
  readonly column: number;
}

/** An area with its first and last column and row; what comes before may not be the end of a name. */
const AREA =
  /(?<![\p{L}\p{N}_.\\$])(\$?)([A-Z]{1,3})(\$?)(\d+):(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_.(])/giu;

/** Such an area held against nothing: then its empty cells are what is asked about. */
const AGAINST_NOTHING = /(?:1048576|XFD\$?\d+)\)*\s*=\s*""/i;

/**
 * A formula whose areas to the sheet's last row or column (`A2:A1048576`, which Excel keeps as short as `A:A`) end where the cells end
 * instead: the engine reads areas cell by cell, empty ones too, and a million take it most of a second (10.2.0, buildRangeArray).
 * What counts empty cells is not calculated at all (`References.uncertain`).
 */
export function endedWithCells(formula: string, extent: Extent): string {
  const goesOn = formula.includes(String(MAX_ROWS)) || /XFD/i.test(formula);
  if (!goesOn || AGAINST_NOTHING.test(formula)) return formula;
  return outsideTexts(formula, (part) =>
    part.replace(AREA, (_whole, a: string, left: string, b: string, top: string, c: string, right: string, d: string, bottom: string) => {
      const row = Number(bottom) === MAX_ROWS ? Math.max(extent.row, Number(top)) : bottom;
      const column = columnIndex(right) === MAX_COLUMNS - 1 ? columnLetters(Math.max(extent.column - 1, columnIndex(left))) : right;
      return `${a}${left}${b}${top}:${c}${column}${d}${row}`;
    }),
  ); // prettier-ignore
}
