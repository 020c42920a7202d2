/** Formulas that the file has no result for, as openpyxl and others write them: Excel calculates when it opens the file. */
import { xlsx } from '../support/xlsx';
import { openSeed } from './connect';

interface Case {
  /** Cells of row 1, A and B are 3 and 4. */
  readonly cells: string;
  readonly workbook?: string;
}

const book = ({ cells, workbook = '' }: Case) =>
  xlsx({
    sheets: [
      {
        name: 'Blad1',
        xml: `<sheetData><row r="1"><c r="A1"><v>3</v></c><c r="B1"><v>4</v></c>${cells}</row></sheetData>`,
      },
    ],
    workbook,
  });

async function valuesOf(bytes: Uint8Array, address: string) {
  const { host, Excel } = await openSeed({}, bytes);
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Blad1').getRange(address).load('values,formulas');
    await context.sync();
    return range.values as unknown[][];
  });
  return { host, values: values[0] };
}

const loads = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';

test.each<[string, Case, string, readonly unknown[]]>([
  ['no result', { cells: '<c r="C1"><f>A1*B1</f></c>' }, 'C1', [12]],
  ['an empty result (openpyxl)', { cells: '<c r="C1"><f>A1*B1</f><v></v></c>' }, 'C1', [12]],
  [
    'one that looks at another',
    { cells: '<c r="C1"><f>D1+1</f></c><c r="D1"><f>A1*B1</f></c>' },
    'C1:D1',
    [13, 12],
  ],
  [
    'a formula that is shared',
    { cells: '<c r="C1"><f t="shared" ref="C1:D1" si="0">A1*2</f></c><c r="D1"><f t="shared" si="0"/></c>' },
    'C1:D1',
    [6, 8],
  ],
  ['a text', { cells: '<c r="C1"><f>IF(A1*B1&gt;8,"Hög","Låg")</f></c>' }, 'C1', ['Hög']],
  ['a zero where the file asks for it (XlsxWriter)', { cells: '<c r="C1"><f>A1*B1</f><v>0</v></c>', workbook: loads }, 'C1', [12]],
  ['a zero that the file stands for', { cells: '<c r="C1"><f>A1*B1</f><v>0</v></c>' }, 'C1', [0]],
  ['a result that the file has', { cells: '<c r="C1"><f>A1*B1</f><v>99</v></c>', workbook: loads }, 'C1', [99]],
  ['a function that nobody knows', { cells: '<c r="C1"><f>OKÄND(A1)</f></c>' }, 'C1', ['']],
  ['calculation by hand', { cells: '<c r="C1"><f>A1*B1</f></c>', workbook: '<calcPr calcMode="manual"/>' }, 'C1', ['']],
])('%s', async (_, given, address, wanted) => {
  const bytes = book(given);
  const { host, values } = await valuesOf(bytes, address);
  expect(values).toEqual(wanted);
  // Looking at a workbook does not change it.
  expect(host.document.isDirty).toBe(false);
  expect(Buffer.from(await host.save()).equals(Buffer.from(bytes))).toBe(true);
}); // prettier-ignore

test('when what it looks at changes, the result is new, and from then on it is in the file', async () => {
  const bytes = book({ cells: '<c r="C1"><f>A1*B1</f></c>' });
  const { host, values } = await valuesOf(bytes, 'C1');
  expect(values).toEqual([12]);
  await host.editCell('Blad1', 'A1', '5');
  const { values: after } = await valuesOf(await host.save(), 'C1');
  expect(after).toEqual([20]);
});

/** What stands in C3 to C5 of a sheet that begins there; the formulas are in row 9. */
const lower = (formulas: readonly string[]) =>
  xlsx({
    sheets: [
      {
        name: 'Blad1',
        xml: `<sheetData>${['x', 'y', '3'].map((text, row) => `<row r="${row + 3}"><c r="C${row + 3}" t="str"><v>${text}</v></c></row>`).join('')}<row r="9">${formulas.map((formula, column) => `<c r="${String.fromCharCode(69 + column)}9"><f>${formula.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</f></c>`).join('')}</row></sheetData>`,
      },
    ],
  }); // prettier-ignore

test.each<[string, unknown]>([
  ['MATCH("y",C:C,0)', 4],
  ['INDEX(C:C,4)', 'y'],
  ['INDEX($A:$C,4,3)', 'y'],
  ['MATCH("x",3:3,0)', 3],
  ['MATCH("y",C$2:C$1048576,0)', 3],
  ['COUNTIF($C$1:$C$1048576,"y")', 1],
  ['SUMPRODUCT((Blad1!A1:XFD8="y")*1)', 1],
  ['COUNTIFS(C:C,"y",D:D,"<>Klar")', 1],
  ['SUMPRODUCT((C4:C1048576="y")*(D4:D1048576=""))', 1],
  ['COUNTA(A$1:D$1048576)', 3],
  ['LEN("A1:A1048576")', 11],
  // What Excel counts in a million empty cells is left to Excel, and so is what the engine gets wrong.
  ['COUNTBLANK(C:C)', ''],
  ['COUNTBLANK(C1:C8)', 5],
  ['ROWS(C:C)', ''],
  ['ROWS(C1:C8)', 8],
  ['COUNTIF(C:C,"<>y")', ''],
  ['COUNTIF(C1:C1048576,"")', ''],
  ['SUMPRODUCT((C1:C8="y")*ROW(C1:C8))', ''],
  ['ROW(C8)', 8],
  ['INDEX(A3:C3,3)', ''],
  ['INDEX(A3:C3,1,3)', 'x'],
  ['C:C&"!"', ''],
  ['SUMPRODUCT(--(LEN(C3:C5)>0))', ''],
  ['SUMPRODUCT((C3:C5="y")*1)', 1],
  ['SUMPRODUCT(--ISNUMBER(SEARCH("y",C3:C5)))', ''],
  ['ISNUMBER(SEARCH("y",C4))', true],
  ['SUMPRODUCT(COUNTIF(C3:C5,{"x","y"}))', ''],
  ['COUNTIF(C3:C5,"x")', 1],
  ['COUNTIFS(C3:C5,C4,C3:C5,"<>z")', 1],
  ['COUNTIFS(C3:C5,C3:C4)', ''],
  ['MATCH(C4,C3:C5,0)', 2],
  ['MATCH(C3:C4,C3:C5,0)', ''],
  ['COUNTIF(C3:C5,"<2026-03-01")', ''],
  ['SUMIF(C3:C5,"x",D3)', ''],
  ['SUMIF(C3:C5,"x",D3:D5)', 0],
  ['NUMBERVALUE("2,5",",")', ''],
  ['TEXT("x","0")', ''],
  ['TEXT(3,"00")', '03'],
  ['"x"+1', '#VALUE!'],
  ['YEAR("2026-05-05")', ''],
  ['1/3&""', ''],
  ['1/4&""', '0.25'],
  ['SUM(IF({1,0},C5+0,1))', 4],
  ['LEN(IF({1,0},"a","b"))', ''],
  ['LEN(INDEX(C3:C5,2))', 1],
  ['ROUND(SUM(D3:D5)/3,0)', 0],
  ['UPPER(Plan)', ''],
])(
  'what the engine says for certain of a sheet that begins in its third row and column: %s is %s',
  async (formula, wanted) => {
    const { values } = await valuesOf(lower([formula]), 'E9');
    expect(values).toEqual([wanted]);
  },
);

test('twenty formulas that go on to the last row take no million cells each', async () => {
  const formulas = Array.from({ length: 20 }, (_, index) => `SUMPRODUCT(($A$1:$D$1048576="y")*${index})`);
  const begun = process.cpuUsage();
  const { values } = await valuesOf(lower(formulas), 'E9:X9');
  const { user } = process.cpuUsage(begun);
  expect(values).toEqual(formulas.map((_, index) => index));
  expect(user / 1e6).toBeLessThan(8);
}, 60_000);
