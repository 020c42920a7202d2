import type { CellValue, Grid } from './grid';
import { isFormula, type Block, type Drawing, type NewCell } from './model';
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
  const { id, name } = grid.sheet;
  const moved = movedRows(rows, grid);
  return {
    ...drawing,
    target: { kind: 'ours', id, name },
    blocks: drawing.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line, r) =>
        isBegun(line, block.row + r, block.column, grid) && !(block === rows && moved.has(r))
          ? line
          : line.map(() => null),
      ),
    })),
    ...tableDownTo(Math.max(0, ...moved.values()), drawing, grid),
  };
}

/** The table that is there or is to be made, with no row of ours left outside it: down to a 0-based row at least. */
function tableDownTo(lastRow: number, { table }: Drawing, { sheet }: Grid): Pick<Drawing, 'table'> {
  if (!table) return {};
  const { area } = table;
  const whole = { ...table, area: { ...area, rows: Math.max(area.rows, lastRow + 1 - area.row) } };
  const [there] = sheet.tables;
  return { table: there ? { ...whole, name: there.name, action: 'resize' } : whole };
}

/**
 * Lines of the block that stand whole on another row of the sheet than their own, by their index, each with its 0-based row: somebody has put in
 * a row or taken one away, and an empty row that comes of it is no room for a line that is there already.
 */
function movedRows(
  { row, column, cells }: Block,
  { top, left, formulas }: Grid,
): ReadonlyMap<number, number> {
  const width = cells[0]?.length ?? 0;
  const names = formulas.map((line) =>
    nameOf(Array.from({ length: width }, (_, c) => line[column + c - left] ?? '')),
  );
  const places = new Map(names.map((name, r) => [name, top + r]));
  const moved = cells.flatMap((line, r): [number, number][] => {
    const [name, isEmpty] = [nameOf(line), line.every((cell) => cell === '' || cell === null)];
    const place = places.get(name);
    return isEmpty || place === undefined || names[row + r - top] === name ? [] : [[r, place]];
  });
  return new Map(moved);
}

/** What a row says, but for its formulas, which follow it. */
function nameOf(line: readonly NewCell[]): string {
  const said = (cell: NewCell) => {
    if (cell === null || isFormula(cell)) return '';
    return typeof cell === 'string' && cell.startsWith('=') ? '' : String(cell);
  };
  return JSON.stringify(line.map(said));
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
