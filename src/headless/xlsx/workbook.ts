/** xl/workbook.xml and what hangs on it: sheets, shared strings, styles, the calculation chain. ECMA-376 part 1, 18.2. */
import type { NameList, StringStore } from '../documentFeatures';
import type { StyleTable } from '../documentStyles';
import { openOwnProperties, openDocumentProperties } from './features/documentProperties';
import { openNames } from './features/names';
import type { XlsxPackage } from './package';
import type { SheetPart, WorkbookPart } from './parts';
import { partTree } from './partText';
import { SharedStrings } from './sharedStrings';
import { Sheet } from './sheet';
import { openStyles } from './styles';
import { setTabSelected } from './sheetView';
import { XlsxError } from './xlsxError';
import { serialiseXml, type XmlDocument } from './xml';
import {
  attr,
  boolAttr,
  child,
  elements,
  ensureChild,
  numberAttr,
  setAttr,
  type XmlElement,
} from './xmlTree';

/** Children of `<workbook>` in schema order. */
export const WORKBOOK_ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
  'fileRecoveryPr webPublishObjects extLst'
).split(' ');

const SHARED_STRINGS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

export class Workbook implements WorkbookPart {
  readonly package: XlsxPackage;
  readonly root: XmlElement;
  sheetParts: Sheet[];
  /** True from the first change to a cell's contents on: formulas anywhere may then show old results. */
  contentsChanged = false;
  private readonly tree: XmlDocument;
  private strings: SharedStrings | undefined;
  private knownStyles: StyleTable | undefined;
  private knownNames: NameList | undefined;
  private knownProperties: StringStore | undefined;
  private knownCustomProperties: StringStore | undefined;
  private dirty = false;
  private readonly sheetIds = new Set<number>();

  constructor(
    pkg: XlsxPackage,
    readonly partName: string,
  ) {
    this.package = pkg;
    this.tree = partTree(partName, pkg.readText(partName));
    this.root = this.tree.root;
    this.sheetParts = this.readSheets();
    pkg.onSave(() => this.flush());
  }

  get styles(): StyleTable {
    return (this.knownStyles ??= openStyles(this));
  }

  get names(): NameList {
    return (this.knownNames ??= openNames(this));
  }

  get properties(): StringStore {
    return (this.knownProperties ??= openDocumentProperties(this));
  }

  get customProperties(): StringStore {
    return (this.knownCustomProperties ??= openOwnProperties(this));
  }

  get sharedStrings(): SharedStrings {
    return (this.strings ??= new SharedStrings(this.package, this.relatedPart('sharedStrings'), () =>
      this.addSharedStrings(),
    ));
  }

  get date1904(): boolean {
    return boolAttr(child(this.root, 'workbookPr'), 'date1904');
  }

  get structureProtected(): boolean {
    return boolAttr(child(this.root, 'workbookProtection'), 'lockStructure');
  }

  /** The sheet whose tab is in front; the first visible one when that is a chart sheet. */
  get activeSheet(): Sheet {
    const index = numberAttr(this.view, 'activeTab') ?? 0;
    const shown = this.sheetParts.find((sheet) => sheet.doc.visibility === 'visible');
    const found = this.sheetByLocalId(index) ?? shown ?? this.sheetParts[0];
    if (!found) throw new XlsxError('not-xlsx', { reason: 'no worksheets' });
    return found;
  }

  set activeSheet(sheet: Sheet) {
    const index = this.localSheetId(sheet);
    if (index === (numberAttr(this.view, 'activeTab') ?? 0)) return;
    const views = ensureChild(this.root, 'bookViews', WORKBOOK_ORDER);
    const view = child(views, 'workbookView') ?? ensureChild(views, 'workbookView', ['workbookView']);
    setAttr(view, 'activeTab', index);
    this.changed();
    for (const other of this.sheetParts) setTabSelected(other, other === sheet);
  }

  /** An id in the form Excel uses, from the sheet's number in the file where that is free. */
  newSheetId(wanted: number): string {
    let number = wanted;
    while (this.sheetIds.has(number)) number++;
    this.sheetIds.add(number);
    return `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
  }

  /** All sheet elements in tab order, chart sheets included. */
  get sheetElements(): XmlElement[] {
    return elements(child(this.root, 'sheets'), 'sheet');
  }

  changed(): void {
    this.dirty = true;
  }

  localSheetId(sheet: SheetPart): number {
    return this.sheetElements.indexOf((sheet as Sheet).element);
  }

  sheetByLocalId(index: number): Sheet | undefined {
    const node = this.sheetElements[index];
    return this.sheetParts.find((sheet) => sheet.element === node);
  }

  formulasChanged(): void {
    this.dropCalcChain();
    this.recalculateOnLoad();
  }

  /** Relation target of the workbook by kind, when the part is there. */
  relatedPart(kind: string): string | undefined {
    const target = this.package.relationships(this.partName).byKind(kind)[0]?.target;
    return target !== undefined && this.package.has(target) ? target : undefined;
  }

  recalculateOnLoad(): void {
    const calc = ensureChild(this.root, 'calcPr', WORKBOOK_ORDER);
    if (boolAttr(calc, 'fullCalcOnLoad')) return;
    setAttr(calc, 'fullCalcOnLoad', true);
    this.changed();
  }

  private get view(): XmlElement | undefined {
    return child(child(this.root, 'bookViews'), 'workbookView');
  }

  /** The chain lists formula cells; Excel calls a file damaged when it names others, and makes a new one when it is gone. */
  private dropCalcChain(): void {
    const relations = this.package.relationships(this.partName);
    for (const relation of relations.byKind('calcChain')) {
      relations.remove(relation.id);
      this.package.remove(relation.target);
    }
  }

  /** Cells first: their texts go into the shared strings. */
  private flush(): void {
    for (const sheet of this.sheetParts) sheet.flush();
    this.strings?.flush();
    if (this.contentsChanged && this.sheetParts.some((sheet) => sheet.hasFormulas)) this.recalculateOnLoad();
    this.contentsChanged = false;
    if (!this.dirty) return;
    this.dirty = false;
    this.package.writeText(this.partName, serialiseXml(this.tree));
  }

  private readSheets(): Sheet[] {
    const relations = this.package.relationships(this.partName);
    const sheets: Sheet[] = [];
    for (const node of this.sheetElements) {
      const relation = relations.byId(relationId(node));
      if (!relation) throw new XlsxError('missing-part', { part: attr(node, 'name') ?? '' });
      if (relation.kind !== 'worksheet') continue;
      if (!this.package.has(relation.target)) throw new XlsxError('missing-part', { part: relation.target });
      sheets.push(new Sheet(this, node, relation.target));
    }
    return sheets;
  }

  /** A relation to a part that is not there gets its part; else both are new. */
  private addSharedStrings(): string {
    const relations = this.package.relationships(this.partName);
    const dangling = relations.byKind('sharedStrings')[0];
    const folder = this.partName.slice(0, this.partName.lastIndexOf('/') + 1);
    const wanted = dangling?.target ?? `${folder}sharedStrings.xml`;
    const part = this.package.has(wanted) ? this.package.freeName(`${folder}sharedStrings#.xml`) : wanted;
    if (!dangling) relations.add('sharedStrings', part);
    this.package.writeText(part, '', SHARED_STRINGS_TYPE);
    return part;
  }
}

/** `r:id` of a sheet element, whatever the prefix; its own `sheetId` is another thing. */
export function relationId(node: XmlElement): string | undefined {
  for (const [name, value] of node.attributes) if (/^[^:]+:id$/i.test(name)) return value;
  return undefined;
}
