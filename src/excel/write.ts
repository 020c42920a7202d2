import type { Block, Changes, Drawing, NewCell, RowSpan } from '../sheets/model';
import { holds } from '../sheets/holds';
import { chunksOf, type Chunk } from './chunks';
import type { Doing } from './errors';
import {
  applyStyle,
  clearFilters,
  clearLooks,
  makePlain,
  offerChoices,
  placeChart,
  placeTable,
  rangeOf,
  setUpPage,
  warn,
} from './looks';
import { addMarks, removeMarks, type FoundMarks } from './marks';

/** Cells that were written and asked for again in the same batch, to be compared when it has come back. */
export interface Written {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly NewCell[])[];
  readonly range: Excel.Range;
}

/** Queues everything and sends it in one round trip. What is written is asked for again, for `differing` to compare. */
export async function writeChanges(
  context: Excel.RequestContext,
  changes: Changes,
  marks: FoundMarks,
  doing: Doing,
): Promise<Written[]> {
  const written = queueChanges(context, changes, marks);
  await send(context, doing);
  return written;
}

/** Queues everything. Nothing is asked on the way that something else depends on, so nothing can be decided on the way. */
export function queueChanges(context: Excel.RequestContext, changes: Changes, marks: FoundMarks): Written[] {
  // First: what is drawn is judged by them, so a run that is interrupted goes on by the same.
  storeSettings(context, changes.settings);
  const written = changes.drawings.flatMap((drawing) => draw(context, drawing, marks));
  if (changes.reveal !== null) reveal(context, changes.reveal);
  return written;
}

/** Sends what is queued to be written. */
export async function send(context: Excel.RequestContext, doing: Doing): Promise<void> {
  if (doing.written === 'no') doing.written = 'maybe';
  await context.sync();
  doing.written = 'some';
}

/**
 * What of the changes was carried out when Excel stopped half way: what it has answered, since answers up to where it stopped come back
 * (office-js.md 1). Rows are taken away last of all, so none are.
 */
export function carriedOut({ drawings, settings }: Changes, written: readonly Written[]): Changes {
  const begun = drawings.flatMap(({ deleteRows: _, remove: __, ...drawing }) => {
    const blocks = written.filter(({ sheet, range }) => sheet === drawing.target.name && isAnswered(range));
    return blocks.length === 0 ? [] : { ...drawing, blocks };
  });
  return { drawings: begun, settings, reveal: null };
}

/** The client throws where a property is asked for that has not come. */
function isAnswered(range: Excel.Range): boolean {
  try {
    return Array.isArray(range.formulas);
  } catch {
    return false;
  }
}

/** Asks for everything that the changes have written, in answers of about `limit` bytes. */
export async function readBack(
  context: Excel.RequestContext,
  { drawings }: Changes,
  limit: number,
): Promise<Written[]> {
  const written: Written[] = [];
  let room = limit;
  for (const { target, blocks } of drawings) {
    const sheet = context.workbook.worksheets.getItem(target.name);
    for (const chunk of blocks.flatMap((block) => chunksOf(block))) {
      if (chunk.bytes > room && room < limit) {
        await context.sync();
        room = limit;
      }
      room -= chunk.bytes;
      written.push(askAgain(sheet, target.name, chunk));
    }
  }
  await context.sync();
  return written;
}

/** Queues the showing of a cell. */
export function reveal(
  context: Excel.RequestContext,
  place: { readonly sheet: string; readonly cell: string },
): void {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  sheet.activate();
  sheet.getRange(place.cell).select();
}

/** Written cells that hold something else than was wanted; A1 addresses come from the sheet and these positions. */
export function differing(written: readonly Written[]): { sheet: string; row: number; column: number }[] {
  return written.flatMap(({ sheet, row, column, cells, range }) =>
    cells.flatMap((line, r) =>
      line.flatMap((wanted, c) => {
        const got: unknown = (range.formulas as unknown[][])[r]?.[c];
        return holds(wanted, got) ? [] : [{ sheet, row: row + r, column: column + c }];
      }),
    ),
  );
}

function draw(context: Excel.RequestContext, drawing: Drawing, marks: FoundMarks): Written[] {
  const sheet = sheetFor(context, drawing.target);
  store(sheet, drawing.properties);
  if (drawing.clear === true && drawing.target.kind !== 'new') clearLooks(sheet);
  if (drawing.clearFilters) clearFilters(context, sheet, drawing.clearFilters);
  for (const span of fromBelow(drawing.insertRows)) wholeRows(sheet, span).insert('Down');
  for (const area of drawing.plain ?? []) makePlain(sheet, area);
  // A table grows before its new rows are written: interrupted in between, it holds empty rows and not rows outside it.
  if (drawing.table?.action === 'resize') placeTable(context, sheet, drawing.table);
  const written = writeBlocks(sheet, drawing);
  if (drawing.table?.action === 'add') placeTable(context, sheet, drawing.table);
  for (const style of drawing.styles ?? []) applyStyle(sheet, style);
  for (const { column, width, hidden } of drawing.columns ?? []) {
    const whole = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    whole.format.columnWidth = width;
    if (hidden) whole.columnHidden = true;
  }
  for (const area of drawing.fitRows ?? []) rangeOf(sheet, area).format.autofitRows();
  for (const { row, points } of drawing.rowHeights ?? [])
    wholeRows(sheet, { row, count: 1 }).format.rowHeight = points;
  for (const chart of drawing.charts ?? []) placeChart(sheet, chart);
  for (const area of drawing.freed ?? []) rangeOf(sheet, area).dataValidation.clear();
  for (const choices of drawing.choices ?? []) offerChoices(sheet, choices);
  for (const warning of drawing.warnings ?? []) warn(sheet, warning);
  if (drawing.unmark !== undefined) removeMarks(marks, drawing.target);
  addMarks(sheet, drawing.marks ?? []);
  if (drawing.freezeRows !== undefined) sheet.freezePanes.freezeRows(drawing.freezeRows);
  if (drawing.page) setUpPage(sheet.pageLayout, drawing.page);
  if (drawing.look) {
    sheet.tabColor = drawing.look.tabColor;
    sheet.showGridlines = drawing.look.gridlines;
  }
  for (const span of fromBelow(drawing.deleteRows)) wholeRows(sheet, span).delete('Up');
  store(sheet, drawing.seal);
  if (drawing.remove === true) sheet.delete();
  return written;
}

/** The last rows first, so that those before them stay where they are. */
function fromBelow(spans: readonly RowSpan[] = []): RowSpan[] {
  return [...spans].sort((one, other) => other.row - one.row);
}

function wholeRows(sheet: Excel.Worksheet, { row, count }: RowSpan): Excel.Range {
  return sheet.getRange(`${row + 1}:${row + count}`);
}

function sheetFor(context: Excel.RequestContext, target: Drawing['target']): Excel.Worksheet {
  const { worksheets } = context.workbook;
  if (target.kind !== 'new') return worksheets.getItem(target.id);
  const sheet = worksheets.add(target.name);
  if (!target.visible) sheet.visibility = 'Hidden';
  return sheet;
}

function store(sheet: Excel.Worksheet, properties: Readonly<Record<string, string>> = {}): void {
  for (const [key, value] of Object.entries(properties)) sheet.customProperties.add(key, value);
}

function writeBlocks(sheet: Excel.Worksheet, { blocks, target }: Drawing): Written[] {
  return blocks
    .flatMap((block: Block) => chunksOf(block))
    .map((chunk) => {
      rangeOfChunk(sheet, chunk).formulas = chunk.sent;
      return askAgain(sheet, target.name, chunk);
    });
}

function askAgain(sheet: Excel.Worksheet, name: string, chunk: Chunk): Written {
  const { row, column, cells } = chunk;
  return { sheet: name, row, column, cells, range: rangeOfChunk(sheet, chunk).load('formulas') };
}

function rangeOfChunk(sheet: Excel.Worksheet, { row, column, cells }: Chunk): Excel.Range {
  return sheet.getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 0);
}

function storeSettings(context: Excel.RequestContext, settings: Changes['settings']): void {
  for (const [key, value] of Object.entries(settings)) {
    if (value === null) context.workbook.settings.getItemOrNullObject(key).delete();
    else context.workbook.settings.add(key, value);
  }
}
