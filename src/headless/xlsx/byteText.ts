/** Values out of UTF-8 XML: numbers without a string in between where possible, texts with entities and CDATA resolved. */
import { decodeUtf8 } from './bytes';
import { Tag, type ByteScanner } from './byteScanner';
import { XlsxError } from './xlsxError';

const LT = 0x3c;

/** Node's own way out of a stretch of bytes: a fifth of a decoder's time for short texts. */
const decodedByNode = typeof Buffer === 'undefined' ? undefined : bufferDecoder();

function bufferDecoder(): (bytes: Uint8Array, start: number, end: number) => string {
  // Text after text comes out of the same part.
  let last: { readonly bytes: Uint8Array; readonly buffer: Buffer } | undefined;
  return (bytes, start, end) => {
    if (last?.bytes !== bytes)
      last = { bytes, buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) };
    return last.buffer.toString('utf8', start, end);
  };
}

/**
 * Moves from the start of a text to its end, the "<" of the closing tag, and gives that. Comments and CDATA sections
 * belong to the text; an element in it is refused.
 */
export function textEnd(scanner: ByteScanner): number {
  const { bytes } = scanner;
  const start = scanner.at;
  while (scanner.at < bytes.length && bytes[scanner.at] !== LT) scanner.at++;
  if (bytes[scanner.at + 1] === 0x2f) return scanner.at;
  scanner.at = start;
  if (scanner.next() !== Tag.Close) scanner.fail('text expected');
  scanner.at = scanner.tagStart;
  return scanner.at;
}

/** The text between two tags, decoded; line ends are read as XML wants it (XML 1.0, 2.11). */
export function decodeText(part: string, bytes: Uint8Array, start: number, end: number): string {
  const plain = plainAscii(bytes, start, end);
  if (plain !== undefined) return plain;
  const text = decodeStrict(part, bytes, start, end);
  return text.includes('<') ? withoutMarkup(part, text) : resolveEntities(part, lineEnds(text));
}

/** An attribute's value, decoded. */
export function decodeAttribute(part: string, bytes: Uint8Array, start: number, end: number): string {
  const plain = plainAscii(bytes, start, end);
  if (plain !== undefined) return plain;
  return resolveEntities(part, decodeStrict(part, bytes, start, end).replace(/\r\n|[\t\n\r]/g, ' '));
}

/** A decimal number as JavaScript reads it; NaN when it is none. Most are short and need no string. */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  let mantissa = 0;
  let decimals = -1;
  if (end - at > 16) return slowNumber(bytes, start, end);
  const digits = at;
  for (; at < end; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      if (decimals >= 0) decimals++;
    } else if (digit === -2 && decimals < 0) decimals = 0;
    else return slowNumber(bytes, start, end);
  }
  if (at - digits <= (decimals < 0 ? 0 : 1) || mantissa >= 2 ** 53) return slowNumber(bytes, start, end);
  // Mantissa and power of ten are exact in binary, so one division rounds as the full algorithm would.
  const value = decimals > 0 ? mantissa / POWERS[decimals]! : mantissa;
  return negative ? 0 - value : value;
}

const POWERS = Array.from({ length: 17 }, (_, power) => Number(`1e${power}`));

function slowNumber(bytes: Uint8Array, start: number, end: number): number {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!);
  return decimal(text.trim());
}

/** Number() would also take "", "0x10" and "Infinity", which no cell holds as a number. */
const decimal = (text: string): number =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) + 0 : NaN;

/** A number that parseNumber makes nothing of: comments, CDATA sections or character references may stand in it. */
export function parseMarkedNumber(part: string, bytes: Uint8Array, start: number, end: number): number {
  return end - start > MAX_MARKED ? NaN : decimal(decodeText(part, bytes, start, end).trim());
}

/** Bytes; what is longer is text. */
const MAX_MARKED = 1000;

/** Short plain text, by far the most common kind, where nothing reads it faster; undefined when it needs decoding. */
function plainAscii(bytes: Uint8Array, start: number, end: number): string | undefined {
  if (decodedByNode || end - start > 64) return undefined;
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte < 0x20 || byte > 0x7e || byte === 0x26 || byte === LT) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}

function decodeStrict(part: string, bytes: Uint8Array, start: number, end: number): string {
  const text = decodedByNode?.(bytes, start, end);
  // What Node could not read it has marked so; a text may also hold that sign itself.
  if (text !== undefined && !text.includes('\uFFFD')) return text;
  try {
    return decodeUtf8(bytes.subarray(start, end));
  } catch {
    throw new XlsxError('bad-xml', { part, reason: 'not UTF-8' });
  }
}

function lineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function resolveEntities(part: string, text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));|&/g, (whole, hex, decimal, name) => {
    const resolved = name ? NAMED[name] : character(hex ? parseInt(hex, 16) : parseInt(decimal, 10));
    if (resolved === undefined) throw new XlsxError('bad-xml', { part, reason: `entity ${whole}` });
    return resolved;
  });
}

function character(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Drops comments and instructions, unwraps CDATA sections. */
function withoutMarkup(part: string, text: string): string {
  let plain = '';
  for (const [, cdata, outside] of text.matchAll(
    /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|([^<]+)/g,
  )) {
    plain += cdata !== undefined ? lineEnds(cdata) : resolveEntities(part, lineEnds(outside ?? ''));
  }
  return plain;
}
