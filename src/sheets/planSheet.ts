import { perText } from '../domain/perText';
import type { MergeColumn } from '../domain/planRow';
import type { Source } from '../domain/risk';
import type { Text } from '../text';
import { listBlocks, type LongList } from './choices';
import type { Area } from './grid';
import { quoted } from './marker';
import type { AreaStyle, Drawing, Formula, NewCell, Target } from './model';
import { ink } from './palette';
import { planColumns, type PlanColumn, type PlanKey } from './planColumns';
import { PLAN_MARK, planMarks, rowChoices, rowStyles, type PlanLayout } from './planLayout';
import { sheetReference } from './sheetName';
import { TITLE_LINES, titleBlock, titleStyles, type TitleBlock, type TitleSetting } from './planTitle';

/** Keys of the sheet properties by which our sheets are known; their names start with "internkontroll". */
export const property = {
  /** 'plan', 'lists'. */
  kind: 'internkontroll',
  year: 'internkontroll.year',
  /** Short hashes of the title block as we wrote it, so that a line that a person changed is left alone. */
  title: 'internkontroll.title',
  /** 'done' when a drawing was finished; a sheet without it was interrupted and is drawn on again. */
  state: 'internkontroll.state',
  /** Highest number ever given to a row, so that a deleted row's number is not given again. */
  number: 'internkontroll.number',
  /** Names of the kontrollmoment that the plan has held (struckRows.ts), so that a row that a person has struck stays away. */
  had: 'internkontroll.had',
  /** On the sample analysis, which is a risk analysis like anybody's: 'drawing' until it is 'done'. */
  sample: 'internkontroll.sample',
} as const;

/** One row of the plan: what each column shall hold. Columns that are left out are left alone. */
export type PlanCells = ReadonlyMap<PlanKey, NewCell>;

/** What a plan needs to know besides its rows. */
export interface PlanSetting extends TitleSetting {
  /** A new sheet with a free, legal name, or an empty one that an interrupted run left behind. */
  readonly target: Target;
  /** Free in the workbook. */
  readonly tableName: string;
  readonly lists: ListSheet;
  /** Highest number in the plan. */
  readonly lastNumber: number;
  /** Names of its kontrollmoment (struckRows.ts). */
  readonly had?: readonly string[];
  /** Where the plan has more columns than the usual ones, or other widths. */
  readonly columns?: readonly PlanColumn[];
  /** The lines above the table, where they are not those of a plan made from an analysis. */
  readonly title?: TitleBlock;
}

/** The hidden sheet for long lists: one that is there, or the one to be made. */
export interface ListSheet {
  readonly target: Target;
}

/** A whole new plan (and a list sheet where a drop-down needs one), drawn as design.md 3 describes it. */
export function drawPlan(rows: readonly PlanCells[], setting: PlanSetting): Drawing[] {
  const { policy, year, text } = setting;
  const columns = setting.columns ?? planColumns(policy, year, text);
  const title = setting.title ?? titleBlock(setting);
  const layout = newLayout(columns, title.lines.length + 1, rows.length);
  const looks = drawLooks(layout, setting);
  const plan: Drawing = {
    target: setting.target,
    properties: planProperties(year),
    blocks: [
      { row: 0, column: 0, cells: title.lines.map((line) => [line]) },
      {
        row: layout.headerRow,
        column: 0,
        cells: [columns.map(({ heading }) => heading), ...body(rows, columns)],
      },
    ],
    table: { action: 'add', name: setting.tableName, area: planArea(layout) },
    ...looks.parts,
    seal: { ...planSeal(title.trace, setting.lastNumber), ...hadSeal(setting.had ?? []) },
  };
  return [...looks.lists, plan];
}

/** Everything about a plan but its cells: for a new one, and for one whose making was interrupted. */
export function drawLooks(
  layout: PlanLayout,
  {
    policy,
    year,
    text,
    lists,
    ...setting
  }: Pick<PlanSetting, 'policy' | 'year' | 'text' | 'lists' | 'columns'>,
): { readonly parts: Omit<Drawing, 'target' | 'blocks'>; readonly lists: Drawing[] } {
  const columns = setting.columns ?? planColumns(policy, year, text);
  const long: LongList[] = [];
  const { firstRow, lastRow } = layout;
  const parts = {
    styles: [...titleStyles(), ...headerStyles(layout), ...rowStyles(layout, columns, firstRow, lastRow)],
    columns: columns.flatMap(({ key, width }) => {
      const column = layout.columns.get(key);
      return column === undefined ? [] : { column, width, hidden: key === 'trace' };
    }),
    fitRows: [{ row: 0, column: 0, rows: TITLE_LINES, columns: 1 }, planArea(layout)],
    choices: rowChoices(layout, policy, text, { sheet: lists.target.name, long }, firstRow, lastRow),
    unmark: PLAN_MARK,
    marks: planMarks(layout, policy, text),
    freezeRows: firstRow,
    page: page(layout, text),
    look: { tabColor: ink.tab, gridlines: false },
  };
  return { parts, lists: drawLists(long, lists) };
}

export function planProperties(year: number): Record<string, string> {
  return { [property.kind]: 'plan', [property.year]: String(year) };
}

export function planSeal(titleTrace: string, lastNumber: number): Record<string, string> {
  return {
    [property.title]: titleTrace,
    [property.number]: String(lastNumber),
    [property.state]: 'done',
  };
}

/** More than a property should carry; rows struck from so long a plan come back as new ones, and are told. */
const MAX_HAD = 4000;

/** Names of 8 characters, one after the other. */
export function hadSeal(names: readonly string[]): Record<string, string> {
  const kept = [...new Set(names)];
  return kept.length === 0 || kept.length > MAX_HAD ? {} : { [property.had]: kept.join('') };
}

export function readHad(properties: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set((properties[property.had] ?? '').match(/[0-9a-f]{8}/g) ?? []);
}

/** The hidden sheet that holds long drop-down lists; nothing when every list is short. */
export function drawLists(long: readonly LongList[], { target }: ListSheet): Drawing[] {
  if (long.length === 0) return [];
  return [{ target, properties: { [property.kind]: 'lists' }, blocks: listBlocks(long) }];
}

/** A row as the plan wants it, as cells: the number a number, Källa a link where there is a row to link to. */
export function cellsFor(
  writes: Readonly<Partial<Record<MergeColumn, string>>>,
  source: Source | null,
  text: Text['plan'],
): PlanCells {
  const cells = new Map<PlanKey, NewCell>();
  for (const key in writes) {
    const value = writes[key as MergeColumn];
    if (value !== undefined) cells.set(key as PlanKey, cellFor(key, value, source, text));
  }
  return cells;
}

function cellFor(key: string, value: string, source: Source | null, text: Text['plan']): NewCell {
  if (key === 'number') return Number(value);
  return key === 'source' && source !== null ? sourceLink(source, text) : value;
}

/** What the link back says: "Riskanalys rad 5". */
export function sourceText({ sheet, row }: Source, text: Text['plan']): string {
  return `${text.sourceRow(sheet)}${row}`;
}

/**
 * A link back to the row of the analysis. A formula, not a cell hyperlink: one block instead of one call per row, and
 * ROW() follows when rows are inserted above it.
 */
export function sourceLink({ sheet, row }: Source, text: Text['plan']): Formula {
  const { reference, place } = partsOfLink(sheet);
  const at = `ROW(${reference}!$A$${row})`;
  return { formula: `=HYPERLINK(${place}&${at},${quoted(text.sourceRow(sheet))}&${at})` };
}

/** Thousands of rows lead to the same sheet. */
const partsOfLink = perText((sheet) => ({
  reference: sheetReference(sheet),
  place: quoted(`#'${sheet.replaceAll("'", "''")}'!A`),
}));

/** A link made by `sourceLink`, whichever row it leads to by now. */
export function isOurLink(formula: string): boolean {
  return /^=HYPERLINK\("#.*&ROW\(/is.test(formula);
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

/** The plan's columns from first to last, headings included; a column that somebody put between them too. */
export function planArea({ headerRow, lastRow, columns }: PlanLayout<string>): Area {
  const [first, last] = [Math.min(...columns.values()), Math.max(...columns.values())];
  return { row: headerRow, column: first, rows: lastRow - headerRow + 1, columns: last - first + 1 };
}

/** The row of headings. */
export function headerStyles(layout: PlanLayout<string>): AreaStyle[] {
  return [
    {
      area: { ...planArea(layout), rows: 1 },
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

/** Print setup of a wide table of ours: A4 in landscape, one page wide, the headings on every page. */
export function page(
  layout: Pick<PlanLayout<string>, 'headerRow'>,
  text: Text['plan'],
): NonNullable<Drawing['page']> {
  return {
    orientation: 'Landscape',
    wide: 1,
    titleRows: { first: layout.headerRow, count: 1 },
    footer: { left: '&A', center: '', right: text.footerPages },
    margins: { side: 0.9, top: 1.2, bottom: 1.4 },
  };
}
