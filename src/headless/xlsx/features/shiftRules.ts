/** Formulas of conditional formats and validations after cells of their own sheet were inserted or deleted. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../document';
import { cornerText, mapTokens, sameName, type Corner, type ReferenceToken } from '../formulaTokens';
import { REF_ERROR } from '../references';
import { affected, shiftArea, shiftPieces, type Shift } from '../shift';
import { anchorOf, overlaps, parseArea } from './areas';

/**
 * Such a formula is written for the first cell of its areas and read by every other one from where it stands. So what is
 * relative keeps its distance from that cell when the areas move, shrink or lose their first row, and only what is
 * absolute is moved like a reference in a cell. `areas` are those before the shift.
 */
export function shiftRuleFormula(
  formula: string,
  areas: readonly Area[],
  sheet: string,
  shift: Shift,
): string {
  const from = anchorOf(areas);
  const to = anchorOf(areas.flatMap((area) => shiftPieces(area, shift)));
  if (!from || !to) return formula;
  const isTouched = areas.some((area) => overlaps(area, affected(shift)));
  const moved = { rows: to.row - from.row, columns: to.column - from.column };
  return mapTokens(formula, (token) => {
    if (token.kind !== 'reference' || !isHere(token, sheet)) return undefined;
    return shiftToken(token, shift, isTouched ? moved : undefined);
  });
}

function isHere({ prefix }: ReferenceToken, sheet: string): boolean {
  return !prefix || (!prefix.external && prefix.last === undefined && sameName(prefix.first, sheet));
}

type Distance = { readonly rows: number; readonly columns: number };

function shiftToken(token: ReferenceToken, shift: Shift, moved: Distance | undefined): string | undefined {
  const prefix = token.prefix?.text ?? '';
  const area = parseArea(token.text.slice(prefix.length));
  if (!area) return undefined;
  const corners = token.last ? [token.first, token.last] : [token.first];
  const landed = shiftArea(area, shift);
  // Gone with the deleted cells, unless it is all relative: then it means other cells now.
  if (!landed && !(moved && corners.every((corner) => isRelative(corner, shift.vertical)))) {
    return prefix + REF_ERROR;
  }
  // Across the shift nothing moves, so there the old place serves for one that is gone.
  const { row: top, rows, column: left, columns } = landed ?? area;
  const row = { first: top, last: top + rows - 1 };
  const column = { first: left, last: left + columns - 1 };
  const texts = corners.map((corner, at) => {
    const end = at === 0 ? 'first' : 'last';
    return cornerText({
      ...corner,
      row: placed(corner.row, corner.rowFixed, row[end], moved?.rows, MAX_ROWS),
      column: placed(corner.column, corner.columnFixed, column[end], moved?.columns, MAX_COLUMNS),
    });
  });
  return prefix + texts.join(':');
}

function isRelative(corner: Corner, vertical: boolean): boolean {
  return vertical
    ? corner.row === undefined || !corner.rowFixed
    : corner.column === undefined || !corner.columnFixed;
}

/** Round the edge of the sheet, as relative references of rules run. */
function placed(
  old: number | undefined,
  isFixed: boolean,
  landed: number,
  moved: number | undefined,
  size: number,
): number | undefined {
  if (old === undefined) return undefined;
  if (isFixed || moved === undefined) return landed;
  return (((old + moved) % size) + size) % size;
}
