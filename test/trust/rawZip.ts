/** Writes zips the way programs of the last thirty years have, and the way only somebody who means harm does: every field can be said otherwise. */
import { deflateSync, unzipSync } from 'fflate';
import { crc32 } from 'node:zlib';

/** What an entry says and is; all but the name and the data follow from those. */
export interface RawEntry {
  readonly name: Uint8Array;
  /** In the local header where that differs. */
  readonly localName?: Uint8Array;
  readonly data: Uint8Array;
  readonly method?: number;
  /** What lies in the file; else the data as the method has it. */
  readonly raw?: Uint8Array;
  readonly flags?: number;
  readonly size?: number;
  readonly compressed?: number;
  readonly crc?: number;
}

export interface RawZip {
  readonly entry?: (entry: RawEntry) => Partial<RawEntry>;
  /** Sizes follow the data, as from programs that cannot go back; with or without the signature that came later. */
  readonly descriptor?: 'signed' | 'bare';
  readonly zip64?: 'local' | 'central' | 'end' | 'all';
  readonly extra?: readonly number[];
  readonly before?: Uint8Array;
  /** Whether offsets count from the beginning of the file, `before` included. */
  readonly countsBefore?: boolean;
  readonly gap?: number;
  readonly behind?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly reversed?: boolean;
  readonly time?: number;
  readonly madeBy?: number;
  readonly attributes?: number;
  readonly version?: number;
  readonly disk?: number;
  /** What the end record says instead of the truth. */
  readonly end?: Partial<Record<'count' | 'size' | 'start', (truth: number) => number>>;
}

const text = new TextEncoder();

/** The parts of a workbook as entries, in their order. */
export function entriesOf(file: Uint8Array): RawEntry[] {
  return Object.entries(unzipSync(file)).map(([name, data]) => ({ name: text.encode(name), data }));
}

export function rawZip(entries: readonly RawEntry[], how: RawZip = {}): Uint8Array {
  const out: number[][] = [[...(how.before ?? [])]];
  let at = how.before?.length ?? 0;
  const from = how.countsBefore === false ? at : 0;
  const put = (bytes: readonly number[]): void => {
    out.push([...bytes]);
    at += bytes.length;
  };
  const directory = entries.map((plain) => {
    const entry = { ...plain, ...how.entry?.(plain) };
    const record = central(entry, at - from, how);
    put(local(entry, how));
    put(new Array<number>(how.gap ?? 0).fill(0));
    return record;
  });
  if (how.reversed) directory.reverse();
  const start = at - from;
  put(directory.flat());
  put(end(directory.length, at - from - start, start, at - from, how));
  put([...(how.behind ?? [])]);
  return Uint8Array.from(out.flat());
}

const le = (size: number, value: number): number[] =>
  Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** i) % 256);

const FULL = 0xffff_ffff;

interface Said {
  readonly method: number;
  readonly raw: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly compressed: number;
}

function said({ data, method = 8, raw, crc, size, compressed }: RawEntry): Said {
  const bytes = raw ?? (method === 0 ? data : deflateSync(data));
  return { method, raw: bytes, crc: crc ?? crc32(data), size: size ?? data.length, compressed: compressed ?? bytes.length }; // prettier-ignore
}

function local(entry: RawEntry, how: RawZip): number[] {
  const { method, raw, crc, size, compressed } = said(entry);
  const later = how.descriptor !== undefined;
  const big = how.zip64 === 'local' || how.zip64 === 'all';
  const sizes = later ? [0, 0] : [size, compressed];
  const extra = [...(big ? [...le(2, 1), ...le(2, 16), ...sizes.flatMap((each) => le(8, each))] : []), ...(how.extra ?? [])]; // prettier-ignore
  const name = entry.localName ?? entry.name;
  const width = big ? 8 : 4;
  const follows = [...(how.descriptor === 'signed' ? [0x50, 0x4b, 7, 8] : []), ...le(4, crc), ...le(width, compressed), ...le(width, size)]; // prettier-ignore
  return [
    0x50, 0x4b, 3, 4, ...le(2, how.version ?? 20), ...le(2, (entry.flags ?? 0) | (later ? 8 : 0)), ...le(2, method), ...le(4, how.time ?? 0x21_0000),
    ...le(4, later ? 0 : crc), ...le(4, big ? FULL : sizes[1]!), ...le(4, big ? FULL : sizes[0]!), ...le(2, name.length), ...le(2, extra.length),
    ...name, ...extra, ...raw, ...(later ? follows : []),
  ]; // prettier-ignore
}

function central(entry: RawEntry, offset: number, how: RawZip): number[] {
  const { method, crc, size, compressed } = said(entry);
  const big = how.zip64 === 'central' || how.zip64 === 'all';
  const extra = [...(big ? [...le(2, 1), ...le(2, 24), ...le(8, size), ...le(8, compressed), ...le(8, offset)] : []), ...(how.extra ?? [])]; // prettier-ignore
  const flags = (entry.flags ?? 0) | (how.descriptor ? 8 : 0);
  return [
    0x50, 0x4b, 1, 2, ...le(2, how.madeBy ?? 20), ...le(2, how.version ?? 20), ...le(2, flags), ...le(2, method), ...le(4, how.time ?? 0x21_0000), ...le(4, crc),
    ...le(4, big ? FULL : compressed), ...le(4, big ? FULL : size), ...le(2, entry.name.length), ...le(2, extra.length), 0, 0, ...le(2, how.disk ?? 0), 0, 0,
    ...le(4, how.attributes ?? 0), ...le(4, big ? FULL : offset), ...entry.name, ...extra,
  ]; // prettier-ignore
}

function end(entries: number, length: number, begins: number, at: number, how: RawZip): number[] {
  const count = how.end?.count?.(entries) ?? entries;
  const size = how.end?.size?.(length) ?? length;
  const start = how.end?.start?.(begins) ?? begins;
  const big = how.zip64 === 'end' || how.zip64 === 'all';
  const wide = [
    0x50, 0x4b, 6, 6, ...le(8, 44), ...le(2, 45), ...le(2, 45), ...le(8, 0), ...le(8, count), ...le(8, count), ...le(8, size), ...le(8, start),
    0x50, 0x4b, 6, 7, ...le(4, 0), ...le(8, at), ...le(4, 1),
  ]; // prettier-ignore
  const comment = how.comment ?? new Uint8Array();
  return [
    ...(big ? wide : []), 0x50, 0x4b, 5, 6, ...le(2, how.disk ?? 0), ...le(2, how.disk ?? 0), ...le(2, big ? 0xffff : count), ...le(2, big ? 0xffff : count),
    ...le(4, big ? FULL : size), ...le(4, big ? FULL : start), ...le(2, comment.length), ...comment,
  ]; // prettier-ignore
}
