import { bordersHandle } from './rangeBorders';
import type { CellFormat, FormatPatch, Underline } from '../../documentStyles';
import { count, flag, integer, number, oneOf, text } from '../args';
import { assertAllowed } from '../access';
import { invalidArgument } from '../errors';
import { common, format } from '../formatting';
import * as geometry from '../geometry';
import { bind, does, type Handle, objectType, type Scalar } from '../objectType';
import type { RangeRef } from '../ranges';
import { color } from './colors';
import { isEntireColumn } from '../addresses';
import { autofitColumns, autofitRows } from '../autofit';

export const rangeFormatHandle = (range: RangeRef): Handle => bind(rangeFormat, range);

/** A scalar of the cells' format: null where they differ. */
function scalar<T>(pick: (cell: CellFormat) => T, patch: (value: unknown) => FormatPatch): Scalar<RangeRef> {
  return { get: (range) => common(range, pick), set: (range, value) => format(range, patch(value)) };
}

const HORIZONTAL = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
} as const;

const VERTICAL = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
} as const;

/** Excel's word for a word of the file. */
const wordOf = (table: Readonly<Record<string, string>>, file: string): string =>
  Object.keys(table).find((word) => table[word] === file) ?? file;

/** The file's word for Excel's word. */
function fileWord(table: Readonly<Record<string, string>>, value: unknown): string {
  const found = table[oneOf(...Object.keys(table))(value)];
  if (found === undefined) throw invalidArgument(String(value));
  return found;
}

const rangeFormat = objectType<RangeRef>({
  name: 'RangeFormat',
  scalars: {
    wrapText: scalar(
      (cell) => cell.alignment.wrapText,
      (value) => ({ alignment: { wrapText: flag(value) } }),
    ),
    horizontalAlignment: scalar(
      (cell) => wordOf(HORIZONTAL, cell.alignment.horizontal),
      (value) => ({ alignment: { horizontal: fileWord(HORIZONTAL, value) } }),
    ),
    verticalAlignment: scalar(
      (cell) => wordOf(VERTICAL, cell.alignment.vertical),
      (value) => ({ alignment: { vertical: fileWord(VERTICAL, value) } }),
    ),
    indentLevel: scalar(
      (cell) => cell.alignment.indent,
      (value) => ({ alignment: { indent: indent(value) } }),
    ),
    shrinkToFit: scalar(
      (cell) => cell.alignment.shrinkToFit,
      (value) => ({ alignment: { shrinkToFit: flag(value) } }),
    ),
    textOrientation: scalar(
      (cell) => orientationOf(cell.alignment.textRotation),
      (value) => ({ alignment: { textRotation: rotationOf(integer(value)) } }),
    ),
    columnWidth: { get: columnWidth, set: (range, value) => setColumnWidth(range, number(value)) },
    rowHeight: { get: rowHeight, set: (range, value) => setRowHeight(range, number(value)) },
  },
  links: {
    fill: (range) => bind(fill, range),
    font: (range) => bind(font, range),
    borders: (range) => bordersHandle(range),
    protection: (range) => bind(protection, range),
  },
  methods: {
    AutofitColumns: does([], autofitColumns),
    AutofitRows: does([], autofitRows),
  },
});

function indent(value: unknown): number {
  const level = count(value);
  if (level > 250) throw invalidArgument('indentLevel is at most 250');
  return level;
}

/** The file counts 0–90 upwards and 91–180 downwards, Excel's API 90 to -90; stacked text is 180 in the API. */
const orientationOf = (file: number): number => (file === 255 ? 180 : file > 90 ? 90 - file : file);

function rotationOf(degrees: number): number {
  if (degrees === 180) return 255;
  if (degrees < -90 || degrees > 90) throw invalidArgument('textOrientation is -90 to 90, or 180');
  return degrees < 0 ? 90 - degrees : degrees;
}

/** The width of the columns in points; null where they differ. */
function columnWidth({ session, sheet, areas }: RangeRef): number | null {
  const widths = new Set<number>();
  for (const area of areas)
    for (let column = area.column; column < area.column + area.columns; column++)
      widths.add(geometry.columnPoints(session.document, sheet, column));
  return single(widths);
}

function rowHeight({ sheet, areas }: RangeRef): number | null {
  const heights = new Set<number>();
  for (const area of areas) {
    const last = isEntireColumn(area) ? (sheet.usedRange(false)?.rows ?? 1) : area.rows;
    for (let row = area.row; row < area.row + last; row++) heights.add(geometry.rowPoints(sheet, row));
  }
  return single(heights);
}

function single<T>(found: ReadonlySet<T>): T | null {
  const [first, ...others] = found;
  return first === undefined || others.length > 0 ? null : first;
}

/** At most 255 characters wide and 409 points high: Excel's own limits. */
function setColumnWidth(range: RangeRef, points: number): void {
  assertAllowed(range.session, range.sheet, 'allowFormatColumns');
  const characters = geometry.widthOfPoints(range.session.document, points);
  if (points < 0 || characters > 256) throw invalidArgument(`columnWidth ${points}`);
  for (const area of range.areas) range.sheet.columns.setWidth(area.column, area.columns, characters);
}

function setRowHeight(range: RangeRef, points: number): void {
  assertAllowed(range.session, range.sheet, 'allowFormatRows');
  if (points < 0 || points > 409.5) throw invalidArgument(`rowHeight ${points}`);
  for (const area of range.areas) range.sheet.rows.setHeight(area.row, area.rows, points);
}

const fill = objectType<RangeRef>({
  name: 'RangeFill',
  scalars: {
    // A cell without fill answers white; Excel answers '' only where cells differ in having one. [guess] '#FFFFFF'
    color: scalar(
      (cell) => cell.fill ?? '#FFFFFF',
      (value) => ({ fill: value === '' ? null : color(value) }),
    ),
    pattern: { get: (range) => common(range, (cell) => (cell.fill === null ? 'None' : 'Solid')) },
  },
  methods: { Clear: does([], (range) => format(range, { fill: null })) },
});

const UNDERLINE = {
  None: 'none',
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
} as const satisfies Readonly<Record<string, Underline>>;

const font = objectType<RangeRef>({
  name: 'RangeFont',
  scalars: {
    name: scalar(
      (cell) => cell.font.name,
      (value) => ({ font: { name: text(value) } }),
    ),
    size: scalar(
      (cell) => cell.font.size,
      (value) => ({ font: { size: fontSize(value) } }),
    ),
    color: scalar(
      (cell) => cell.font.color,
      (value) => ({ font: { color: color(value) } }),
    ),
    bold: scalar(
      (cell) => cell.font.bold,
      (value) => ({ font: { bold: flag(value) } }),
    ),
    italic: scalar(
      (cell) => cell.font.italic,
      (value) => ({ font: { italic: flag(value) } }),
    ),
    strikethrough: scalar(
      (cell) => cell.font.strikethrough,
      (value) => ({ font: { strikethrough: flag(value) } }),
    ),
    underline: scalar(
      (cell) => wordOf(UNDERLINE, cell.font.underline),
      (value) => ({ font: { underline: fileWord(UNDERLINE, value) as Underline } }),
    ),
  },
});

function fontSize(value: unknown): number {
  const size = number(value);
  if (size < 1 || size > 409) throw invalidArgument('a font size is 1 to 409');
  return size;
}

const protection = objectType<RangeRef>({
  name: 'FormatProtection',
  scalars: {
    locked: scalar(
      (cell) => cell.locked,
      (value) => ({ locked: flag(value) }),
    ),
    formulaHidden: scalar(
      (cell) => cell.formulaHidden,
      (value) => ({ formulaHidden: flag(value) }),
    ),
  },
});
