import fc from 'fast-check';
import { findPersonalNumbers } from '../../src/domain/personalNumbers';

// Invented numbers with a right check digit, most of them from Skatteverket's own test series.

test.each([
  '811228-9874',
  '8112289874',
  '811228+9874',
  '811228 9874',
  '811228–9874',
  '811228 - 9874',
  '19811228-9874',
  '198112289874',
  '19811228 9874',
  '18121212+1212',
  'Född 850709-9805.',
  '(640823-3234)',
  'Brukare 640823-3234, avd 3',
  'Avser 850709-9805/Andersson',
  'Pnr: 8507099805',
  'pnr 8507099805',
  'Personnr 0101010015',
  'personnummer 0101010015',
  'p.nr 010101-0015',
  'Personnummer: 20010101-0015',
  'Född 000229-1235 (skottdag)',
  'Född 160229-1237 (skottdag)',
  'Handlingen rör 450801-2228 och ingen annan',
  'Mejlet nämner 850709-9805\nvilket är en avvikelse',
  '"811228-9874"',
  'nr 811228-9874',
  'Dosett till 091110-1236 delades ut fel',
  'ID 200101-2398',
  'Elev född 2009-11-10: 20091110-1236',
  '850709\u00A09805',
  'Se akt 990101-2386;',
])('%j holds a personnummer', (text) =>
  expect(findPersonalNumbers(text)).toEqual({ personal: 1, coordination: 0 }),
);

test.each([
  '811288-9871',
  '8112889871',
  '19811288-9871',
  '701063-2391',
  'Klient 701063-2391 saknar folkbokföring',
  'samordningsnummer 8507699802',
  'samordningsnr: 850769-9802',
])('%j holds a samordningsnummer', (text) =>
  expect(findPersonalNumbers(text)).toEqual({ personal: 0, coordination: 1 }),
);

test.each([
  // The words themselves, and words around them.
  'Personnummer förekommer i mail',
  'Samordningsnummer saknas',
  'pnr',
  'Skriv aldrig personnummer (ÅÅMMDD-XXXX) i ämnesraden',
  // Diaries, cases, decisions.
  'KS 2023/00123',
  'Dnr KS 2022-0512-1234',
  'Dnr 2022/00512-1234',
  'SN 2024-00811-228',
  'Diarienummer 811228-9874',
  'Ärende 8112289874',
  '§ 112 2024-03-12',
  'KS2024.1234 811228',
  // Organisations: the third digit is at least two.
  'Org.nr 212000-1234',
  '212000-0142',
  '556036-0793',
  '202100-2114',
  'Organisationsnummer 802002-4280',
  '16556036-0793',
  // Phones.
  '0701234567',
  '070-123 45 67',
  '08-508 00 000',
  'Telefon 0701010015',
  'tel 046-121 21 12',
  '+46701234567',
  // Invoices, payments, accounts.
  'Faktura 8112289874',
  'Fakturanr: 8112289874',
  'OCR 8112289874',
  'Bankgiro 5050-1055',
  'plusgiro 12 12 12-1',
  'Konto 8112289874',
  'IBAN SE35 5000 0000 0549 1000 0003',
  'Belopp 8 112 289 874 kr',
  // Dates and times.
  '2022-05-01',
  '20220501-20221231',
  '2022-05- -2022-07',
  '20220501 1200',
  '2023-04/05',
  // Wrong date or check digit.
  '811228-9875',
  '811328-9874',
  '811232-9874',
  '190229-1234',
  '811292-9874',
  // Part of something longer.
  'AB811228-9874',
  '811228-98745',
  '1811228-98741',
  '811228-9874-01',
  '2022-811228-9874',
  'ISBN 978-91-8112-289-8',
  'GLN 7350000811228',
  '12.811228-9874',
  'v811228-9874',
  '#8112289874',
  '8112-28-9874',
  '',
])('%j holds none', (text) => expect(findPersonalNumbers(text)).toEqual({ personal: 0, coordination: 0 }));

test('each number in a text is counted', () => {
  const text = 'Byt ut 811228-9874, 850709-9805 och 701063-2391 mot initialer (850709-9805 står två gånger).';
  expect(findPersonalNumbers(text)).toEqual({ personal: 3, coordination: 1 });
});

/** Year 1930–2009, so that the century is no matter; any day that every month has. */
const number = fc
  .record({ year: fc.integer({ min: 1930, max: 2009 }), month: fc.integer({ min: 1, max: 12 }) })
  .chain(({ year, month }) =>
    fc
      .record({ day: fc.integer({ min: 1, max: 28 }), serial: fc.integer({ min: 1, max: 999 }) })
      .map(({ day, serial }) => ({ year, month, day, serial })),
  );

test.each([
  ['personal', 0],
  ['coordination', 60],
] as const)(
  'every %s number is found wherever it stands, and never with another check digit',
  (kind, extra) => {
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('-', '+', ''),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        ({ year, month, day, serial }, separator, century, off) => {
          const two = (n: number) => String(n).padStart(2, '0');
          const date = `${two(year % 100)}${two(month)}${two(day + extra)}`;
          const digits = `${date}${String(serial).padStart(3, '0')}`;
          const check = checkDigit(digits);
          const write = (last: number) =>
            `Gäller personnummer ${century ? String(year).slice(0, 2) : ''}${date}${separator}${digits.slice(6)}${last}, se akten.`;
          const expected = { personal: 0, coordination: 0, [kind]: 1 };
          expect(findPersonalNumbers(write(check))).toEqual(expected);
          expect(findPersonalNumbers(write((check + off) % 10))).toEqual({ personal: 0, coordination: 0 });
        },
      ),
    );
  },
);

/** The Luhn digit of nine digits, as Skatteverket describes it (SKV 704). */
function checkDigit(digits: string): number {
  const sum = [...digits].reduce((total, digit, i) => {
    const product = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
