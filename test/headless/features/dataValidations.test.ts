import fc from 'fast-check';
import type { ValidationRule } from '../../../src/headless/documentFeatures';
import { area, open } from './opened';

const rule = (part: Partial<ValidationRule>): ValidationRule => ({
  type: 'list',
  ignoreBlanks: true,
  inCellDropDown: true,
  prompt: { show: false, title: '', message: '' },
  errorAlert: { show: true, style: 'stop', title: '', message: '' },
  ...part,
});

describe('a validation is read back as it was written', () => {
  const cases: Record<string, ValidationRule> = {
    'a literal list': rule({ formula1: '"Ja,Nej"' }),
    'a list from a range': rule({ formula1: 'Listor!$A$1:$A$9', inCellDropDown: false }),
    'whole numbers': rule({ type: 'whole', operator: 'between', formula1: '1', formula2: '4' }),
    'a decimal': rule({ type: 'decimal', operator: 'greaterThan', formula1: '0.5', ignoreBlanks: false }),
    'a date': rule({ type: 'date', operator: 'notBetween', formula1: '45000', formula2: '46000' }),
    'a length': rule({ type: 'textLength', operator: 'lessThanOrEqual', formula1: '200' }),
    'a formula': rule({ type: 'custom', formula1: 'AND(A1<>"",LEN(A1)<9)' }),
    'a prompt alone': rule({
      type: 'none',
      prompt: { show: true, title: 'Metod', message: 'Två\nrader & "citat"' },
    }),
    'a warning': rule({
      formula1: '"a,b"',
      errorAlert: { show: true, style: 'warning', title: 'Fel', message: 'Välj i listan.' },
    }),
  };
  test.each(Object.entries(cases))('%s', (_, validation) => {
    const file = open();
    file.sheet.dataValidations.set([area(0, 0, 5), area(9, 2)], validation);
    const { operator, ...rest } = validation;
    const expected = operator === 'between' ? rest : validation;
    expect(file.reopened().sheet.dataValidations.items).toEqual([
      { ...expected, areas: [area(0, 0, 5), area(9, 2)] },
    ]);
  });
});

const USERS =
  '<sheetData/><dataValidations count="2" xWindow="7"><dataValidation type="list" sqref="A1:A9 C1"><formula1>B1:B3</formula1></dataValidation>' +
  '<dataValidation type="whole" sqref="D1"><formula1>1</formula1><formula2>2</formula2></dataValidation></dataValidations>' +
  '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1">' +
  '<x14:formula1><xm:f>Blad2!A1:A3</xm:f></x14:formula1><xm:sqref>E1:E9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';

describe('validations of the user', () => {
  test('both schemas are listed', () => {
    const { items } = open(USERS).sheet.dataValidations;
    expect(items.map(({ type, formula1, areas }) => [type, formula1, areas])).toEqual([
      ['list', 'B1:B3', [area(0, 0, 9), area(0, 2)]],
      ['whole', '1', [area(0, 3)]],
      ['list', 'Blad2!A1:A3', [area(0, 4, 9)]],
    ]);
  });

  test('setting one cuts its cells out of the others, which keep meaning the same cells', () => {
    const file = open(USERS);
    file.sheet.dataValidations.set([area(0, 0, 3, 5)], rule({ formula1: '"Ja,Nej"' }));
    const again = file.reopened().sheet.dataValidations;
    expect(again.items.map(({ type, formula1, areas }) => [type, formula1, areas])).toEqual([
      ['list', 'B4:B6', [area(3, 0, 6)]],
      ['list', '"Ja,Nej"', [area(0, 0, 3, 5)]],
      ['list', 'Blad2!A4:A6', [area(3, 4, 6)]],
    ]);
    expect(again.at(2, 3)?.formula1).toBe('"Ja,Nej"');
    expect(again.at(3, 0)?.formula1).toBe('B4:B6');
    expect(again.at(3, 3)).toBeUndefined();
    expect(file.text()).toContain('<dataValidations count="2" xWindow="7">');
  });

  test('clearing the last one removes the section and the extension', () => {
    const file = open(USERS);
    file.sheet.dataValidations.clear([area(0, 0, 100, 100)]);
    expect(file.text()).not.toMatch(/dataValidation|extLst/);
  });

  test('clearing elsewhere changes nothing', () => {
    const file = open(USERS);
    file.sheet.dataValidations.clear([area(50, 50)]);
    expect(file.document.isDirty).toBe(false);
  });

  test('a list too long for its formula lies in alternate content and is read from the fallback', () => {
    const file = open(
      '<sheetData/><dataValidations count="1"><dataValidation type="list" sqref="A1"><mc:AlternateContent><mc:Choice Requires="x12ac">' +
        '<x12ac:list xmlns:x12ac="x">a,"b,c"</x12ac:list></mc:Choice><mc:Fallback><formula1>"a,b"</formula1></mc:Fallback></mc:AlternateContent></dataValidation></dataValidations>',
    );
    expect(file.sheet.dataValidations.at(0, 0)?.formula1).toBe('"a,b"');
  });
});

describe('what Excel would call damaged is refused, and nothing is changed', () => {
  const long = (length: number) => 'x'.repeat(length);
  const cases: Record<string, Partial<ValidationRule>> = {
    'a list of 256 characters': { formula1: `"${long(256)}"` },
    'a prompt of 256': { prompt: { show: true, title: '', message: long(256) } },
    'a prompt title of 33': { prompt: { show: true, title: long(33), message: '' } },
    'an error of 225': { errorAlert: { show: true, style: 'stop', title: '', message: long(225) } },
    'an error title of 33': { errorAlert: { show: true, style: 'stop', title: long(33), message: '' } },
  };
  test.each(Object.entries(cases))('%s', (_, part) => {
    const file = open(USERS);
    expect(() => file.sheet.dataValidations.set([area(0, 0)], rule(part))).toThrow(/bad-value/);
    expect(file.document.isDirty).toBe(false);
  });

  test('255 characters are allowed', () => {
    const file = open();
    file.sheet.dataValidations.set([area(0, 0)], rule({ formula1: `"${long(255)}"` }));
    expect(file.reopened().sheet.dataValidations.at(0, 0)?.formula1).toHaveLength(257);
  });
});

test('whatever is set in whatever order, every cell has the validation set last on it', () => {
  const areas = fc
    .tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .map(([row, column, rows, columns]) => area(row, column, rows, columns));
  fc.assert(
    fc.property(fc.array(areas, { maxLength: 6 }), (steps) => {
      const { sheet } = open();
      const expected = new Map<string, string>();
      steps.forEach((step, at) => {
        sheet.dataValidations.set([step], rule({ formula1: `"${at}"` }));
        for (let row = step.row; row < step.row + step.rows; row++) {
          for (let column = step.column; column < step.column + step.columns; column++)
            expected.set(`${row},${column}`, `"${at}"`);
        }
      });
      for (let row = 0; row < 10; row++) {
        for (let column = 0; column < 10; column++) {
          expect(sheet.dataValidations.at(row, column)?.formula1).toBe(expected.get(`${row},${column}`));
        }
      }
    }),
    { numRuns: 30 },
  );
});
