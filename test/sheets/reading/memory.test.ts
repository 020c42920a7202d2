import type { Field } from '../../../src/domain/field';
import type { Grid } from '../../../src/sheets/grid';
import { remembering } from '../../../src/sheets/reading/answers';
import { findReadings } from '../../../src/sheets/reading/findReadings';
import {
  emptyMemory,
  headingKeys,
  parseMemory,
  remembersAnything,
  type ColumnMemory,
} from '../../../src/sheets/reading/memory';
import { gridOf } from './gridOf';

const sheet = `
| Nr | Händelse | Ekonomisk påverkan | Påverkan på elever | Sannolikhet | Åtgärd |
| 1 | Elevhem brinner ned till grunden | 4 | 3 | 1 | Larm |
| 2 | Skolbuss kommer inte fram | 1 | 3 | 3 | Reservbuss |
| 3 | Betyg försvinner ur systemet | 2 | 4 | 2 | Säkerhetskopia |
`;

/** Reads again with one more answer about the first reading's table. */
function answered(grids: readonly Grid[], memory: ColumnMemory, field: Field, column: number | null) {
  const table = findReadings(grids, memory)[0];
  if (!table) throw new Error('nothing found');
  return remembering(memory, { kind: 'column', table, field, column });
}

test('what the user answers settles the doubt, and next year nothing is asked', () => {
  const grids = [gridOf(sheet)];
  const first = findReadings(grids)[0];
  expect(first?.certain).toBe(false);
  expect(first?.doubts.map(({ field }) => field)).toContain('consequence');
  let memory = emptyMemory;
  for (const [field, column] of [
    ['risk', 1],
    ['consequence', 3],
    ['likelihood', 4],
  ] as const) {
    memory = answered(grids, memory, field, column);
  }
  const reading = findReadings(grids, memory)[0];
  expect(reading?.columns).toMatchObject({ risk: 1, consequence: 3, likelihood: 4 });
  expect(reading).toMatchObject({ certain: true, doubts: [] });
  expect(reading?.reasons.find(({ field }) => field === 'consequence')?.code).toBe('remembered');

  const nextYear = gridOf(
    sheet.replace('| Nr |', '| Datum | Nr |').replace(/^\| (\d) /gm, '| 2026-01-01 | $1 '),
    { name: '2026', top: 4, left: 2 },
  );
  const again = findReadings([nextYear], parseMemory(JSON.parse(JSON.stringify(memory))))[0];
  expect(again).toMatchObject({ certain: true, columns: { risk: 4, consequence: 6, likelihood: 7 } });
});

test('a field that the sheet lacks is not asked for again, but found when next year has a column for it', () => {
  const grids = [gridOf(sheet)];
  const memory = answered(grids, emptyMemory, 'consequence', null);
  const reading = findReadings(grids, memory)[0];
  expect(reading?.columns.consequence).toBeUndefined();
  expect(reading?.doubts.map(({ field }) => field)).not.toContain('consequence');

  const nextYear = gridOf(sheet.replace('Påverkan på elever', 'Konsekvens (1-4)'));
  expect(findReadings([nextYear], memory)[0]?.columns.consequence).toBe(3);
});

const small = '| Risk | Sannolikhet | Konsekvens |\n| Elavbrott på äldreboende | 2 | 4 |';

test('a table that is not the risk analysis is left out, one that is, is not asked about', () => {
  const grids = [gridOf(small)];
  const all = findReadings(grids);
  expect(all[0]?.doubts).toEqual([{ field: 'sheet', candidates: [] }]);
  const yes = remembering(emptyMemory, { kind: 'tables', all, risk: all });
  expect(findReadings(grids, yes)[0]).toMatchObject({ certain: true, isConfirmed: true });
  const no = remembering(yes, { kind: 'tables', all, risk: [] });
  expect(findReadings(grids, no)).toEqual([]);
});

test('of two sheets with the same headings the other is put aside by its name, not by its headings', () => {
  const grids = [gridOf(small, { name: 'Skola' }), gridOf(small, { name: 'Mall' })];
  const all = findReadings(grids);
  const memory = remembering(emptyMemory, { kind: 'tables', all, risk: all.slice(0, 1) });
  expect(memory.sheets).toEqual({ [all[1]!.sheet]: 'leave' });
  expect(findReadings(grids, memory)).toHaveLength(2);
});

test('pointing at another column moves the answer', () => {
  const grids = [gridOf(sheet)];
  const memory = answered(grids, answered(grids, emptyMemory, 'consequence', 2), 'consequence', 3);
  expect(memory.headings).toEqual({ 'paverkan pa elever': 'consequence' });
});

// Headings that mean nothing to us, and nothing like a risk analysis in the cells.
const own = `
| Bilaga 3 |
| |
| Vad | Hur ofta (1-4) | Hur illa (1-4) | Vem |
| Elevhem brinner ned till grunden | 1 | 4 | Rektor |
| Skolbuss kommer inte fram i tid | 3 | 2 | Samordnare |
| Betyg försvinner ur systemet | 2 | 3 | It-chef |
`;
const headings = ['Vad', 'Hur ofta (1-4)', 'Hur illa (1-4)', 'Vem'];

test('a heading row that the user points out is read, wherever it stands next year', () => {
  const memory = remembering(emptyMemory, { kind: 'row', sheet: 'Blad1', texts: headings, instead: null });
  const reading = findReadings([gridOf(own)], memory)[0];
  expect(reading).toMatchObject({ headerRow: 2, isConfirmed: true, certain: false });
  expect(reading?.headings.map(({ text }) => text)).toEqual(headings);

  const moved = gridOf(own.replace('| Vad |', '| Nr | Vad |').replace(/^\| (E|S|B)(?=[^i])/gm, '| 1 | $1'), {
    name: '2027',
    top: 9,
    left: 3,
  });
  expect(findReadings([moved], memory)[0]).toMatchObject({ sheet: '2027', headerRow: 11, isConfirmed: true });
});

test('what was pointed out stands over what was found, and the wrong table is put aside', () => {
  const grids = [gridOf(sheet, { name: 'Elever' }), gridOf(own, { name: 'Bilaga' })];
  const wrong = findReadings(grids)[0]!;
  expect(wrong.sheet).toBe('Elever');
  const memory = remembering(emptyMemory, { kind: 'row', sheet: 'Bilaga', texts: headings, instead: wrong });
  expect(findReadings(grids, memory).map((reading) => reading.sheet)).toEqual(['Bilaga']);
});

test('saying that a pointed out table is no risk analysis takes the pointing back', () => {
  const grids = [gridOf(own)];
  const pointed = remembering(emptyMemory, { kind: 'row', sheet: 'Blad1', texts: headings, instead: null });
  const all = findReadings(grids, pointed);
  const memory = remembering(pointed, { kind: 'tables', all, risk: [] });
  expect([memory.rows, findReadings(grids, memory)]).toEqual([[], []]);
});

test('a sheet that was put aside is used again when its headings are pointed out', () => {
  const aside = remembering(emptyMemory, { kind: 'sheets', all: ['A', 'B'], used: ['A'] });
  expect(aside.sheets).toEqual({ A: 'use', B: 'leave' });
  const memory = remembering(aside, { kind: 'row', sheet: 'B', texts: headings, instead: null });
  expect(memory.sheets).toEqual({ A: 'use', B: 'use' });
});

test('nothing is remembered until something has been answered', () => {
  expect(remembersAnything(emptyMemory)).toBe(false);
  expect(remembersAnything(remembering(emptyMemory, { kind: 'keepScale', seen: '5×5' }))).toBe(true);
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
  { absent: { zzz: ['a'], risk: 7 }, rows: [7], sheets: { A: 'maybe' }, keptFrom: 'x' },
])('stored nonsense %j is forgotten', (stored) => {
  const memory = parseMemory(stored);
  expect(Object.values(memory.headings).every((field) => field === null)).toBe(true);
  expect(memory).toMatchObject({ tables: {}, rows: [], sheets: {}, keptFrom: [] });
  expect(Object.values(memory.absent).flat()).toEqual([]);
});
