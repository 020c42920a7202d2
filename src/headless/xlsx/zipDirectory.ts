/** The end and the central directory of a zip: what entries there are, and whether they may be opened at all. */
import type { OpenLimits } from '../document';
import { isOle2, oleErrorCode } from './ole2';
import { XlsxError } from './xlsxError';
import { decodeUtf8 } from './bytes';

export interface CentralRecord {
  /** With forward slashes. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** DOS time and date as stored. */
  readonly time: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  /** Of the local header, from the start of the file. */
  readonly offset: number;
  readonly madeBy: number;
  readonly attributes: number;
}

/** Every entry in directory order, each within the limits. */
export function readCentralDirectory(file: Uint8Array, limits: OpenLimits): CentralRecord[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOfDirectory(file, view);
  if (end.count > limits.entries) throw new XlsxError('too-big', { what: 'entries' });
  const records: CentralRecord[] = [];
  let at = end.start;
  let total = 0;
  for (let i = 0; i < end.count; i++) {
    const { record, next } = readRecord(file, view, at);
    total += record.size;
    refuseUnsafe(record, total, limits);
    records.push(record);
    at = next;
  }
  return records;
}

interface DirectoryEnd {
  readonly count: number;
  readonly start: number;
}

const END = 0x0605_4b50;
const END_LENGTH = 22;
const LOCATOR_64 = 0x0706_4b50;
const END_64 = 0x0606_4b50;

/** The end record lies last, before a comment of at most 65,535 bytes; one in the comment or in what was put behind is not it. */
function endOfDirectory(file: Uint8Array, view: DataView): DirectoryEnd {
  const lowest = Math.max(0, file.length - END_LENGTH - 0xffff);
  let last = -1;
  for (let at = file.length - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) === file.length) return directoryEnd(file, view, at);
    last = Math.max(last, at);
  }
  if (last < 0) throw noZip(file, view);
  return directoryEnd(file, view, last);
}

/** Why there is no end record: another kind of file, or a zip that lost its tail. */
function noZip(file: Uint8Array, view: DataView): XlsxError {
  if (isOle2(file)) return new XlsxError(oleErrorCode(file));
  const zipStart = file.length >= 4 && view.getUint32(0, true) === 0x0403_4b50;
  return new XlsxError(zipStart ? 'truncated' : 'not-zip', { bytes: file.length });
}

function directoryEnd(file: Uint8Array, view: DataView, at: number): DirectoryEnd {
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  if (count === 0xffff || start === 0xffff_ffff) return directoryEnd64(file, view, at);
  if (start + size > at) throw new XlsxError('truncated');
  return { count, start };
}

function directoryEnd64(file: Uint8Array, view: DataView, end: number): DirectoryEnd {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) {
    throw new XlsxError('bad-zip', { what: 'zip64 locator' });
  }
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > file.length || view.getUint32(at, true) !== END_64) {
    throw new XlsxError('bad-zip', { what: 'zip64 end' });
  }
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
}

function readRecord(file: Uint8Array, view: DataView, at: number) {
  if (at + 46 > file.length) throw new XlsxError('truncated');
  if (view.getUint32(at, true) !== 0x0201_4b50) throw new XlsxError('bad-zip', { what: 'central directory' });
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > file.length) throw new XlsxError('truncated');
  const nameBytes = file.subarray(at + 46, nameEnd);
  const record: CentralRecord = {
    name: entryName(nameBytes),
    nameBytes,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    ...sizes(view, at, nameEnd, extraEnd),
    madeBy: view.getUint16(at + 4, true),
    attributes: view.getUint32(at + 38, true),
  };
  return { record, next };
}

/** Sizes and offset; those of 0xffffffff are in the zip64 extra field, in this order. */
function sizes(view: DataView, at: number, extraStart: number, extraEnd: number) {
  const found = {
    size: view.getUint32(at + 24, true),
    compressed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  let big = zip64Field(view, extraStart, extraEnd);
  for (const key of ['size', 'compressed', 'offset'] as const) {
    if (found[key] !== 0xffff_ffff) continue;
    if (big < 0 || big + 8 > extraEnd) throw new XlsxError('bad-zip', { what: 'zip64 sizes' });
    found[key] = Number(view.getBigUint64(big, true));
    big += 8;
  }
  return found;
}

/** Where the zip64 extra field's contents start; -1 without one. */
function zip64Field(view: DataView, start: number, end: number): number {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  return -1;
}

function refuseUnsafe(record: CentralRecord, total: number, limits: OpenLimits): void {
  const entry = record.name;
  if (record.flags & 1) throw new XlsxError('encrypted-zip', { entry });
  if (isTraversal(entry)) throw new XlsxError('path-traversal', { entry });
  if (record.size > limits.part) throw new XlsxError('too-big', { what: 'part', entry });
  if (total > limits.total) throw new XlsxError('too-big', { what: 'total', entry });
  if (record.size > harmless(entry) && record.size > record.compressed * limits.ratio) {
    throw new XlsxError('too-big', { what: 'ratio', entry });
  }
}

/** Bytes below which a part may be compressed to anything: an uncompressed picture may be white, and is copied as it lies. */
const harmless = (entry: string): number =>
  /\/media\/[^/]*\.(bmp|dib|emf|wmf|tiff?)$/i.test(entry) ? 32_000_000 : 1_000_000;

/** Names that would leave the folder they are unpacked into, on any system. */
function isTraversal(name: string): boolean {
  return (
    name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..') || name.includes('\0')
  );
}

/**
 * Zip names are UTF-8 or an old DOS code page, in practice ASCII; Latin-1 stands in for the latter and keeps names
 * apart. Some writers use backslashes.
 */
function entryName(bytes: Uint8Array): string {
  return decoded(bytes).replaceAll('\\', '/');
}

function decoded(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
}
