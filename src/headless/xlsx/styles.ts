/**
 * styles.xml, append-only: existing entries keep their index and their meaning, new formats are added at the end, equal
 * ones are found again. ECMA-376 part 1, 18.8; at most 65,490 cell formats, as Excel's specification says.
 */
import type { CellFormat, DifferentialFormat, FontFormat, FormatPatch, StyleTable } from '../documentStyles';
import { paletteOf, type Palette } from './colors';
import { relatedPart, themeOf } from './workbookPalette';
import { digitWidth } from './columnWidth';
import { builtInFormat, builtInId, FIRST_CUSTOM_FORMAT } from './numberFormats';
import type { WorkbookPart } from './parts';
import { emptyStyles, relateStyles } from './newStyles';
import { readTree } from './partTree';
import { StyleList } from './styleList';
import { readAlignment, readBorders, readDifferential, readFill, readFont } from './styleReading';
import {
  differentialElement,
  fillElement,
  patchAlignment,
  patchBorders,
  patchFont,
  writable,
} from './styleWriting';
import { XlsxError } from './xlsxError';
import { serialiseElement, serialiseXml, type XmlDocument } from './xml';
import {
  attr,
  boolAttr,
  child,
  childName,
  cloneElement,
  element,
  elements,
  ensureChild,
  insertInOrder,
  numberAttr,
  setAttr,
  type XmlElement,
} from './xmlTree';

const MAX_CELL_FORMATS = 65_490;
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const SHEET_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');
const XF_ORDER = ['alignment', 'protection', 'extLst'];
type TableName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** The workbook's styles. A missing styles part is made as soon as something is added. */
export function openStyles(workbook: WorkbookPart): StyleTable {
  const pkg = workbook.package;
  let part = relatedPart(workbook, 'styles');
  const tree = part ? readTree(pkg, part) : emptyStyles(pkg.strict);
  const styles = new Styles(tree, themeOf(workbook));
  pkg.onSave(() => {
    if (!styles.takeChanges()) return;
    part ??= relateStyles(workbook);
    pkg.writeText(part, serialiseXml(tree), CONTENT_TYPE);
  });
  return styles;
}

export class Styles implements StyleTable {
  private readonly root: XmlElement;
  private readonly palette: Palette;
  private readonly tables = new Map<TableName, StyleList>();
  private readonly resolved = new Map<number, CellFormat>();
  private readonly derived = new Map<string, number>();
  private changed = false;

  constructor(tree: XmlDocument, theme: XmlElement | undefined) {
    this.root = tree.root;
    this.palette = paletteOf(theme, this.root);
  }

  resolve(style: number): CellFormat {
    const index = this.inRange(style);
    const known = this.resolved.get(index) ?? this.read(this.table('cellXfs').items[index]);
    this.resolved.set(index, known);
    return known;
  }

  derive(style: number, patch: FormatPatch): number {
    const index = this.inRange(style);
    const key = `${index} ${JSON.stringify(patch)}`;
    const known = this.derived.get(key) ?? this.append(index, writable(patch));
    this.derived.set(key, known);
    return known;
  }

  addDifferential(format: DifferentialFormat): number {
    writable(format);
    const id = format.numberFormat === undefined ? undefined : this.numberFormatId(format.numberFormat);
    const table = this.ensured('dxfs');
    return this.add(table, differentialElement(table.node, format, id));
  }

  resolveDifferential(index: number): DifferentialFormat {
    return readDifferential(this.table('dxfs').items[index], this.palette);
  }

  get digitWidth(): number {
    return digitWidth(this.normalFont());
  }

  /** True once after every change. */
  takeChanges(): boolean {
    const changed = this.changed;
    this.changed = false;
    return changed;
  }

  private inRange(style: number): number {
    return this.table('cellXfs').items[style] ? style : 0;
  }

  private read(xf: XmlElement | undefined): CellFormat {
    const entry = (table: TableName, id: string) => this.table(table).items[numberAttr(xf, id) ?? 0];
    const protection = child(xf, 'protection');
    return {
      numberFormat: this.formatCode(numberAttr(xf, 'numFmtId') ?? 0),
      font: readFont(entry('fonts', 'fontId'), this.palette),
      fill: readFill(entry('fills', 'fillId'), this.palette),
      borders: readBorders(entry('borders', 'borderId'), this.palette),
      alignment: readAlignment(child(xf, 'alignment')),
      locked: boolAttr(protection, 'locked', true),
      formulaHidden: boolAttr(protection, 'hidden'),
      quotePrefix: boolAttr(xf, 'quotePrefix'),
    };
  }

  private normalFont(): FontFormat {
    const normal = elements(child(this.root, 'cellStyleXfs'), 'xf')[0] ?? this.table('cellXfs').items[0];
    return readFont(this.table('fonts').items[numberAttr(normal, 'fontId') ?? 0], this.palette);
  }

  private formatCode(id: number): string {
    const own = this.table('numFmts').items.find((node) => numberAttr(node, 'numFmtId') === id);
    return attr(own, 'formatCode') ?? builtInFormat(id) ?? 'General';
  }

  private numberFormatId(code: string): number {
    const table = this.table('numFmts');
    const same = table.items.find((node) => attr(node, 'formatCode') === code);
    const known = numberAttr(same, 'numFmtId') ?? builtInId(code);
    if (known !== undefined) return known;
    const used = table.items.map((node) => numberAttr(node, 'numFmtId') ?? 0);
    const numFmtId = Math.max(FIRST_CUSTOM_FORMAT - 1, ...used) + 1;
    const numFmts = this.ensured('numFmts');
    this.add(numFmts, element(childName(numFmts.node, 'numFmt'), { numFmtId, formatCode: code }));
    return numFmtId;
  }

  private append(style: number, patch: FormatPatch): number {
    const table = this.ensured('cellXfs');
    const source = table.items[style];
    const xf = source ? cloneElement(source) : element(childName(table.node, 'xf'), { numFmtId: 0 });
    for (const [id, apply, value] of this.patchedIds(xf, patch)) {
      if (numberAttr(xf, id) === value) continue;
      setAttr(xf, id, value);
      setAttr(xf, apply, true);
    }
    if (patch.alignment && differs(readAlignment(child(xf, 'alignment')), patch.alignment)) {
      patchAlignment(ensureChild(xf, 'alignment', XF_ORDER), patch.alignment);
      setAttr(xf, 'applyAlignment', true);
    }
    patchProtection(xf, patch);
    if (patch.quotePrefix !== undefined) setAttr(xf, 'quotePrefix', patch.quotePrefix || undefined);
    if (source && serialiseElement(source) === serialiseElement(xf)) return style;
    if (table.items.length >= MAX_CELL_FORMATS) throw new XlsxError('too-many-formats');
    return this.add(table, xf);
  }

  /** The ids of the parts a patch touches, each part found again or appended. */
  private patchedIds(xf: XmlElement, patch: FormatPatch): [id: string, apply: string, value: number][] {
    const { numberFormat, font, fill, borders } = patch;
    const found: [string, string, number][] = [];
    if (numberFormat !== undefined) {
      found.push(['numFmtId', 'applyNumberFormat', this.numberFormatId(numberFormat)]);
    }
    if (font) {
      found.push([
        'fontId',
        'applyFont',
        this.patchedEntry('fonts', 'font', xf, (node) => patchFont(node, font)),
      ]);
    }
    if (fill !== undefined) {
      const fills = this.ensured('fills');
      found.push(['fillId', 'applyFill', this.add(fills, fillElement(fills.node, fill))]);
    }
    if (borders) {
      const id = this.patchedEntry('borders', 'border', xf, (node) => patchBorders(node, borders));
      found.push(['borderId', 'applyBorder', id]);
    }
    return found;
  }

  private patchedEntry(
    tableName: TableName,
    local: string,
    xf: XmlElement,
    change: (node: XmlElement) => void,
  ): number {
    const table = this.ensured(tableName);
    const source = table.items[numberAttr(xf, `${local}Id`) ?? 0];
    const entry = source ? cloneElement(source) : element(childName(table.node, local));
    change(entry);
    return this.add(table, entry);
  }

  private table(name: TableName): StyleList {
    return this.tables.get(name) ?? this.remember(name, child(this.root, name));
  }

  private ensured(name: TableName): StyleList {
    const table = this.table(name);
    if (table.inTree) return table;
    return this.remember(name, insertInOrder(this.root, table.node, SHEET_ORDER));
  }

  private remember(name: TableName, node: XmlElement | undefined): StyleList {
    const table = new StyleList(node ?? element(childName(this.root, name)), node !== undefined);
    this.tables.set(name, table);
    return table;
  }

  private add(table: StyleList, entry: XmlElement): number {
    const known = table.indexOf(entry);
    if (known !== undefined) return known;
    this.changed = true;
    return table.append(entry);
  }
}

function patchProtection(xf: XmlElement, patch: FormatPatch): void {
  const current = child(xf, 'protection');
  const wanted = { locked: patch.locked, hidden: patch.formulaHidden };
  const now = { locked: boolAttr(current, 'locked', true), hidden: boolAttr(current, 'hidden') };
  if (!differs(now, wanted)) return;
  const protection = ensureChild(xf, 'protection', XF_ORDER);
  for (const [key, value] of Object.entries(wanted)) {
    if (value !== undefined) setAttr(protection, key, value);
  }
  setAttr(xf, 'applyProtection', true);
}

function differs<T extends object>(current: T, wanted: { [K in keyof T]?: T[K] | undefined }): boolean {
  return Object.entries(wanted).some(
    ([key, value]) => value !== undefined && value !== current[key as keyof T],
  );
}
