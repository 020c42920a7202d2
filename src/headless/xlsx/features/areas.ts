/** Rectangles of cells: reading and writing them as references, cutting them, laying them over each other. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../document';
import { columnLetters, columnNumber } from '../formulaTokens';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** 'A1' or 'A1:B2', as `ref` and `sqref` attributes hold them. */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  const last = cellName(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** '$A$1:$B$2', or '$1:$2' and '$A:$B' for whole rows and columns: how defined names point at areas. */
export function absoluteName(area: Area): string {
  const lastRow = area.row + area.rows;
  const lastColumn = columnLetters(area.column + area.columns - 1);
  if (area.columns >= MAX_COLUMNS) return `$${area.row + 1}:$${lastRow}`;
  if (area.rows >= MAX_ROWS) return `$${columnLetters(area.column)}:$${lastColumn}`;
  const first = `$${columnLetters(area.column)}$${area.row + 1}`;
  const last = `$${lastColumn}$${lastRow}`;
  return first === last ? first : `${first}:${last}`;
}

/** 'A1', 'B2:A1', '$A$1', 'A:C', '1:3'; undefined for anything else, and for what lies outside a sheet. */
export function parseArea(text: string): Area | undefined {
  const [from, to = from, ...more] = text.trim().replace(/\$/g, '').split(':');
  const first = parseCorner(from ?? '', 0, 0);
  const last = parseCorner(to ?? '', MAX_ROWS - 1, MAX_COLUMNS - 1);
  if (!first || !last || more.length > 0) return undefined;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return {
    row,
    column,
    rows: Math.abs(last.row - first.row) + 1,
    columns: Math.abs(last.column - first.column) + 1,
  };
}

/** A cell, or a whole row or column standing for its outermost cell. */
function parseCorner(text: string, row: number, column: number): Place | undefined {
  const [, letters, digits] = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text) ?? [];
  if (!letters && !digits) return undefined;
  const place = { row: digits ? Number(digits) - 1 : row, column: letters ? columnNumber(letters) : column };
  return place.row >= 0 && place.row < MAX_ROWS && place.column >= 0 ? place : undefined;
}

/** The areas of an sqref attribute; unreadable ones are left out. */
export function parseAreas(sqref: string | undefined): Area[] {
  return (sqref ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((text) => parseArea(text) ?? []);
}

export function areaNames(areas: readonly Area[]): string {
  return areas.map(areaName).join(' ');
}

export function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function overlaps(one: Area, other: Area): boolean {
  return intersection(one, other) !== undefined;
}

export function contains(area: Area, row: number, column: number): boolean {
  return overlaps(area, { row, column, rows: 1, columns: 1 });
}

export function sameArea(one: Area, other: Area): boolean {
  return areaName(one) === areaName(other);
}

/** What is left of an area when another is cut out: up to four rectangles, above, left, right, below. */
export function without(area: Area, cut: Area): Area[] {
  const hole = intersection(area, cut);
  if (!hole) return [area];
  const below = hole.row + hole.rows;
  const beside = hole.column + hole.columns;
  const pieces: Area[] = [
    { ...area, rows: hole.row - area.row },
    { row: hole.row, rows: hole.rows, column: area.column, columns: hole.column - area.column },
    { row: hole.row, rows: hole.rows, column: beside, columns: area.column + area.columns - beside },
    { ...area, row: below, rows: area.row + area.rows - below },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}

export function withoutAll(areas: readonly Area[], cuts: readonly Area[]): Area[] {
  return cuts.reduce<Area[]>((left, cut) => left.flatMap((area) => without(area, cut)), [...areas]);
}

/** The cell that relative references of a rule or validation are written for. */
export function anchorOf(areas: readonly Area[]): Place | undefined {
  const [first] = areas;
  return first && { row: first.row, column: first.column };
}
