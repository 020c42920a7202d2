/**
 * A worksheet part cut into its root tag, its top-level elements as slices, and the bytes of its cells. Slices nobody
 * replaces are written back letter by letter, with the white space and comments that stood before them.
 */
import { ByteScanner, Tag } from './byteScanner';
import { encodeUtf8 } from './bytes';
import { ByteWriter } from './byteWriter';
import { SECTION_ORDER } from './parts';
import { partTree, toUtf8 } from './partText';
import { parseElement, serialiseElement } from './xml';
import { child, elements, localName, type XmlElement } from './xmlTree';

type ReadCells = (bytes: Uint8Array, start: number) => number;

/** What goes into sheetData. */
interface Rows {
  readonly isEmpty: boolean;
  readonly expectedBytes: number;
  writeTo(out: ByteWriter): void;
}

const NO_ROWS: Rows = { isEmpty: true, expectedBytes: 0, writeTo: () => undefined };

/** A top-level element. */
interface Slice {
  /** Local name; for mc:AlternateContent that of what it wraps. */
  readonly name: string;
  readonly isAlternate: boolean;
  /** What stood between the element before and this one. */
  readonly gap: string;
  readonly xml: string;
}

export class SheetXml {
  /** Counts changes. */
  revision = 0;
  /** "x:" or "". */
  readonly prefix: string;
  private readonly declaration: string;
  private rootTag: string;
  private slices: Slice[] = [];
  /** What was asked for: some sections are, cell by cell. */
  private readonly known = new Map<string, readonly string[]>();
  /** Among the slices, where sheetData lies. */
  private cellsAt = 0;
  private cellsGap = '';
  private cellsTag = '';
  private closing = '';

  /**
   * `readCells` is told where the cells start in the part's UTF-8 bytes and answers where `</sheetData>` begins; it is
   * not asked when there are none.
   */
  constructor(part: string, bytes: Uint8Array, readCells: ReadCells) {
    const scanner = new ByteScanner(toUtf8(part, bytes), 0, part);
    if (scanner.next() !== Tag.Open || !scanner.isNamed('worksheet')) scanner.fail('worksheet expected');
    this.prefix = scanner.slice(scanner.nameStart, scanner.localStart);
    this.declaration = scanner.slice(0, scanner.tagStart);
    const rootStart = scanner.tagStart;
    scanner.endTag();
    const isEmpty = scanner.isEmpty;
    this.rootTag = scanner.slice(rootStart, scanner.at).replace(/\/>$/, '>');
    this.readChildren(scanner, readCells);
    if (isEmpty) this.closing = `</${this.prefix}worksheet>${this.closing}`;
    partTree(part, this.skeleton());
  }

  get namespaces(): ReadonlyMap<string, string> {
    const declared = new Map<string, string>();
    for (const [name, value] of this.root().attributes) {
      if (name === 'xmlns') declared.set('', value);
      else if (name.startsWith('xmlns:')) declared.set(name.slice(6), value);
    }
    return declared;
  }

  ensureNamespace(wanted: string, uri: string, ignorable: boolean): string {
    for (const [prefix, declared] of this.namespaces)
      if (declared === uri && prefix !== '') return `${prefix}:`;
    let prefix = wanted;
    for (let n = 1; this.namespaces.has(prefix); n++) prefix = `${wanted}${n}`;
    const root = this.root();
    root.attributes.set(`xmlns:${prefix}`, uri);
    this.setRoot(root);
    if (ignorable) this.ignore(prefix);
    return `${prefix}:`;
  }

  sections(name: string): readonly string[] {
    let known = this.known.get(name);
    if (!known) {
      const found = this.slices.filter((slice) => slice.name === name && !slice.isAlternate);
      this.known.set(name, (known = found.map((slice) => slice.xml)));
    }
    return known;
  }

  setSections(name: string, xml: readonly string[]): void {
    if (xml.length === 0 && this.sections(name).length === 0) return;
    this.revision++;
    const isOld = (slice: Slice) => slice.name === name && !slice.isAlternate;
    const first = this.slices.findIndex(isOld);
    const at = first >= 0 ? first : this.placeOf(name);
    const before = this.slices.slice(0, at).filter((slice) => !isOld(slice));
    const after = this.slices.slice(at).filter((slice) => !isOld(slice));
    const removed = this.slices.slice(0, this.cellsAt).filter(isOld).length;
    const gap = this.slices[first]?.gap ?? '';
    const added = xml.map((slice) => ({ name, isAlternate: false, gap, xml: slice }));
    const isHead = at < this.cellsAt || (at === this.cellsAt && first < 0 && rank(name) < rank('sheetData'));
    this.slices = [...before, ...added, ...after];
    this.known.clear();
    this.cellsAt += (isHead ? added.length : 0) - removed;
  }

  /** The part with these rows in its sheetData. */
  toBytes(rows: Rows): Uint8Array {
    const head = this.declaration + this.rootTag + this.text(0, this.cellsAt) + this.cellsGap;
    const tail = this.text(this.cellsAt, this.slices.length) + this.closing;
    if (rows.isEmpty) return encodeUtf8(head + this.emptyCells() + tail);
    const out = new ByteWriter(rows.expectedBytes + 2 * (head.length + tail.length));
    out.text(head + this.cellsTag.replace(/\s*\/>$/, '>'));
    rows.writeTo(out);
    out.text(`</${this.prefix}sheetData>${tail}`);
    return out.finish();
  }

  private emptyCells(): string {
    return this.cellsTag.replace(/\s*\/?>$/, '/>');
  }

  /** The part without cells, small enough to be checked by a real parser. */
  private skeleton(): string {
    return new TextDecoder().decode(this.toBytes(NO_ROWS));
  }

  private text(from: number, to: number): string {
    return this.slices
      .slice(from, to)
      .map((slice) => slice.gap + slice.xml)
      .join('');
  }

  private readChildren(scanner: ByteScanner, readCells: ReadCells): void {
    let last = scanner.at;
    while (!scanner.isEmpty && scanner.next() === Tag.Open) {
      const start = scanner.tagStart;
      const gap = scanner.slice(last, start);
      const name = scanner.slice(scanner.localStart, scanner.nameEnd);
      scanner.endTag();
      if (name === 'sheetData' && !this.cellsTag) {
        this.cellsGap = gap;
        this.cellsTag = scanner.slice(start, scanner.at);
        this.cellsAt = this.slices.length;
        if (!scanner.isEmpty) scanner.at = readCells(scanner.bytes, scanner.at);
        if (!scanner.isEmpty) scanner.next();
      } else {
        scanner.skipElement();
        this.slices.push(slice(name, gap, scanner.slice(start, scanner.at)));
      }
      last = scanner.at;
      scanner.isEmpty = false;
    }
    this.closing = scanner.slice(last, scanner.bytes.length);
    if (!this.cellsTag) this.addCells();
  }

  /** A worksheet must have sheetData; where it is missing it is as good as empty. */
  private addCells(): void {
    this.cellsTag = `<${this.prefix}sheetData/>`;
    this.cellsAt = this.placeOf('sheetData');
  }

  private placeOf(name: string): number {
    const at = this.slices.findIndex((slice) => rank(slice.name) > rank(name));
    return at < 0 ? this.slices.length : at;
  }

  private root(): XmlElement {
    return parseElement(this.rootTag.replace(/>$/, '/>'));
  }

  private setRoot(root: XmlElement): void {
    this.revision++;
    this.rootTag = serialiseElement(root).replace(/\/>$/, '>');
  }

  /** Readers that do not know a namespace may then pass over it (ECMA-376 part 3, 7.2). */
  private ignore(prefix: string): void {
    const mc = this.ensureNamespace(
      'mc',
      'http://schemas.openxmlformats.org/markup-compatibility/2006',
      false,
    );
    const root = this.root();
    const before = root.attributes.get(`${mc}Ignorable`);
    root.attributes.set(`${mc}Ignorable`, before ? `${before} ${prefix}` : prefix);
    this.setRoot(root);
  }
}

const ORDER: readonly string[] = SECTION_ORDER;

/** Unknown elements are taken for the last. */
function rank(name: string): number {
  const at = ORDER.indexOf(name);
  return at < 0 ? ORDER.length : at;
}

function slice(name: string, gap: string, xml: string): Slice {
  const isAlternate = name === 'AlternateContent';
  return { name: isAlternate ? wrappedName(xml) : name, isAlternate, gap, xml };
}

function wrappedName(xml: string): string {
  const alternate = parseElement(xml);
  const branch = child(alternate, 'Choice') ?? child(alternate, 'Fallback');
  const wrapped = elements(branch)[0];
  return wrapped ? localName(wrapped.name) : 'AlternateContent';
}
