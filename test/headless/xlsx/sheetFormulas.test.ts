import fc from 'fast-check';
import { columnLetters, columnNumber, sheetPrefix, tokenize } from '../../../src/headless/xlsx/formulaTokens';
import {
  deleteSheetIn,
  mayMention,
  offsetFormula,
  renameSheetIn,
  renameTableIn,
} from '../../../src/headless/xlsx/references';
import {
  shiftArea,
  shiftFormula,
  shiftPieces,
  shiftPlace,
  type Shift,
} from '../../../src/headless/xlsx/shift';
import { areaName, parseArea } from '../../../src/headless/xlsx/features/areas';

describe('what names a place in a formula', () => {
  test.each<[string, string[]]>([
    ['A1', ['reference A1']],
    ['$A$1:b2', ['reference $A$1:b2']],
    ['SUM(A:C,$1:3)', ['reference A:C', 'reference $1:3']],
    ['"A1 ""B2"" C3"&D4', ['reference D4']],
    ['LOG10(A1)+ATAN2(B1,C1)', ['reference A1', 'reference B1', 'reference C1']],
    ['Tax2020x+A1B+x_A1+A1.b', []],
    ['XFD1048576+XFE1+A1048577', ['reference XFD1048576']],
    ["'Min flik'!A1+'It''s'!B2", ["reference 'Min flik'!A1", "reference 'It''s'!B2"]],
    ['Åtgärder!A1', ['reference Åtgärder!A1']],
    ['Blad1!Lista+Blad1!#REF!', ['name Blad1!Lista', 'name Blad1!#REF!']],
    ['SUM(Jan:Dec!A1)', ['reference Jan:Dec!A1']],
    ["SUM('Jan 1:Dec 2'!A1)", ["reference 'Jan 1:Dec 2'!A1"]],
    ["[1]Blad1!A1+'C:\\x\\[b.xlsx]s'!B2", ['reference [1]Blad1!A1', "reference 'C:\\x\\[b.xlsx]s'!B2"]],
    ['Blad1!A1:Blad1!B2', ['reference Blad1!A1', 'reference Blad1!B2']],
    ['A1:Blad2!B2', ['reference A1', 'reference Blad2!B2']],
    ['A1:INDEX(B:B,3)', ['reference A1', 'reference B:B']],
    ['Plan[[#This Row],[A1]]+[@[B 2]]', ['table Plan[[#This Row],[A1]]', 'table [@[B 2]]']],
    ["Plan[a'[b']A1]+C3", ["table Plan[a'[b']A1]", 'reference C3']],
    ['A1#+@B2', ['reference A1', 'reference B2']],
    ['1.5E+3+TRUE+{1,2;3}', []],
    ['#N/A+#DIV/0!+A1', ['reference A1']],
    ['IF(A1="","",A1 B2)', ['reference A1', 'reference A1', 'reference B2']],
  ])('%s', (formula, places) => {
    const found = tokenize(formula).filter((token) => token.kind !== 'other');
    expect(found.map((token) => `${token.kind} ${token.text}`)).toEqual(places);
  });

  test('the tokens of any text are that text', () => {
    const pieces = fc.constantFrom(
      'A1',
      '$B$2',
      'Blad1!',
      "'a b'!",
      '"',
      "'",
      '[',
      ']',
      ':',
      '(',
      '#',
      '1',
      'åäö',
      '😀',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          expect(
            tokenize(text)
              .map((token) => token.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});

describe('columns', () => {
  test.each<[string, number]>([
    ['A', 0],
    ['Z', 25],
    ['AA', 26],
    ['xfd', 16383],
    ['XFE', -1],
    ['', -1],
  ])('%s is %d', (letters, number) => expect(columnNumber(letters)).toBe(number));

  test('letters and numbers say the same', () => {
    fc.assert(
      fc.property(fc.nat(16383), (column) => expect(columnNumber(columnLetters(column))).toBe(column)),
    );
  });
});

test.each<[string, string]>([
  ['Blad1', 'Blad1!'],
  ['Åtgärder_2', 'Åtgärder_2!'],
  ['Min flik', "'Min flik'!"],
  ["Anna's", "'Anna''s'!"],
  ['2024', "'2024'!"],
  ['A1', "'A1'!"],
  ['RC', "'RC'!"],
  ['R1C1', "'R1C1'!"],
  ['True', "'True'!"],
  ['a-b', "'a-b'!"],
])('a sheet called %s is written %s', (name, written) => expect(sheetPrefix(name)).toBe(written));

describe('a formula somewhere else', () => {
  test.each<[string, number, number, string]>([
    ['A1+$A1+A$1+$A$1', 2, 3, 'D3+$A3+D$1+$A$1'],
    ['SUM(A:A,1:1,$B:C)', 1, 1, 'SUM(B:B,2:2,$B:D)'],
    ["'a b'!A1", 1, 0, "'a b'!A2"],
    ['A1', -1, 0, '#REF!'],
    ['Blad1!A1', 0, -1, 'Blad1!#REF!'],
    ['"A1"&Plan[A1]', 5, 5, '"A1"&Plan[A1]'],
  ])('%s by %d,%d', (formula, rows, columns, moved) => {
    expect(offsetFormula(formula, rows, columns)).toBe(moved);
  });

  test('and back again', () => {
    const cell = fc.tuple(fc.integer({ min: 100, max: 5000 }), fc.integer({ min: 30, max: 5000 }));
    fc.assert(
      fc.property(
        cell,
        fc.integer({ min: -29, max: 99 }),
        fc.integer({ min: -29, max: 99 }),
        ([row, column], r, c) => {
          const formula = `SUM(${columnLetters(column)}${row},$${columnLetters(column)}${row}:ZZZ9)`;
          expect(offsetFormula(offsetFormula(formula, r, c), -r, -c)).toBe(formula);
        },
      ),
    );
  });
});

describe('a sheet renamed', () => {
  test.each<[string, string]>([
    ['Blad1!A1+blad1!B1+A1', "'Ny flik'!A1+'Ny flik'!B1+A1"],
    ["'Blad1'!$A:$A", "'Ny flik'!$A:$A"],
    ['Blad1:Blad3!A1', "'Ny flik:Blad3'!A1"],
    ['Blad0:Blad1!A1', "'Blad0:Ny flik'!A1"],
    ['Blad1!Lista', "'Ny flik'!Lista"],
    ['[1]Blad1!A1', '[1]Blad1!A1'],
    ['"Blad1!A1"&Blad11!A1&xBlad1!A1', '"Blad1!A1"&Blad11!A1&xBlad1!A1'],
  ])('%s', (formula, renamed) => expect(renameSheetIn(formula, 'Blad1', 'Ny flik')).toBe(renamed));

  test('a name with apostrophes is found', () => {
    expect(mayMention("'It''s'!A1", "It's")).toBe(true);
    expect(renameSheetIn("'It''s'!A1", "it's", 'B')).toBe('B!A1');
    expect(mayMention('It+1', 'It')).toBe(false);
  });
});

describe('a sheet deleted', () => {
  test.each<[string, string]>([
    ['Blad2!A1+1', '#REF!+1'],
    ['SUM(Blad2!Lista)', 'SUM(#REF!)'],
    ['Blad1!A1', 'Blad1!A1'],
    ['SUM(Blad2:Blad4!A1)', 'SUM(Blad3:Blad4!A1)'],
    ['SUM(Blad1:Blad2!A1)', 'SUM(Blad1!A1)'],
    ['SUM(Blad1:Blad3!A1)', 'SUM(Blad1:Blad3!A1)'],
    ['SUM(Blad4:Blad2!A1)', 'SUM(Blad3:Blad4!A1)'],
  ])('%s', (formula, left) => {
    expect(deleteSheetIn(formula, 'Blad2', ['Blad1', 'Blad2', 'Blad3', 'Blad4'])).toBe(left);
  });
});

test('a table renamed', () => {
  expect(renameTableIn('SUM(Plan[Status],plan[#All])&"Plan[x]"&Planer[x]', 'Plan', 'Åtgärder')).toBe(
    'SUM(Åtgärder[Status],Åtgärder[#All])&"Plan[x]"&Planer[x]',
  );
});

const shift = (kind: Shift['kind'], ref: string, vertical = true): Shift => ({
  kind,
  area: parseArea(ref)!,
  vertical,
});

describe('cells inserted and deleted', () => {
  test.each<[Shift['kind'], string, string, string]>([
    // Whole rows.
    ['insert', '3:4', 'A2', 'A2'],
    ['insert', '3:4', 'A3+$A$3', 'A5+$A$5'],
    ['insert', '3:4', 'A2:A3', 'A2:A5'],
    ['insert', '3:4', 'A1:A2', 'A1:A2'],
    ['insert', '3:4', 'SUM(A:A,2:3)', 'SUM(A:A,2:5)'],
    ['insert', '3:4', 'Annan!A3+[1]Här!A3+Här:Annan!A3', 'Annan!A3+[1]Här!A3+Här:Annan!A3'],
    ['insert', '3:4', 'Här!A3', 'Här!A5'],
    ['delete', '3:4', 'A3+A5', '#REF!+A3'],
    ['delete', '3:4', 'A2:A6', 'A2:A4'],
    ['delete', '3:4', 'A3:A6', 'A3:A4'],
    ['delete', '3:4', 'A1:A3', 'A1:A2'],
    ['delete', '3:4', 'A3:A4', '#REF!'],
    ['delete', '3:4', 'B6:A1', 'B4:A1'],
    // Some columns only.
    ['insert', 'B3:C3', 'A3+B3+C3+D3', 'A3+B4+C4+D3'],
    ['insert', 'B3:C3', 'B1:C9', 'B1:C10'],
    ['insert', 'B3:C3', 'A1:C9', 'A1:C9'],
    ['insert', 'B3:C3', '3:3', '3:3'],
    ['delete', 'B3:C4', 'B3+B5+A5', '#REF!+B3+A5'],
  ])('%s %s: %s', (kind, ref, formula, shifted) => {
    const moved = shiftFormula(formula, 'Här', 'Här', shift(kind, ref));
    // The corners of B6:A1 may come in either order: the area counts.
    expect(areaOrText(moved)).toBe(areaOrText(shifted));
  });

  test.each<[Shift['kind'], string, string, string]>([
    ['insert', 'B:C', 'A1+B1+$C$1', 'A1+D1+$E$1'],
    ['insert', 'B:C', 'A1:B1', 'A1:D1'],
    ['insert', 'B:C', 'SUM(B:B,3:3)', 'SUM(D:D,3:3)'],
    ['delete', 'B:C', 'A1:D1', 'A1:B1'],
    ['delete', 'B:C', 'SUM(B:C)', 'SUM(#REF!)'],
    ['delete', 'B2:B3', 'C2+C4', 'B2+C4'],
  ])('%s %s sideways: %s', (kind, ref, formula, shifted) => {
    expect(shiftFormula(formula, 'Här', 'Här', shift(kind, ref, false))).toBe(shifted);
  });

  test('a name of the workbook moves only what says the sheet', () => {
    expect(shiftFormula('A3+Här!A3', undefined, 'Här', shift('insert', '1:1'))).toBe('A3+Här!A4');
  });

  test('formats are cut where only a part moves', () => {
    const pieces = shiftPieces(parseArea('A1:C10')!, shift('insert', 'B5:B6'));
    expect(pieces.map(areaName).sort()).toEqual(['A1:A10', 'B1:B12', 'C1:C10']);
  });

  test('what is pushed over the edge is cut off', () => {
    expect(shiftArea(parseArea('A1048575:A1048576')!, shift('insert', '1:1'))).toEqual(parseArea('A1048576'));
    expect(shiftArea(parseArea('A1048576')!, shift('insert', '1:1'))).toBeUndefined();
  });

  test('inserting and deleting the same cells changes nothing', () => {
    const area = fc.record({
      row: fc.nat(50),
      column: fc.nat(50),
      rows: fc.integer({ min: 1, max: 50 }),
      columns: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(area, area, fc.boolean(), (cells, inserted, vertical) => {
        const after = shiftArea(cells, { kind: 'insert', area: inserted, vertical });
        expect(after && shiftArea(after, { kind: 'delete', area: inserted, vertical })).toEqual(cells);
        const one = { row: cells.row, column: cells.column, rows: 1, columns: 1 };
        for (const kind of ['insert', 'delete'] as const) {
          const place = shiftPlace(one.row, one.column, { kind, area: inserted, vertical });
          expect(place && { ...place, rows: 1, columns: 1 }).toEqual(
            shiftArea(one, { kind, area: inserted, vertical }),
          );
        }
        const count = (pieces: ReturnType<typeof shiftPieces>) =>
          pieces.reduce((sum, piece) => sum + piece.rows * piece.columns, 0);
        const pieces = shiftPieces(cells, { kind: 'insert', area: inserted, vertical });
        expect(count(pieces)).toBeGreaterThanOrEqual(cells.rows * cells.columns);
      }),
    );
  });
});

function areaOrText(text: string): string {
  const area = parseArea(text);
  return area ? areaName(area) : text;
}
