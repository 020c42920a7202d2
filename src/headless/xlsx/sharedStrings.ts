/**
 * xl/sharedStrings.xml (ECMA-376 part 1, 18.4): texts by index, read when asked for. New texts are appended here rather
 * than written inline: Excel itself does so, every reader knows them, a repeated text is stored once, and what stands
 * there already keeps its index and its bytes.
 */
import { ByteScanner, Tag } from './byteScanner';
import { decodeText, textEnd } from './byteText';
import { concat, encodeUtf8 } from './bytes';
import type { Package } from './parts';
import { toUtf8 } from './partText';
import { mainNamespace } from './relationNamespace';
import { escapeText } from './xml';
import { XlsxError } from './xlsxError';
import { decodeXstring, encodeXstring } from './xstring';

export class SharedStrings {
  private readonly bytes: Uint8Array;
  /** Offsets of the `<si` tags. */
  private readonly starts: number[] = [];
  private readonly texts: (string | undefined)[] = [];
  /** Where new strings go: behind the last `<si>`. */
  private insertAt = 0;
  private prefix = '';
  private known: Map<string, number> | undefined;
  private readonly added: string[] = [];
  private unsaved = false;

  /** `part`: its name, undefined when the workbook has none; `relate` then makes one and gives its name. */
  constructor(
    private readonly pkg: Package,
    private part: string | undefined,
    private readonly relate: () => string,
  ) {
    this.bytes = part ? toUtf8(part, pkg.readBytes(part)) : encodeUtf8(emptyTable(pkg));
    this.scan();
  }

  get(index: number): string {
    const known = this.texts[index] ?? this.added[index - this.starts.length];
    if (known !== undefined) return known;
    const start = this.starts[index];
    if (start === undefined) throw this.missing(index);
    const end = this.bareEnd(start);
    if (end > 0) return (this.texts[index] = bareText(this.name, this.bytes, start, end));
    const scanner = new ByteScanner(this.bytes, start, this.name);
    scanner.next();
    scanner.endTag();
    return (this.texts[index] = readRichText(scanner, this.name));
  }

  /** Index of a text without formatting, added when it is new. */
  indexOf(text: string): number {
    this.known ??= this.plainTexts();
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const index = this.starts.length + this.added.length;
    this.known.set(text, index);
    this.added.push(text);
    this.unsaved = true;
    return index;
  }

  private get name(): string {
    return this.part ?? 'xl/sharedStrings.xml';
  }

  private missing(index: number): XlsxError {
    if (!this.part) return new XlsxError('missing-part', { part: 'xl/sharedStrings.xml' });
    return new XlsxError('bad-xml', { part: this.name, reason: `no shared string ${index}` });
  }

  private scan(): void {
    const scanner = new ByteScanner(this.bytes, 0, this.name);
    if (scanner.next() !== Tag.Open || !scanner.isNamed('sst')) scanner.fail('sst expected');
    this.prefix = scanner.slice(scanner.nameStart, scanner.localStart);
    scanner.endTag();
    this.insertAt = scanner.at;
    while (!scanner.isEmpty) {
      const tag = scanner.next();
      if (tag === Tag.End) scanner.fail('unexpected end');
      if (tag === Tag.Close) return;
      const isString = scanner.isNamed('si');
      if (isString) this.starts.push(scanner.tagStart);
      const end = isString ? this.bareEnd(scanner.tagStart) : -1;
      if (end > 0) scanner.at = end + BARE_END.length;
      else {
        scanner.endTag();
        scanner.skipElement();
      }
      if (isString) this.insertAt = scanner.at;
      scanner.isEmpty = false;
    }
  }

  /** Strings that a new cell may share: formatted ones would bring their formatting along. */
  private plainTexts(): Map<string, number> {
    const plain = new Map<string, number>();
    this.starts.forEach((start, index) => {
      if (!plain.has(this.get(index)) && this.isPlain(start)) plain.set(this.get(index), index);
    });
    return plain;
  }

  private isPlain(start: number): boolean {
    if (this.bareEnd(start) > 0) return true;
    const scanner = new ByteScanner(this.bytes, start, this.name);
    scanner.next();
    scanner.endTag();
    if (scanner.isEmpty || scanner.next() !== Tag.Open || !scanner.isNamed('t')) return false;
    scanner.endTag();
    scanner.skipElement();
    return scanner.next() === Tag.Close;
  }

  /** Where the text ends of `<si><t>…</t></si>`, which is how nearly all are written; -1 for every other string. */
  private bareEnd(start: number): number {
    const { bytes } = this;
    if (!holds(bytes, start, BARE_START)) return -1;
    const end = bytes.indexOf(BARE_END[0]!, start + BARE_START.length);
    return end > 0 && holds(bytes, end, BARE_END) ? end : -1;
  }

  /** Hands the part to the package when strings were added. */
  flush(): void {
    if (!this.unsaved) return;
    this.unsaved = false;
    const total = this.starts.length + this.added.length;
    const items = this.added.map(
      (text) => `<${this.prefix}si>${textElement(this.prefix, text)}</${this.prefix}si>`,
    );
    const opening = openedTag(this.bytes, this.name, total);
    this.part ??= this.relate();
    this.pkg.writeBytes(
      this.part,
      concat([
        encodeUtf8(opening.text),
        this.bytes.subarray(opening.end, this.insertAt),
        encodeUtf8(items.join('')),
        ...(opening.closes ? [encodeUtf8(`</${this.prefix}sst>`)] : [this.bytes.subarray(this.insertAt)]),
      ]),
    );
  }
}

const BARE_START = encodeUtf8('<si><t>');
const BARE_END = encodeUtf8('</t></si>');

function holds(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

function bareText(part: string, bytes: Uint8Array, start: number, end: number): string {
  return decodeXstring(decodeText(part, bytes, start + BARE_START.length, end));
}

/** `<t>` with a text in it; leading, trailing and doubled white space stays. */
function textElement(prefix: string, text: string): string {
  const space = /^\s|\s$|\s\s|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${escapeText(encodeXstring(text))}</${prefix}t>`;
}

/**
 * The text of a CT_Rst (`<si>` or `<is>`), whose opening tag was just finished: its runs joined, phonetic guides left out.
 * The scanner stands behind it afterwards.
 */
export function readRichText(scanner: ByteScanner, part: string): string {
  if (scanner.isEmpty) return '';
  let text = '';
  for (let depth = 1; depth > 0;) {
    const tag = scanner.next();
    if (tag === Tag.End) scanner.fail('unexpected end');
    if (tag === Tag.Close) {
      depth--;
      continue;
    }
    const isText = scanner.isNamed('t');
    const isSkipped = scanner.isNamed('rPh') || scanner.isNamed('rPr');
    scanner.endTag();
    if (isSkipped) scanner.skipElement();
    else if (isText && !scanner.isEmpty) text += readText(scanner, part);
    else if (!scanner.isEmpty) depth++;
  }
  return decodeXstring(text);
}

function readText(scanner: ByteScanner, part: string): string {
  const start = scanner.at;
  const text = decodeText(part, scanner.bytes, start, textEnd(scanner));
  scanner.next();
  return text;
}

function emptyTable(pkg: Package): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${mainNamespace(pkg)}"></sst>`;
}

/** Everything up to the end of the `<sst>` tag, with counts that fit: `count` is dropped, since we do not count uses. */
function openedTag(bytes: Uint8Array, part: string, total: number) {
  const scanner = new ByteScanner(bytes, 0, part);
  scanner.next();
  scanner.endTag();
  const tag = scanner
    .slice(scanner.tagStart, scanner.at)
    .replace(/\s(uniqueCount|count)\s*=\s*("[^"]*"|'[^']*')/g, '')
    .replace(/\s*\/?>$/, ` uniqueCount="${total}">`);
  return { text: scanner.slice(0, scanner.tagStart) + tag, end: scanner.at, closes: scanner.isEmpty };
}
