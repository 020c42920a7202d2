/** Zips as they come from other programs, servers and mail, and zips that say something else than they hold. */
import { strToU8 } from 'fflate';
import type { HostileFile } from './hostileFiles';
import { entriesOf, rawZip, type RawEntry, type RawZip } from './rawZip';
import { SHEET, sound } from './parts';

const zip = (how: RawZip = {}, more: readonly RawEntry[] = []) =>
  rawZip([...entriesOf(sound()), ...more], how);
const named = (name: string, data = '<x/>'): RawEntry => ({ name: strToU8(name), data: strToU8(data) });
const nameOf = ({ name }: RawEntry) => String.fromCharCode(...name);
/** One thing said about the sheet's entry alone. */
const sheet = (change: (entry: RawEntry) => Partial<RawEntry>): RawZip => ({
  entry: (entry) => (nameOf(entry) === SHEET ? change(entry) : {}),
});
const names = (change: (name: string) => string, local = true): RawZip => ({
  entry: (entry) => ({ name: strToU8(change(nameOf(entry))), ...(local ? {} : { localName: entry.name }) }),
});
const zeros = (count: number) => new Uint8Array(count);
const endRecord = [0x50, 0x4b, 5, 6];

/** The sheet's record in the directory once more, under other names, all for the same bytes. */
function shared(): Uint8Array {
  const file = zip();
  const view = new DataView(file.buffer);
  const end = file.length - 22;
  const start = view.getUint32(end + 16, true);
  const text = String.fromCharCode(...file.subarray(0, end));
  const record = text.slice(text.lastIndexOf(SHEET) - 46, text.lastIndexOf(SHEET) + SHEET.length);
  const copies = [2, 3, 4, 5].map((number) => record.replace('sheet1', `sheet${number}`)).join('');
  const tail = file.slice(end);
  const count = view.getUint16(end + 10, true) + 4;
  new DataView(tail.buffer).setUint16(8, count, true);
  new DataView(tail.buffer).setUint16(10, count, true);
  new DataView(tail.buffer).setUint32(12, end - start + copies.length, true);
  return Uint8Array.from([...file.subarray(0, end), ...strToU8(copies, true), ...tail]);
}

export const zipFiles: readonly HostileFile[] = ([
  ['zip64: sizes in the local headers', 'works', () => zip({ zip64: 'local', version: 45 })],
  ['zip64: sizes in the directory', 'works', () => zip({ zip64: 'central', version: 45 })],
  ['zip64: the end alone', 'works', () => zip({ zip64: 'end', version: 45 })],
  ['zip64 everywhere, sizes behind the data', 'works', () => zip({ zip64: 'all', version: 45, descriptor: 'signed' })],
  ['sizes behind the data', 'works', () => zip({ descriptor: 'signed' })],
  ['sizes behind the data, without signature', 'works', () => zip({ descriptor: 'bare' })],
  ['nothing compressed', 'works', () => zip({ entry: () => ({ method: 0 }) })],
  ['compressed and not, by turns', 'works', () => zip(sheet(() => ({ method: 0 })))],
  ['Office’s own padding', 'works', () => zip({ extra: [0x20, 0xa2, 6, 0, 0x28, 0xa0, 0, 0, 0, 0] })],
  ['times of Unix and NTFS', 'works', () => zip({ extra: [0x55, 0x54, 5, 0, 1, 1, 2, 3, 4, 10, 0, 4, 0, 0, 0, 0, 0] })],
  ['an extra field that ends too early', 'works', () => zip({ extra: [1, 0, 0xff, 0xff] })],
  ['an extra field of one byte', 'works', () => zip({ extra: [1] })],
  ['the flag for UTF-8 names', 'works', () => zip({ entry: () => ({ flags: 0x800 }) })],
  ['dates that no calendar has', 'works', () => zip({ time: 0xffff_ffff })],
  ['links, as Unix has them', 'works', () => zip({ madeBy: 0x314, attributes: 0xa1ff_0000 })],
  ['a version of zip to come', 'works', () => zip({ version: 99 })],
  ['a comment of 65,535 bytes', 'works', () => zip({ comment: zeros(65_535) })],
  ['an end record in the comment', 'works', () => zip({ comment: Uint8Array.from([...endRecord, ...zeros(18).fill(9), 1, 2]) })],
  ['the directory turned round', 'works', () => zip({ reversed: true })],
  ['gaps between the entries', 'works', () => zip({ gap: 37 })],
  ['a program in front, offsets counted with it', 'works', () => zip({ before: strToU8('MZ'.padEnd(5000, '.')) })],
  ['a program in front, offsets counted without it', 'bad-zip', () => zip({ before: strToU8('MZ'.padEnd(5000, '.')), countsBefore: false })],
  ['a line end behind, as mail puts it', 'works', () => zip({ behind: strToU8('\r\n--boundary--\r\n') })],
  ['10,000 zeros behind', 'works', () => zip({ behind: zeros(10_000) })],
  ['100,000 bytes behind', 'truncated', () => zip({ behind: zeros(100_000).fill(7) })],
  ['the file twice', 'works', () => zip({ before: sound() })],
  ['fewer entries than there are', 'missing-part', () => zip({ reversed: true, end: { count: () => 3 } })],
  ['more entries than there are', 'truncated', () => zip({ end: { count: (n) => n + 5 } })],
  ['no entries, said', 'not-xlsx', () => zip({ end: { count: () => 0 } })],
  ['a directory too small, said', 'works', () => zip({ end: { size: () => 10 } })],
  ['a directory too large, said', 'truncated', () => zip({ end: { size: () => 1_000_000 } })],
  ['a directory that starts elsewhere', 'truncated', () => zip({ end: { start: (at) => at + 7 } })],
  ['a directory that starts at nought', 'bad-zip', () => zip({ end: { start: () => 0 } })],
  ['a zip64 end that is nowhere', 'bad-zip', () => zip({ end: { start: () => 0xffff_ffff } })],
  ['the third disk of several', 'works', () => zip({ disk: 3 })],
  ['an entry encrypted', 'encrypted-zip', () => zip(sheet(() => ({ flags: 1 })))],
  ['strong encryption', 'encrypted-zip', () => zip({ entry: () => ({ flags: 0x41 }) })],
  ['AES', 'encrypted-zip', () => zip(sheet(({ data }) => ({ flags: 1, method: 99, raw: data })))],
  ['Deflate64', 'bad-zip', () => zip(sheet(({ data }) => ({ method: 9, raw: data })))],
  ['bzip2', 'bad-zip', () => zip(sheet(({ data }) => ({ method: 12, raw: data })))],
  ['a size one too small', 'bad-zip', () => zip(sheet(({ data }) => ({ size: data.length - 1 })))],
  ['a size one too large', 'bad-crc', () => zip(sheet(({ data }) => ({ size: data.length + 1 })))],
  ['a size of nought', 'bad-zip', () => zip(sheet(() => ({ size: 0 })))],
  ['a compressed size that reaches into the next', 'bad-zip', () => zip(sheet(() => ({ compressed: 1_000_000 })))],
  ['a wrong checksum in one part', 'bad-crc', () => zip(sheet(() => ({ crc: 1 })))],
  ['compressed data cut off', 'bad-zip', () => zip(sheet(() => ({ raw: Uint8Array.of(0x4b, 0x4c) })))],
  ['no compressed data at all', 'bad-crc', () => zip(sheet(() => ({ raw: zeros(0) })))],
  ['rubbish as compressed data', 'bad-zip', () => zip(sheet(() => ({ raw: zeros(500).fill(0xee) })))],
  ['five names for the same bytes', 'bad-zip', shared],
  ['names with backslashes', 'works', () => zip(names((name) => name.replaceAll('/', '\\')))],
  ['names in capitals', 'works', () => zip(names((name) => name.toUpperCase()))],
  ['names that differ between the headers', 'bad-zip', () => zip(names((name) => name.toUpperCase(), false))],
  ['names from the root', 'path-traversal', () => zip(names((name) => `/${name}`))],
  ['names in a folder', 'not-xlsx', () => zip(names((name) => `bok/${name}`))],
  ['names with ./', 'not-xlsx', () => zip(names((name) => `./${name}`))],
  ['folders as entries', 'works', () => zip({}, [named('xl/', ''), named('_rels/', ''), named('docProps/', '')])],
  ['what a Mac puts beside', 'works', () => zip({}, [named('__MACOSX/._xl'), named('.DS_Store')])],
  ['names in an old code page', 'works', () => zip({}, [{ name: Uint8Array.of(0x84, 0x94, 0x81), data: zeros(3) }])],
  ['a name of nothing', 'works', () => zip({}, [named('')])],
  ['a name of two dots', 'path-traversal', () => zip({}, [named('..')])],
  ['names with dots that do not climb', 'works', () => zip({}, [named('xl/..a.xml'), named('xl/...')])],
  ['names of devices', 'works', () => zip({}, [named('CON'), named('xl/aux.xml')])],
  ['a name on a server', 'path-traversal', () => zip({}, [named('\\\\server\\share\\x.xml')])],
  ['content types twice', 'duplicate-entry', () => zip({}, [named('[Content_Types].xml')])],
  ['line ends converted on the way', 'either', () => Uint8Array.from([...sound()].flatMap((byte) => (byte === 10 ? [13, 10] : [byte])))],
  ['seven bits of eight', 'either', () => sound().map((byte) => byte & 0x7f)],
  ['read as Latin-1, written as UTF-8', 'either', () => strToU8(String.fromCharCode(...sound()))],
  ['as text with replacement characters', 'either', () => strToU8(new TextDecoder().decode(sound()))],
  ['uploaded with its form around it', 'either', () => Uint8Array.from([...strToU8('------Form\r\n\r\n'), ...sound(), ...strToU8('\r\n------Form--')])],
] as const).map(([name, fate, make]) => ({ name, fate, make })); // prettier-ignore
