import fc from 'fast-check';
import { oneLine, printable } from '../../src/cli/terminal';

const harmful = /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/u;

test.each([
  ['\u001b[31mröd\u0007', '\\u001b[31mröd\\u0007'],
  ['\u009b31m', '\\u009b31m'],
  ['a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
  ['\u061c\u200f\u2028\ud83d.', '\\u061c\\u200f\\u2028\\ud83d.'],
  ['Åtgärd ”x”\tå\nö 👍', 'Åtgärd ”x”\tå\nö 👍'],
])('%j is shown as %j', (text, shown) => expect(printable(text)).toBe(shown));

test('no text acts on a terminal, and JSON still says the same', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(harmful);
      expect(JSON.parse(printable(JSON.stringify([text])))).toEqual([text]);
      expect(oneLine(text)).not.toMatch(/[\n\r\t]/);
    }),
    { seed: 1, numRuns: 500 },
  ));
