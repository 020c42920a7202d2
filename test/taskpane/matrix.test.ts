import { sampleRisks } from '../../src/build/harness/sample';
import { defaultPreset, presetPolicy } from '../../src/domain/presets';
import { drawnMatrix, listedRisks, lookOf, unplaced } from '../../src/taskpane/matrix';
import { wrapped } from '../../src/taskpane/views/matrixLabels';
import { languages } from '../../src/text';

const policy = presetPolicy(defaultPreset, languages.sv.policy.words);

test('the matrix of the seed: highest likelihood on top, every scored risk in its cell', () => {
  const rows = drawnMatrix(policy, sampleRisks);
  expect(rows.map((row) => row.map(({ score, count }) => `${score}:${count}`).join(' '))).toEqual([
    '4:0 8:3 12:0 16:6',
    '3:0 6:0 9:3 12:2',
    '2:0 4:0 6:2 8:2',
    '1:0 2:0 3:0 4:0',
  ]);
  expect(rows.flat().reduce((sum, { count }) => sum + count, 0) + unplaced(sampleRisks)).toBe(29);
  expect(rows[0]?.[3]).toMatchObject({ level: 'Hög', look: 3 });
  expect(rows[3]?.[0]).toMatchObject({ level: 'Låg', look: 0 });
});

test.each([
  [0, 2, 0], [1, 2, 3], [0, 3, 0], [1, 3, 1], [2, 3, 3], [1, 4, 1], [2, 4, 2], [-1, 3, 0], [0, 1, 0],
])('level %i of %i looks like %i', (rank, levels, look) => {
  expect(lookOf(rank, levels)).toBe(look);
}); // prettier-ignore

test('the list has the highest first, the unscored last, and only the chosen cell when one is', () => {
  const scores = listedRisks(sampleRisks, null).map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => (b ?? 0) - (a ?? 0)));
  expect(scores.at(-1)).toBeNull();
  expect(listedRisks(sampleRisks, { likelihood: 3, consequence: 4 }).map(({ score }) => score)).toEqual([
    12, 12,
  ]);
});

test.each([
  ['Sannolik', 12, ['Sannolik']],
  ['Mindre sannolik', 12, ['Mindre', 'sannolik']],
  ['Allvarlig/katastrofal', 12, ['Allvarlig/', 'katastrofal']],
  ['Försumbar', 7, ['Försum…']],
  ['En mycket lång beskrivning av steget', 10, ['En mycket', 'lång…']],
])('"%s" in %i characters', (label, max, lines) => {
  expect(wrapped(label, max)).toEqual(lines);
});
