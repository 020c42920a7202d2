import fc from 'fast-check';
import { sharedColumns } from '../../src/domain/planRow';
import { pairSimilar, similarity } from '../../src/domain/similarity';
import { cellHash, readTrace, sameCell, writeTrace, type Trace } from '../../src/domain/trace';

const hash = fc.stringMatching(/^[0-9a-f]{8}$/);
const traces: fc.Arbitrary<Trace> = fc.record({
  number: fc.integer({ min: 1, max: 999_999 }),
  ordinal: fc.integer({ min: 0, max: 999 }),
  seen: fc.oneof(hash, fc.constant('')),
  key: fc.stringMatching(/^\S([^\n]*\S)?$/),
  hashes: fc
    .uniqueArray(fc.constantFrom(...sharedColumns))
    .chain((columns) => fc.record(Object.fromEntries(columns.map((column) => [column, hash])))),
});

test('what is written is read again, whatever the key', () => {
  fc.assert(fc.property(traces, (trace) => expect(readTrace(` ${writeTrace(trace)}`)).toEqual(trace)));
});

test('any text is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(readTrace(one)).toBeNull();
      expect(readTrace(`ik1|1|1||${one}|x${other}`)?.number ?? 1).toBe(1);
    }),
  );
});

test('a trace is short and safe to write to a cell as it is', () => {
  const hashes = Object.fromEntries(sharedColumns.map((column) => [column, cellHash(column)]));
  const text = writeTrace({ number: 12, ordinal: 1, seen: '9f8e7d6c', key: 'text:0123456789abcdef', hashes });
  expect(text.length).toBeLessThan(110);
  expect(text).toMatch(/^ik1\|/);
});

test('cells are the same when programs, not people, made the difference', () => {
  expect(sameCell('a\r\nb\u00a0c ', 'a\nb c')).toBe(true);
  expect(cellHash('A\u030a\r')).toBe(cellHash('Å'));
  expect(sameCell('Ett', 'ett')).toBe(false);
});

describe('similar texts', () => {
  test.each([
    ['Felaktiga momsavdrag', 'Felaktigt momsavdrag', 0.8, 1],
    ['Risk att rutiner saknas', 'RISK ATT  rutiner saknas.', 1, 1],
    ['Felaktiga belopp betalas ut', 'Rutin saknas', 0, 0.2],
    ['', '', 0, 0],
    ['a', '', 0, 0],
  ])('%j and %j', (one, other, least, most) => {
    expect(similarity(one, other)).toBeGreaterThanOrEqual(least);
    expect(similarity(one, other)).toBeLessThanOrEqual(most);
  });

  test('it is the same both ways round, 1 for itself, never outside 0–1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const alike = similarity(one, other);
        expect(alike).toBeCloseTo(similarity(other, one), 10);
        expect(alike >= 0 && alike <= 1).toBe(true);
        if (/\p{L}/u.test(one)) expect(similarity(one, one)).toBe(1);
      }),
    );
  });

  test('each text is in one pair at most, the most alike first', () => {
    const left = ['utbilda all personal i rutinen', 'utbilda personal i rutinen', 'köp reservkraft'];
    const right = ['utbilda personal i rutinen', 'köp ny reservkraft'];
    expect(pairSimilar(left, right, 0.6).map((pair) => [pair.left, pair.right])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });
});
