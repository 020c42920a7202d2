import {
  assess,
  levelByScore,
  levelByWord,
  levelLabel,
  levelRank,
  scoreBounds,
} from '../../src/domain/score';
import { presetKeys, presetPolicy, type PresetKey } from '../../src/domain/presets';
import { policy as words } from '../../src/text/sv/policy';
import { consequencePhrase, likelihoodPhrase, score } from '../../src/text/sv/score';
import { risk } from './risks';

const policyOf = (key: PresetKey) => presetPolicy(key, words.words);
const kommun = policyOf('kommun-4x4');

describe('assess', () => {
  test.each([
    { s: 4, k: 4, r: 16, gives: { likelihood: 4, consequence: 4, score: 16, level: 'high' } },
    { s: 2, k: 3, r: 6, gives: { likelihood: 2, consequence: 3, score: 6, level: 'medium' } },
    { s: 4, k: 2, r: 9, gives: { likelihood: 4, consequence: 2, score: 8, level: 'medium' } },
    { s: null, k: null, r: null, gives: { likelihood: null, consequence: null, score: null, level: null } },
    { s: 3, k: null, r: null, gives: { likelihood: 3, consequence: null, score: null, level: null } },
    { s: null, k: null, r: 12, gives: { likelihood: null, consequence: null, score: 12, level: 'high' } },
    { s: 5, k: 4, r: null, gives: { likelihood: null, consequence: 4, score: null, level: null } },
  ])('S $s, K $k, R $r', ({ s, k, r, gives }) => {
    expect(assess(risk({ s, k, r }), kommun)).toEqual(gives);
  });

  test('an analysis without numbers is judged by its level word', () => {
    expect(assess(risk({ level: 'Hög' }), kommun)).toMatchObject({ score: null, level: 'high' });
  });

  test('the consequence decides in a matrix set cell by cell', () => {
    const transport = policyOf('transportforetagen-5x5');
    expect(assess(risk({ s: 3, k: 4 }), transport)).toMatchObject({ score: 12, level: 'high' });
    expect(assess(risk({ s: 4, k: 3 }), transport)).toMatchObject({ score: 12, level: 'medium' });
    expect(assess(risk({ r: 12 }), transport)).toMatchObject({ score: 12, level: 'high' });
  });
});

test.each([
  [7, 'medium'],
  [5, 'low'],
  [99, 'high'],
  [0, null],
])('a score of %d alone is at level %s', (value, level) => {
  expect(levelByScore(value, kommun)).toBe(level);
});

test.each([
  ['Hög', 'high'],
  ['Hög (12)', 'high'],
  ['12 – hög', 'high'],
  ['MEDIUM', 'medium'],
  ['Medel', 'medium'],
  ['Mycket hög', null],
  ['Låg–Medel', null],
  ['', null],
  ['12', null],
  ['constructor', null],
])('level word %j is %s', (word, level) => {
  expect(levelByWord(word, kommun)).toBe(level);
});

test('labels and ranks of levels', () => {
  expect([levelLabel('high', kommun), levelLabel(null, kommun), levelLabel('own', kommun)]).toEqual([
    'Hög',
    '',
    'own',
  ]);
  expect([levelRank('low', kommun), levelRank('high', kommun), levelRank(null, kommun)]).toEqual([0, 2, -1]);
  expect(scoreBounds(policyOf('general-5x5'))).toEqual({ min: 1, max: 25 });
});

describe('score label in Swedish', () => {
  test.each([
    [4, 4, '16 – sannolik risk, allvarliga konsekvenser'],
    [2, 3, '6 – mindre sannolik risk, kännbara konsekvenser'],
    [1, 1, '1 – osannolik risk, försumbara konsekvenser'],
    [3, 2, '6 – möjlig risk, lindriga konsekvenser'],
  ])('kommun S %d, K %d', (likelihood, consequence, label) => {
    expect(score.label({ likelihood, consequence, score: likelihood * consequence }, kommun)).toBe(label);
  });

  test('nothing is made up where nothing is known', () => {
    expect(score.label({ likelihood: null, consequence: null, score: null }, kommun)).toBe('Ej bedömd');
    expect(score.label({ likelihood: null, consequence: null, score: 12 }, kommun)).toBe('12');
    expect(score.label({ likelihood: 9, consequence: 1, score: 9 }, kommun)).toBe('9');
  });

  test('every step of every preset', () => {
    const lines = presetKeys.map((key) => {
      const { likelihood, consequence } = policyOf(key);
      return [
        likelihood.map((step) => likelihoodPhrase(step.label)),
        consequence.map((step) => consequencePhrase(step.label)),
      ];
    });
    expect(lines.slice(0, 3)).toEqual([
      [
        ['osannolik risk', 'mindre sannolik risk', 'möjlig risk', 'sannolik risk'],
        [
          'försumbara konsekvenser',
          'lindriga konsekvenser',
          'kännbara konsekvenser',
          'allvarliga konsekvenser',
        ],
      ],
      [
        ['mycket liten sannolikhet', 'liten sannolikhet', 'stor sannolikhet', 'mycket stor sannolikhet'],
        [
          'mindre konsekvenser',
          'måttliga konsekvenser',
          'betydande konsekvenser',
          'allvarliga/katastrofala konsekvenser',
        ],
      ],
      [
        ['mycket osannolik risk', 'osannolik risk', 'möjlig risk', 'sannolik risk', 'mycket sannolik risk'],
        [
          'försumbara konsekvenser',
          'lindriga konsekvenser',
          'kännbara konsekvenser',
          'allvarliga konsekvenser',
          'mycket allvarliga konsekvenser',
        ],
      ],
    ]);
    expect(lines[3]).toEqual(lines[2]);
    expect(lines[4]).toEqual([
      ['osannolik risk', 'möjlig risk', 'sannolik risk'],
      ['lindriga konsekvenser', 'kännbara konsekvenser', 'allvarliga konsekvenser'],
    ]);
  });

  test.each([
    ['Katastrofal', 'katastrofala konsekvenser'],
    ['Kritisk', 'kritiska konsekvenser'],
    ['Begränsad', 'begränsade konsekvenser'],
    ['Acceptabel', 'acceptabla konsekvenser'],
    ['Obetydlig (1)', 'obetydliga konsekvenser'],
    ['4 - Mycket stor', 'mycket stora konsekvenser'],
    ['Allvarligt', 'allvarliga konsekvenser'],
    ['Liten', 'små konsekvenser'],
    ['Stora konsekvenser', 'stora konsekvenser'],
    ['Allvarlig konsekvens', 'allvarliga konsekvenser'],
    ['Lindrig till kännbar', 'lindriga till kännbara konsekvenser'],
    ['Medel', 'medelstora konsekvenser'],
    ['Katastrof', 'konsekvens: katastrof'],
    ['Fara för liv', 'konsekvens: fara för liv'],
    ['Hög kostnad', 'konsekvens: hög kostnad'],
    ['IT-haveri', 'konsekvens: IT-haveri'],
  ])('own consequence label %j', (label, phrase) => {
    expect(consequencePhrase(label)).toBe(phrase);
  });

  test.each([
    ['Sannolikt', 'sannolik risk'],
    ['Mycket troligt', 'mycket trolig risk'],
    ['Hög', 'hög sannolikhet'],
    ['Medel', 'medelstor sannolikhet'],
    ['Hög risk', 'hög risk'],
    ['Ofta', 'sannolikhet: ofta'],
    ['3 – Möjlig', 'möjlig risk'],
  ])('own likelihood label %j', (label, phrase) => {
    expect(likelihoodPhrase(label)).toBe(phrase);
  });
});
