import fc from 'fast-check';
import { looksLikeMore, safeCell } from '../../src/excel/safeCell';
import { heldText } from '../../src/sheets/holds';

/** Texts that Excel would make something else of, and that must therefore be sent with an apostrophe. */
const dangerous = [
  '- Utbilda personal',
  '-',
  '–5',
  '−5',
  '=SUM(A1)',
  ' =1+1',
  '\u00a0=1+1',
  '\u200b=1+1',
  '\t=1+1',
  '+46 8 123 45 67',
  '@HR',
  "'citat'",
  '2022-05',
  '2022-05- -2022-07',
  '2023-04/05',
  '1/2',
  '½',
  '3-4',
  '15-Feb',
  '15 februari 2022',
  'maj 2022',
  'May 5, 2022',
  '10:30',
  '10:30 PM',
  '10.30',
  '00123',
  '50%',
  '50 %',
  '1e5',
  '1E+05',
  '3,5',
  '1 000',
  '1\u00a0000,50',
  '(12)',
  '$5',
  '5 kr',
  '５',
  'TRUE',
  'false',
  'SANT',
  'Falskt',
  '#N/A',
  '#REF!',
  '/meny',
  '\\\\server\\mapp',
  // With nothing in them that looks like a number: only how they begin.
  '+Anna',
  '−Anna',
  '‐Anna',
  '–Anna',
  '—Anna',
  ' =SUM(A:A)',
  '\u00a0@HR',
  '\u200b=HYPERLINK("x")',
  '\ufeff=HYPERLINK("x")',
  '\u202e-Anna',
  '\u0007=cmd|x',
  '\t=HYPERLINK("x")',
  '\u200b \u00a0SANT',
];

/** Texts that are plainly text in any Excel and stay as they are. */
const plain = [
  'Utbilda personal',
  '16 – sannolik risk, allvarliga konsekvenser',
  'HR + admin',
  'Riskanalys genomförd VT-22',
  '3 (middels)',
  '4 - Allvarlig',
  'Risk att vi inte följer LAS',
  'Ekonomichef: 2 gånger per år',
  'a=b',
  'Sant eller falskt',
  'Maj',
  'risk\n- punkt',
];

test.each(dangerous)('%j is sent as text', (text) => expect(safeCell(text)).toBe(`'${text}`));

test.each(plain)('%j needs nothing', (text) => expect(safeCell(text)).toBe(text));

test('numbers, truth values, formulas and the two kinds of nothing are what they are', () => {
  expect([16, true, null, ''].map(safeCell)).toEqual([16, true, null, '']);
  expect(safeCell({ formula: '=ROW($A$5)' })).toBe('=ROW($A$5)');
});

test('lines are broken as Excel breaks them', () => {
  expect(safeCell('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
});

test('whatever the text, it is either plainly text or guarded, and nothing but the apostrophe is added', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const sent = String(safeCell(text));
      const kept = heldText(text);
      expect(sent === kept || sent === `'${kept}`).toBe(true);
      expect(/^[=+\-@']/.test(kept.trim())).toBe(looksLikeMore(kept) && /^[=+\-@']/.test(kept.trim()));
    }),
  );
});

test('every number and date, in every usual way of writing it, is guarded', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  const written = fc.oneof(
    number.map(String),
    number.map((value) => value.toLocaleString('sv-SE')),
    number.map((value) => value.toLocaleString('en-US')),
    number.map((value) => value.toExponential()),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.date({ noInvalidDate: true }).map((date) => date.toLocaleDateString('sv-SE', { dateStyle: 'long' })),
    fc.date({ noInvalidDate: true }).map((date) => date.toLocaleDateString('en-US', { dateStyle: 'full' })),
    fc.date({ noInvalidDate: true }).map((date) => date.toLocaleString('en-US')),
  );
  fc.assert(fc.property(written, (text) => expect(looksLikeMore(text)).toBe(true)));
});

test('prose is told at first sight just as it is after a longer look, and short texts the second time as the first', () => {
  const bit = fc.constantFrom(
    ...['Risk', 'wednesday', 'september', 'september\u0301', 'verksamheten', 'ärendeslag', 'FALSKT', 'e', '5', '12', '1/2', ' ', ' ', '-', '=', '\u200b', '\u0301', '\n', 'ﬁ'],
  ); // prettier-ignore
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 7 }), (bits) => {
      const text = bits.join('');
      const sent = looksLikeMore(text) ? `'${text}` : text;
      expect([safeCell(text), safeCell(text)]).toEqual([sent, sent]);
    }),
    { numRuns: 2000 },
  );
});
