import { placed } from '../../src/build/harness/fakeSession';
import { countBySeverity, groupFindings, matching } from '../../src/taskpane/findings';
import type { FindingsView } from '../../src/taskpane/state';

const findings = [
  placed('missing-owner', 'warning', 'owner', 9, {}),
  placed('packed-measures', 'hint', 'measure', 5, { count: 2 }),
  placed('missing-owner', 'warning', 'owner', 5, {}),
  placed('error-cell', 'error', 'score', 7, { error: '#REF!' }),
  placed('score-mismatch', 'error', 'score', 10, { score: 6, likelihood: 2, consequence: 4, product: 8 }),
];
const view: FindingsView = { group: 'kind', query: '', severity: null };

const shown = (change: Partial<FindingsView>) =>
  groupFindings(findings, { ...view, ...change }).map((group) => [
    group.key,
    group.severity,
    group.findings.map(({ cell }) => cell),
  ]);

test('by kind: the worst first, else as found', () => {
  expect(shown({})).toEqual([
    ['error-cell', 'error', ['F7']],
    ['score-mismatch', 'error', ['F10']],
    ['missing-owner', 'warning', ['I9', 'I5']],
    ['packed-measures', 'hint', ['H5']],
  ]);
});

test('by row: from the top of the sheet, with the worst of each row', () => {
  expect(shown({ group: 'row' })).toEqual([
    ['Riskanalys 2023!5', 'warning', ['H5', 'I5']],
    ['Riskanalys 2023!7', 'error', ['F7']],
    ['Riskanalys 2023!9', 'warning', ['I9']],
    ['Riskanalys 2023!10', 'error', ['F10']],
  ]);
});

test('a sentence that all of a kind share is told once', () => {
  const [, , owners] = groupFindings(findings, view);
  expect(owners?.shared).toBe(findings[0]?.message);
  expect(groupFindings(findings, { ...view, group: 'row' })[0]?.shared).toBeNull();
});

test.each([
  ['#ref', ['F7']],
  ['ANSVARIG', ['I9', 'I5']],
  ['ansvarig i5', ['I5']],
  ['finns inte', []],
  ['   ', ['I9', 'H5', 'I5', 'F7', 'F10']],
])('the search for "%s" finds by cell and sentence, all words, any case', (query, cells) => {
  expect(matching(findings, { ...view, query }).map(({ cell }) => cell)).toEqual(cells);
});

test('one severity at a time, and how many there are of each', () => {
  expect(shown({ severity: 'hint' })).toEqual([['packed-measures', 'hint', ['H5']]]);
  expect(countBySeverity(findings)).toEqual({ error: 2, warning: 2, hint: 1 });
});
