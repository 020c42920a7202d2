import { applyChoice, remember, rememberTable } from '../../../src/sheets/reading/choice';
import { findReadings } from '../../../src/sheets/reading/findReadings';
import { emptyMemory, headingKeys, parseMemory } from '../../../src/sheets/reading/memory';
import { gridOf } from './gridOf';

const sheet = `
| Nr | Händelse | Ekonomisk påverkan | Påverkan på elever | Sannolikhet | Åtgärd |
| 1 | Elevhem brinner ned till grunden | 4 | 3 | 1 | Larm |
| 2 | Skolbuss kommer inte fram | 1 | 3 | 3 | Reservbuss |
| 3 | Betyg försvinner ur systemet | 2 | 4 | 2 | Säkerhetskopia |
`;

test('what the user answers settles the doubt, and next year nothing is asked', () => {
  const grids = [gridOf(sheet)];
  const first = findReadings(grids)[0];
  expect(first?.certain).toBe(false);
  expect(first?.doubts.map(({ field }) => field)).toContain('consequence');
  if (!first) return;
  let memory = emptyMemory;
  let reading = first;
  for (const [field, column] of [
    ['risk', 1],
    ['consequence', 3],
    ['likelihood', 4],
  ] as const) {
    ({ reading, memory } = applyChoice(grids, reading, field, column, memory));
  }
  expect(reading.columns).toMatchObject({ risk: 1, consequence: 3, likelihood: 4 });
  expect(reading).toMatchObject({ certain: true, doubts: [] });
  expect(reading.reasons.find(({ field }) => field === 'consequence')?.code).toBe('remembered');

  const nextYear = gridOf(
    sheet.replace('| Nr |', '| Datum | Nr |').replace(/^\| (\d) /gm, '| 2026-01-01 | $1 '),
    { name: '2026', top: 4, left: 2 },
  );
  const again = findReadings([nextYear], parseMemory(JSON.parse(JSON.stringify(memory))))[0];
  expect(again).toMatchObject({ certain: true, columns: { risk: 4, consequence: 6, likelihood: 7 } });
});

test('a field that the sheet lacks is not asked for again', () => {
  const grids = [gridOf(sheet)];
  const first = findReadings(grids)[0];
  if (!first) throw new Error('nothing found');
  const { reading } = applyChoice(grids, first, 'consequence', null, emptyMemory);
  expect(reading.columns.consequence).toBeUndefined();
  expect(reading.doubts.map(({ field }) => field)).not.toContain('consequence');
});

test('a table that is not the risk analysis is left out, one that is, is not asked about', () => {
  const small = gridOf('| Risk | Sannolikhet | Konsekvens |\n| Elavbrott på äldreboende | 2 | 4 |');
  const reading = findReadings([small])[0];
  expect(reading?.doubts).toEqual([{ field: 'sheet', candidates: [] }]);
  if (!reading) return;
  expect(findReadings([small], rememberTable(emptyMemory, reading, true))[0]?.certain).toBe(true);
  expect(findReadings([small], rememberTable(emptyMemory, reading, false))).toEqual([]);
});

test('pointing at another column moves the answer', () => {
  const reading = findReadings([gridOf(sheet)])[0];
  if (!reading) throw new Error('nothing found');
  const memory = remember(remember(emptyMemory, reading, 'consequence', 2), reading, 'consequence', 3);
  expect(memory.headings).toEqual({ 'paverkan pa elever': 'consequence' });
});

test('equal headings are told apart, headless columns go by their place', () => {
  expect(headingKeys(['Ansvarig', '', 'ANSVARIG ', 'Risk\nnivå'])).toEqual([
    'ansvarig',
    '@2',
    'ansvarig#2',
    'risk niva',
  ]);
});

test.each([
  null,
  'x',
  [],
  { headings: { risk: 'nonsense', a: null }, absent: ['zzz', 'risk'], tables: { t: 'maybe' } },
])('stored nonsense %j is forgotten', (stored) => {
  const memory = parseMemory(stored);
  expect(Object.values(memory.headings).every((field) => field === null)).toBe(true);
  expect(memory.tables).toEqual({});
});
