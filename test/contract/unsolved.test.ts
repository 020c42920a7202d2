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
