/**
 * Walks through the tags of XML held as UTF-8 bytes, without making strings of it: sheets have millions of tags. It checks
 * that what it passes is well-formed as far as structure goes and throws bad-xml (or dtd-refused) with the part's name.
 */
import { decodeUtf8 } from './bytes';
import { XlsxError } from './xlsxError';

export const enum Tag {
  /** `<a …>`, or `<a …/>`: known after attribute() has answered false or endTag() was called. */
  Open,
  /** `</a>` */
  Close,
  /** No more tags. */
  End,
}

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const COLON = 0x3a;

export class ByteScanner {
  /** Start of the last tag, its "<". */
  tagStart = 0;
  /** The tag's name as written … */
  nameStart = 0;
  nameEnd = 0;
  /** … and where its local part starts. */
  localStart = 0;
  /** After the last opening tag was finished: whether it was `<a/>`. */
  isEmpty = false;
  /** The last attribute's name and value. */
  attrStart = 0;
  attrEnd = 0;
  valueStart = 0;
  valueEnd = 0;

  constructor(
    readonly bytes: Uint8Array,
    /** Next byte to look at. */
    public at: number,
    private readonly part: string,
    private readonly end = bytes.length,
  ) {}

  /** Goes to the next tag, past text, comments, CDATA and processing instructions, and reads its name. */
  next(): Tag {
    const { bytes, end } = this;
    for (;;) {
      while (this.at < end && bytes[this.at] !== LT) this.at++;
      if (this.at >= end) return Tag.End;
      this.tagStart = this.at;
      const first = bytes[this.at + 1];
      if (first === SLASH) return this.closing();
      if (first !== BANG && first !== QUESTION) return this.opening();
      this.skipMarkup(first);
    }
  }

  /** Reads the next attribute of an opening tag; false at its end, which it moves past. */
  attribute(): boolean {
    const { bytes } = this;
    const before = this.at;
    while (isSpace(bytes[this.at])) this.at++;
    const byte = bytes[this.at];
    if (byte === GT || byte === SLASH) return this.tagEnd(byte);
    if (before === this.at) this.fail('space expected before an attribute');
    this.attrStart = this.at;
    while (this.at < this.end && bytes[this.at] !== EQUALS && !isSpace(bytes[this.at])) this.at++;
    this.attrEnd = this.at;
    while (isSpace(bytes[this.at])) this.at++;
    if (bytes[this.at] !== EQUALS) this.fail('attribute without value');
    this.at++;
    while (isSpace(bytes[this.at])) this.at++;
    this.readValue();
    return true;
  }

  /** Past the rest of an opening tag. */
  endTag(): void {
    while (this.attribute());
  }

  /** Past the element whose opening tag was just finished, checking that its tags match. */
  skipElement(): void {
    if (this.isEmpty) return;
    const open: [number, number][] = [[this.nameStart, this.nameEnd]];
    while (open.length > 0) {
      const tag = this.next();
      if (tag === Tag.End) this.fail('unexpected end');
      if (tag === Tag.Close) {
        const [start, end] = open.pop()!;
        if (!this.sameName(start, end)) this.fail('closing tag of another element');
        continue;
      }
      const name: [number, number] = [this.nameStart, this.nameEnd];
      this.endTag();
      if (!this.isEmpty && open.push(name) > MAX_DEPTH)
        throw new XlsxError('too-big', { what: 'depth', entry: this.part });
    }
  }

  /** True when the last tag's local name is this (ASCII) one. */
  isNamed(local: string): boolean {
    return this.isText(this.localStart, this.nameEnd, local);
  }

  /** True when the last attribute's whole name is this (ASCII) one. */
  isAttribute(name: string): boolean {
    return this.isText(this.attrStart, this.attrEnd, name);
  }

  /** The only byte of the tag's local name; 0 for longer names. */
  get letter(): number {
    return this.nameEnd - this.localStart === 1 ? this.bytes[this.localStart]! : 0;
  }

  /** The only byte of the attribute's name; 0 for longer names. */
  get attributeLetter(): number {
    return this.attrEnd - this.attrStart === 1 ? this.bytes[this.attrStart]! : 0;
  }

  isText(start: number, end: number, text: string): boolean {
    if (end - start !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.bytes[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  slice(start: number, end: number): string {
    try {
      return decodeUtf8(this.bytes.subarray(start, end));
    } catch {
      return this.fail('not UTF-8');
    }
  }

  fail(reason: string): never {
    throw new XlsxError('bad-xml', { part: this.part, reason, at: this.at });
  }

  private opening(): Tag {
    this.at++;
    this.readName();
    if (this.nameStart === this.nameEnd) this.fail('nameless tag');
    return Tag.Open;
  }

  private closing(): Tag {
    this.at += 2;
    this.readName();
    while (isSpace(this.bytes[this.at])) this.at++;
    if (this.bytes[this.at] !== GT) this.fail('closing tag not closed');
    this.at++;
    return Tag.Close;
  }

  private readName(): void {
    const { bytes, end } = this;
    this.nameStart = this.localStart = this.at;
    for (; this.at < end; this.at++) {
      const byte = bytes[this.at]!;
      if (byte <= 0x20 || byte === GT || byte === SLASH) break;
      if (byte === COLON) this.localStart = this.at + 1;
      else if (byte === LT) this.fail('"<" in a tag');
    }
    this.nameEnd = this.at;
  }

  private readValue(): void {
    const { bytes } = this;
    const quote = bytes[this.at];
    if (quote !== 0x22 && quote !== 0x27) this.fail('attribute without quotes');
    this.valueStart = ++this.at;
    while (this.at < this.end && bytes[this.at] !== quote) {
      if (bytes[this.at] === LT) this.fail('"<" in an attribute');
      this.at++;
    }
    if (this.at >= this.end) this.fail('unexpected end');
    this.valueEnd = this.at++;
  }

  private tagEnd(byte: number): false {
    this.isEmpty = byte === SLASH;
    if (this.isEmpty && this.bytes[++this.at] !== GT) this.fail('tag not closed');
    this.at++;
    return false;
  }

  private skipMarkup(kind: number): void {
    if (kind === QUESTION) this.skipPast('?>', 2);
    else if (this.isText(this.at, this.at + 4, '<!--')) this.skipPast('-->', 4);
    else if (this.isText(this.at, this.at + 9, '<![CDATA[')) this.skipPast(']]>', 9);
    else throw new XlsxError('dtd-refused', { part: this.part });
  }

  private skipPast(closing: string, from: number): void {
    for (let at = this.at + from; at + closing.length <= this.end; at++) {
      if (!this.isText(at, at + closing.length, closing)) continue;
      this.at = at + closing.length;
      return;
    }
    this.fail('unexpected end');
  }

  private sameName(start: number, end: number): boolean {
    const length = end - start;
    if (this.nameEnd - this.nameStart !== length) return false;
    for (let i = 0; i < length; i++) {
      if (this.bytes[start + i] !== this.bytes[this.nameStart + i]) return false;
    }
    return true;
  }
}

const MAX_DEPTH = 256;

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
