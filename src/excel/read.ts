import type { Book, Reads } from '../actions/action';
import type { Area, CellValue, Grid } from '../sheets/grid';
import { isTooLarge, Stop } from './errors';
import { besideCells, type Beside, type Unlisted } from './readDisclosure';

/** The workbook as it was read, with what the add-in has stored in it. */
export interface ReadWorkbook {
  readonly book: Book;
  /** Workbook settings: key → JSON value. */
  readonly settings: ReadonlyMap<string, unknown>;
}

/** Cells that one request asks for when a whole sheet is too much for Excel on the web. */
const CELLS_AT_A_TIME = 40_000;

/** Cells of one sheet: Excel's own limit for a range. Beyond it there is a stray cell far away rather than a table. */
const MAX_SHEET = 5_000_000;

/**
 * Reads the workbook in two round trips, whatever its size: first what is in it, then the cells of every sheet. Very hidden sheets are
 * other add-ins' and are only named. More round trips only where Excel on the web refuses so large an answer.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  reads: Reads,
  unlisted: Unlisted = {},
): Promise<ReadWorkbook> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/id,items/name,items/visibility');
  const tables = workbook.tables.load('items/name,items/showHeaders,items/showTotals,items/worksheet/id');
  const names = workbook.names.load('items/name');
  const settings = workbook.settings.load('items/key,items/value');
  const protection = workbook.protection.load('protected');
  // No property tells which day a workbook counts its dates from, but its own DATE function does: 0 here means 1904.
  const firstDay = workbook.functions.date(1904, 1, 1).load('value');
  const beside = reads.disclosure ? besideCells(context, unlisted, reads.disclosure !== 'comments') : null;
  await context.sync();

  const readable = sheets.items.filter(({ visibility }) => visibility !== 'VeryHidden');
  const read = await readGrids(context, readable, tables.items, { merges: reads.merges, beside });
  const grids = firstDay.value === 0 ? read.map((grid) => ({ ...grid, date1904: true as const })) : read;
  const veryHidden = sheets.items.filter((sheet) => !readable.includes(sheet)).map(({ name }) => name);
  return {
    book: {
      grids,
      sheetNames: sheets.items.map(({ name }) => name),
      tableNames: [...tables.items, ...names.items].map(({ name }) => name),
      structureProtected: protection.protected,
      disclosure: beside && (await beside.facts(veryHidden)),
    },
    settings: new Map(settings.items.map(({ key, value }) => [key, value as unknown])),
  };
}

async function readGrids(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  tables: readonly Excel.Table[],
  { merges, beside }: { readonly merges: boolean; readonly beside: Beside | null },
): Promise<Grid[]> {
  const ask = (cells: boolean) =>
    sheets.map((sheet) =>
      askForSheet(
        sheet,
        tables.filter((table) => table.worksheet.id === sheet.id),
        { cells, merges },
      ),
    );
  const whole = ask(true);
  beside?.ask(sheets);
  try {
    await context.sync();
    if (whole.every(isAnswered)) return whole.map((asked) => gridOf(asked, cellsOf(asked.used)));
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const described = ask(false);
  beside?.ask(sheets);
  await context.sync();
  const grids: Grid[] = [];
  for (const asked of described) grids.push(gridOf(asked, await readInParts(context, asked)));
  return grids;
}

/** Excel answers null for the values of whole rows and columns, as a used range is that reaches the last of them. */
function isAnswered({ used }: AskedSheet): boolean {
  return used.isNullObject || (used.values as unknown) !== null;
}

interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
  readonly tables: readonly AskedTable[];
}

interface AskedTable {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

function askForSheet(
  sheet: Excel.Worksheet,
  tables: readonly Excel.Table[],
  { cells, merges }: { readonly cells: boolean; readonly merges: boolean },
): AskedSheet {
  sheet.customProperties.load('items/key,items/value');
  sheet.protection.load('protected');
  sheet.autoFilter.load('isDataFiltered');
  // `true`: cells with values only; a format somewhere far down would else make the sheet a million rows (#4245).
  const used = sheet.getUsedRangeOrNullObject(true).load(PLACE);
  if (cells) used.load(CELLS);
  const merged = merges ? used.getMergedAreasOrNullObject() : null;
  merged?.load(
    PLACE.split(',')
      .map((name) => `areas/${name}`)
      .join(','),
  );
  return { sheet, used, merged, tables: tables.map(askForTable) };
}

/** Where a range lies. */
export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';
const CELLS = 'values,formulas,numberFormat';

function askForTable(table: Excel.Table): AskedTable {
  table.autoFilter.load('isDataFiltered');
  return { table, range: table.getRange().load(PLACE) };
}

type Cells = Pick<Grid, 'values' | 'formulas' | 'formats'>;

const noCells: Cells = { values: [], formulas: [], formats: [] };

function cellsOf(range: Excel.Range): Cells {
  if (range.isNullObject) return noCells;
  return {
    values: range.values as CellValue[][],
    formulas: range.formulas as CellValue[][],
    formats: range.numberFormat as string[][],
  };
}

/** The parts of a range that are read: each a two-dimensional property. */
type Part = 'values' | 'formulas' | 'numberFormat';

async function readInParts(context: Excel.RequestContext, { sheet, used }: AskedSheet): Promise<Cells> {
  if (used.isNullObject) return noCells;
  if (used.rowCount * used.columnCount > MAX_SHEET) throw new Stop('sheet-too-large', sheet.name);
  const rows = await readRows(context, sheet, used, ['values', 'formulas', 'numberFormat']);
  return {
    values: rows.values as CellValue[][],
    formulas: rows.formulas as CellValue[][],
    formats: rows.numberFormat as string[][],
  };
}

/**
 * Group of rows by group of rows, the group halved until Excel can answer: the only place where reading takes more round trips than
 * planned. `used` has its place loaded.
 */
export async function readRows<P extends Part>(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Excel.Range,
  parts: readonly P[],
): Promise<Record<P, unknown[][]>> {
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const read = Object.fromEntries(parts.map((part) => [part, [] as unknown[][]])) as Record<P, unknown[][]>;
  let rows = Math.max(1, Math.floor(CELLS_AT_A_TIME / columnCount));
  for (let done = 0; done < rowCount;) {
    const count = Math.min(rows, rowCount - done);
    const range = sheet.getRangeByIndexes(rowIndex + done, columnIndex, count, columnCount);
    range.load(parts.join(','));
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || rows === 1) throw error;
      rows = Math.ceil(rows / 2);
      continue;
    }
    for (const part of parts) for (const line of answered(range[part], sheet)) read[part].push(line);
    done += count;
  }
  return read;
}

function answered(lines: unknown, { name }: Excel.Worksheet): unknown[][] {
  if (lines === null) throw new Stop('sheet-too-large', name);
  return lines as unknown[][];
}

function gridOf({ sheet, used, merged, tables }: AskedSheet, cells: Cells): Grid {
  const empty = used.isNullObject;
  return {
    sheet: {
      id: sheet.id,
      name: sheet.name,
      visibility: visibilities[sheet.visibility],
      tables: tables.map(({ table, range }) => ({
        name: table.name,
        area: areaOf(range),
        showHeaders: table.showHeaders,
        showTotals: table.showTotals,
        filtered: table.autoFilter.isDataFiltered,
      })),
      properties: ownProperties(sheet.customProperties.items),
      protected: sheet.protection.protected,
      filtered:
        sheet.autoFilter.isDataFiltered || tables.some(({ table }) => table.autoFilter.isDataFiltered),
      filteredItself: sheet.autoFilter.isDataFiltered,
    },
    top: empty ? 0 : used.rowIndex,
    left: empty ? 0 : used.columnIndex,
    ...cells,
    merges: empty || merged === null || merged.isNullObject ? [] : merged.areas.items.map(areaOf),
  };
}

const visibilities = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** What we have stored on a sheet. */
export function ownProperties(
  items: readonly Excel.WorksheetCustomProperty[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    items.filter(({ key }) => key.startsWith('internkontroll')).map(({ key, value }) => [key, value]),
  );
}

/** Where a range lies that has been loaded. */
export function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}
