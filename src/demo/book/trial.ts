/** What the window will ask of a workbook as soon as it is open, done once beforehand where it can be stopped. */
import { MAX_ROWS } from '../../headless/document';
import { openHostBook } from './hostBook';
import type { Book, BookEvents } from './book';

/** The cells of a large window. */
const SHOWN = { rows: 64, columns: 30 };

/**
 * Opens a workbook, shows the top of every sheet, and types in a cell, which reads all formulas and saves what undoing goes back to.
 * Throws what the package layer throws when it refuses the bytes; a file that is too heavy keeps whoever asked waiting.
 */
export async function tryOut(bytes: Uint8Array): Promise<void> {
  const book = await openHostBook('', bytes, silent);
  for (const { id } of book.tabs()) show(book, id);
  const sheet = book.activeSheet();
  const row = Math.min(book.view(sheet).used.rows, MAX_ROWS - 1);
  await book.write(sheet, [{ row, column: 0, text: '1' }], '');
}

function show(book: Book, sheet: string): void {
  const view = book.view(sheet);
  for (let row = 0; row < SHOWN.rows; row++)
    for (let column = 0; column < SHOWN.columns; column++) view.cell(row, column);
}

const silent: BookEvents = {
  changed: () => undefined,
  selected: () => undefined,
  events: () => undefined,
  undoable: () => undefined,
  crashed: () => undefined,
};
