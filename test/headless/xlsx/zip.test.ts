import fc from 'fast-check';
import { strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { crc32 } from '../../../src/headless/xlsx/bytes';
import { DEFAULT_LIMITS, entryBytes, readZip, writeZip, type ZipEntry } from '../../../src/headless/xlsx/zip';
import { XlsxError } from '../../../src/headless/xlsx/xlsxError';
import { rawZip } from '../../trust/rawZip';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const sample = () =>
  zipSync({ 'a.xml': strToU8('<a>åäö</a>'.repeat(50)), 'b/c.bin': new Uint8Array([1, 2, 3]) });

/** The code with which a file is refused, 'opened' when it is not. */
function refusal(file: Uint8Array, limits = DEFAULT_LIMITS): string {
  try {
    readZip(file, limits).forEach(entryBytes);
    return 'opened';
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    return error.code;
  }
}

/** A copy with bytes written over at the first place where `mark` stands. */
function patched(
  file: Uint8Array,
  mark: readonly number[],
  offset: number,
  bytes: readonly number[],
): Uint8Array {
  const copy = file.slice();
  const at = copy.findIndex((_, index) => mark.every((byte, i) => copy[index + i] === byte));
  if (at < 0) throw new Error('mark not found');
  copy.set(bytes, at + offset);
  return copy;
}

const LOCAL = [0x50, 0x4b, 3, 4];
const CENTRAL = [0x50, 0x4b, 1, 2];
const END = [0x50, 0x4b, 5, 6];
const stored = () => zipSync({ 'a.xml': strToU8('<a>hej</a>') }, { level: 0 });

/** Written in one pass, sizes behind the data, as streaming writers do. */
function streamed(): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  const deflated = new ZipDeflate('a.xml');
  zip.add(deflated);
  deflated.push(strToU8('<a>'), false);
  deflated.push(strToU8('hej</a>'), true);
  const plain = new ZipPassThrough('b.txt');
  zip.add(plain);
  plain.push(strToU8('b'), true);
  zip.end();
  return new Uint8Array(pieces.flatMap((piece) => [...piece]));
}

/**
 * The same entries behind a zip64 directory end, as writers make for safety. `from` and `to`: the bytes of the old end that send a reader to the
 * new one; all of them, or only the counts or the places.
 */
function withZip64End(file: Uint8Array, [from, to] = [8, 20]): Uint8Array {
  const old = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const endAt = file.length - 22;
  const extra = new Uint8Array(56 + 20);
  const view = new DataView(extra.buffer);
  view.setUint32(0, 0x0606_4b50, true);
  view.setBigUint64(4, 44n, true);
  view.setBigUint64(24, BigInt(old.getUint16(endAt + 8, true)), true);
  view.setBigUint64(32, BigInt(old.getUint16(endAt + 10, true)), true);
  view.setBigUint64(40, BigInt(old.getUint32(endAt + 12, true)), true);
  view.setBigUint64(48, BigInt(old.getUint32(endAt + 16, true)), true);
  view.setUint32(56, 0x0706_4b50, true);
  view.setBigUint64(64, BigInt(endAt), true);
  view.setUint32(72, 1, true);
  const end = file.slice(endAt);
  end.fill(0xff, from, to);
  return new Uint8Array([...file.subarray(0, endAt), ...extra, ...end]);
}

/** The only entry's size is in an extra field of the directory, which says `length` bytes of itself and holds `field`. */
function withSizeInExtra(file: Uint8Array, field: readonly number[]): Uint8Array {
  const at = file.findLastIndex((_, index) => CENTRAL.every((byte, i) => file[index + i] === byte));
  const nameEnd = at + 46 + file[at + 28]!;
  const copy = patched(patched(file, CENTRAL, 24, [0xff, 0xff, 0xff, 0xff]), CENTRAL, 30, [field.length, 0]);
  const size = file.length - 22 - at + field.length;
  return patched(new Uint8Array([...copy.subarray(0, nameEnd), ...field, ...copy.subarray(nameEnd)]), END, 12, [size, 0, 0, 0]);
} // prettier-ignore

const LOCATOR = [0x50, 0x4b, 6, 7];
const END_64 = [0x50, 0x4b, 6, 6];

/** A compound file with these directory entries, laid out as [MS-CFB] says. */
function compound(...names: string[]): Uint8Array {
  const file = new Uint8Array(512 * 3);
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + i * 4, 0xffff_ffff, true);
  view.setUint32(76, 0, true);
  view.setUint32(512, 0xffff_fffd, true);
  view.setUint32(516, 0xffff_fffe, true);
  names.forEach((name, index) => {
    const at = 1024 + index * 128;
    [...name].forEach((letter, i) => view.setUint16(at + i * 2, letter.charCodeAt(0), true));
    view.setUint16(at + 64, (name.length + 1) * 2, true);
  });
  return file;
}

describe('what is refused', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing at all', new Uint8Array(0), 'not-zip'],
    ['text', strToU8('Område;Risk\n1;2'), 'not-zip'],
    ['a zip that lost its tail', sample().slice(0, 100), 'truncated'],
    [
      'a zip that lost its middle',
      new Uint8Array([...sample().slice(0, 60), ...sample().slice(-40)]),
      'truncated',
    ],
    ['a changed byte', patched(stored(), [...strToU8('hej')], 0, [0x48]), 'bad-crc'],
    ['an encrypted entry', patched(sample(), CENTRAL, 8, [1]), 'encrypted-zip'],
    ['an unknown method', patched(sample(), CENTRAL, 10, [99]), 'bad-zip'],
    ['a local header that is none', patched(sample(), LOCAL, 0, [0]), 'bad-zip'],
    ['two names for one entry', patched(stored(), [...strToU8('a.xml')], 0, [0x62]), 'bad-zip'],
    ['a directory that is none', patched(sample(), CENTRAL, 2, [9]), 'bad-zip'],
    ['doubles but for case', zipSync({ 'A.xml': strToU8('1'), 'a.XML': strToU8('2') }), 'duplicate-entry'],
    ['a way out', zipSync({ '../a.xml': strToU8('1') }), 'path-traversal'],
    ['a way out in the middle', zipSync({ 'xl/../../a.xml': strToU8('1') }), 'path-traversal'],
    ['a way out with backslashes', zipSync({ 'xl\\..\\..\\a.xml': strToU8('1') }), 'path-traversal'],
    ['an absolute name', zipSync({ '/etc/a.xml': strToU8('1') }), 'path-traversal'],
    ['a drive', zipSync({ 'C:/a.xml': strToU8('1') }), 'path-traversal'],
    ['a name with a zero in it', zipSync({ 'a.xml\0.exe': strToU8('1') }), 'path-traversal'],
    ['a stored entry of another size than it has', patched(stored(), CENTRAL, 24, [1]), 'bad-crc'],
    ['an entry that goes on behind the end', patched(stored(), CENTRAL, 20, [0xff, 0xff, 0xff]), 'truncated'],
    ['a directory that is larger than the file', patched(stored(), END, 12, [0xff, 0xff]), 'truncated'],
    ['fewer entries than are promised', patched(stored(), END, 10, [2]), 'truncated'],
    ['an end too far from the end', new Uint8Array([...stored(), ...new Uint8Array(70_000)]), 'truncated'],
    ['a zip64 end without anything before it', new Uint8Array([...END, ...new Array<number>(16).fill(0xff), 0, 0]), 'bad-zip'],
    ['a zip64 end without its locator', patched(withZip64End(stored()), LOCATOR, 0, [0]), 'bad-zip'],
    ['a zip64 end that is none', patched(withZip64End(stored()), END_64, 0, [0]), 'bad-zip'],
    ['a zip64 end behind the file', patched(withZip64End(stored()), LOCATOR, 8, [0xff, 0xff, 0xff]), 'bad-zip'],
    ['a zip64 size that is nowhere', patched(stored(), CENTRAL, 24, [0xff, 0xff, 0xff, 0xff]), 'bad-zip'],
    ['a zip64 size that is too short', withSizeInExtra(stored(), [1, 0, 4, 0, 10, 0, 0, 0]), 'bad-zip'],
    ['the mark of a compound file and nothing more', compound().slice(0, 8), 'encrypted-or-xls'],
    ['a compound file of sectors without end', patched(compound('Root Entry'), [0xd0, 0xcf], 30, [31, 0]), 'encrypted-or-xls'],
    ['a compound file whose directory goes in circles', patched(compound('Root Entry'), [0xfd, 0xff, 0xff, 0xff], 4, [1, 0, 0, 0]), 'encrypted-or-xls'],
    ['a compound file whose table lies behind it', patched(compound('Root Entry'), [0xd0, 0xcf], 76, [0xff, 0xff]), 'encrypted-or-xls'],
    ['a workbook with a password', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['an old workbook', compound('Root Entry', 'Workbook'), 'old-xls'],
    ['a still older one', compound('Root Entry', 'Book'), 'old-xls'],
    ['another compound file', compound('Root Entry', 'WordDocument'), 'not-zip'],
    ['a compound file of nothing we know', compound('Root Entry', 'Contents'), 'encrypted-or-xls'],
    [
      'rights management',
      compound('Root Entry', 'DRMEncryptedDataSpace', 'EncryptedPackage'),
      'rights-managed',
    ],
  ])('%s', (_, file, code) => {
    expect(refusal(file)).toBe(code);
  }); // prettier-ignore

  const big = zipSync({ 'a.xml': new Uint8Array(3_000_000), 'b.xml': strToU8('<b/>') });
  test.each<[keyof typeof DEFAULT_LIMITS, number]>([
    ['entries', 1],
    ['part', 2_999_999],
    ['total', 3_000_003],
    ['ratio', 100],
  ])('too much: %s', (limit, value) => {
    expect(refusal(big, { ...DEFAULT_LIMITS, ratio: 10_000, [limit]: value })).toBe('too-big');
    expect(refusal(big, { ...DEFAULT_LIMITS, ratio: 10_000 })).toBe('opened');
  });

  const MB = 1024 * 1024;
  const claims = (...sizes: readonly number[]) =>
    rawZip(sizes.map((size, at) => ({ name: strToU8(`${at}.xml`), data: strToU8('<a/>'), size })));
  test.each<[string, Uint8Array, Partial<typeof DEFAULT_LIMITS>, string]>([
    ['3 MB of nothing', zipSync({ 'a.xml': new Uint8Array(3_000_000) }), {}, 'ratio'],
    [
      'a bitmap of nothing, but 33 MB of it',
      rawZip([{ name: strToU8('xl/media/a.bmp'), data: strToU8('BM'), size: 33_000_000 }]),
      {},
      'ratio',
    ],
    ['a part of 129 MB', claims(129 * MB), {}, 'part'],
    ['five parts of 110 MB', claims(...new Array<number>(5).fill(110 * MB)), { ratio: Infinity }, 'total'],
    ['10,001 entries', patched(stored(), END, 10, [0x11, 0x27]), {}, 'entries'],
  ])('%s is too much for everybody', (_, file, limits, what) => {
    let told: unknown = null;
    try {
      readZip(file, { ...DEFAULT_LIMITS, ...limits });
    } catch (error) {
      told = error;
    }
    expect(told).toMatchObject({ code: 'too-big', params: { what } });
  });

  test('entries that share their bytes', () => {
    const inner = zipSync({ 'b.xml': strToU8('<b/>') }, { level: 0 }).subarray(0, 30 + 5 + 4);
    const file = zipSync({ 'a.xml': inner, 'b.xml': strToU8('<b/>') }, { level: 0 });
    expect(refusal(file)).toBe('opened');
    const second = file.findLastIndex((_, at) => CENTRAL.every((byte, i) => file[at + i] === byte));
    // The second record now means the local header that lies inside the first entry.
    expect(refusal(patched(file, [...file.subarray(second, second + 50)], 42, [30 + 5, 0, 0, 0]))).toBe(
      'bad-zip',
    );
  });
});

describe('what is opened', () => {
  test.each<[string, Uint8Array, string[]]>([
    ['deflated entries', sample(), ['a.xml', 'b/c.bin']],
    ['stored entries', stored(), ['a.xml']],
    ['sizes behind the data', streamed(), ['a.xml', 'b.txt']],
    ['a zip64 directory', withZip64End(stored()), ['a.xml']],
    ['a zip64 directory for the sake of its counts', withZip64End(stored(), [8, 12]), ['a.xml']],
    ['a zip64 directory for the sake of its place', withZip64End(stored(), [12, 20]), ['a.xml']],
    [
      'a zip64 size behind another field',
      withSizeInExtra(stored(), [9, 9, 0, 0, 1, 0, 8, 0, 10, 0, 0, 0, 0, 0, 0, 0]),
      ['a.xml'],
    ],
    ['an empty part that shrinks to little', zipSync({ 'a.xml': new Uint8Array(900_000) }), ['a.xml']],
    ['a white picture', zipSync({ 'xl/media/a.bmp': new Uint8Array(3_000_000) }), ['xl/media/a.bmp']],
    [
      'an end in the comment that is none',
      new Uint8Array([...patched(stored(), END, 20, [30]), ...END, ...new Array<number>(26).fill(0xfe)]),
      ['a.xml'],
    ],
    ['something behind the end', new Uint8Array([...stored(), 1, 2, 3]), ['a.xml']],
    [
      'an end inside an entry, and something behind the real one',
      new Uint8Array([
        ...zipSync({ 'a.xml': Uint8Array.of(...END, ...new Array<number>(30).fill(0xfe)) }, { level: 0 }),
        1,
        2,
        3,
      ]),
      ['a.xml'],
    ],
    ['backslashes', zipSync({ 'xl\\a.xml': strToU8('<a/>') }), ['xl/a.xml']],
    ['folders', zipSync({ 'xl/': new Uint8Array(0), 'xl/a.xml': strToU8('<a/>') }), ['xl/', 'xl/a.xml']],
    [
      'a comment behind the end',
      new Uint8Array([...patched(stored(), END, 20, [3]), 0x68, 0x65, 0x6a]),
      ['a.xml'],
    ],
  ])('%s', (_, file, names) => {
    const entries = readZip(file);
    expect(entries.map((entry) => entry.name)).toEqual(names);
    expect(() => entries.forEach(entryBytes)).not.toThrow();
  });

  test('contents come out as they went in, after writing too', () => {
    const again = readZip(writeZip(readZip(sample())));
    expect(text(entryBytes(again[0]!))).toBe('<a>åäö</a>'.repeat(50));
    expect([...entryBytes(again[1]!)]).toEqual([1, 2, 3]);
  });

  test('an untouched entry keeps its compressed bytes, its time and its place', () => {
    const file = zipSync(
      { 'ä.xml': strToU8('<a/>'.repeat(99)), b: strToU8('b') },
      { mtime: '2021-05-06T07:08:10' },
    );
    const [first, second] = readZip(file);
    const [kept, changed] = readZip(writeZip([first!, { ...second!, data: strToU8('c') }]));
    expect(kept!.stored?.raw).toEqual(first!.stored?.raw);
    expect(kept!.stored?.time).toBe(first!.stored?.time);
    expect(kept!.name).toBe('ä.xml');
    expect(text(entryBytes(changed!))).toBe('c');
    expect(Object.keys(unzipSync(writeZip([first!, second!])))).toEqual(['ä.xml', 'b']);
  });

  test('writing twice gives the same bytes', () => {
    const entries = [{ name: 'a', data: strToU8('a') }];
    expect(writeZip(entries)).toEqual(writeZip(entries));
  });
});

test('nothing is written that a plain zip cannot hold', () => {
  const [entry] = readZip(stored());
  const huge = { ...entry!, stored: { ...entry!.stored!, raw: { length: 0xffff_ffff } as Uint8Array } };
  // As many as it says: writing them all takes seconds.
  const many = { length: 0xffff, [Symbol.iterator]: () => [entry!].values() } as unknown as ZipEntry[];
  for (const entries of [many, [huge, entry!]]) expect(() => writeZip(entries)).toThrow('too-big');
});

test('the checksum is the known one', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
  for (let length = 0; length < 9; length++) {
    const bytes = strToU8('abcdefghi').subarray(0, length);
    expect(readZip(zipSync({ a: bytes }))[0]!.stored?.crc).toBe(crc32(bytes));
  }
});

test('damage is refused with a code, never with another error', () => {
  const file = sample();
  const damage = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(damage, fc.nat(file.length), (changes, length) => {
      const copy = file.slice();
      for (const [at, byte] of changes) copy[at] = byte;
      expect(typeof refusal(copy)).toBe('string');
      expect(typeof refusal(file.slice(0, length))).toBe('string');
    }),
    { numRuns: 300 },
  );
});
