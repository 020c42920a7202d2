/** Formulas written through the host have their value; those of the file keep theirs unless what they look at changes. */
import { unzipSync } from 'fflate';
import { openSeed, type Open } from './connect';

let open: Open;
beforeAll(async () => {
  open = await openSeed();
});

const DATA = [
  ['Id', 'Område', 'Nämnd', 'Status', 'S', 'K', 'Datum'],
  ['R1', 'Skola', 'BUN', 'Klar', 3, 4, 46023],
  ['R2', 'Vård', 'SN', 'Pågår', 4, 4, 46054],
  ['R3', 'Skola', 'BUN', 'Pågår', 1, 2, 46082],
  ['R4', 'IT', 'KS', '', 2, 3, 46113],
];

type Held = string | number | boolean;

const CASES: readonly [string, Held][] = [
  ['=E2*F2', 12],
  ['=IF(E3*F3>=16,"Kritisk","Medel")', 'Kritisk'],
  ['=COUNTIFS(D2:D5,"Pågår",B2:B5,"Skola")', 1],
  ['=SUMPRODUCT((E2:E5*F2:F5>=12)*1)', 2],
  ['=INDEX(B2:B5,MATCH("R4",A2:A5,0))', 'IT'],
  ['=VLOOKUP("R2",A2:F5,2,FALSE)', 'Vård'],
  ['=XLOOKUP("R9",A2:A5,B2:B5,"saknas")', 'saknas'],
  ['=IFERROR(1/0,"fel")', 'fel'],
  ['=1/0', '#DIV/0!'],
  ['=TEXT(G2,"yyyy-mm-dd")', '2026-01-01'],
  ['=TEXTJOIN(", ",TRUE,B2:B5)', 'Skola, Vård, Skola, IT'],
  ['=E2&" – "&B2', '3 – Skola'],
  ['=IFS(E2>3,"hög",TRUE,"låg")', 'låg'],
  ['=SWITCH(D2,"Klar",1,0)', 1],
  ['=MAXIFS(E2:E5,B2:B5,"Skola")', 3],
  ['=COUNTA(UNIQUE(B2:B5))', 3],
  ['=SUM(Gräns,1)', 9],
  ['=ROUND(2.345,2)', 2.35],
  ['=AND($E2>=3,$F2>=4)', true],
  ['=HYPERLINK("#Riskanalys!A5","Till raden")', 'Till raden'],
  ['=SUBTOTAL(109,E2:E5)', 10],
  ['=LEN("åäö")', 3],
  ['="a"="A"', true],
  ['=COUNTIF(Riskanalys!K5:K33,"Ja")', 25],
  ['=SUM(Riskanalys!F:F)', 199],
];

test.each(CASES)('%s is %s', (formula, value) =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1:G5').values = DATA;
    context.workbook.names.getItemOrNullObject('Gräns').delete();
    sheet.getRange('J1').values = [[8]];
    context.workbook.names.add('Gräns', sheet.getRange('J1'));
    const cell = sheet.getRange('L1');
    cell.formulas = [[formula]];
    cell.load('values,formulas');
    await context.sync();
    expect(cell.values[0]?.[0]).toEqual(value);
    // Prefixes of the file are never shown.
    expect(cell.formulas[0]?.[0]).toBe(formula);
  }),
);

test('what depends on a changed cell follows, over sheets and several steps', () =>
  open.sample(async (sheet, context) => {
    const other = context.workbook.worksheets.getItem('Riskanalys').getRange('N40');
    other.formulas = [['=Sample!B1*2']];
    sheet.getRange('A1:C1').formulas = [['5', '=A1+1', '=SUM(A1:B1)']];
    await context.sync();
    sheet.getRange('A1').values = [[10]];
    const row = sheet.getRange('A1:C1').load('values');
    other.load('values');
    await context.sync();
    expect(row.values).toEqual([[10, 11, 21]]);
    expect(other.values).toEqual([[22]]);
  }));

test('structured references, by table name and by this row', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1:C3').values = [
      ['S', 'K', 'R'],
      [3, 4, ''],
      [2, 2, ''],
    ];
    sheet.tables.add('A1:C3', true).name = 'Risker';
    sheet.getRange('C2:C3').formulas = [['=[@S]*[@K]'], ['=Risker[[#This Row],[S]]*Risker[[#This Row],[K]]']];
    sheet.getRange('E1').formulas = [['=SUM(Risker[R])']];
    const cells = sheet.getRange('C2:C3').load('values');
    const sum = sheet.getRange('E1').load('values');
    await context.sync();
    expect(cells.values).toEqual([[12], [4]]);
    expect(sum.values).toEqual([[16]]);
  }));

test('deleted rows, tables made longer and renamed sheets are followed', () =>
  open.sample(async (sheet, context) => {
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    sheet.getRange('C1').formulas = [['=SUM(Sample!A1:A3)']];
    await context.sync();
    sheet.getRange('2:2').delete('Up');
    sheet.name = 'Nytt namn';
    const cell = sheet.getRange('C1').load('values,formulas');
    await context.sync();
    expect(cell.formulas).toEqual([["=SUM('Nytt namn'!A1:A2)"]]);
    expect(cell.values).toEqual([[4]]);
    sheet.name = 'Sample';
  }));

test('a function that nobody knows leaves no value, and Excel is asked to calculate when it opens the file', async () => {
  const fresh = await openSeed();
  await fresh.sample(async (sheet, context) => {
    sheet.getRange('A1').formulas = [['=NOSUCHFUNCTION(1)']];
    const cell = sheet.getRange('A1').load('values');
    await context.sync();
    expect(cell.values).toEqual([['']]);
  });
  const parts = unzipSync(await fresh.host.save());
  expect(new TextDecoder().decode(parts['xl/workbook.xml'])).toMatch(/fullCalcOnLoad="1"/);
});

test('more formulas than the engine takes at once all get their value, in the right order', async () => {
  const many = await openSeed();
  await many.sample(async (sheet, context) => {
    const rows = 12_000;
    sheet.getRange('A1').values = [[1]];
    // Each row looks at the row above and is a text of its own.
    sheet.getRange(`A2:A${rows}`).formulas = Array.from({ length: rows - 1 }, (_, index) => [
      `=A${index + 1}+1`,
    ]);
    const last = sheet.getRange(`A${rows}`).load('values');
    await context.sync();
    expect(last.values).toEqual([[rows]]);
  });
}, 60_000);

test('formulas of the file keep the value that the file has, until a cell they look at changes', async () => {
  const first = await openSeed();
  await first.sample((sheet) => {
    sheet.getRange('A1:B1').values = [[2, 3]];
    sheet.getRange('C1').formulas = [['=A1*B1']];
  });
  // A result that no engine would give: it must come from the file.
  first.host.document.sheet('Sample')?.setCached(0, 2, 4711);
  const again = await openSeed({}, first.host.document.save());
  await again.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sample');
    sheet.getRange('A5').values = [['bredvid']];
    const cell = sheet.getRange('C1').load('values');
    await context.sync();
    expect(cell.values).toEqual([[4711]]);
    sheet.getRange('A1').values = [[5]];
    cell.load('values');
    await context.sync();
    expect(cell.values).toEqual([[15]]);
  });
});

/** The commonest formula of a plan, which needs no engine: it has its text as soon as it is written. */
test('a link that takes the place of a formula, is replaced by one, and leads to a sheet that comes later', () =>
  open.sample(async (sheet, context) => {
    const link = (name: string) => `=HYPERLINK("#'${name}'!A"&ROW('${name}'!$A$5),"${name} rad "&ROW('${name}'!$A$5))`;
    const shown = async (formula: string) => {
      const cell = sheet.getRange('C1');
      cell.formulas = [[formula]];
      cell.load('values');
      await context.sync();
      return cell.values[0]![0] as Held;
    };
    sheet.getRange('A1:B1').formulas = [[4, '=LEN(C1)']];
    expect(await shown('=A1*2')).toBe(8);
    expect(await shown(link('Riskanalys'))).toBe('Riskanalys rad 5');
    // What stood there is not calculated any more, and what looks at the link has seen it.
    sheet.getRange('A1').values = [[9]];
    const after = sheet.getRange('B1:C1').load('values');
    await context.sync();
    expect(after.values).toEqual([[16, 'Riskanalys rad 5']]);
    expect(await shown('=A1*2')).toBe(18);
    context.workbook.worksheets.getItemOrNullObject('Senare').delete();
    expect(await shown(link('Senare'))).not.toBe('Senare rad 5');
    context.workbook.worksheets.add('Senare');
    expect(await shown(link('Senare'))).toBe('Senare rad 5');
    context.workbook.worksheets.getItem('Senare').getRange('2:3').insert('Down');
    const moved = sheet.getRange('C1').load('values');
    await context.sync();
    expect(moved.values[0]![0]).toBe('Senare rad 7');
    context.workbook.worksheets.getItem('Senare').delete();
    await context.sync();
  })); // prettier-ignore
