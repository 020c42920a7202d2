/** Opens a workbook from the bytes of its file, or says with a code why not. */
import type { AddIn, Document, OpenLimits, SheetDoc } from '../document';
import type { NameList, StringStore } from '../documentFeatures';
import type { StyleTable } from '../documentStyles';
import { ANY_ADD_IN, openSettings } from './features/settings';
import { sameName } from './formulaTokens';
import { openPackage } from './package';
import type { Sheet } from './sheet';
import { copySheet } from './sheetCopy';
import { addSheet, deleteSheet, moveSheet, renameSheet } from './sheetList';
import { visibilityOf } from './sheetView';
import { Workbook, WORKBOOK_ORDER } from './workbook';
import { workbookPart } from './workbookPart';
import { attr, boolAttr, child, ensureChild, setAttr } from './xmlTree';
import { DEFAULT_LIMITS } from './zip';

/** The bytes are kept, not copied: leave them alone. Sheets are read when first used, so a damaged one may refuse later. */
export function openDocument(
  bytes: Uint8Array,
  limits: Partial<OpenLimits> = {},
  addIn: AddIn = ANY_ADD_IN,
): Document {
  const pkg = openPackage(bytes, { ...DEFAULT_LIMITS, ...limits });
  const workbook = new Workbook(pkg, workbookPart(pkg));
  return new OpenedDocument(workbook, openSettings(workbook, addIn));
}

class OpenedDocument implements Document {
  constructor(
    private readonly workbook: Workbook,
    readonly settings: StringStore,
  ) {}

  get sheets(): readonly SheetDoc[] {
    return this.workbook.sheetParts.map((sheet) => sheet.doc);
  }

  get otherSheets(): Document['otherSheets'] {
    const listed = new Set(this.workbook.sheetParts.map(({ element }) => element));
    const others = this.workbook.sheetElements.filter((node) => !listed.has(node));
    return others.map((node) => ({ name: attr(node, 'name') ?? '', visibility: visibilityOf(node) }));
  }

  sheet(nameOrId: string): SheetDoc | undefined {
    return this.sheets.find((sheet) => sameName(sheet.name, nameOrId) || sheet.id === nameOrId);
  }

  get activeSheet(): SheetDoc {
    return this.workbook.activeSheet.doc;
  }

  set activeSheet(sheet: SheetDoc) {
    this.workbook.activeSheet = this.part(sheet);
  }

  addSheet(name?: string, position?: number): SheetDoc {
    return addSheet(this.workbook, name, position).doc;
  }

  deleteSheet(sheet: SheetDoc): void {
    deleteSheet(this.workbook, this.part(sheet));
  }

  moveSheet(sheet: SheetDoc, position: number): void {
    moveSheet(this.workbook, this.part(sheet), position);
  }

  renameSheet(sheet: SheetDoc, name: string): void {
    renameSheet(this.workbook, this.part(sheet), name);
  }

  copySheet(sheet: SheetDoc, name: string, position?: number): SheetDoc {
    return copySheet(this.workbook, this.part(sheet), name, position).doc;
  }

  get styles(): StyleTable {
    return this.workbook.styles;
  }

  get names(): NameList {
    return this.workbook.names;
  }

  get properties(): StringStore {
    return this.workbook.properties;
  }

  get customProperties(): StringStore {
    return this.workbook.customProperties;
  }

  get tables() {
    return this.sheets.flatMap((sheet) => sheet.tables.items.map(({ name, id }) => ({ sheet, name, id })));
  }

  get date1904(): boolean {
    return this.workbook.date1904;
  }

  get structureProtected(): boolean {
    return this.workbook.structureProtected;
  }

  get shared(): boolean {
    const { package: pkg, partName } = this.workbook;
    return pkg.relationships(partName).byKind('revisionHeaders').length > 0;
  }

  get calcMode(): Document['calcMode'] {
    const mode = attr(child(this.workbook.root, 'calcPr'), 'calcMode');
    return mode === 'manual' || mode === 'autoNoTable' ? mode : 'auto';
  }

  get calculatesOnLoad(): boolean {
    const calc = child(this.workbook.root, 'calcPr');
    return calc !== undefined && boolAttr(calc, 'fullCalcOnLoad');
  }

  set calcMode(mode: Document['calcMode']) {
    if (mode === this.calcMode) return;
    const calc = ensureChild(this.workbook.root, 'calcPr', WORKBOOK_ORDER);
    setAttr(calc, 'calcMode', mode === 'auto' ? undefined : mode);
    this.workbook.changed();
  }

  get isDirty(): boolean {
    return this.workbook.package.isDirty;
  }

  save(): Uint8Array {
    return this.workbook.package.save();
  }

  private part(sheet: SheetDoc): Sheet {
    const found = this.workbook.sheetParts.find((part) => part.doc === sheet);
    if (!found) throw new RangeError(`not a sheet of this workbook: ${sheet.name}`);
    return found;
  }
}
