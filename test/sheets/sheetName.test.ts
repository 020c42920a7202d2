import fc from 'fast-check';
import { freeSheetName, legalSheetName, sheetReference } from '../../src/sheets/sheetName';

test.each([
  ['Internkontrollplan 2026', [], 'Internkontrollplan 2026'],
  ['Internkontrollplan 2026', ['Blad1', 'internkontrollplan 2026'], 'Internkontrollplan 2026 (2)'],
  [
    'Internkontrollplan 2026',
    ['INTERNKONTROLLPLAN 2026', 'Internkontrollplan 2026 (2)'],
    'Internkontrollplan 2026 (3)',
  ],
  ['Plan: nämnd [a/b]?', [], 'Plan nämnd a b'],
  ["'citat'", [], 'citat'],
  ["' 'citat' '", [], 'citat'],
  ["Ett blad som är 30 tecken lång' eller mer", [], 'Ett blad som är 30 tecken lång'],
  ['', [], 'Blad'],
  ['History', [], 'Blad History'],
  // What no file can hold: half of a letter of two units, and what is no character.
  ['Riskbild\ud800 \udc00HR\uffff', [], 'Riskbild HR'],
  // Not half of a letter of two units.
  [`${'x'.repeat(30)}😀`, [], 'x'.repeat(30)],
  ['En mycket lång titel på ett blad i arbetsboken', [], 'En mycket lång titel på ett bla'],
  [
    'En mycket lång titel på ett blad',
    ['En mycket lång titel på ett bla'],
    'En mycket lång titel på ett (2)',
  ],
])('%j beside %j becomes %j', (wish, taken, name) => expect(freeSheetName(wish, taken)).toBe(name));

test('any wish gives a name that Excel accepts and that nothing else has', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 50 }),
        fc.string({ unit: fc.constantFrom("'", ' ', 'a', '\t', ':'), maxLength: 50 }),
      ),
      fc.array(fc.string({ maxLength: 3 })),
      (wish, others) => {
        const name = freeSheetName(wish, [legalSheetName(wish), ...others]);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        for (const legal of [name, legalSheetName(wish)]) expect(legal).not.toMatch(/[\\/?*[\]:]|^'|'$/);
        expect(legalSheetName(wish).length).toBeLessThanOrEqual(31);
        expect([legalSheetName(wish), ...others].map((other) => other.toLowerCase())).not.toContain(
          name.toLowerCase(),
        );
      },
    ),
  );
});

test.each([
  ['Blad1', 'Blad1'],
  ['Risk', 'Risk'],
  ['Åtgärder_2', 'Åtgärder_2'],
  ['A1', "'A1'"],
  ['Q4', "'Q4'"],
  ['R', "'R'"],
  ['RC', "'RC'"],
  ['2026', "'2026'"],
  ['Risk analys', "'Risk analys'"],
  ["Åsa's", "'Åsa''s'"],
  ['a-b', "'a-b'"],
  ['SANT', 'SANT'],
  ['TRUE', "'TRUE'"],
])('%s in a formula is %s', (name, reference) => {
  expect(sheetReference(name)).toBe(reference);
});
