import type { Area, SheetDoc } from '../document';
import { assertAllowed } from './access';
import { intersect, type RangeRef } from './ranges';
import { shownText } from '../xlsx/numberText';
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
  const merged = sheet.merges.areas;
  const { defaultHeight } = sheet.rows;
  const heights = new Map<number, number>();
  for (const cell of sheet.cells(area)) {
    const format = session.document.styles.resolve(cell.style);
    const shown = shownText(cell.value, format.numberFormat, session.options.culture);
    if (shown === '' || sheet.columns.hidden(cell.column)) continue;
    if (merged.some((merge) => intersect(merge, { row: cell.row, column: cell.column, rows: 1, columns: 1 })))
      continue;
    const scale = format.font.size / NORMAL_SIZE;
    const width = Math.max(1, (sheet.columns.width(cell.column) - CELL_PADDING) / (LETTER * scale));
    const lines = format.alignment.wrapText ? wrappedLines(shown, width) : 1;
    const height = Math.min(MAX_HEIGHT, Math.ceil(lines * LINE * scale * 4) / 4);
    if (height > Math.max(defaultHeight, heights.get(cell.row) ?? 0)) heights.set(cell.row, height);
  }
  return heights;
}

/** Lines of a text broken at spaces into lines of `width` characters; longer words are broken where they must. */
function wrappedLines(text: string, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => lines + linesOf(paragraph, width), 0);
}

function linesOf(paragraph: string, width: number): number {
  if (paragraph.length <= width) return 1;
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<=[\s/-])/)) {
    const length = word.trimEnd().length;
    if (used > 0 && used + length > width) {
      lines++;
      used = 0;
    }
    if (length > width) lines += Math.ceil(length / width) - 1;
    used += length > width ? length % Math.floor(width) : word.length;
  }
  return lines;
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
