import type { Field } from '../../../src/domain/field';
import { columnLetter } from '../../../src/sheets/grid';
import { findReadings } from '../../../src/sheets/reading/findReadings';
import { gridOf } from './gridOf';
import { lookAlikes, samples, type Sample } from './sheets';
import { strangeLookAlikes, strangers } from './strangers';
import { unseen } from './unseen';
import { wild } from './wild';

const core: readonly Field[] = ['risk', 'likelihood', 'consequence'];

/** What a reading is judged by, beside what the sample expects. */
function outcome(sample: Sample) {
  const reading = findReadings(sample.sheets.map(([table, options]) => gridOf(table, options)))[0];
  const letters = Object.entries(reading?.columns ?? {}).map(([field, column]) => [
    field,
    columnLetter(column),
  ]);
  const columns: Partial<Record<Field, string>> = Object.fromEntries(letters);
  return {
    place: reading && `${reading.sheet}!${reading.headerRow + 1}`,
    rows: reading?.rows.length,
    columns,
    invented: core.filter((field) => columns[field] && !sample.columns[field]),
    certain: reading?.certain,
  };
}

test.each([...samples, ...strangers, ...unseen, ...wild])('$name', (sample) => {
  const seen = outcome(sample);
  const sheet = sample.sheet ?? sample.sheets[0]?.[1]?.name ?? 'Blad1';
  expect(seen).toMatchObject({
    place: `${sheet}!${sample.headerRow}`,
    rows: sample.rows,
    columns: sample.columns,
    invented: [],
    certain: sample.certain ?? expect.any(Boolean),
  });
});

test.each([...lookAlikes, ...strangeLookAlikes])(
  '$name is never taken for a risk analysis with certainty',
  ({ table }) => {
    expect(findReadings([gridOf(table)]).filter((reading) => reading.certain)).toEqual([]);
  },
);

test('most plain sheets are read without a question', () => {
  const all = [...samples, ...strangers, ...unseen, ...wild];
  const certain = all.filter((sample) => outcome(sample).certain).length;
  expect(certain / all.length).toBeGreaterThan(0.65);
});

test('an empty workbook, an empty sheet and a sheet of one cell hold no risk analysis', () => {
  expect(findReadings([])).toEqual([]);
  expect(findReadings([gridOf(''), gridOf('| Risk |')])).toEqual([]);
});

test('sheets that the add-in made are left alone', () => {
  const [table] = samples[0]?.sheets[0] ?? [''];
  expect(findReadings([gridOf(table, { properties: { internkontroll: 'plan' } })])).toEqual([]);
});

test('an Excel table with its headings switched off is read by its cells, and asked about', () => {
  const grid = gridOf(
    `
| Riskanalys 2025 |
| 1 | Fel moms dras av på leasingavtal | 2 | 3 | {=C2*D2} 6 | Genomgång av rutiner med ekonomerna |
| 2 | Fakturor betalas för sent till leverantörer | 4 | 2 | {=C3*D3} 8 | Påminnelser skickas varje vecka |
| 3 | Jäv vid rekrytering av nya chefer | 2 | 4 | {=C4*D4} 8 | Två intervjuare vid varje anställning |
`,
    { tables: [{ name: 'Tabell1', area: { row: 1, column: 0, rows: 3, columns: 6 }, showHeaders: false }] },
  );
  const [reading] = findReadings([grid]);
  expect(reading).toMatchObject({ certain: false, columns: { id: 0, risk: 1, score: 4 }, rows: [1, 2, 3] });
  expect([reading?.columns.likelihood, reading?.columns.consequence].sort()).toEqual([2, 3]);
});

test.each([
  ['a plan', '| Risk | Kontrollmoment | Ansvarig |\n| Fel lön | Stickprov | Lönechef |\n| Jäv | Intyg | HR |\n| Svinn | Inventering | Kock |'],
  ['a follow-up', '| Risk | Åtgärd | Status |\n| Fel lön | Stickprov | Klar |\n| Jäv | Intyg | Pågår |\n| Svinn | Inventering | Klar |'],
  ['two rows', '| Risk | Åtgärd | Ansvarig |\n| Fel lön | Stickprov | Lönechef |\n| Jäv | Intyg | HR |'],
])('risks without ratings are no risk analysis in %s', (_, table) => {
  expect(findReadings([gridOf(table)])).toEqual([]);
}); // prettier-ignore
