import type { Area } from './grid';

/**
 * One sheet's worth of change as plain data: what a new sheet shall be, or what shall be different on one that was read.
 * A drawing says what, never how; excel/write.ts turns it into Excel's calls. All positions are 0-based on the sheet.
 */
export interface Drawing {
  readonly target: Target;
  /**
   * Everything that gives the sheet its looks is taken away first, whoever put it there: formats, merged areas, hidden rows and columns. What
   * cells hold stays until `blocks` writes over it.
   */
  readonly clear?: boolean;
  /** Filters that a person has agreed to empty first, since nothing is written across hidden rows. */
  readonly clearFilters?: Filters;
  /** Whole rows made room for before anything is written, as rows lie on the sheet until then; what stands there moves down. */
  readonly insertRows?: readonly RowSpan[];
  /** Areas that lose fill, bold and italics before anything is written: a row put between others looks like the one above it. */
  readonly plain?: readonly Area[];
  readonly blocks: readonly Block[];
  /** Whole rows of ours taken away when everything is written, as rows lie until then; what stands below moves up. */
  readonly deleteRows?: readonly RowSpan[];
  /** The whole sheet is taken away: one that we made and that nobody has worked in. */
  readonly remove?: boolean;
  readonly table?: TableDrawing;
  readonly styles?: readonly AreaStyle[];
  readonly columns?: readonly ColumnDrawing[];
  /** Areas whose rows are fitted to their wrapped text. */
  readonly fitRows?: readonly Area[];
  readonly rowHeights?: readonly RowHeight[];
  /** Charts by name: one that is there gives way to the new one. */
  readonly charts?: readonly ChartDrawing[];
  readonly choices?: readonly Choices[];
  /** Areas where anybody may again type anything: their data validation is taken away before `choices` and `warnings`. */
  readonly freed?: readonly Area[];
  readonly warnings?: readonly Warning[];
  /** Conditional formats of ours whose marker begins like this are removed before `marks` are added. */
  readonly unmark?: string;
  readonly marks?: readonly Mark[];
  /** Rows above this one stay in view when scrolling. */
  readonly freezeRows?: number;
  readonly page?: Page;
  readonly look?: SheetLook;
  /** Written first: a sheet is known as ours before anything is on it. */
  readonly properties?: Readonly<Record<string, string>>;
  /** Written last: says that everything above succeeded. */
  readonly seal?: Readonly<Record<string, string>>;
}

/**
 * `new`: made by this drawing, last in the workbook. `ours`: made by us earlier. `users`: the user's own sheet, where
 * blocks may only fill cells that are empty, and where nothing but blocks and marks is accepted.
 */
export type Target =
  | { readonly kind: 'new'; readonly name: string; readonly visible: boolean }
  | { readonly kind: 'ours' | 'users'; readonly id: string; readonly name: string };

/** Filters that hide rows: the sheet's own, and those of tables by name. */
export interface Filters {
  readonly sheet: boolean;
  readonly tables: readonly string[];
}

/** Neighbouring rows. */
export interface RowSpan {
  readonly row: number;
  readonly count: number;
}

/** Cells written in one go. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly NewCell[])[];
}

/** null leaves the cell alone, '' empties it, a string is text whatever it looks like; only `formula` computes. */
export type NewCell = null | string | number | boolean | Formula;

/** In English, in A1 notation, with its "=". */
export interface Formula {
  readonly formula: string;
}

export interface TableDrawing {
  readonly name: string;
  /** With the header row. */
  readonly area: Area;
  /** `resize` gives the table called `name` its new area. */
  readonly action: 'add' | 'resize';
}

export interface AreaStyle {
  readonly area: Area;
  readonly style: Style;
}

export interface Style {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  readonly wrap?: boolean;
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly borders?: readonly Border[];
  /** In English: "General", "@", "yyyy-mm-dd". */
  readonly format?: string;
}

export interface Border {
  readonly edge: 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';
  readonly color: string;
  readonly weight: 'Hairline' | 'Thin' | 'Medium';
}

export interface ColumnDrawing {
  readonly column: number;
  /** Points. */
  readonly width: number;
  readonly hidden: boolean;
}

export interface RowHeight {
  readonly row: number;
  /** Points. */
  readonly points: number;
}

/**
 * A chart over a block of cells with headings in its first row and column. Excel's API has no alternative text for charts (up to ExcelApi
 * 1.17), so the name and the title say what it shows, and its cells stand beside it as a table.
 */
export interface ChartDrawing {
  readonly name: string;
  readonly type: 'ColumnStacked' | 'ColumnClustered';
  readonly source: Area;
  readonly seriesBy: 'Rows' | 'Columns';
  readonly title: string;
  /** The cells that it covers. */
  readonly area: Area;
  /** Fill of each series in turn. */
  readonly colors?: readonly string[];
}

/** A drop-down. Other text may still be typed where `alert` is null; otherwise Excel asks before it accepts. */
export interface Choices {
  readonly area: Area;
  /** Literal items, or the cells of a list sheet (see choices.ts for when). */
  readonly source: readonly string[] | { readonly sheet: string; readonly area: Area };
  readonly alert: { readonly title: string; readonly message: string } | null;
}

/** Cells where Excel asks before it accepts anything new. Nothing is locked: whoever means it answers Yes. */
export interface Warning {
  readonly area: Area;
  /** Shown when a cell of the area is chosen; at most 32 and 255 characters. */
  readonly prompt: { readonly title: string; readonly message: string };
  /** The question when something has been typed; at most 32 and 225 characters. */
  readonly alert: { readonly title: string; readonly message: string };
}

/** A conditional format of ours. */
export interface Mark {
  readonly area: Area;
  /** English A1, made by `marked`; relative references are those of the area's first cell. */
  readonly formula: string;
  readonly look: MarkLook;
}

export interface MarkLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Thin lines by edge, each with its colour. */
  readonly edges?: Readonly<Partial<Record<Side, string>>>;
}

export type Side = 'top' | 'bottom' | 'left' | 'right';

export interface Page {
  readonly orientation: 'Landscape' | 'Portrait';
  /** Pages across; as many down as it takes. */
  readonly wide: number;
  /** Pages down; as many as it takes when left out. */
  readonly tall?: number;
  /** 0-based rows repeated on each page. */
  readonly titleRows: { readonly first: number; readonly count: number };
  /** Header and footer texts with Excel's codes (&P page, &N pages), each at most 255 characters. */
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  /** Centimetres. */
  readonly margins: { readonly side: number; readonly top: number; readonly bottom: number };
}

export interface SheetLook {
  readonly tabColor: string;
  readonly gridlines: boolean;
}

/** Everything an action wants changed. Nothing here: nothing is written. */
export interface Changes {
  readonly drawings: readonly Drawing[];
  /** Workbook settings: key → JSON value; null removes the key. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Shown to the user when all is written. */
  readonly reveal: Place | null;
}

/** A sheet by name and a cell in A1 style. */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export const noChanges: Changes = { drawings: [], settings: {}, reveal: null };

export function isFormula(cell: NewCell): cell is Formula {
  return typeof cell === 'object' && cell !== null;
}

/** How many cells a drawing writes: the nulls are not counted. */
export function cellCount(drawings: readonly Drawing[]): number {
  const lines = drawings.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells));
  return lines.reduce((count, line) => count + line.filter((cell) => cell !== null).length, 0);
}

/** Whether writing this would change anything at all. */
export function isEmpty(changes: Changes): boolean {
  return changes.drawings.length === 0 && Object.keys(changes.settings).length === 0;
}
