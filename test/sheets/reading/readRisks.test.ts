import { defaultPreset, presetPolicy } from '../../../src/domain/presets';
import type { PresetKey } from '../../../src/domain/presets';
import { findReadings } from '../../../src/sheets/reading/findReadings';
import { readRisks } from '../../../src/sheets/reading/readRisks';
import { sv } from '../../../src/text/sv';
import { gridOf } from './gridOf';

function risksIn(table: string, preset: PresetKey = defaultPreset) {
  const grid = gridOf(table);
  const reading = findReadings([grid])[0];
  return reading ? readRisks(grid, reading, presetPolicy(preset, sv.policy.words)) : [];
}

const HEAD =
  '| Område | Risk | Sannolikhet | Konsekvens | Riskvärde | Åtgärd | Ansvarig | Datum | Med i IK-plan |';

test('merged and blank areas take the area above, line breaks and outer space are kept as people see them', () => {
  const risks = risksIn(`
${HEAD}
| Ekonomi | Fel moms dras av\\nEx: leasing | 2 | 3 | 6 | Genomgång av rutiner | Ekonomichef | @2022-05 | Ja |
| ^ | Attest sker av fel person | 3 | 3 | 9 | Ny attestordning | Ekonomichef | @2021-01-25 | Ja |
| | Fakturor betalas sent | 4 | 2 | 8 | Påminnelser skickas | Ekonomichef | 2023-04/05 | Nej |
| Personal | Jäv vid rekrytering | 2 | 4 | 8 | Två intervjuare | HR-chef | Riskanalys VT-22 | Ja |
`);
  expect(risks.map(({ texts }) => texts.area)).toEqual(['Ekonomi', 'Ekonomi', 'Ekonomi', 'Personal']);
  expect(risks.map(({ texts }) => texts.date)).toEqual([
    '2022-05',
    '2021-01-25',
    '2023-04/05',
    'Riskanalys VT-22',
  ]);
  expect(risks[0]?.texts.risk).toBe('Fel moms dras av\nEx: leasing');
  expect(risks.map(({ source }) => source.row)).toEqual([2, 3, 4, 5]);
});

test('sections give the area where there is no area column', () => {
  const risks = risksIn(`
| Risk | Sannolikhet | Konsekvens | Åtgärd |
| Ekonomi | < | < | < |
| Fel moms dras av på leasing | 2 | 3 | Genomgång av rutiner |
| Fakturor betalas för sent | 3 | 2 | Påminnelser skickas |
| Personal | < | < | < |
| Jäv vid rekrytering av chefer | 2 | 4 | Två intervjuare |
`);
  expect(risks.map(({ texts }) => texts.area)).toEqual(['Ekonomi', 'Ekonomi', 'Personal']);
});

test('a risk over several rows keeps the texts of all of them', () => {
  const risks = risksIn(`
| Risk | Sannolikhet | Konsekvens | Åtgärd | Ansvarig |
| Obehöriga läser journaler i systemet | 2 | 4 | Logga slagningar | IT-chef |
| ^ | ^ | ^ | Utbilda personalen | Enhetschef |
| Nycklar kommer bort från expeditionen | 3 | 2 | Nyckelskåp | Vaktmästare |
| | | | Kvittens av nycklar | Vaktmästare |
| Larm går inte fram till väktare | 1 | 4 | Provlarma | Säkerhet |
`);
  expect(risks.map(({ texts }) => [texts.measure, texts.owner])).toEqual([
    ['Logga slagningar\nUtbilda personalen', 'IT-chef\nEnhetschef'],
    ['Nyckelskåp\nKvittens av nycklar', 'Vaktmästare'],
    ['Provlarma', 'Säkerhet'],
  ]);
  expect(risks[0]?.likelihood.value).toBe(2);
});

test('ratings: digits, digits with words, the policy’s labels misspelt, and what is not on the scale', () => {
  const risks = risksIn(`
| Risk | Sannolikhet | Konsekvens |
| Fel beslut i ärenden om bistånd | 3 | 4 - Allvarlig |
| Sena beslut i ärenden om bygglov | '3 | 2 (lindrig) |
| Borttappade handlingar i arkivet | Möjlig | Kännbar |
| Läckta uppgifter om skyddade personer | Mindre sanolik | ALLVARLIG |
| Avbrott i telefonin under dagtid | 5 | 2.5 |
| Hot mot personal i receptionen | Hög | - |
`);
  const shown = risks.map(({ likelihood: l, consequence: k }) => [l.value, l.kind, k.value, k.kind]);
  expect(shown).toEqual([
    [3, 'number', 4, 'number'],
    [3, 'number', 2, 'number'],
    [3, 'label', 3, 'label'],
    [2, 'label', 4, 'label'],
    [null, 'unreadable', null, 'unreadable'],
    [null, 'unreadable', null, 'empty'],
  ]);
  expect(risks[1]?.consequence.text).toBe('2 (lindrig)');
});

test('låg, medel, hög are steps only on a scale of three; in between is never guessed', () => {
  const table = `
| Risk | Sannolikhet | Konsekvens |
| Fel beslut i ärenden om bistånd | Låg | 🔴 Hög |
| Sena beslut i ärenden om bygglov | Medel (35 %) | Hög |
| Borttappade handlingar i arkivet | H | Medel |
`;
  const values = (preset: PresetKey) =>
    risksIn(table, preset).map(({ likelihood, consequence }) => [likelihood.value, consequence.value]);
  expect(values('general-3x3')).toEqual([
    [1, 3],
    [2, 3],
    [3, 2],
  ]);
  expect(
    values('kommun-4x4')
      .flat()
      .every((value) => value === null),
  ).toBe(true);
  expect(risksIn(table.replace('Låg', 'Låg–Medel'), 'general-3x3')[0]?.likelihood).toEqual({
    text: 'Låg–Medel',
    value: null,
    kind: 'unreadable',
  });
});

test('scores: formulas, numbers typed over them, empty ones that wait, and words', () => {
  const risks = risksIn(`
| Risk | S | K | R |
| Fel beslut i ärenden om bistånd | 3 | 4 | {=B2*C2} 12 |
| Sena beslut i ärenden om bygglov | 2 | 3 | {=B3*C3} 6 |
| Borttappade handlingar i arkivet | 2 | 2 | 8 |
| Läckta uppgifter om skyddade personer | | | {=B5*C5} 0 |
| Avbrott i telefonin under dagtid | 1 | 2 | {=B6*C6} #REF! |
`);
  expect(risks.map(({ score }) => [score.kind, score.value])).toEqual([
    ['formula', 12],
    ['formula', 6],
    ['typed-over-formula', 8],
    ['empty', null],
    ['unreadable', null],
  ]);
  expect(risks[4]?.errors).toEqual({ score: '#REF!' });
});

test('an error that a formula shows is no text, one that somebody typed is', () => {
  const risks = risksIn(`
| Risk | Sannolikhet | Konsekvens | Ansvarig |
| Sena beslut i ärenden om bygglov | 2 | 3 | {=Blad2!A1} #REF! |
| Borttappade handlingar i arkivet | 2 | 2 | #REF! |
| Avbrott i telefonin under dagtid | 1 | 2 | It-chef |
`);
  expect(risks.map(({ texts }) => texts.owner)).toEqual(['', '#REF!', 'It-chef']);
  expect(risks.map(({ errors }) => errors.owner)).toEqual(['#REF!', '#REF!', undefined]);
});

test.each([
  ['Ja', 'yes'],
  ['J', 'yes'],
  ['x', 'yes'],
  ['1', 'yes'],
  ['TRUE', 'yes'],
  ['Yes', 'yes'],
  ['Ja, från T2', 'yes'],
  ['Nej', 'no'],
  ['N', 'no'],
  ['FALSE', 'no'],
  ['Nej (hanteras ändå)', 'no'],
  ['', 'empty'],
  ['-', 'empty'],
  ['Ja/Nej', 'unreadable'],
  ['Kanske', 'unreadable'],
  ['Nejlikor', 'unreadable'],
] as const)('decision %j is %s', (answer, kind) => {
  const risks = risksIn(`
${HEAD}
| Ekonomi | Fel moms dras av på leasing | 2 | 3 | 6 | Genomgång av rutiner | Ekonomichef | 2022-05 | Ja |
| Ekonomi | Attest sker av fel person | 3 | 3 | 9 | Ny attestordning | Ekonomichef | 2022-06 | ${answer} |
| Ekonomi | Fakturor betalas för sent | 4 | 2 | 8 | Påminnelser skickas | Ekonomichef | 2022-07 | Nej |
| Ekonomi | Kassan räknas av en person | 1 | 2 | 2 | Två räknar | Ekonomichef | 2022-08 | Nej |
`);
  expect(risks[1]?.decision.kind).toBe(kind);
});

test('a sheet without a decision column has no decisions', () => {
  expect(
    risksIn('| Risk | Sannolikhet | Konsekvens |\n| Fel lön betalas ut till timanställda | 2 | 3 |').map(
      ({ decision }) => decision.kind,
    ),
  ).toEqual(['absent']);
});
