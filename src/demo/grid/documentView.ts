/** A sheet of the host's document as the grid shows it. Answers are remembered until `forget`, which follows every change. */
import type { Cell, CellValue, Document, SheetDoc } from '../../headless/document';
import type { CellFormat, DifferentialFormat } from '../../headless/documentStyles';
import { px } from './cellStyles';
import { conditionalOverlay, questionsIn, type Evaluate, type Question } from './conditional';
import { mergeAt, type Place } from './selection';
import type { CellKind, SheetView, ShownCell } from './sheetView';
import { tableOverlay } from './tableStyles';

export interface DocumentView extends SheetView {
  forget(): void;
}

/** Rows whose rules are worked out together. */
const BLOCK = 64;

export interface ViewServices {
  /** The text that a cell shows. */
  readonly textOf: (sheet: SheetDoc, place: Place, cell: Cell, format: CellFormat) => string;
  readonly evaluate: Evaluate;
  /** Formulas that will be asked for soon. */
  readonly prepare: (questions: readonly Question[]) => void;
}

export function createDocumentView(
  document: Document,
  sheet: SheetDoc,
  services: ViewServices,
): DocumentView {
  const seen = { document, sheet, services, ...fresh(sheet) };
  return {
    id: sheet.id,
    get name() {
      return sheet.name;
    },
    get used() {
      return seen.lists.used;
    },
    get frozen() {
      return seen.lists.frozen;
    },
    get gridlines() {
      return sheet.gridlines;
    },
    get merges() {
      return seen.lists.merges;
    },
    get charts() {
      return seen.lists.charts;
    },
    rowHeight: (row) => ({ px: rowPixels(sheet, row), fits: true }),
    columnWidth: (column) =>
      sheet.columns.hidden(column)
        ? 0
        : columnPixels(sheet.columns.width(column), document.styles.digitWidth),
    cell: (row, column) => cellOf(seen, row, column),
    forget: () => void Object.assign(seen, fresh(sheet)),
  };
}

/** The sheet and what is remembered of it until something changes. */
interface Seen extends ReturnType<typeof fresh> {
  readonly document: Document;
  readonly sheet: SheetDoc;
  readonly services: ViewServices;
}

function fresh(sheet: SheetDoc) {
  return { lists: readLists(sheet), cells: new Map<number, ShownCell>(), prepared: new Set<number>() };
}

function cellOf(seen: Seen, row: number, column: number): ShownCell {
  const known = seen.cells.get(key(row, column));
  if (known) return known;
  const shown = readCell(seen, { row, column });
  seen.cells.set(key(row, column), shown);
  return shown;
}

function readCell(seen: Seen, at: Place): ShownCell {
  const { sheet, document, services, lists } = seen;
  const cell = sheet.get(at.row, at.column);
  const format = document.styles.resolve(cell.style);
  return {
    text: services.textOf(sheet, at, cell, format),
    kind: kindOf(cell.value),
    style: cell.style,
    format,
    overlay: overlayOf(seen, at),
    link: isLink(cell, lists, at),
    choice: isChoice(sheet, at),
    note: lists.notes.get(key(at.row, at.column)) ?? '',
  };
}

function overlayOf(seen: Seen, at: Place): DifferentialFormat | null {
  const { sheet, lists, services } = seen;
  prepare(seen, at.row);
  const table = tableOverlay(lists.tables, at);
  const conditional = conditionalOverlay(sheet, lists.conditionalFormats, at, services.evaluate);
  if (!table || !conditional) return conditional ?? table;
  return { ...table, ...conditional, font: { ...table.font, ...conditional.font } };
}

/** Rules are worked out for a block of rows at a time. */
function prepare({ lists, prepared, services }: Seen, row: number): void {
  const block = Math.floor(row / BLOCK);
  if (lists.conditionalFormats.length === 0 || prepared.has(block)) return;
  prepared.add(block);
  const area = { row: block * BLOCK, column: 0, rows: BLOCK, columns: Math.max(lists.used.columns, 1) };
  services.prepare(questionsIn(lists.conditionalFormats, area));
}

function rowPixels({ rows }: SheetDoc, row: number): number {
  return rows.hidden(row) ? 0 : Math.round(px(rows.height(row)));
}

/** What lies on the sheet beside its cells, read once per change. */
function readLists(sheet: SheetDoc) {
  const used = sheet.usedRange(false);
  return {
    used: { rows: used ? used.row + used.rows : 0, columns: used ? used.column + used.columns : 0 },
    frozen: { rows: sheet.freeze.rows, columns: sheet.freeze.columns },
    merges: sheet.merges.areas,
    tables: sheet.tables.items,
    conditionalFormats: sheet.conditionalFormats.items,
    links: sheet.hyperlinks.items,
    notes: new Map(
      sheet.comments.items.map((note) => [key(note.row, note.column), `${note.author}: ${note.text}`]),
    ),
    charts: sheet.charts.items.flatMap((chart) =>
      chart.area ? [{ name: chart.name, title: chart.title ?? chart.name, area: chart.area }] : [],
    ),
  };
}

type Lists = ReturnType<typeof readLists>;

const key = (row: number, column: number): number => row * 16_384 + column;

function kindOf(value: CellValue): CellKind {
  if (value === null || value === '') return 'empty';
  return typeof value === 'object' ? 'error' : (kinds[typeof value] ?? 'text');
}

const kinds: Readonly<Record<string, CellKind>> = { string: 'text', number: 'number', boolean: 'boolean' };

function isLink(cell: Cell, { links }: Lists, at: Place): boolean {
  if (cell.formula !== undefined && /^HYPERLINK\(/i.test(cell.formula)) return true;
  return (
    links.length > 0 &&
    mergeAt(
      links.map((link) => link.area),
      at.row,
      at.column,
    ) !== undefined
  );
}

function isChoice(sheet: SheetDoc, { row, column }: Place): boolean {
  const validation = sheet.dataValidations.at(row, column);
  return validation?.type === 'list' && validation.inCellDropDown;
}

/** Width in characters to pixels, as the file format says (ECMA-376 18.3.1.13). */
function columnPixels(characters: number, digitWidth: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
}
