import { sheetData } from '../../support/xlsx';
import { area, open } from './opened';

const DATA = sheetData([
  ['Nr', 'Kontrollmoment', 'Status\nT1'],
  [1, 'Attest', 'Pågår'],
  [2, 'Delegation', 'Klar'],
  [3, 'Jäv', 'pågår'],
  [4, 'Behörighet', null],
]);
const TABLE = 'xl/tables/table1.xml';

function withTable(data = DATA) {
  const file = open(data);
  return { ...file, table: file.sheet.tables.add(area(0, 0, 5, 3), true, 'Plan') };
}

describe('a new table', () => {
  test('is read back with its parts where Excel wants them', () => {
    const file = withTable();
    const [table] = file.reopened().sheet.tables.items;
    expect(table).toMatchObject({
      id: 1,
      name: 'Plan',
      area: area(0, 0, 5, 3),
      showHeaders: true,
      showTotals: false,
      style: 'TableStyleMedium2',
      showBandedRows: true,
      showFilterButton: true,
      isFiltered: false,
    });
    expect(table!.columns).toEqual([
      { id: 1, name: 'Nr' },
      { id: 2, name: 'Kontrollmoment' },
      { id: 3, name: 'Status\nT1' },
    ]);
    expect(file.text(TABLE)).toContain('<tableColumn id="3" name="Status_x000a_T1"/>');
    expect(file.text(TABLE)).toMatch(/<autoFilter ref="A1:C5"\/><tableColumns count="3">.*<tableStyleInfo /);
    expect(file.text('[Content_Types].xml')).toContain('PartName="/xl/tables/table1.xml"');
    expect(file.text()).toMatch(/<tableParts count="1"><tablePart r:id="\w+"\/><\/tableParts>/);
  });

  test('makes its header cells fit: texts, none empty, none twice', () => {
    const file = open(
      sheetData([
        ['Namn', 'namn', null, 2026, true],
        [1, 2, 3, 4, 5],
      ]),
    );
    const table = file.sheet.tables.add(area(0, 0, 2, 5), true);
    const names = ['Namn', 'namn2', 'Column3', '2026', 'SANT'];
    expect(table.columns.map((column) => column.name)).toEqual(names);
    expect(names.map((_, at) => file.sheet.get(0, at).value)).toEqual(names);
    expect(table.name).toBe('Table1');
  });

  test('a header alone gets an empty row below it', () => {
    expect(open(sheetData([['A', 'B']])).sheet.tables.add(area(0, 0, 1, 2), true).area).toEqual(
      area(0, 0, 2, 2),
    );
  });

  test('ids and names are unique in the workbook, names against defined names too', () => {
    const file = open({
      sheets: [
        { name: 'Blad1', xml: DATA },
        { name: 'Blad2', xml: DATA },
      ],
      workbook: '<definedNames><definedName name="Upptaget">1</definedName></definedNames>',
    });
    const [first, second] = file.document.sheets.map((sheet) => sheet.tables.add(area(0, 0, 5, 3), true));
    expect([first!.id, first!.name, second!.id, second!.name]).toEqual([1, 'Table1', 2, 'Table2']);
    for (const name of ['upptaget', 'table1']) {
      expect(() => (second!.name = name)).toThrow(/name-taken/);
    }
    for (const name of ['A1', 'R1C1', 'två ord', '1:a', 'x'.repeat(256), '']) {
      expect(() => (second!.name = name)).toThrow(/bad-name/);
    }
    expect(second!.name).toBe('Table2');
  });

  test('may not overlap another table, a merge or the sheet’s filter', () => {
    const file = withTable();
    expect(() => file.sheet.tables.add(area(4, 2, 3, 3), true)).toThrow(/table-conflict/);
    file.sheet.merges.add(area(10, 0, 2, 2));
    expect(() => file.sheet.tables.add(area(9, 0, 3, 3), true)).toThrow(/merge-conflict/);
    file.sheet.autoFilter.apply(area(20, 0, 3, 3));
    expect(() => file.sheet.tables.add(area(21, 0, 3, 3), true)).toThrow(/table-conflict/);
    expect(() => file.sheet.autoFilter.apply(area(0, 0, 3, 3))).toThrow(/table-conflict/);
  });
});

test('looks are changed one at a time', () => {
  const file = withTable();
  const looks = {
    style: 'TableStyleLight1',
    showBandedRows: false,
    showBandedColumns: true,
    showFirstColumn: true,
    showLastColumn: true,
    showFilterButton: false,
  };
  Object.assign(file.table, looks);
  expect(file.reopened().sheet.tables.items[0]).toMatchObject(looks);
  Object.assign(file.table, { style: null, showFilterButton: true });
  expect(file.reopened().sheet.tables.items[0]).toMatchObject({ style: null, showFilterButton: true });
});

describe('filtering', () => {
  const hidden = (sheet: ReturnType<typeof withTable>['sheet']) =>
    [0, 1, 2, 3, 4, 5].map((row) => sheet.rows.hidden(row));

  test('hides the rows whose text is not among the values, whatever its case', () => {
    const file = withTable();
    file.table.filter(2, ['PÅGÅR', '']);
    expect(hidden(file.sheet)).toEqual([false, false, true, false, false, false]);
    const again = file.reopened();
    expect(again.sheet.tables.items[0]!.isFiltered).toBe(true);
    expect(hidden(again.sheet)).toEqual(hidden(file.sheet));
    expect(file.text(TABLE)).toContain(
      '<filterColumn colId="2"><filters blank="1"><filter val="PÅGÅR"/></filters></filterColumn>',
    );
  });

  test('two columns together, then one, then none', () => {
    const file = withTable();
    file.table.filter(2, ['Pågår']);
    file.table.filter(0, ['1', '2']);
    expect(hidden(file.sheet)).toEqual([false, false, true, true, true, false]);
    file.table.clearFilter(2);
    expect(hidden(file.sheet)).toEqual([false, false, false, true, true, false]);
    file.table.clearFilter();
    expect(hidden(file.sheet).some(Boolean)).toBe(false);
    expect(file.table.isFiltered).toBe(false);
  });

  test('a criterion we cannot judge keeps its rows hidden until it goes', () => {
    const file = withTable();
    file.table.filter(2, ['Pågår']);
    const text = file
      .text(TABLE)
      .replace(
        /<filters.*<\/filters>/,
        '<customFilters><customFilter operator="notEqual" val="Klar"/></customFilters>',
      );
    const other = open({
      sheets: [
        {
          name: 'Blad1',
          xml: `${file
            .text()
            .replace(/.*?(<sheetData)/s, '$1')
            .replace('</worksheet>', '')}`,
          relations: [['rId1', 'table', '../tables/table1.xml']],
        },
      ],
      parts: { [TABLE]: ['application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml', text] },
    });
    const table = other.sheet.tables.items[0]!;
    expect(table.isFiltered).toBe(true);
    table.filter(0, ['1', '2']);
    expect(hidden(other.sheet)).toEqual([false, false, true, true, true, false]);
    table.clearFilter(0);
    expect(hidden(other.sheet)[2]).toBe(true);
    table.clearFilter();
    expect(hidden(other.sheet).some(Boolean)).toBe(false);
  });

  test('what it is sorted by is written down', () => {
    const file = withTable();
    file.table.sort = [
      { column: 1, ascending: true },
      { column: 0, ascending: false },
    ];
    expect(file.reopened().sheet.tables.items[0]!.sort).toEqual(file.table.sort);
    expect(file.text(TABLE)).toContain(
      '<sortState ref="A2:C5"><sortCondition ref="B2:B5"/><sortCondition descending="1" ref="A2:A5"/></sortState>',
    );
    file.table.sort = [];
    expect(file.text(TABLE)).not.toContain('sortState');
  });
});

describe('resizing', () => {
  test('columns keep id and name, new ones are named by their cells', () => {
    const file = withTable();
    file.sheet.setValue(0, 3, 'Ny');
    file.table.resize(area(0, 1, 7, 4));
    expect(file.table.columns).toEqual([
      { id: 2, name: 'Kontrollmoment' },
      { id: 3, name: 'Status\nT1' },
      { id: 4, name: 'Ny' },
      { id: 5, name: 'Column4' },
    ]);
    expect(file.sheet.get(0, 4).value).toBe('Column4');
    expect(file.text(TABLE)).toContain('<autoFilter ref="B1:E7"/>');
  });

  test.each([
    ['another header row', area(1, 0, 5, 3)],
    ['beside itself', area(0, 8, 5, 3)],
    ['no data row', area(0, 0, 1, 3)],
  ])('%s is refused', (_, wanted) => {
    const file = withTable();
    expect(() => file.table.resize(wanted)).toThrow(/table-conflict/);
    expect(file.table.area).toEqual(area(0, 0, 5, 3));
  });
});

describe('formulas follow', () => {
  const book = {
    sheets: [
      { name: 'Blad1', xml: DATA },
      {
        name: 'Blad2',
        xml:
          '<sheetData><row r="1"><c r="A1"><f>COUNTIF(Plan[Kontrollmoment],"Plan[x]")</f><v>1</v></c><c r="B1"><f>SUM(Plan[[#All],[Nr]:[Kontrollmoment]])</f></c></row></sheetData>' +
          '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>ROWS(Plan)&gt;3</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation type="list" sqref="A2"><formula1>INDIRECT("Plan[Nr]")</formula1></dataValidation></dataValidations>',
      },
    ],
    workbook: '<definedNames><definedName name="Antal">ROWS(Plan[Nr])</definedName></definedNames>',
  };
  const opened = () => {
    const file = open(book);
    const table = file.sheet.tables.add(area(0, 0, 5, 3), true, 'Plan');
    file.sheet.setFormula(1, 2, 'Plan[[#This Row],[Nr]]*2');
    const read = () => {
      const other = file.document.sheet('Blad2')!;
      return [
        other.get(0, 0).formula,
        other.get(0, 1).formula,
        file.document.names.get('Antal', null)?.formula,
        file.sheet.get(1, 2).formula,
      ];
    };
    return { ...file, table, read };
  };

  test('a new name', () => {
    const file = opened();
    file.table.name = 'Åtgärder';
    expect(file.read()).toEqual([
      'COUNTIF(Åtgärder[Kontrollmoment],"Plan[x]")',
      'SUM(Åtgärder[[#All],[Nr]:[Kontrollmoment]])',
      'ROWS(Åtgärder[Nr])',
      'Åtgärder[[#This Row],[Nr]]*2',
    ]);
  });

  test('a new heading', () => {
    const file = opened();
    file.sheet.setValue(0, 0, "Nr [#] 'x'");
    file.sheet.setValue(0, 1, null);
    file.table.syncHeaders();
    expect(file.table.columns.map((column) => column.name)).toEqual([
      "Nr [#] 'x'",
      'Kontrollmoment',
      'Status\nT1',
    ]);
    expect(file.sheet.get(0, 1).value).toBe('Kontrollmoment');
    expect(file.read()[1]).toBe("SUM(Plan[[#All],[Nr '['#'] ''x'']:[Kontrollmoment]])");
    expect(file.read()[3]).toBe("Plan[[#This Row],[Nr '['#'] ''x'']]*2");
  });

  test('a table that goes leaves plain references', () => {
    const file = opened();
    file.table.filter(0, ['1']);
    file.table.convertToRange();
    expect(file.read()).toEqual([
      'COUNTIF(Blad1!$B$2:$B$5,"Plan[x]")',
      'SUM(Blad1!$A$1:$B$5)',
      'ROWS(Blad1!$A$2:$A$5)',
      '$A2*2',
    ]);
    expect(file.sheet.tables.items).toEqual([]);
    expect(file.sheet.rows.hidden(2)).toBe(false);
    expect(file.text()).not.toContain('tablePart');
    expect(file.text('[Content_Types].xml')).not.toContain('table1.xml');
    expect(file.sheet.get(0, 1).value).toBe('Kontrollmoment');
  });

  test('deleting takes the contents along', () => {
    const file = withTable();
    file.table.delete();
    expect(file.sheet.get(0, 1).value).toBeNull();
    expect(file.reopened().sheet.tables.items).toEqual([]);
  });
});
