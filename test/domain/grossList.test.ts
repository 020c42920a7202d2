import { bandCounts, bandOfLevel, bandOfWord, inOrder, type CollectedRisk } from '../../src/domain/grossList';
import { grossList } from '../../src/text/sv/grossList';

const risk = (band: CollectedRisk['band'], score: number | null, max: number | null): CollectedRisk => ({
  band,
  score,
  max,
  area: '',
  risk: `${band} ${score} av ${max}`,
  measure: '',
  owner: '',
  decision: '',
  basis: { kind: 'unknown' },
  file: '',
  sheet: 'Riskanalys',
  row: 2,
  cell: 'B2',
});

test('by level, then by how much of its own scale a score takes', () => {
  const list = [
    risk('medium', 9, 25),
    risk('unrated', null, null),
    risk('high', 12, 16),
    risk('high', 15, 25),
    risk('unclear', 12, null),
    risk('critical', 20, 25),
    risk('high', 9, 9),
    risk('unclear', 16, null),
  ];
  expect(inOrder(list).map((each) => each.risk)).toEqual([
    'critical 20 av 25',
    'high 9 av 9',
    'high 12 av 16',
    'high 15 av 25',
    'medium 9 av 25',
    'unclear 16 av null',
    'unclear 12 av null',
    'unrated null av null',
  ]);
  expect(bandCounts(list)).toEqual([
    { band: 'critical', count: 1 },
    { band: 'high', count: 3 },
    { band: 'medium', count: 1 },
    { band: 'unclear', count: 2 },
    { band: 'unrated', count: 1 },
  ]);
});

const levels = (...keys: string[]) => ({ levels: keys.map((key) => ({ key, label: key })) });

test.each([
  ['critical', levels('low', 'medium', 'high', 'critical'), 'critical'],
  ['high', levels('low', 'medium', 'high'), 'high'],
  ['rod', levels('gron', 'gul', 'rod'), 'high'],
  ['rod', levels('gron', 'rod'), 'high'],
  ['svart', levels('gron', 'gul', 'rod', 'svart'), 'critical'],
  ['b', levels('a', 'b', 'c', 'd', 'e'), 'medium'],
  [null, levels('low', 'high'), 'unclear'],
  ['okänd', levels('low', 'high'), 'unclear'],
] as const)('level %s is %s', (key, policy, band) => expect(bandOfLevel(key, policy)).toBe(band));

test.each([
  ['Hög (12)', 'high'],
  ['🔴 Hög', 'high'],
  ['MEDEL', 'medium'],
  ['Mycket hög', 'critical'],
  ['Medel–Hög', null],
  ['', null],
] as const)('the word %s is %s', (word, band) => expect(bandOfWord(word, grossList.levelWords)).toBe(band));
