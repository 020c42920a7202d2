/** One worksheet part: its sections and its cells, read when first needed and written when changed. */
import type { SheetDoc } from '../document';
import { CellTable } from './cellTable';
import { areaName } from './features/areas';
import { readSpans } from './features/columns';
import type { SectionName, SheetPart } from './parts';
import { lastAnswer } from './partTree';
import { perNumber } from './perNumber';
import type { CellContext } from './fileCells';
import { relationNamespace } from './relationNamespace';
import { OpenedSheet } from './sheetDoc';
import { SheetXml } from './sheetXml';
import type { Workbook } from './workbook';
import { serialiseElement } from './xml';
import { element, numberAttr, type XmlElement } from './xmlTree';

interface LoadedSheet {
  readonly xml: SheetXml;
  cells: CellTable;
}

export class Sheet implements SheetPart {
  readonly doc: SheetDoc;
  private loaded: LoadedSheet | undefined;
  /** Revisions that the package holds. */
  private flushed = { xml: 0, cells: 0 };
  private readonly styleOfColumn = lastAnswer(columnStyles);

  /** `element`: the sheet's entry in workbook.xml. */
  constructor(
    readonly workbook: Workbook,
    readonly element: XmlElement,
    readonly partName: string,
  ) {
    this.doc = new OpenedSheet(this);
  }

  get package() {
    return this.workbook.package;
  }

  get prefix(): string {
    return this.xml.prefix;
  }

  get namespaces(): ReadonlyMap<string, string> {
    return this.xml.namespaces;
  }

  get cells(): CellTable {
    return this.load().cells;
  }

  /** Other cells altogether, as XML: after rows or columns were shifted. */
  set cells(cells: CellTable) {
    this.load().cells = cells;
  }

  get isDirty(): boolean {
    return this.loaded !== undefined && (this.loaded.xml.revision > 0 || this.loaded.cells.revision > 0);
  }

  /** Another number whenever anything on the sheet has changed. */
  get revision(): number {
    const { xml, cells } = this.load();
    return xml.revision + cells.revision;
  }

  /** Looked up in the bytes while the sheet has not been read. */
  get hasFormulas(): boolean {
    return this.loaded ? this.cells.hasFormulas : mentionsFormula(this.package.readBytes(this.partName));
  }

  ensureNamespace(wanted: string, uri: string, ignorable = false): string {
    return this.xml.ensureNamespace(wanted, uri, ignorable);
  }

  relationPrefix(): string {
    return this.ensureNamespace('r', relationNamespace(this.package));
  }

  sections(name: SectionName): readonly string[] {
    return this.xml.sections(name);
  }

  setSections(name: SectionName, slices: readonly string[]): void {
    this.xml.setSections(name, slices);
  }

  section(name: SectionName): string | undefined {
    return this.sections(name)[0];
  }

  setSection(name: SectionName, slice: string | undefined): void {
    this.setSections(name, slice === undefined ? [] : [slice]);
  }

  /** Hands changed XML to the package. */
  flush(): void {
    if (!this.loaded) return;
    const { xml, cells } = this.loaded;
    if (xml.revision === this.flushed.xml && cells.revision === this.flushed.cells) return;
    if (cells.revision !== this.flushed.cells) this.updateDimension();
    this.package.writeBytes(this.partName, xml.toBytes(cells));
    this.flushed = { xml: xml.revision, cells: cells.revision };
  }

  /** What the cells of this sheet ask of the workbook; `prefix` is known once the root tag has been read. */
  cellContext(prefix: () => string): CellContext {
    const { workbook } = this;
    return {
      part: this.partName,
      get prefix() {
        return prefix();
      },
      date1904: workbook.date1904,
      sharedText: (index) => workbook.sharedStrings.get(index),
      sharedIndex: (text) => workbook.sharedStrings.indexOf(text),
      columnStyle: (column) => this.styleOfColumn(this.section('cols') ?? '')(column),
    };
  }

  private get xml(): SheetXml {
    return this.load().xml;
  }

  /** Asked for with every cell: what it takes to open the part, closures among it, is a function of its own. */
  private load(): LoadedSheet {
    return this.loaded ?? (this.loaded = this.open());
  }

  private open(): LoadedSheet {
    const context = this.cellContext(() => this.prefix);
    let cells: CellTable | undefined;
    const xml = new SheetXml(this.partName, this.package.readBytes(this.partName), (bytes, start) => {
      cells = new CellTable(context, bytes, start);
      return cells.file.endInPart;
    });
    return { xml, cells: cells ?? new CellTable(context, NO_CELLS, 0) };
  }

  /** A hint for readers where the cells are; kept true where the file has it. */
  private updateDimension(): void {
    if (this.xml.sections('dimension').length === 0) return;
    const used = this.doc.usedRange(false);
    const ref = used ? areaName(used) : 'A1';
    this.xml.setSections('dimension', [serialiseElement(element(`${this.prefix}dimension`, { ref }))]);
  }
}

const NO_CELLS = new TextEncoder().encode('</sheetData>');

/** What columns lend their empty cells: a style, or 0. */
function columnStyles(cols: string): (column: number) => number {
  const spans = readSpans(cols).map(({ first, last, node }) => ({
    first,
    last,
    style: numberAttr(node, 'style') ?? 0,
  }));
  return perNumber(
    (column) =>
      spans.find((span) => span.style > 0 && span.first <= column && column <= span.last)?.style ?? 0,
  );
}

/** "<f>", "<f " or "<f/" with any prefix: enough to say that a sheet may hold formulas. */
function mentionsFormula(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x66); at >= 0; at = bytes.indexOf(0x66, at + 1)) {
    const before = bytes[at - 1];
    const after = bytes[at + 1];
    if ((before === 0x3c || before === 0x3a) && (after === 0x3e || after === 0x20 || after === 0x2f))
      return true;
  }
  return false;
}
