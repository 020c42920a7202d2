import { fromFile, toFile } from '../../../src/headless/host/formulaText';
import { shiftFormula } from '../../../src/headless/host/shiftFormula';

test.each([
  ['SUM(A1:A3)', 'SUM(A1:A3)'],
  ['TEXTJOIN(", ",TRUE,A1:A3)', '_xlfn.TEXTJOIN(", ",TRUE,A1:A3)'],
  ['ifs(A1>1,"IFS(x)",TRUE,2)', '_xlfn.IFS(A1>1,"IFS(x)",TRUE,2)'],
  ['SUM(FILTER(A1:A3,B1:B3=1))', 'SUM(_xlfn._xlws.FILTER(A1:A3,B1:B3=1))'],
  ["'CONCAT(x)'!A1&CONCAT(A1)", "'CONCAT(x)'!A1&_xlfn.CONCAT(A1)"],
  ['MYCONCAT(A1)', 'MYCONCAT(A1)'],
])('%s is kept as %s', (shown, kept) => {
  expect(toFile(shown)).toBe(kept);
  expect(fromFile(kept)).toBe(shown.replace(/^ifs/, 'IFS'));
});

test.each([
  ['[@S]*[@K]', 'Risker[[#This Row],[S]]*Risker[[#This Row],[K]]'],
  ['[@[Status T1]]&"[@S]"', 'Risker[[#This Row],[Status T1]]&"[@S]"'],
  ['Andra[@S]', 'Andra[@S]'],
])('%s in the table Risker is %s', (shown, kept) => expect(toFile(shown, 'Risker')).toBe(kept));

test.each([
  ['A1*B$2+$C3', 2, 1, 'B3*C$2+$C5'],
  ['SUM(A1:A3)&"A1"', 1, 0, 'SUM(A2:A4)&"A1"'],
  ["'A1'!B2+Blad1!B2", 1, 1, "'A1'!C3+Blad1!C3"],
  ['LOG10(A1)+X1Y2', 1, 0, 'LOG10(A2)+X1Y2'],
  ['Tabell1[A1]+A1', 1, 0, 'Tabell1[A1]+A2'],
  ['A1', -1, 0, '#REF!'],
  ['åA1+A1_x', 1, 1, 'åA1+A1_x'],
])('%s moved by %i, %i is %s', (formula, rows, columns, expected) =>
  expect(shiftFormula(formula, rows, columns)).toBe(expected),
);
