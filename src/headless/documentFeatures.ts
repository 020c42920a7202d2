/**
 * What lies on a sheet beside its cells, as the host sees it. Lists are read fresh from the sheet on every call: hold
 * on to nothing across a change but ids. Formulas are without the leading "=" and as the file writes them: relative
 * references in conditional formats and validations are those of the top left cell of the first area.
 */
import type { Area } from './document';
import type { DifferentialFormat } from './documentStyles';

/** Named texts that live in the package: settings, custom properties. Keys keep the order they were added in. */
export interface StringStore {
  keys(): string[];
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  delete(key: string): boolean;
}

export interface RowGeometry {
  hidden(row: number): boolean;
  setHidden(first: number, count: number, hidden: boolean): void;
  /** Points; the sheet's default height where the row has none of its own. 0 is never answered: see hidden. */
  height(row: number): number;
  /** null gives the row back to Excel, which fits it to its content. */
  setHeight(first: number, count: number, points: number | null): void;
  /** A height that fitting gave: shown as it is until the row's content changes, when Excel fits it anew. */
  setFittedHeight(row: number, points: number): void;
  /** 0–7. */
  outlineLevel(row: number): number;
  setOutlineLevel(first: number, count: number, level: number): void;
  /** The sheet's default height in points. */
  readonly defaultHeight: number;
}

export interface ColumnGeometry {
  hidden(column: number): boolean;
  setHidden(first: number, count: number, hidden: boolean): void;
  /** Characters of the Normal font, as the file counts (8.43 is Excel's usual default). */
  width(column: number): number;
  /** null goes back to the sheet's default width. */
  setWidth(first: number, count: number, characters: number | null): void;
  outlineLevel(column: number): number;
  setOutlineLevel(first: number, count: number, level: number): void;
  /** Style of empty cells in the column; null without one. */
  style(column: number): number | null;
  setStyle(first: number, count: number, style: number): void;
  /** Characters; setting it leaves columns with a width of their own alone. */
  defaultWidth: number;
}

export interface MergeList {
  /** In file order. */
  readonly areas: readonly Area[];
  /** Refused ('merge-conflict') when it overlaps another merge or a table. Contents are the caller's business. */
  add(area: Area): void;
  /** Removes every merge that touches the area. */
  remove(area: Area): void;
}

export interface ConditionalFormatList {
  /** By priority, first rule first; kinds we cannot write are listed with their type and survive untouched. */
  readonly items: readonly ConditionalFormat[];
  /** One of the items, without reading the others. */
  get(id: string): ConditionalFormat | undefined;
  /** Added at the top: priority 1, the others move down, as Excel does. Answers the id. */
  add(areas: readonly Area[], rule: ConditionalRule): string;
  /** Replaces rule or format of one of our kinds. */
  update(id: string, rule: ConditionalRule): void;
  setAreas(id: string, areas: readonly Area[]): void;
  /** 0-based position in priority order. */
  setPriority(id: string, position: number): void;
  delete(id: string): void;
  /** Takes the areas out of every rule; rules left without area go. */
  clear(areas: readonly Area[]): void;
}

export interface ConditionalFormat {
  /** Stable while the document is open. */
  readonly id: string;
  readonly areas: readonly Area[];
  /** 0-based position in priority order. */
  readonly priority: number;
  /** As the file names it: expression, cellIs, containsText, colorScale, dataBar, iconSet, top10, duplicateValues … */
  readonly type: string;
  /** Present for the kinds we read and write; others are raw. */
  readonly rule?: ConditionalRule;
}

export type ConditionalRule = ConditionalTest & {
  readonly stopIfTrue?: boolean;
  readonly format: DifferentialFormat;
};

export type ConditionalTest =
  | { readonly type: 'expression'; readonly formula: string }
  | {
      readonly type: 'cellIs';
      /** between, notBetween, equal, notEqual, greaterThan, lessThan, greaterThanOrEqual, lessThanOrEqual */
      readonly operator: string;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | {
      readonly type: 'text';
      readonly operator: 'containsText' | 'notContains' | 'beginsWith' | 'endsWith';
      readonly text: string;
    }
  | { readonly type: 'blanks' | 'notBlanks' | 'errors' | 'notErrors' | 'duplicateValues' | 'uniqueValues' };

export interface DataValidationList {
  readonly items: readonly DataValidation[];
  /** Replaces whatever validated these cells; other cells of an overlapped validation keep theirs. */
  set(areas: readonly Area[], validation: ValidationRule): void;
  /** Takes the areas out of every validation, x14 ones too. */
  clear(areas: readonly Area[]): void;
  /** The validation of one cell. */
  at(row: number, column: number): DataValidation | undefined;
}

export interface DataValidation extends ValidationRule {
  readonly areas: readonly Area[];
}

export interface ValidationRule {
  readonly type: 'none' | 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';
  readonly operator?: string;
  /** For lists: `"Ja,Nej"` with its quotes, or a reference. */
  readonly formula1?: string;
  readonly formula2?: string;
  readonly ignoreBlanks: boolean;
  /** Lists: whether the arrow is shown. */
  readonly inCellDropDown: boolean;
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
  readonly errorAlert: {
    readonly show: boolean;
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly message: string;
  };
}

export interface HyperlinkList {
  readonly items: readonly Hyperlink[];
  at(row: number, column: number): Hyperlink | undefined;
  /** Replaces the links that start inside its area. Cell text and style are the caller's business. */
  set(link: Hyperlink): void;
  clear(area: Area): void;
}

export interface Hyperlink {
  readonly area: Area;
  /** An address outside the workbook … */
  readonly address?: string;
  /** … or a place inside it ("Blad1!A1"), or both. */
  readonly location?: string;
  readonly tooltip?: string;
  readonly display?: string;
}

export interface TableList {
  readonly items: readonly TableDoc[];
  /** Header texts must already be in the cells; blank or doubled ones are given Excel's names there. */
  add(area: Area, hasHeaders: boolean, name?: string): TableDoc;
}

export interface TableDoc {
  /** Unique in the workbook, as in the file. */
  readonly id: number;
  /** Renaming updates structured references in the workbook. */
  name: string;
  /** With header and totals row. */
  readonly area: Area;
  readonly showHeaders: boolean;
  showTotals: boolean;
  style: string | null;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFirstColumn: boolean;
  showLastColumn: boolean;
  showFilterButton: boolean;
  readonly columns: readonly TableColumn[];
  /** Column names follow the header cells; call after writing header cells. */
  syncHeaders(): void;
  resize(area: Area): void;
  /** True when a filter hides rows of the table. */
  readonly isFiltered: boolean;
  /** Keeps rows whose shown text is among `values`; 0-based column. Hides the others. */
  filter(column: number, values: readonly string[]): void;
  clearFilter(column?: number): void;
  /** What the table says it is sorted by; sorting cells is the caller's. */
  sort: readonly SortKey[];
  /** The cells stay, the table goes; structured references become plain ones. */
  convertToRange(): void;
  /** The table and its cells' contents go. */
  delete(): void;
}

export interface TableColumn {
  readonly id: number;
  readonly name: string;
}

export interface SortKey {
  /** 0-based within the table or filter area. */
  readonly column: number;
  readonly ascending: boolean;
}

export interface FreezePanes {
  /** Frozen rows and columns counted from A1; zeros when nothing is frozen. */
  readonly rows: number;
  readonly columns: number;
  set(rows: number, columns: number): void;
}

export interface PageSetup {
  orientation: 'portrait' | 'landscape';
  /** The file's number: 9 is A4, 8 is A3, 1 is Letter. */
  paperSize: number;
  /** Percent, or pages to fit (0 = as many as needed). */
  zoom: { readonly scale: number } | { readonly fitWidth: number; readonly fitHeight: number };
  /** Inches. */
  margins: Readonly<Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  /** Sections of header and footer with &P, &N … codes. State is 'default' unless first or even pages differ. */
  headerFooter: HeaderFooter;
  /** Row numbers, 0-based; null without. */
  printTitleRows: { readonly first: number; readonly count: number } | null;
  printTitleColumns: { readonly first: number; readonly count: number } | null;
  printAreas: readonly Area[];
}

export interface HeaderFooter {
  readonly state: 'default' | 'firstAndDefault' | 'oddAndEven' | 'firstOddAndEven';
  readonly default: HeaderFooterTexts;
  readonly first?: HeaderFooterTexts;
  readonly even?: HeaderFooterTexts;
}

export type HeaderFooterTexts = Readonly<
  Record<
    'leftHeader' | 'centerHeader' | 'rightHeader' | 'leftFooter' | 'centerFooter' | 'rightFooter',
    string
  >
>;

export interface AutoFilter {
  /** null when the sheet has no filter (a table's own filter does not count). */
  readonly area: Area | null;
  /** True when a criterion hides rows. */
  readonly isFiltered: boolean;
  /** `values`: shown texts kept in the 0-based `column`. */
  apply(area: Area, column?: number, values?: readonly string[]): void;
  clearCriteria(): void;
  remove(): void;
}

export interface SheetProtection {
  readonly protected: boolean;
  /** What is allowed while protected, keys as in Office.js WorksheetProtectionOptions. */
  readonly options: Readonly<Record<string, boolean>>;
  readonly hasPassword: boolean;
  protect(options: Readonly<Record<string, boolean>>, password?: string): void;
  /** False when the password is wrong. */
  unprotect(password?: string): boolean;
}

export interface CommentList {
  /** Notes and threaded comments, in file order; read only. */
  readonly items: readonly CommentInfo[];
}

export interface CommentInfo {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly threaded: boolean;
}

export interface NameList {
  readonly items: readonly DefinedName[];
  /** Refused with 'name-taken' or 'bad-name'. */
  add(name: DefinedName): void;
  /** `scope` is a sheet id, null for the workbook. */
  get(name: string, scope: string | null): DefinedName | undefined;
  update(name: string, scope: string | null, change: Partial<DefinedName>): void;
  delete(name: string, scope: string | null): boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Id of the sheet it belongs to, null for the workbook. */
  readonly scope: string | null;
  /** Without "=": "Listor!$A$1:$A$9". */
  readonly formula: string;
  readonly comment?: string;
  readonly hidden?: boolean;
}

export interface ChartList {
  readonly items: readonly ChartInfo[];
  add(chart: NewChart): ChartInfo;
  /** Renames, titles or moves a chart; what is left out stays. Any chart, not only ours. */
  update(id: string, change: ChartChange): void;
  delete(id: string): void;
}

/** What can be changed of a chart that is there. */
export interface ChartChange extends Partial<Pick<NewChart, 'name' | 'title' | 'area'>> {
  /** Points of the title's font. */
  readonly titleSize?: number;
  /** Side of the legend. */
  readonly legend?: 'left' | 'right' | 'top' | 'bottom';
  /** Fill of one series, 0-based; "#RRGGBB". */
  readonly seriesColor?: { readonly series: number; readonly color: string };
}

export interface ChartInfo {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  /** Names of its series, as cached in the file. */
  readonly series: readonly string[];
  /** Top left cell and covered size; null for anchors that are not cell-bound. */
  readonly area: Area | null;
}

export interface NewChart {
  readonly type: 'columnClustered' | 'columnStacked' | 'barClustered' | 'barStacked' | 'line' | 'pie';
  /** With headings in the first row and column. */
  readonly source: Area;
  readonly seriesBy: 'rows' | 'columns';
  readonly name?: string;
  readonly title?: string;
  /** What a screen reader says; the title when left out. */
  readonly altText?: string;
  /** Cells that the chart covers. */
  readonly area: Area;
}
