import { createHost } from '../../../src/headless';
import { xlsx } from '../../support/xlsx';
import { time } from '../../support/time';

const rows = (count: number, row: (number: number) => string) =>
  xlsx({
    sheets: [
      {
        name: 'Blad1',
        xml: `<sheetData>${Array.from({ length: count }, (_, i) => row(i + 1)).join('')}</sheetData>`,
      },
    ],
  });

test('rows and cells without addresses are read in time that grows with them, not by their square', () => {
  const count = 60_000;
  const addressed = rows(
    count,
    (number) => `<row r="${number}"><c r="A${number}"><v>${number}</v></c></row>`,
  );
  const bare = rows(count, (number) => `<row><c><v>${number}</v></c></row>`);
  const last = (file: Uint8Array) => createHost(file).document.sheets[0]!.get(count - 1, 0).value;
  expect([last(addressed), last(bare)]).toEqual([count, count]);
  // They are read twice and written once; looked up one by one among all, they took a hundred times as long.
  expect(time(() => last(bare))).toBeLessThan(15 * time(() => last(addressed)));
});

/** `=A1`, `=A2` … in column B; today's Excel writes each formula that may spill as an array of its own. */
const formulas = (count: number, attributes: (number: number) => string) =>
  rows(
    count,
    (number) =>
      `<row r="${number}"><c r="B${number}"><f${attributes(number)}>A${number}</f><v>${number}</v></c></row>`,
  );

test('formulas that are arrays of one cell each are read in time that grows with them', () => {
  const count = 6_000;
  const [plain, arrays] = [formulas(count, () => ''), formulas(count, (n) => ` t="array" ref="B${n}"`)];
  const read = (file: Uint8Array) => {
    const sheet = createHost(file).document.sheets[0]!;
    const cells = [...sheet.cells()];
    return [cells.length, cells.at(-1)?.formula, sheet.get(count - 1, 1).formula];
  };
  expect([read(plain), read(arrays)]).toEqual([
    [count, `A${count}`, `A${count}`],
    [count, `A${count}`, `A${count}`],
  ]);
  expect(time(() => read(arrays))).toBeLessThan(10 * time(() => read(plain)));
});

test.each([1, 64, 65, 1_000])('an array of %i rows is found in its first and its last row, and not outside', (count) => {
  const file = rows(count + 2, (number) =>
    number === 2 ? `<row r="2"><c r="B2"><f t="array" ref="B2:C${count + 1}">D2:E2</f><v>1</v></c></row>` : '',
  );
  const sheet = createHost(file).document.sheets[0]!;
  const formula = (row: number, column: number) => sheet.get(row, column).formula;
  expect([formula(1, 1), formula(1, 2), formula(count, 1), formula(count, 2)]).toEqual(Array(4).fill('D2:E2'));
  expect([formula(0, 1), formula(count + 1, 1), formula(count, 3), formula(count, 0)]).toEqual(Array(4).fill(undefined));
}); // prettier-ignore
