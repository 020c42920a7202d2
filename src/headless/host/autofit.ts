import type { Area, SheetDoc } from '../document';
import { assertAllowed } from './access';
import { intersect, type RangeRef } from './ranges';
import { shownText } from '../xlsx/numberText';
import { perNumber } from '../xlsx/perNumber';
import type { Session } from './session';

/**
 * Heights from the wrapped text of every cell of the row, and the row stays one that Excel fits anew when its content changes. Excel would
 * fit a row without a height when it opens the file; LibreOffice does not, and cuts the text. Fonts are not measured, letters are counted.
 * Merged wrapped text is ignored, as in Excel (#1840).
 */
export function autofitRows({ session, sheet, areas }: RangeRef): void {
  assertAllowed(session, sheet, 'allowFormatRows');
  session.calculation.settle();
  const used = sheet.usedRange(true);
  for (const area of areas) {
    sheet.rows.setHeight(area.row, area.rows, null);
    const rows = used && intersect(area, { ...used, column: area.column, columns: area.columns });
    if (!rows || !used) continue;
    const heights = fittedHeights(session, sheet, { ...rows, column: used.column, columns: used.columns });
    for (const [row, height] of heights) sheet.rows.setFittedHeight(row, height);
  }
}

/** Rows that need more than the sheet's default height, in points. */
function fittedHeights(session: Session, sheet: SheetDoc, area: Area): ReadonlyMap<number, number> {
  const { defaultHeight } = sheet.rows;
  const isMerged = mergedIn(sheet);
  const { values, styles } = sheet.readArea(area);
  const columns = columnsOf(sheet, area);
  const looks = perNumber((style) => lookOf(session, style));
  const heights = new Map<number, number>();
  for (let row = area.row, at = 0; at < values.length; row++) {
    let highest = defaultHeight;
    for (let offset = 0; offset < columns.length; offset++, at++) {
      const value = values[at] ?? null;
      const column = columns[offset]!;
      if (value === null || column.hidden) continue;
      const look = looks(styles[at]!);
      // Most columns hold a single line of the usual size, whatever stands in it.
      if (!look.wraps && heightOf(1, look.scale) <= highest) continue;
      const shown = shownText(value, look.numberFormat, session.options.culture);
      if (shown === '' || isMerged(row, column.index)) continue;
      const letters = Math.max(1, (column.width - CELL_PADDING) / (LETTER * look.scale));
      const height = heightOf(look.wraps ? wrappedLines(shown, letters) : 1, look.scale);
      if (height > highest) highest = height;
    }
    if (highest > defaultHeight) heights.set(row, highest);
  }
  return heights;
}

const heightOf = (lines: number, scale: number): number =>
  Math.min(MAX_HEIGHT, Math.ceil(lines * LINE * scale * 4) / 4);

function columnsOf(sheet: SheetDoc, area: Area) {
  return Array.from({ length: area.columns }, (_, offset) => {
    const index = area.column + offset;
    return { index, hidden: sheet.columns.hidden(index), width: sheet.columns.width(index) };
  });
}

function lookOf({ document }: Session, style: number) {
  const { numberFormat, font, alignment } = document.styles.resolve(style);
  return { numberFormat, scale: font.size / NORMAL_SIZE, wraps: alignment.wrapText };
}

function mergedIn(sheet: SheetDoc): (row: number, column: number) => boolean {
  const { areas } = sheet.merges;
  return (row, column) => areas.some((merge) => intersect(merge, { row, column, rows: 1, columns: 1 }));
}

/** Lines of a text broken behind spaces, dashes and slashes into lines of `width` characters; longer words are broken where they must. */
function wrappedLines(text: string, width: number): number {
  let lines = 0;
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    lines += linesOf(text, from, to, width);
    from = to + 1;
  }
  return lines;
}

function linesOf(text: string, from: number, to: number, width: number): number {
  if (to - from <= width) return 1;
  let lines = 1;
  let used = 0;
  for (let start = from, at = from; at < to; at++) {
    const sign = signAt(text, at);
    if (sign === Sign.Letter && at + 1 < to) continue;
    const word = at + 1 - start;
    const length = sign === Sign.Space ? word - 1 : word;
    if (used > 0 && used + length > width) {
      lines++;
      used = 0;
    }
    if (length > width) lines += Math.ceil(length / width) - 1;
    used += length > width ? length % Math.floor(width) : word;
    start = at + 1;
  }
  return lines;
}

const enum Sign {
  Letter,
  /** At a line's end it takes no room. */
  Space,
  /** A line may end behind it. */
  Dash,
}

function signAt(text: string, at: number): Sign {
  const unit = text.charCodeAt(at);
  if (unit === 0x2d || unit === 0x2f) return Sign.Dash;
  if (unit === 0x20 || (unit >= 9 && unit <= 13)) return Sign.Space;
  return unit >= 0xa0 && /\s/.test(text.charAt(at)) ? Sign.Space : Sign.Letter;
}

/** Points of a line of the Normal font, and the most a row can have. */
const LINE = 15;
const MAX_HEIGHT = 409.5;
const CELL_PADDING = 0.7;
/** Width of a letter in a text, in widths of the digit 0: less in Calibri and Aptos, so that nothing is cut there. */
const LETTER = 0.95;

/**
 * Widths from the longest shown line, counted in characters of the Normal font: fonts are not measured here, so a width
 * may differ from Excel's by a few pixels. Empty columns keep theirs.
 */
export function autofitColumns({ session, sheet, areas }: RangeRef): void {
  assertAllowed(session, sheet, 'allowFormatColumns');
  session.calculation.settle();
  const longest = new Map<number, number>();
  for (const area of areas) {
    const used = sheet.usedRange(true);
    const part = used && intersect(area, used);
    for (const cell of part ? sheet.cells(part) : []) {
      const format = session.document.styles.resolve(cell.style);
      const shown = shownText(cell.value, format.numberFormat, session.options.culture);
      const line = Math.max(...shown.split('\n').map((each) => each.length));
      const scale = format.font.size / NORMAL_SIZE;
      longest.set(cell.column, Math.max(longest.get(cell.column) ?? 0, line * scale));
    }
  }
  for (const [column, characters] of longest)
    if (characters > 0) sheet.columns.setWidth(column, 1, Math.min(characters + PADDING, 255));
}

const NORMAL_SIZE = 11;
const PADDING = 1.5;
