import { defaultPreset, presetPolicy } from '../../src/domain/presets';
import { ratingOf } from '../../src/domain/reportRating';
import { languages } from '../../src/text';

const policy = presetPolicy(defaultPreset, languages.sv.policy.words);

test.each([
  ['3x3', 3, 3, 9, 'medium'],
  [' 4 × 4 ', 4, 4, 16, 'high'],
  ['2*1', 2, 1, 2, 'low'],
  ['5x3', null, null, null, null],
  ['0x3', null, null, null, null],
  ['9', null, null, 9, 'medium'],
  ['7,5', null, null, 7.5, 'medium'],
  ['17', null, null, null, null],
  ['0', null, null, null, null],
  ['Hög', null, null, null, 'high'],
  ['MEDIUM', null, null, null, 'medium'],
  ['Hög (12)', null, null, 12, 'high'],
  ['12 – hög', null, null, 12, 'high'],
  ['Mycket hög', null, null, null, null],
  ['oförändrad', null, null, null, null],
  ['2024-05', null, null, null, null],
  ['', null, null, null, null],
])('"%s" is %p × %p, score %p, level %p', (text, likelihood, consequence, score, level) => {
  expect(ratingOf(text, policy)).toEqual({ likelihood, consequence, score, level });
});

test('a level whose name has a number in it is read by its whole name', () => {
  const levels = ['Nivå 1', 'Nivå 2', 'Nivå 3'].map((label, index) => ({ label, key: `n${index + 1}` }));
  const own = { ...policy, levels, matrix: policy.matrix.map((row) => row.map(() => 'n2')) };
  expect(ratingOf('nivå 2', own)).toMatchObject({ level: 'n2', score: null });
});
