import { defaultPreset, presetPolicy } from '../../../src/domain/presets';
import { withoutCrosses } from '../../../src/sheets/reading/crosses';
import { findReadings } from '../../../src/sheets/reading/findReadings';
import { readRisks } from '../../../src/sheets/reading/readRisks';
import { viewOf } from '../../../src/sheets/reading/view';
import { sv } from '../../../src/text/sv';
import { gridOf } from './gridOf';

const crossed = `
| Risk | Sannolikhet | < | < | < | Konsekvens | < | < | < |
| ^ | 1 | 2 | 3 | 4 | 1 | 2 | 3 | 4 |
| Fakturor betalas utan beställning |  | x |  |  |  |  | X |  |
| Fel lön betalas ut |  |  | ✓ |  |  | x |  |  |
| Handlingar gallras för tidigt | x |  |  | x |  |  |  | x |
| Beslut fattas utan delegation |  |  |  |  | x |  |  |  |
| Sekretess röjs i e-post |  | x |  |  |  | x |  |  |
| Avtal löper ut utan att någon ser det |  |  |  | x |  | x |  |  |
`;

test('the label of the crossed column is the rating; no cross is none, and two are no rating', () => {
  const grid = gridOf(crossed);
  const [reading] = findReadings([grid]);
  const risks = readRisks(grid, reading!, presetPolicy(defaultPreset, sv.policy.words));
  expect(risks.map(({ likelihood, consequence }) => [likelihood.text, consequence.text])).toEqual([
    ['2', '3'],
    ['3', '2'],
    ['1 + 4', '4'],
    ['', '1'],
    ['2', '2'],
    ['4', '2'],
  ]);
  expect(risks.map(({ likelihood }) => likelihood.kind)).toEqual([
    'number', 'number', 'unreadable', 'empty', 'number', 'number',
  ]); // prettier-ignore
});

test.each([
  ['tertials by themselves', '| Kontroll | 1 | 2 | 3 |\n| Attest | x |  |  |\n| Avtal |  | x |  |'],
  [
    'months, several in a row',
    '| Kontroll | Låg | Medel | Hög |\n| Attest | x | x | x |\n| Avtal | x | x |  |',
  ],
  ['one crossed row', '| Risk | Låg | Medel | Hög |\n| Attest | x |  |  |'],
  ['numbers below', '| Risk | Låg | Medel | Hög |\n| Attest | 1 | 4 | 2 |\n| Avtal | 0 | 3 | 5 |'],
  ['steps in no order', '| Risk | Låg | Hög | Medel |\n| Attest | x |  |  |\n| Avtal |  | x |  |'],
  ['no sign at all', '| Risk | Låg | Medel | Hög |'],
])('%s: nothing is read as crosses', (_, table) => {
  const view = viewOf(gridOf(table));
  expect(withoutCrosses(view)).toBe(view);
});

test('labels among the headings get a heading that says what they are', () => {
  const view = viewOf(
    gridOf('| Risk | Låg | Medel | Hög |\n| Attest saknas | x |  |  |\n| Avtal löper ut |  |  | x |'),
  );
  expect([0, 1, 2].map((row) => [1, 2, 3].map((column) => view.text(row, column)))).toEqual([
    ['Risknivå (Låg, Medel, Hög)', '', ''],
    ['Låg', '', ''],
    ['Hög', '', ''],
  ]);
});
