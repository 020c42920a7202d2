import type { CellValue, Grid } from './grid';
import type { Drawing, NewCell } from './model';
import { property } from './planSheet';
import { isStill } from './undoSides';

/**
 * The drawing of a whole sheet as what is left to do on one where it was begun and interrupted; null where that sheet is finished, or begins
 * otherwise. A row that says anything else by now is somebody's and is left as it is.
 */
export function resumed(drawing: Drawing, grid: Grid): Drawing | null {
  const [title, rows] = drawing.blocks;
  if (property.state in grid.sheet.properties || !title || !rows) return null;
  const beginning = [title, { ...rows, cells: rows.cells.slice(0, 1) }];
  if (
    !beginning.every(({ row, column, cells }) =>
      cells.every((line, r) => isBegun(line, row + r, column, grid)),
    )
  )
    return null;
  const { id, name, tables } = grid.sheet;
  const [there] = tables;
  return {
    ...drawing,
    target: { kind: 'ours', id, name },
    blocks: drawing.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line, r) =>
        isBegun(line, block.row + r, block.column, grid) ? line : line.map(() => null),
      ),
    })),
    ...(drawing.table &&
      there && { table: { ...drawing.table, name: there.name, action: 'resize' as const } }),
  };
}

/** Every cell of the line is as it is to be, or still empty. The day on which it was begun may be another. */
function isBegun(line: readonly NewCell[], row: number, column: number, grid: Grid): boolean {
  return line.every((wanted, c) => {
    const there = grid.formulas[row - grid.top]?.[column + c - grid.left] ?? '';
    return (
      there === '' || isStill(wanted, there) || (typeof wanted === 'string' && sameButForDay(wanted, there))
    );
  });
}

function sameButForDay(wanted: string, there: CellValue): boolean {
  const day = /\d{4}-\d\d-\d\d/g;
  return wanted.replace(day, '') === String(there).replace(day, '');
}
