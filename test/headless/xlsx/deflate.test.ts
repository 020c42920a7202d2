import fc from 'fast-check';
import { deflateSync } from 'fflate';

type Deflate = typeof import('../../../src/headless/xlsx/deflate');

/** The module as Node gets it, and as a browser does, where there is no zlib to ask for. */
const load = (): Deflate => jest.requireActual('../../../src/headless/xlsx/deflate');
let node: Deflate;
let browser: Deflate;

beforeAll(() => {
  const builtIn = process.getBuiltinModule;
  jest.isolateModules(() => (node = load()));
  Object.assign(process, { getBuiltinModule: undefined });
  jest.isolateModules(() => (browser = load()));
  process.getBuiltinModule = builtIn;
});

const texts = fc
  .array(fc.oneof(fc.string(), fc.constant('<c r="B2" t="s"><v>17</v></c>')), { maxLength: 200 })
  .map((parts) => new TextEncoder().encode(parts.join('')));

const outcome = (inflate: Deflate['inflate'], raw: Uint8Array, size: number): Uint8Array | 'refused' => {
  try {
    return Uint8Array.from(inflate(raw, size));
  } catch {
    return 'refused';
  }
};

test('Node’s zlib is what runs in Node', () => {
  expect(process.getBuiltinModule).toBeDefined();
  const data = new TextEncoder().encode('<row/>'.repeat(1000));
  expect(node.deflate(data)).not.toEqual(browser.deflate(data));
});

test('what one writes the other reads, and both are plain arrays', () => {
  fc.assert(
    fc.property(texts, (data) => {
      for (const [writer, reader] of [[node, browser], [browser, node], [node, node], [browser, browser]] as const) {
        const back = reader.inflate(writer.deflate(data), data.length);
        expect([back.constructor.name, Array.from(back)]).toEqual(['Uint8Array', Array.from(data)]);
      }
      expect(node.crc32(data)).toBe(browser.crc32(data));
    }),
  );
}); // prettier-ignore

test('what is cut off, changed or lies about its size is judged alike', () => {
  const damage = fc.record({ data: texts, cut: fc.nat(40), at: fc.nat(), bit: fc.nat(7), more: fc.integer({ min: -20, max: 20 }) });
  fc.assert(
    fc.property(damage, ({ data, cut, at, bit, more }) => {
      const raw = deflateSync(data).slice(0, -cut || undefined);
      if (raw.length > 0 && at % 3 > 0) raw[at % raw.length]! ^= 1 << bit;
      const size = Math.max(0, data.length + more);
      expect(outcome(node.inflate, raw, size)).toEqual(outcome(browser.inflate, raw, size));
    }),
    { numRuns: 500, examples: [[{ data: Uint8Array.of(32), cut: 0, at: 0, bit: 0, more: -1 }]] },
  );
}); // prettier-ignore

test('never more than was promised', () => {
  const raw = deflateSync(new Uint8Array(5_000_000));
  for (const { inflate } of [node, browser]) {
    expect(() => inflate(raw, 4_999_999)).toThrow();
    expect(inflate(raw, 5_000_001)).toHaveLength(5_000_000);
  }
});
