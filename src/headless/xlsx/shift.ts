/** What inserting or deleting cells does to places and areas. Pure: nothing of the file. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../document';
import { intersection, without, type Place } from './features/areas';
import { cornerText, mapTokens, sameName, type Corner, type ReferenceToken } from './formulaTokens';
import { REF_ERROR } from './references';

export interface Shift {
  /** The cells inserted, or deleted. */
  readonly area: Area;
  readonly kind: 'insert' | 'delete';
  /** Down or up; else right or left. */
  readonly vertical: boolean;
}

/** The rows (or columns) that move, however far they reach: everything beside is left alone. */
export function band({ area, vertical }: Shift): Area {
  return vertical
    ? { row: 0, rows: MAX_ROWS, column: area.column, columns: area.columns }
    : { row: area.row, rows: area.rows, column: 0, columns: MAX_COLUMNS };
}

/** True when whole rows or columns are inserted or deleted. */
export function isWhole({ area, vertical }: Shift): boolean {
  return vertical ? area.columns === MAX_COLUMNS : area.rows === MAX_ROWS;
}

/** The cells that move or go: the area and what lies behind it. */
export function affected(shift: Shift): Area {
  const { area, vertical } = shift;
  return vertical ? { ...area, rows: MAX_ROWS - area.row } : { ...area, columns: MAX_COLUMNS - area.column };
}

/** True when the area lies across the band's edge and cannot move in one piece. */
export function isTorn(area: Area, shift: Shift): boolean {
  const touched = intersection(area, affected(shift));
  if (!touched) return false;
  const inside = intersection(area, band(shift));
  return inside !== undefined && (inside.rows !== area.rows || inside.columns !== area.columns);
}

/** Where an area is afterwards, undefined when it is deleted. One that lies only partly in the band stays. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const inside = intersection(area, band(shift));
  if (!inside || inside.rows !== area.rows || inside.columns !== area.columns) return area;
  if (shift.vertical) {
    const rows = shiftSpan(area.row, area.rows, shift.area.row, shift.area.rows, shift.kind, MAX_ROWS);
    return rows && { ...area, row: rows.start, rows: rows.count };
  }
  const columns = shiftSpan(
    area.column,
    area.columns,
    shift.area.column,
    shift.area.columns,
    shift.kind,
    MAX_COLUMNS,
  );
  return columns && { ...area, column: columns.start, columns: columns.count };
}

/** Where one cell is afterwards, undefined when it is deleted; the same as shiftArea, for the many. */
export function shiftPlace(row: number, column: number, { area, kind, vertical }: Shift): Place | undefined {
  const across = vertical ? column - area.column : row - area.row;
  const along = vertical ? row - area.row : column - area.column;
  if (along < 0 || across < 0 || across >= (vertical ? area.columns : area.rows)) return { row, column };
  const length = vertical ? area.rows : area.columns;
  if (kind === 'delete' && along < length) return undefined;
  const by = kind === 'insert' ? length : -length;
  return vertical ? { row: row + by, column } : { row, column: column + by };
}

/** The same for areas that may be cut in pieces: formats, validations. */
export function shiftPieces(area: Area, shift: Shift): Area[] {
  if (!isTorn(area, shift)) return [shiftArea(area, shift)].flatMap((moved) => moved ?? []);
  const inside = intersection(area, band(shift));
  return [...(inside ? shiftPieces(inside, shift) : []), ...without(area, band(shift))];
}

/**
 * A formula that stands on `own` (undefined for names of the workbook) after cells of the sheet called `shifted` moved.
 * 3-D references and other workbooks are left alone, as Excel does.
 */
export function shiftFormula(
  formula: string,
  own: string | undefined,
  shifted: string,
  shift: Shift,
): string {
  return mapTokens(formula, (token) => {
    if (token.kind !== 'reference') return undefined;
    const { prefix } = token;
    if (prefix?.external || prefix?.last !== undefined) return undefined;
    const sheet = prefix?.first ?? own;
    if (sheet === undefined || !sameName(sheet, shifted)) return undefined;
    return shiftReference(token, shift);
  });
}

function shiftReference(token: ReferenceToken, shift: Shift): string | undefined {
  const area = areaOf(token);
  const moved = shiftArea(area, shift);
  const prefix = token.prefix?.text ?? '';
  if (!moved) return prefix + REF_ERROR;
  if (moved === area) return undefined;
  const first = { ...token.first, ...ends(token.first, moved.row, moved.column) };
  const { last } = token;
  if (!last) return prefix + cornerText(first);
  const end = ends(last, moved.row + moved.rows - 1, moved.column + moved.columns - 1);
  return `${prefix}${cornerText(first)}:${cornerText({ ...last, ...end })}`;
}

/** Whole rows keep having no columns, whole columns no rows. */
function ends(corner: Corner, row: number, column: number) {
  return {
    row: corner.row === undefined ? undefined : row,
    column: corner.column === undefined ? undefined : column,
  };
}

function areaOf({ first, last = first }: ReferenceToken): Area {
  const row = Math.min(first.row ?? 0, last.row ?? 0);
  const column = Math.min(first.column ?? 0, last.column ?? 0);
  const lastRow = first.row === undefined ? MAX_ROWS - 1 : Math.max(first.row, last.row ?? 0);
  const lastColumn = first.column === undefined ? MAX_COLUMNS - 1 : Math.max(first.column, last.column ?? 0);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** `count` from `start` on, when `length` are inserted or deleted at `at`; what is pushed over the edge is cut off. */
function shiftSpan(
  start: number,
  count: number,
  at: number,
  length: number,
  kind: Shift['kind'],
  max: number,
): { start: number; count: number } | undefined {
  if (count === max) return { start, count };
  const moved = (edge: number) => {
    if (kind === 'insert') return edge >= at ? edge + length : edge;
    return edge < at ? edge : Math.max(at, edge - length);
  };
  // The end moves with the last one inside, so inserting right behind a span does not lengthen it.
  const end = kind === 'insert' ? moved(start + count - 1) + 1 : moved(start + count);
  const first = moved(start);
  const fitting = Math.min(end, max) - first;
  return fitting > 0 ? { start: first, count: fitting } : undefined;
}
