import { assertAllowed } from './access';
import { intersect, type RangeRef } from './ranges';
import { shownText } from './numberText';

/** Rows are given back to Excel, which fits them when it opens the file; merged wrapped text is ignored by both (#1840). */
export function autofitRows({ session, sheet, areas }: RangeRef): void {
  assertAllowed(session, sheet, 'allowFormatRows');
  for (const area of areas) sheet.rows.setHeight(area.row, area.rows, null);
}

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
