import {
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
  type AreaContent,
  type CellValue,
  type SheetDoc,
} from '../document';
import { HostError } from './errors';
import { fromFile } from './formulaText';
import { shownText } from '../xlsx/numberText';
import { intersect, type RangeRef } from './ranges';

/** A rectangle of answers; null for ranges of whole rows or columns, which Excel does not answer either. */
export type Matrix<T> = T[][] | null;

/** Reads a range cell by cell; `pick` is given what was read and the cell's place in it. */
function readMatrix<T>(range: RangeRef, pick: (content: AreaContent, index: number) => T): Matrix<T> {
  const { area, sheet } = range;
  if (area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) return null;
  if (area.rows * area.columns > range.session.options.maxCells)
    throw new HostError('RangeExceedsLimit', 'Too many cells.');
  const content = sheet.readArea(area);
  const matrix: T[][] = [];
  for (let row = 0; row < area.rows; row++) {
    const line: T[] = [];
    for (let at = row * area.columns; at < (row + 1) * area.columns; at++) line.push(pick(content, at));
    matrix.push(line);
  }
  return matrix;
}

export type WireValue = string | number | boolean;

/** Empty cells answer '', errors their text. */
export const wireValue = (value: CellValue): WireValue =>
  value === null ? '' : typeof value === 'object' ? value.error : value;

export function values(range: RangeRef): Matrix<WireValue> {
  range.session.calculation.settle();
  return readMatrix(range, (content, index) => wireValue(content.values[index] ?? null));
}

/** The formula in English where there is one, else the value, which no formula changes; an apostrophe prefix is never answered (#6687). */
export function formulas(range: RangeRef): Matrix<WireValue> {
  return readMatrix(range, ({ formulas, values }, index) => {
    const formula = formulas.size === 0 ? undefined : formulas.get(index);
    return formula === undefined ? wireValue(values[index] ?? null) : `=${fromFile(formula)}`;
  });
}

export function texts(range: RangeRef): Matrix<string> {
  const { session } = range;
  session.calculation.settle();
  const { styles } = session.document;
  return readMatrix(range, (content, index) => {
    const format = styles.resolve(content.styles[index] ?? 0).numberFormat;
    return shownText(content.values[index] ?? null, format, session.options.culture);
  });
}

export function numberFormats(range: RangeRef): Matrix<string> {
  const { styles } = range.session.document;
  return readMatrix(range, (content, index) => styles.resolve(content.styles[index] ?? 0).numberFormat);
}

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

const TYPE_OF = { number: 'Double', boolean: 'Boolean', string: 'String', object: 'Error' } as const;

/** Excel.RangeValueType; dates are Double like all numbers. */
export const valueType = (value: CellValue): ValueType =>
  value === null ? 'Empty' : TYPE_OF[typeof value as keyof typeof TYPE_OF];

export function valueTypes(range: RangeRef): Matrix<ValueType> {
  range.session.calculation.settle();
  return readMatrix(range, (content, index) => valueType(content.values[index] ?? null));
}

/** The distinct styles of an area; of whole rows and columns only those that differ from one another. */
export function readStyles(sheet: SheetDoc, area: Area): ReadonlySet<number> {
  const styles = new Set<number>();
  const used = sheet.usedRange(false);
  const inside = used && intersect(used, area);
  if (inside) for (const style of sheet.readArea(inside).styles) styles.add(style);
  const beyond = inside ? outside(area, inside) : [area];
  for (const part of beyond) for (const style of emptyStyles(sheet, part)) styles.add(style);
  return styles;
}

/** What of an area lies below and to the right of, above and to the left of a part of it. */
function outside(area: Area, part: Area): Area[] {
  const bottom = part.row + part.rows;
  const right = part.column + part.columns;
  const strips: Area[] = [
    { ...area, rows: part.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...part, column: area.column, columns: part.column - area.column },
    { ...part, column: right, columns: area.column + area.columns - right },
  ];
  return strips.filter((strip) => strip.rows > 0 && strip.columns > 0);
}

/** Cells that the file does not have take their row's style or their column's; a few rows speak for all of them. */
function emptyStyles(sheet: SheetDoc, area: Area): Set<number> {
  const styles = new Set<number>();
  const rows = Math.min(area.rows, SAMPLE);
  const columns = Math.min(area.columns, SAMPLE);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      styles.add(sheet.get(area.row + row, area.column + column).style);
  return styles;
}

const SAMPLE = 64;
