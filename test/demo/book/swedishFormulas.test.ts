import fc from 'fast-check';
import { toEnglishFormula, toSwedishFormula } from '../../../src/demo/book/swedishFormulas';

test.each([
  ['IF(D5>2.5,"hög, mycket","låg")', 'OM(D5>2,5;"hög, mycket";"låg")'],
  ['SUM(A1:A3)', 'SUMMA(A1:A3)'],
  ['COUNTIFS(\'Blad, 1\'!A:A,"Ja")', 'ANTAL.OMF(\'Blad, 1\'!A:A;"Ja")'],
  ['IFERROR(VLOOKUP(A1,Plan[[Status, T1]],2,FALSE),"")', 'OMFEL(LETARAD(A1;Plan[[Status, T1]];2;FALSKT);"")'],
  ['HYPERLINK("#Blad1!A5","rad 5")', 'HYPERLÄNK("#Blad1!A5";"rad 5")'],
  ['D5*E5', 'D5*E5'],
  ['MYFUNCTION(1,2)', 'MYFUNCTION(1;2)'],
])('%s is shown as %s and read back', (english, swedish) => {
  expect(toSwedishFormula(english)).toBe(swedish);
  expect(toEnglishFormula(swedish)).toBe(english);
});

test.each([
  ['om(a1>1;sant;falskt)', 'IF(a1>1,TRUE,FALSE)'],
  ['SUM(A1,B1)', 'SUM(A1,B1)'],
  ['3,5*2', '3.5*2'],
  ['ROUND(3,5)', 'ROUND(3,5)'],
  ['AVRUNDA(3,55;1)', 'ROUND(3.55,1)'],
])('typed %s becomes %s', (typed, english) => {
  expect(toEnglishFormula(typed)).toBe(english);
});

test('nothing inside quotes is ever translated', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('O', 'M', '(', ';', ',', '1', 'SANT', 'IF(') }), (text) => {
      expect(toEnglishFormula(`OM(A1;"${text}";1)`)).toBe(`IF(A1,"${text}",1)`);
    }),
  );
});
