import { MAX_COLUMNS, MAX_ROWS, type Area, type SheetDoc } from '../document';
import { intersection } from '../xlsx/features/areas';
import { areaText, sheetPrefix } from './addresses';
import { HostError, invalidArgument } from './errors';
import type { Session } from './session';

/**
 * One or more areas on one sheet: what Range and RangeAreas stand for. Tracked by the session, so that rows or cells
 * inserted by anybody move it along, as Excel moves a range that is held by reference.
 */
export class RangeRef {
  areas: readonly Area[];

  constructor(
    readonly session: Session,
    readonly sheet: SheetDoc,
    areas: readonly Area[],
    readonly id: string,
    /** 'RangeAreas' stays one even when it has a single area. */
    readonly kind: 'Range' | 'RangeAreas',
  ) {
    this.areas = areas;
  }

  /** The area of a range of one rectangle; a range whose cells were deleted says so. */
  get area(): Area {
    const [first] = this.areas;
    if (!first) throw new HostError('InvalidReference', 'The cells of this range have been deleted.');
    return first;
  }

  get address(): string {
    const prefix = sheetPrefix(this.sheet.name);
    if (this.areas.length === 0) return this.area && '';
    return this.areas.map((area) => prefix + areaText(area)).join(',');
  }

  get cellCount(): number {
    const cells = this.areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
    return cells > 2 ** 31 - 1 ? -1 : cells;
  }
}

/** Cuts an area to the grid, or refuses one that leaves it. */
export function onGrid(row: number, column: number, rows: number, columns: number): Area {
  const inside = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  if (!inside || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS)
    throw invalidArgument('the range leaves the sheet');
  return { row, column, rows, columns };
}

/** `null` is what an OrNullObject method answers with. */
export function intersect(a: Area, b: Area): Area | null {
  return intersection(a, b) ?? null;
}

export function contains(outer: Area, inner: Area): boolean {
  const common = intersect(outer, inner);
  return common !== null && common.rows === inner.rows && common.columns === inner.columns;
}

export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const bottom = Math.max(a.row + a.rows, b.row + b.rows);
  const right = Math.max(a.column + a.columns, b.column + b.columns);
  return { row, column, rows: bottom - row, columns: right - column };
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

type Axis = { readonly start: 'row' | 'column'; readonly size: 'rows' | 'columns' };
const DOWN: Axis = { start: 'row', size: 'rows' };
const ACROSS: Axis = { start: 'column', size: 'columns' };

/** Where an area lies after cells were inserted; areas not wholly in the moved stripe stay, as in Excel. */
export function afterInsert(area: Area, at: Area, shift: 'down' | 'right'): Area {
  const along = shift === 'down' ? DOWN : ACROSS;
  if (!insideStripe(area, at, shift === 'down' ? ACROSS : DOWN)) return area;
  if (area[along.start] >= at[along.start]) {
    return { ...area, [along.start]: area[along.start] + at[along.size] };
  }
  const reaches = area[along.start] + area[along.size] > at[along.start];
  return reaches ? { ...area, [along.size]: area[along.size] + at[along.size] } : area;
}

/** Where an area lies after cells were deleted; null when nothing of it is left. */
export function afterDelete(area: Area, at: Area, shift: 'up' | 'left'): Area | null {
  const along = shift === 'up' ? DOWN : ACROSS;
  if (!insideStripe(area, at, shift === 'up' ? ACROSS : DOWN)) return area;
  const [start, size] = [area[along.start], area[along.size]];
  const [from, count] = [at[along.start], at[along.size]];
  const before = Math.min(Math.max(from - start, 0), size);
  const after = Math.min(Math.max(start + size - (from + count), 0), size);
  if (before + after === 0) return null;
  const moved = start <= from ? start : Math.max(from, start - count);
  return { ...area, [along.start]: moved, [along.size]: before + after };
}

function insideStripe(area: Area, at: Area, across: Axis): boolean {
  return (
    area[across.start] >= at[across.start] &&
    area[across.start] + area[across.size] <= at[across.start] + at[across.size]
  );
}
