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
import { safeCell } from './safeCell';

/** Cells that were written and asked for again in the same batch, to be compared when it has come back. */
export interface Written {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly NewCell[])[];
  readonly range: Excel.Range;
}

/** How much is queued before it is sent. */
interface Budget {
  /** Sends what is queued if this many bytes more would be too much for one request. */
  make(bytes: number): Promise<void>;
}

/**
 * Queues everything and sends it: in one round trip, or in requests of at most `limit` bytes. Nothing is asked on the way, so nothing
 * can be decided on the way. What is written is asked for again, for `differing` to compare.
 */
export async function writeChanges(
  context: Excel.RequestContext,
  changes: Changes,
  marks: FoundMarks,
  limit: number,
  doing: Doing,
): Promise<Written[]> {
  const budget = budgetOf(limit, () => send(context, doing));
  const written: Written[] = [];
  for (const drawing of changes.drawings) written.push(...(await draw(context, drawing, marks, budget)));
  storeSettings(context, changes.settings);
  if (changes.reveal !== null) reveal(context, changes.reveal);
  await send(context, doing);
  return written;
}

/** Asks for everything that the changes have written, in answers of about `limit` bytes. */
export async function readBack(
  context: Excel.RequestContext,
  { drawings }: Changes,
  limit: number,
): Promise<Written[]> {
  const budget = budgetOf(limit, () => context.sync());
  const written: Written[] = [];
  for (const { target, blocks } of drawings) {
    const sheet = context.workbook.worksheets.getItem(target.name);
    for (const chunk of blocks.flatMap((block) => chunksOf(block))) {
      await budget.make(chunk.bytes);
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

async function draw(
  context: Excel.RequestContext,
  drawing: Drawing,
  marks: FoundMarks,
  budget: Budget,
): Promise<Written[]> {
  const sheet = sheetFor(context, drawing.target);
  store(sheet, drawing.properties);
  if (drawing.clear === true && drawing.target.kind !== 'new') clearLooks(sheet);
  if (drawing.clearFilters) clearFilters(context, sheet, drawing.clearFilters);
  for (const span of fromBelow(drawing.insertRows)) wholeRows(sheet, span).insert('Down');
  for (const area of drawing.plain ?? []) makePlain(sheet, area);
  // A table grows before its new rows are written: interrupted in between, it holds empty rows and not rows outside it.
  if (drawing.table?.action === 'resize') placeTable(context, sheet, drawing.table);
  const written = await writeBlocks(sheet, drawing, budget);
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
  store(sheet, drawing.seal);
  for (const span of fromBelow(drawing.deleteRows)) wholeRows(sheet, span).delete('Up');
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

async function writeBlocks(sheet: Excel.Worksheet, drawing: Drawing, budget: Budget): Promise<Written[]> {
  const written: Written[] = [];
  for (const chunk of drawing.blocks.flatMap((block: Block) => chunksOf(block))) {
    await budget.make(chunk.bytes);
    rangeOfChunk(sheet, chunk).formulas = chunk.cells.map((line) => line.map(safeCell));
    written.push(askAgain(sheet, drawing.target.name, chunk));
  }
  return written;
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

async function send(context: Excel.RequestContext, doing: Doing): Promise<void> {
  if (doing.written === 'no') doing.written = 'maybe';
  await context.sync();
  doing.written = 'some';
}

function budgetOf(limit: number, flush: () => Promise<void>): Budget {
  let queued = 0;
  return {
    async make(bytes) {
      if (queued > 0 && queued + bytes > limit) {
        await flush();
        queued = 0;
      }
      queued += bytes;
    },
  };
}
