/**
 * A workbook as the host sees it: plain data and methods over a real .xlsx package, nothing of Office.js.
 * Rows and columns are 0-based everywhere (A1 is 0,0). Formulas are in English, in A1 notation, without the leading
 * "=" and as the file writes them (`_xlfn.` prefixes kept). What is not changed is not touched in the file.
 * Every method that refuses throws an XlsxError with a machine code; the workbook is then as it was before the call.
 */
import type {
  AutoFilter,
  ChartList,
  ColumnGeometry,
  CommentList,
  ConditionalFormatList,
  DataValidationList,
  FreezePanes,
  HyperlinkList,
  MergeList,
  NameList,
  PageSetup,
  RowGeometry,
  SheetProtection,
  StringStore,
  TableList,
} from './documentFeatures';
import type { StyleTable } from './documentStyles';

/** A rectangle on a sheet; 0-based, `rows` and `columns` are counts. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Rows and columns of a sheet, fixed by the file format: an area of MAX_ROWS rows is "whole columns". */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** An error in a cell: "#REF!", "#N/A", "#DIV/0!" … as Excel writes them. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds or shows. Dates are serial numbers, an empty cell is null, '' only ever comes from a formula. */
export type CellValue = number | string | boolean | CellError | null;

export interface Cell {
  /** The value; for a formula the cached result (null when the file has none). */
  readonly value: CellValue;
  /** Present on formula cells: shared formulas expanded, every cell of an array formula carries its formula. */
  readonly formula?: string;
  /** For a cell of an array formula: the area it fills. */
  readonly array?: Area;
  /** Index into `styles`; an empty cell answers with its row's style, else its column's, else 0. */
  readonly style: number;
}

/** An area read in one go. Flat and row-major: cell (r, c) of the area is at r * area.columns + c. */
export interface AreaContent {
  readonly area: Area;
  readonly values: readonly CellValue[];
  /** Only the cells that have one, by flat index. */
  readonly formulas: ReadonlyMap<number, string>;
  readonly styles: Int32Array;
}

/** A filled cell met while walking through a sheet. */
export interface PlacedCell extends Cell {
  readonly row: number;
  readonly column: number;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export interface Document {
  /** Worksheets in tab order. Chart sheets and the like stay in the file and are counted by nothing; see `otherSheets`. */
  readonly sheets: readonly SheetDoc[];
  /** What else has a tab, or would have: chart sheets, dialog sheets, Excel 4 macro sheets. Excel's API has none of them. */
  readonly otherSheets: readonly { readonly name: string; readonly visibility: Visibility }[];
  /** By name, as Excel compares names (case-insensitive), or by id. */
  sheet(nameOrId: string): SheetDoc | undefined;
  activeSheet: SheetDoc;

  /** Without a name: the first free "Sheet1", "Sheet2" … Without a position: last. Does not activate. */
  addSheet(name?: string, position?: number): SheetDoc;
  /** Formulas and names that pointed at it become #REF!, as in Excel. Refused for the last visible sheet. */
  deleteSheet(sheet: SheetDoc): void;
  /** Position among the worksheets, 0-based. */
  moveSheet(sheet: SheetDoc, position: number): void;
  /** Updates formulas, names, conditional formats, validations, hyperlinks and charts that spell the name. */
  renameSheet(sheet: SheetDoc, name: string): void;
  /** A copy of cells, formats and features that need no drawing; refused (`copy-unsupported`) where something would be lost. */
  copySheet(sheet: SheetDoc, name: string, position?: number): SheetDoc;

  readonly styles: StyleTable;
  /** Workbook-level names and sheet-level ones together. */
  readonly names: NameList;
  /** The add-in's document settings (Office.js Settings): key → JSON text, kept as web-extension properties. */
  readonly settings: StringStore;
  /** File › Info: title, subject, author, keywords, comments, category, manager, company; RangeError for other keys. */
  readonly properties: StringStore;
  /** Document properties of the user's own, as texts. */
  readonly customProperties: StringStore;
  /** Every table of the workbook, whatever sheet it lies on. */
  readonly tables: readonly { readonly sheet: SheetDoc; readonly name: string; readonly id: number }[];
  readonly date1904: boolean;
  /** True when the workbook's structure is protected: sheets can then not be added, deleted, moved or renamed. */
  readonly structureProtected: boolean;
  /** Shared in the old way (before co-authoring): people's changes are kept in a log, and there is much that Excel does not let anybody do. */
  readonly shared: boolean;
  calcMode: 'auto' | 'autoNoTable' | 'manual';
  /** The file asks for all formulas to be calculated when it is opened. */
  readonly calculatesOnLoad: boolean;
  /** True when save() would give other bytes than were opened. */
  readonly isDirty: boolean;
  /** The package. Untouched parts are copied as their original compressed bytes. May be called many times. */
  save(): Uint8Array;
}

export interface SheetDoc {
  /** "{8-4-4-4-12}" in upper case, stable as long as the document is open, unique within it. */
  readonly id: string;
  readonly name: string;
  /** 0-based among the worksheets. */
  readonly position: number;
  visibility: Visibility;
  /** "#RRGGBB", null without one (or where only a theme or indexed colour cannot be resolved). */
  tabColor: string | null;
  gridlines: boolean;
  /** Row and column headings on screen. */
  headings: boolean;
  /** True when something on this sheet has changed since it was opened. */
  readonly isDirty: boolean;

  /** Any cell of the grid; an empty one has value null. Throws RangeError outside the grid. */
  get(row: number, column: number): Cell;
  /** A whole area; whole rows or columns should first be cut to usedRange(). */
  readArea(area: Area): AreaContent;
  /** Cells that exist in the file or were written, row by row, left to right; those with only a format too. */
  cells(area?: Area): IterableIterator<PlacedCell>;
  /** Where the sheet's formulas stand, row by row; no other cell is read. */
  formulaPlaces(): readonly Pick<PlacedCell, 'row' | 'column'>[];
  /** Formulas that the file gives no result for; `zeros`: also those whose result is 0. Row by row. */
  unsolvedPlaces(zeros: boolean): IterableIterator<Pick<PlacedCell, 'row' | 'column'>>;
  /** The result of such a formula: shown, and not written to the file. */
  setSolved(row: number, column: number, value: CellValue): void;
  /** Replaces value or formula, keeps the style. null empties. Text is taken literally; '' counts as null. */
  setValue(row: number, column: number, value: CellValue): void;
  /** `cached` is shown until somebody calculates; leave it out when unknown. Makes Excel recalculate on load. */
  setFormula(row: number, column: number, formula: string, cached?: CellValue): void;
  /** A new result for an unchanged formula; other cells are left alone. */
  setCached(row: number, column: number, value: CellValue): void;
  setStyle(row: number, column: number, style: number): void;
  /** New style from old for a whole area; whole rows and columns change row and column styles instead of a million cells. */
  restyle(area: Area, change: (style: number) => number): void;
  /** 'contents' leaves formats, 'formats' leaves contents. Features (validations, merges …) are not touched. */
  clear(area: Area, what: 'contents' | 'formats' | 'all'): void;
  /** The bounding area of cells with content (valuesOnly) or with content or a format of their own; null when empty. */
  usedRange(valuesOnly: boolean): Area | null;
  /**
   * Insert shifts what lies at and beyond `area` down or right, delete pulls up or left; every reference in the workbook follows.
   * Throws XlsxError 'shift-refused' with {what} when something cannot follow (part of a merge, table or array formula …).
   */
  insertCells(area: Area, shift: 'down' | 'right'): void;
  deleteCells(area: Area, shift: 'up' | 'left'): void;

  readonly rows: RowGeometry;
  readonly columns: ColumnGeometry;
  readonly merges: MergeList;
  readonly conditionalFormats: ConditionalFormatList;
  readonly dataValidations: DataValidationList;
  readonly hyperlinks: HyperlinkList;
  readonly tables: TableList;
  readonly freeze: FreezePanes;
  readonly pageSetup: PageSetup;
  readonly autoFilter: AutoFilter;
  readonly protection: SheetProtection;
  /** Worksheet.customProperties of Office.js: key → value. */
  readonly customProperties: StringStore;
  readonly comments: CommentList;
  readonly charts: ChartList;
}

/** Bounds on what is opened; a file beyond them is refused with 'too-big' before it is inflated. */
export interface OpenLimits {
  readonly entries: number;
  /** Bytes of one inflated part. */
  readonly part: number;
  /** Bytes of all inflated parts together. */
  readonly total: number;
  /** Inflated to compressed size of one part. */
  readonly ratio: number;
}

/** Which add-in `settings` belong to: the reference in its web extension part ([MS-OWEXML] 2.2.5). */
export interface AddIn {
  /** Id of the manifest. */
  readonly id: string;
  readonly version: string;
  /** Catalogue, and its kind: 'developer' and 'Registry' when sideloaded, 'EXCatalog' twice when deployed centrally. */
  readonly store: string;
  readonly storeType: string;
}

/**
 * Implemented by `openDocument` in xlsx/openDocument.ts. Throws XlsxError. The bytes are kept, not copied. Without an
 * add-in the settings are those of the workbook's only one, if it has one.
 */
export type OpenDocument = (bytes: Uint8Array, limits?: Partial<OpenLimits>, addIn?: AddIn) => Document;
