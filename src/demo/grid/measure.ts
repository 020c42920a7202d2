/** Rows that grow with their text, as Excel fits them when nobody has set their height. */
import type { DrawnRow } from './rows';
import type { Layout } from './layout';
import type { SheetView } from './sheetView';

/** Excel stops at 409 points. */
const TALLEST = 545;
/** The line under the cell and a hair of air. */
const AIR = 2;

/**
 * Measures drawn rows and resizes those whose text needs more room than the workbook says: fonts differ between
 * machines, and a line that does not fit would be cut. Answers whether anything changed; only reads the page while measuring.
 */
export function fitRows(view: SheetView, layout: Layout, rows: ReadonlyMap<number, DrawnRow>): boolean {
  const unknown = [...rows].filter(([, drawn]) => !drawn.measured);
  const needed = unknown.map(([row, drawn]) => {
    drawn.measured = true;
    const said = view.rowHeight(row);
    if (said.px === 0 || !said.fits) return { row, px: said.px };
    return { row, px: Math.min(TALLEST, Math.max(said.px, ...contentHeights(drawn))) };
  });
  return needed.map(({ row, px }) => layout.rows.resize(row, px)).some(Boolean);
}

/** Merged cells do not make rows grow; Excel leaves them out too. */
function contentHeights({ cells }: DrawnRow): number[] {
  return [...cells.values()]
    .filter(
      (cell) =>
        cell.firstElementChild!.textContent !== '' &&
        !cell.hasAttribute('aria-rowspan') &&
        !cell.hasAttribute('aria-colspan'),
    )
    .map((cell) => (cell.firstElementChild as HTMLElement).offsetHeight + AIR);
}
