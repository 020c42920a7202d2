import type { Place } from '../sheets/model';

/** Where the user stands: the sheet and the first cell of the selection, also when several areas are selected. One round trip. */
export async function selectedCell(context: Excel.RequestContext): Promise<Place> {
  // getSelectedRange fails for several areas; the active cell is always one.
  const cell = context.workbook.getActiveCell().load('address,worksheet/name');
  await context.sync();
  const address = cell.address.slice(cell.address.lastIndexOf('!') + 1);
  return { sheet: cell.worksheet.name, cell: address };
}
