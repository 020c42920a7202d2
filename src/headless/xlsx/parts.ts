/**
 * The raw side of an opened workbook, for the modules in features/ and styles.ts: parts of the package, the workbook's
 * tree, and the sections of a worksheet. The text kept here is the only truth: a feature reads it on every call (compare
 * the section strings to keep a parsed copy), so that shifting references needs to tell nobody.
 *
 * How a feature joins: `features/<name>.ts` exports `open<Name>(sheet: SheetPart): <Interface>`: openConditionalFormats,
 * openDataValidations, openHyperlinks, openTables, openMerges, openFreezePanes, openPageSetup, openAutoFilter,
 * openProtection, openCustomProperties, openComments, openCharts, openColumns. Of the whole workbook:
 * `openNames(workbook: WorkbookPart)`, `openSettings(workbook)`, `openDocumentProperties(workbook)` and
 * `openOwnProperties(workbook)` (both in documentProperties.ts), and `openStyles(workbook)` in styles.ts.
 * Each is called lazily, once per sheet or workbook. Cells are reached through `sheet.doc`.
 */
import type { SheetDoc } from '../document';
import type { StyleTable } from '../documentStyles';
import type { XmlElement } from './xmlTree';

/** The parts of the package. Names are without leading slash ("xl/tables/table1.xml"), found whatever their case. */
export interface Package {
  /** True for ISO strict files (purl.oclc.org namespaces). */
  readonly strict: boolean;
  has(part: string): boolean;
  /** Decoded text of a part, whatever its encoding; throws missing-part. */
  readText(part: string): string;
  readBytes(part: string): Uint8Array;
  /** Replaces or creates a part; a new one needs its content type. */
  writeText(part: string, text: string, contentType?: string): void;
  writeBytes(part: string, bytes: Uint8Array, contentType?: string): void;
  /** Removes a part, its relationships and its content type; parts that only it pointed at go too. */
  remove(part: string): void;
  contentType(part: string): string | undefined;
  /** The first free name: freeName('xl/tables/table#.xml'). */
  freeName(pattern: string): string;
  /** Of a part; '' for the package itself. Always the same object, empty where there is no .rels part. */
  relationships(part: string): Relationships;
  /** Called at the start of every save, in the order registered, for those who keep changes until then. */
  onSave(flush: () => void): void;
}

export interface Relationships {
  readonly items: readonly Relationship[];
  byId(id: string | undefined): Relationship | undefined;
  /** By the last part of the type, which strict and transitional files share: 'table', 'drawing', 'hyperlink'. */
  byKind(kind: string): Relationship[];
  /**
   * `kind`: last part of an office relationship type, or a whole URI for others. `target`: a part name, or with
   * `external` an address. Gives the new id.
   */
  add(kind: string, target: string, external?: boolean): string;
  /** Only the relationship: the part stays. */
  remove(id: string): void;
}

export interface Relationship {
  readonly id: string;
  /** Whole URI. */
  readonly type: string;
  /** Last part of the type. */
  readonly kind: string;
  /** A part name (resolved, without leading slash), or the address as written when external. */
  readonly target: string;
  readonly external: boolean;
}

export interface WorkbookPart {
  readonly package: Package;
  readonly partName: string;
  /** The tree of workbook.xml. Call changed() after every change to it. */
  readonly root: XmlElement;
  changed(): void;
  readonly styles: StyleTable;
  /** Worksheets in tab order. */
  readonly sheetParts: readonly SheetPart[];
  /** `localSheetId` of a sheet: its index among all sheets of workbook.xml, chart sheets counted. */
  localSheetId(sheet: SheetPart): number;
  sheetByLocalId(index: number): SheetPart | undefined;
  /** Drops the calculation chain and makes Excel recalculate on load; for anyone who changes a formula. */
  formulasChanged(): void;
}

export interface SheetPart {
  readonly workbook: WorkbookPart;
  readonly package: Package;
  readonly partName: string;
  /** The cells and everything else of this sheet. */
  readonly doc: SheetDoc;
  /** What element names of this sheet start with: '' or e.g. 'x:'. */
  readonly prefix: string;
  /** Namespace prefixes declared on the root element, '' for the default one. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** A prefix (with colon) bound to `uri` on the root element, declared there if need be; `ignorable` also lists it in mc:Ignorable. */
  ensureNamespace(wanted: string, uri: string, ignorable?: boolean): string;
  /** The prefix (with colon) of relationship ids in this sheet, 'r:' as a rule; declared if need be. */
  relationPrefix(): string;
  /**
   * The top-level elements of this name as XML slices, in document order (conditionalFormatting occurs many times, the others
   * once). Slices use the prefixes of the root. Children inside a top-level mc:AlternateContent are not listed and stay.
   */
  sections(name: SectionName): readonly string[];
  /** Replaces them all; new ones are put at their schema position. An empty list removes. */
  setSections(name: SectionName, slices: readonly string[]): void;
  /** The first, or undefined. */
  section(name: SectionName): string | undefined;
  setSection(name: SectionName, slice: string | undefined): void;
}

/** Top-level elements of a worksheet in schema order (ECMA-376 part 1, CT_Worksheet); cells are reached otherwise. */
export const SECTION_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

export type SectionName = Exclude<(typeof SECTION_ORDER)[number], 'sheetData' | 'dimension'>;
