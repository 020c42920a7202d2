import type { PlannedControl } from '../domain/plan';
import type { Text } from '../text';
import { listBlocks, type LongList } from './choices';
import type { Area } from './grid';
import { quoted } from './marker';
import type { AreaStyle, Drawing, Formula, NewCell } from './model';
import { ink } from './palette';
import { planColumns, type PlanColumn, type PlanKey } from './planColumns';
import { planMarks, rowChoices, rowStyles, type PlanLayout } from './planLayout';
import { sheetReference } from './sheetName';
import { titleBlock, type TitleSetting } from './planTitle';

/** Keys of the sheet properties by which our sheets are known; their names start with "internkontroll". */
export const property = {
  /** 'plan', 'lists'. */
  kind: 'internkontroll',
  year: 'internkontroll.year',
  /** Short hashes of the title block as we wrote it, so that a line that a person changed is left alone. */
  title: 'internkontroll.title',
  /** 'done' when a drawing was finished; a sheet without it was interrupted and is drawn on again. */
  state: 'internkontroll.state',
} as const;

/** One row of the plan: what each column shall hold. Columns that are left out are left alone. */
export type PlanCells = ReadonlyMap<PlanKey, NewCell>;

/** What a plan needs to know besides its rows: also free, legal names for the sheet, its table and a list sheet. */
export interface PlanSetting extends TitleSetting {
  readonly sheetName: string;
  readonly tableName: string;
  readonly listSheetName: string;
}

/** A whole new plan (and a list sheet where a drop-down needs one), drawn as design.md 3 describes it. */
export function drawPlan(rows: readonly PlanCells[], setting: PlanSetting): Drawing[] {
  const { policy, year, text } = setting;
  const columns = planColumns(policy, year, text);
  const title = titleBlock(setting);
  const layout = newLayout(columns, title.lines.length + 1, rows.length);
  const lists = { sheet: setting.listSheetName, long: [] as LongList[] };
  const choices = rowChoices(layout, policy, text, lists, layout.firstRow, layout.lastRow);
  const plan: Drawing = {
    target: { kind: 'new', name: setting.sheetName, visible: true },
    properties: { [property.kind]: 'plan', [property.year]: String(year) },
    blocks: [
      { row: 0, column: 0, cells: title.lines.map((line) => [line]) },
      {
        row: layout.headerRow,
        column: 0,
        cells: [columns.map(({ heading }) => heading), ...body(rows, columns)],
      },
    ],
    table: { action: 'add', name: setting.tableName, area: tableArea(layout, columns.length) },
    styles: [
      ...title.styles,
      ...headerStyles(layout, columns.length),
      ...rowStyles(layout, columns, layout.firstRow, layout.lastRow),
    ],
    columns: columns.map(({ key, width }, column) => ({ column, width, hidden: key === 'trace' })),
    fitRows: [tableArea(layout, columns.length)],
    choices,
    marks: planMarks(layout, policy, text),
    freezeRows: layout.firstRow,
    page: page(layout, text),
    look: { tabColor: ink.tab, gridlines: false },
    seal: { [property.title]: title.trace, [property.state]: 'done' },
  };
  return [...drawLists(lists.long, setting.listSheetName), plan];
}

/** The hidden sheet that holds long drop-down lists; none when every list is short. */
export function drawLists(long: readonly LongList[], name: string): Drawing[] {
  if (long.length === 0) return [];
  return [
    {
      target: { kind: 'new', name, visible: false },
      properties: { [property.kind]: 'lists' },
      blocks: listBlocks(long),
    },
  ];
}

/** What each column of a kontrollmoment holds when it is new in the plan. Statuses and comments are for people to fill in. */
export function planCells(
  control: PlannedControl,
  number: number,
  words: { readonly score: string; readonly level: string; readonly trace: string },
  text: Text['plan'],
): PlanCells {
  return new Map<PlanKey, NewCell>([
    ['number', number],
    ['area', control.area],
    ['risk', control.risk],
    ['score', words.score],
    ['level', words.level],
    ['control', control.control],
    ['method', control.method],
    ['owner', control.owner],
    ['frequency', control.frequency],
    ['dueDate', control.dueDate],
    ['source', sourceLink(control.source.sheet, control.source.row, text)],
    ['trace', words.trace],
  ]);
}

/**
 * A link back to the row of the analysis. A formula, not a cell hyperlink: one block instead of one call per row, and
 * ROW() follows when rows are inserted above it. `row` is 1-based.
 */
export function sourceLink(sheet: string, row: number, text: Text['plan']): Formula {
  const at = `ROW(${sheetReference(sheet)}!$A$${row})`;
  const place = quoted(`#'${sheet.replaceAll("'", "''")}'!A`);
  return { formula: `=HYPERLINK(${place}&${at},${quoted(text.sourceRow(sheet))}&${at})` };
}

/** Where a new plan's table lies: under the title block and a free line. An empty plan has one empty row. */
function newLayout(columns: readonly PlanColumn[], headerRow: number, rows: number): PlanLayout {
  return {
    headerRow,
    columns: new Map(columns.map(({ key }, index) => [key, index])),
    firstRow: headerRow + 1,
    lastRow: headerRow + Math.max(1, rows),
  };
}

function body(rows: readonly PlanCells[], columns: readonly PlanColumn[]): NewCell[][] {
  return rows.map((row) => columns.map(({ key }) => row.get(key) ?? ''));
}

function tableArea(layout: PlanLayout, columns: number): Area {
  return { row: layout.headerRow, column: 0, rows: layout.lastRow - layout.headerRow + 1, columns };
}

function headerStyles(layout: PlanLayout, columns: number): AreaStyle[] {
  return [
    {
      area: { row: layout.headerRow, column: 0, rows: 1, columns },
      style: {
        fill: ink.headerFill,
        color: ink.header,
        bold: true,
        wrap: true,
        vertical: 'Center',
        horizontal: 'Left',
        borders: [{ edge: 'EdgeBottom', color: ink.headerLine, weight: 'Medium' }],
      },
    },
  ];
}

function page(layout: PlanLayout, text: Text['plan']): NonNullable<Drawing['page']> {
  return {
    orientation: 'Landscape',
    wide: 1,
    titleRows: { first: layout.headerRow, count: 1 },
    footer: { left: '&A', center: '', right: text.footerPages },
    margins: { side: 0.9, top: 1.2, bottom: 1.4 },
  };
}
