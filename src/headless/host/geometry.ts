import type { Area, Document, SheetDoc } from '../document';

/** Excel measures columns in pixels of the Normal font's digits; Office.js answers points (96 pixels are 72 points). */
const POINTS_PER_PIXEL = 0.75;

export const pointsOfWidth = (document: Document, characters: number): number =>
  Math.round(characters * document.styles.digitWidth) * POINTS_PER_PIXEL;

export const widthOfPoints = (document: Document, points: number): number =>
  Math.round(points / POINTS_PER_PIXEL) / document.styles.digitWidth;

/** Points from the sheet's top left corner; hidden rows and columns take no room. */
export function left(document: Document, sheet: SheetDoc, column: number): number {
  let points = 0;
  for (let each = 0; each < column; each++) points += columnPoints(document, sheet, each);
  return points;
}

export function top(sheet: SheetDoc, row: number): number {
  let points = 0;
  for (let each = 0; each < row; each++) points += rowPoints(sheet, each);
  return points;
}

export const width = (document: Document, sheet: SheetDoc, area: Area): number =>
  left(document, sheet, area.column + area.columns) - left(document, sheet, area.column);

export const height = (sheet: SheetDoc, area: Area): number =>
  top(sheet, area.row + area.rows) - top(sheet, area.row);

export const columnPoints = (document: Document, sheet: SheetDoc, column: number): number =>
  sheet.columns.hidden(column) ? 0 : pointsOfWidth(document, sheet.columns.width(column));

export const rowPoints = (sheet: SheetDoc, row: number): number =>
  sheet.rows.hidden(row) ? 0 : sheet.rows.height(row);
