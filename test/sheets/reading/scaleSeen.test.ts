import { scaleName, withSteps } from '../../../src/domain/ownScale';
import { presetPolicy } from '../../../src/domain/presets';
import { findReadings } from '../../../src/sheets/reading/findReadings';
import { readRisks } from '../../../src/sheets/reading/readRisks';
import { scaleSeen } from '../../../src/sheets/reading/scaleSeen';
import { languages } from '../../../src/text';
import { gridOf } from './gridOf';

const { words } = languages.sv.policy;
const fours = presetPolicy('kommun-4x4', words);

/** What the sheet says under the policy: "5×5 by heading", or null. Ratings as "S/K" pairs, one risk each. */
function seen(
  ratings: readonly string[],
  [s = 'Sannolikhet', k = 'Konsekvens']: readonly string[],
  policy = fours,
) {
  const rows = ratings.map((pair, n) => {
    const [s = '', k = ''] = pair.split('/');
    return `| Risk ${n} att rutinen för utbetalning inte följs | ${s} | ${k} | Stickprov ${n} av ärenden |`;
  });
  const grid = gridOf([`| Risk | ${s} | ${k} | Åtgärd |`, ...rows].join('\n'));
  const reading = findReadings([grid])[0]!;
  const found = scaleSeen([{ reading, grid, risks: readRisks(grid, reading, policy) }], policy, words);
  return (
    found && `${scaleName(found.policy)} by ${found.because.kind}${found.hasSameSteps ? ', other words' : ''}`
  );
}

const onFour = ['1/2', '2/3', '3/4', '4/1', '2/2', '3/3'];

const cases: readonly [
  name: string,
  expected: string | null,
  ratings: readonly string[],
  headings?: string[],
][] = [
  ['numbers on the scale', null, onFour],
  ['a slip or two', null, [...onFour, '5/2', '2/5']],
  ['fives here and there', '5×5 by cells', [...onFour, '5/2', '2/5', '5/5']],
  ['tens', '10×10 by cells', ['8/9', '10/2', '4/7', '2/6', '9/9']],
  ['headings say five', '5×5 by heading', onFour, ['Sannolikhet (1-5)', 'Konsekvens (1–5)']],
  ['one heading says five', '5×5 by heading', onFour, ['Sannolikhet 1 till 5', 'Konsekvens']],
  ['headings say four and five', '4×5 by heading', onFour, ['Sannolikhet (1-4)', 'Konsekvens (1-5)']],
  ['headings say three', '3×3 by heading', ['1/2', '2/3', '3/1'], ['Sannolikhet (1-3)', 'Konsekvens (1-3)']],
  [
    'headings say four, and the cells slip',
    null,
    [...onFour, '5/2', '2/5'],
    ['Sannolikhet (1-4)', 'Konsekvens (1-4)'],
  ],
  [
    'headings say three, but the cells go on to four',
    null,
    onFour,
    ['Sannolikhet (1-3)', 'Konsekvens (1-3)'],
  ],
  [
    'five words',
    '5×5 by cells',
    ['Mycket låg/Hög', 'Låg/Mycket hög', 'Medel/Mycket låg', 'Hög/Medel', 'Mycket hög/Låg'],
  ],
  ['three words', '3×3 by cells', ['Låg/Hög', 'Medel/Låg', 'Hög/Medel', 'Låg/Låg']],
  [
    'four other words',
    '4×4 by cells, other words',
    ['Mycket liten/Mindre', 'Liten/Måttlig', 'Stor/Betydande', 'Mycket stor/Mindre'],
  ],
  ['percentages', null, ['10/20', '35/60', '90/80', '55/45', '70/30']],
];

test.each(cases.map(([name, expected, ratings, headings = []]) => ({ name, expected, ratings, headings })))(
  '$name: $expected',
  ({ expected, ratings, headings }) => expect(seen(ratings, headings)).toBe(expected),
);

test('a scale without a preset is numbered, and keeps the levels and the limit’s share', () => {
  const tens = withSteps(fours, 10, 10, words);
  expect(tens.likelihood.map(({ label }) => label)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    '10',
  ]);
  expect(tens.levels).toEqual(fours.levels);
  expect([tens.matrix[0]?.[0], tens.matrix[9]?.[9], tens.inclusion.limit]).toEqual(['low', 'high', 50]);
  const mixed = withSteps(fours, 4, 5, words);
  expect(mixed.likelihood).toEqual(fours.likelihood);
  expect(mixed.consequence).toHaveLength(5);
});
