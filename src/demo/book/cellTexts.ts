/** What cells show in the grid and in the formula bar of a Swedish Excel. */
import type { Cell, CellValue, Document, SheetDoc } from '../../headless/document';
import type { CellFormat } from '../../headless/documentStyles';
import { fromFile } from '../../headless/host/formulaText';
import { isDate, shownText } from '../../headless/xlsx/numberText';
import { demo } from '../../text/sv/demo';
import type { Place } from '../grid/selection';
import { toSwedishFormula } from './swedishFormulas';

const CULTURE = 'sv-SE';

export function shownTextOf(
  _sheet: SheetDoc,
  _place: Place,
  { value }: Cell,
  { numberFormat }: CellFormat,
): string {
  if (isError(value)) return demo.errorNames[value.error] ?? value.error;
  return shownText(value, numberFormat, CULTURE);
}

/** The formula in Swedish, or the value as one would type it: full precision, dates as dates, an apostrophe where there is one. */
export function shownContent(document: Document, sheet: SheetDoc, { row, column }: Place): string {
  const cell = sheet.get(row, column);
  if (cell.formula !== undefined) return `=${toSwedishFormula(fromFile(cell.formula))}`;
  const format = document.styles.resolve(cell.style);
  return typedText(cell.value, format);
}

function typedText(value: CellValue, { numberFormat, quotePrefix }: CellFormat): string {
  if (isError(value)) return demo.errorNames[value.error] ?? value.error;
  if (typeof value === 'number' && isDate(numberFormat)) return shownText(value, dateCode(value), CULTURE);
  if (typeof value === 'number') return percentText(value, numberFormat) ?? String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'SANT' : 'FALSKT';
  return value === null ? '' : `${quotePrefix ? "'" : ''}${value}`;
}

function dateCode(value: number): string {
  return Number.isInteger(value) ? 'yyyy-mm-dd' : value < 1 ? 'hh:mm:ss' : 'yyyy-mm-dd hh:mm:ss';
}

function percentText(value: number, code: string): string | null {
  if (!/%/.test(code.replace(/"[^"]*"/g, ''))) return null;
  return `${String(Math.round(value * 1e12) / 1e10).replace('.', ',')}%`;
}

function isError(value: CellValue): value is { readonly error: string } {
  return typeof value === 'object' && value !== null;
}
