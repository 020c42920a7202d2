/**
 * The zip container: entries are read from the central directory, inflated only when asked for, and copied as their
 * original compressed bytes when nobody changed them. APPNOTE.TXT 6.3.10 is the format.
 */
import type { OpenLimits } from '../document';
import { concat, encodeUtf8, sameBytes } from './bytes';
import { crc32, deflate, inflate } from './deflate';
import { XlsxError } from './xlsxError';
import { readCentralDirectory, type CentralRecord } from './zipDirectory';

/** One entry: either as it lay in the file (`stored`), or with contents of its own (`data`). */
export interface ZipEntry {
  /** With forward slashes, whatever the file says. */
  readonly name: string;
  readonly stored?: StoredEntry;
  readonly data?: Uint8Array;
}

/** What is copied as it is. */
interface StoredEntry extends CentralRecord {
  /** Compressed bytes, a view into the file. */
  readonly raw: Uint8Array;
}

/** Measured: a sheet of 100,000 × 14 cells is 60 to 90 MB unpacked, and a command on it stays below 512 MB. */
export const DEFAULT_LIMITS: OpenLimits = {
  entries: 10_000,
  part: 128 * 1024 * 1024,
  total: 512 * 1024 * 1024,
  ratio: 400,
};

/** Entries in file order, directories included. Throws XlsxError for anything that is no sound, plain zip. */
export function readZip(file: Uint8Array, limits: OpenLimits = DEFAULT_LIMITS): ZipEntry[] {
  const records = readCentralDirectory(file, limits);
  refuseDoubles(records);
  refuseOverlaps(records);
  return records.map((record) => ({ name: record.name, stored: { ...record, raw: rawBytes(file, record) } }));
}

/** The contents of an entry, checked against its size and checksum. */
export function entryBytes(entry: ZipEntry): Uint8Array {
  if (entry.data) return entry.data;
  const stored = entry.stored;
  if (!stored) return new Uint8Array(0);
  const bytes = stored.method === STORE ? stored.raw : inflated(entry.name, stored);
  if (bytes.length !== stored.size || crc32(bytes) !== stored.crc) {
    throw new XlsxError('bad-crc', { entry: entry.name });
  }
  return bytes;
}

/** A new zip in the given order. Stored entries keep name, time and compressed bytes; others are deflated. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = pack(entry);
    const local = localHeader(packed);
    directory.push(centralHeader(packed, offset));
    pieces.push(local, packed.raw);
    offset += local.length + packed.raw.length;
  }
  const central = concat(directory);
  return concat([...pieces, central, endRecord(entries.length, central.length, offset)]);
}

const STORE = 0;
const DEFLATE = 8;
const UTF8_NAME = 0x800;
/** 1 January 1980, the beginning of zip's time: a save then depends on nothing but the contents. */
const NO_TIME = 0x0021_0000;

function inflated(name: string, stored: StoredEntry): Uint8Array {
  if (stored.method !== DEFLATE) throw new XlsxError('bad-zip', { what: 'method', entry: name });
  try {
    return inflate(stored.raw, stored.size);
  } catch {
    throw new XlsxError('bad-zip', { what: 'deflate', entry: name });
  }
}

/** The compressed bytes of a record; its local header must tell the same name as the directory does. */
function rawBytes(file: Uint8Array, record: CentralRecord): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const at = record.offset;
  if (at + 30 > file.length) throw new XlsxError('truncated');
  if (view.getUint32(at, true) !== 0x0403_4b50) {
    throw new XlsxError('bad-zip', { what: 'local header', entry: record.name });
  }
  const nameEnd = at + 30 + view.getUint16(at + 26, true);
  if (!sameBytes(file.subarray(at + 30, nameEnd), record.nameBytes)) {
    throw new XlsxError('bad-zip', { what: 'two names', entry: record.name });
  }
  const start = nameEnd + view.getUint16(at + 28, true);
  if (start + record.compressed > file.length) throw new XlsxError('truncated');
  return file.subarray(start, start + record.compressed);
}

/** Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3), so "A.xml" and "a.xml" are doubles. */
function refuseDoubles(records: readonly CentralRecord[]): void {
  const seen = new Set<string>();
  for (const { name } of records) {
    const key = name.toLowerCase();
    if (seen.has(key)) throw new XlsxError('duplicate-entry', { entry: name });
    seen.add(key);
  }
}

/** Entries that share compressed bytes are how small files claim to be huge. */
function refuseOverlaps(records: readonly CentralRecord[]): void {
  const byOffset = [...records].sort((a, b) => a.offset - b.offset);
  byOffset.forEach((record, index) => {
    const before = byOffset[index - 1];
    if (before && before.offset + 30 + before.nameBytes.length + before.compressed > record.offset) {
      throw new XlsxError('bad-zip', { what: 'overlap', entry: record.name });
    }
  });
}

type Packed = Pick<
  StoredEntry,
  'raw' | 'method' | 'crc' | 'size' | 'time' | 'nameBytes' | 'flags' | 'madeBy' | 'attributes'
>;

function pack(entry: ZipEntry): Packed {
  if (entry.stored && !entry.data) return entry.stored;
  const data = entry.data ?? new Uint8Array(0);
  const nameBytes = encodeUtf8(entry.name);
  return {
    raw: deflate(data),
    method: DEFLATE,
    crc: crc32(data),
    size: data.length,
    time: entry.stored?.time ?? NO_TIME,
    nameBytes,
    flags: nameBytes.length === entry.name.length ? 0 : UTF8_NAME,
    madeBy: 20,
    attributes: 0,
  };
}

/** Offset 4 of a local header and 6 of a central one, and onwards, are the same fields. */
function commonFields(view: DataView, at: number, packed: Packed): void {
  view.setUint16(at, 20, true);
  // The sizes are known, so no data descriptor follows: bit 3 goes, the name's encoding stays.
  view.setUint16(at + 2, packed.flags & UTF8_NAME, true);
  view.setUint16(at + 4, packed.method, true);
  view.setUint32(at + 6, packed.time, true);
  view.setUint32(at + 10, packed.crc, true);
  view.setUint32(at + 14, packed.raw.length, true);
  view.setUint32(at + 18, packed.size, true);
  view.setUint16(at + 22, packed.nameBytes.length, true);
}

function localHeader(packed: Packed): Uint8Array {
  const header = new Uint8Array(30 + packed.nameBytes.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x0403_4b50, true);
  commonFields(view, 4, packed);
  header.set(packed.nameBytes, 30);
  return header;
}

function centralHeader(packed: Packed, offset: number): Uint8Array {
  if (offset > 0xffff_fffe) throw new XlsxError('too-big', { what: 'total' });
  const header = new Uint8Array(46 + packed.nameBytes.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x0201_4b50, true);
  view.setUint16(4, packed.madeBy, true);
  commonFields(view, 6, packed);
  view.setUint32(38, packed.attributes, true);
  view.setUint32(42, offset, true);
  header.set(packed.nameBytes, 46);
  return header;
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  if (count > 0xfffe) throw new XlsxError('too-big', { what: 'entries' });
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x0605_4b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return record;
}
