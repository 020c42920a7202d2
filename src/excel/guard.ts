import { cellAddress, type Grid } from '../sheets/grid';
import type { Block, Changes, Drawing } from '../sheets/model';
import { heldText } from '../sheets/holds';
import { MAX_TEXT } from './safeCell';
import { Stop } from './errors';

/**
 * Stops before anything is written where writing would harm or fail half way: a protected or filtered sheet, a user's cell that is
 * not empty, a text that no cell can hold. Every rule here protects against an action that is wrong, not only against Excel.
 */
export function guard(changes: Changes, grids: readonly Grid[], structureProtected: boolean): void {
  for (const drawing of changes.drawings) {
    if (drawing.target.kind === 'new') {
      if (structureProtected) throw new Stop('structure-protected');
    } else {
      guardExisting(drawing, grids);
    }
    for (const block of drawing.blocks) guardTexts(block, drawing.target.name);
  }
}

function guardExisting({ target, blocks, ...rest }: Drawing, grids: readonly Grid[]): void {
  const grid = grids.find(({ sheet }) => target.kind !== 'new' && sheet.id === target.id);
  if (!grid) throw new Stop('not-found', target.name);
  if (grid.sheet.protected) throw new Stop('sheet-protected', target.name);
  if (grid.sheet.filtered && rest.clearFilters === undefined && isWriting({ blocks, ...rest })) {
    throw new Stop('sheet-filtered', target.name);
  }
  if (target.kind !== 'users') return;
  const allowed: readonly string[] = ['unmark', 'marks'];
  const foreign = Object.keys(rest).filter((part) => !allowed.includes(part));
  if (foreign.length > 0) throw new Error(`An action wants ${foreign.join(', ')} on the user's own sheet.`);
  for (const block of blocks) guardEmpty(block, grid);
}

/** Filtered rows are in the way of cells and rows, not of looks. */
function isWriting({ blocks, table, insertRows, deleteRows }: Omit<Drawing, 'target'>): boolean {
  return blocks.length > 0 || [table, insertRows, deleteRows].some((part) => part !== undefined);
}

function guardEmpty(block: Block, grid: Grid): void {
  block.cells.forEach((line, r) =>
    line.forEach((cell, c) => {
      const there = grid.formulas[block.row + r - grid.top]?.[block.column + c - grid.left] ?? '';
      if (cell !== null && there !== '') throw new Stop('cell-not-empty', grid.sheet.name);
    }),
  );
}

function guardTexts(block: Block, sheet: string): void {
  block.cells.forEach((line, r) =>
    line.forEach((cell, c) => {
      // Line ends are only ever made shorter.
      if (typeof cell !== 'string' || cell.length <= MAX_TEXT || heldText(cell).length <= MAX_TEXT) return;
      throw new Stop('text-too-long', `${sheet} ${cellAddress(block.row + r, block.column + c)}`);
    }),
  );
}
