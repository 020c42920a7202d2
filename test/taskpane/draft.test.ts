import fc from 'fast-check';
import { defaultPreset, presetKeys, presetPolicy, withPreset } from '../../src/domain/presets';
import { languages } from '../../src/text';
import { draftOf, type Draft } from '../../src/taskpane/draft';
import {
  addedLevel,
  policyFrom,
  withCell,
  withLevels,
  withSteps,
  withUpTo,
} from '../../src/taskpane/draftEdit';

const { words } = languages.sv.policy;
const defaults = presetPolicy(defaultPreset, words);
const draft = draftOf(defaults);

test.each(presetKeys)('%s survives being edited without a change', (key) => {
  const policy = withPreset({ ...defaults, committee: 'Socialnämnden', year: 2026 }, key, words);
  expect(policyFrom(draftOf(policy), defaults)).toEqual({ policy, errors: {} });
});

test.each<[name: string, change: Partial<Draft>, errors: object]>([
  ['an empty name', { likelihood: ['', 'B', 'C', 'D'] }, { 'likelihood.0': 'empty' }],
  ['two names alike but for case', { consequence: ['A', 'B', 'C', 'b '] }, { 'consequence.3': 'duplicate' }],
  ['a name of 61 characters', { likelihood: ['x'.repeat(61), 'B', 'C', 'D'] }, { 'likelihood.0': 'tooLong' }],
  ['a limit that is no number', { limit: 'åtta' }, { limit: 'number' }],
  ['a limit above the scale', { limit: '17' }, { limit: 'number' }],
  ['a limit with a decimal comma', { limit: '8,5' }, {}],
  ['a year of two digits', { year: '26' }, { year: 'year' }],
  ['no year', { year: ' ' }, {}],
  ['an empty list', { statuses: '\n \n' }, { statuses: 'list' }],
  ['a list with the same choice twice', { methods: 'Stickprov\nstickprov' }, { methods: 'list' }],
  ['a committee of 121 characters', { committee: 'n'.repeat(121) }, { committee: 'tooLong' }],
  ['cut-offs that fall', { upTo: ['11', '5', '16'] }, { 'upTo.1': 'ascending' }],
  ['a cut-off that is no number', { upTo: ['5', '', '16'] }, { 'upTo.1': 'number' }],
])('%s', (_, change, errors) => {
  expect(policyFrom({ ...draft, ...change }, defaults).errors).toEqual(errors);
});

test('the decimal comma counts', () => {
  expect(policyFrom({ ...draft, limit: '8,5' }, defaults).policy.inclusion.limit).toBe(8.5);
});

test('a cut-off that is typed moves the matrix, and half a number does not', () => {
  const typed = withUpTo(draft, 1, '8');
  expect(policyFrom(typed, defaults).policy.matrix[2]?.[2]).toBe('high');
  expect(withUpTo(draft, 1, 'x').matrix).toBe(draft.matrix);
});

test('a cell set by hand that no cut-offs give empties the cut-offs', () => {
  const painted = withCell(draft, 1, 4, 'high');
  expect(painted.matrix[0]).toEqual(['low', 'low', 'low', 'high']);
  expect(painted.upTo).toEqual(['', '', '']);
  expect(policyFrom(painted, defaults).errors).toEqual({});
});

test('another number of steps makes a matrix of that size; another name does not', () => {
  const five = withSteps(draft, 'likelihood', [...draft.likelihood, 'Säker']);
  expect(five.matrix.map((row) => row.length)).toEqual([4, 4, 4, 4, 4]);
  expect(withSteps(draft, 'likelihood', ['a', 'b', 'c', 'd']).matrix).toBe(draft.matrix);
});

test('a level that is added has a key of its own, also after one was removed', () => {
  const added = withLevels(draft, [...draft.levels, addedLevel(draft)]);
  const back = withLevels(added, added.levels.slice(1));
  const keys = withLevels(back, [...back.levels, addedLevel(back)]).levels.map((level) => level.key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('whatever is typed, the policy can be used', () => {
  const text = fc.string({ maxLength: 12 });
  const strange = fc.record({
    limit: text,
    year: text,
    statuses: text,
    committee: text,
    upTo: fc.array(text),
  });
  fc.assert(
    fc.property(strange, fc.array(text, { minLength: 2, maxLength: 10 }), (change, labels) => {
      const { policy } = policyFrom(withSteps({ ...draft, ...change }, 'consequence', labels), defaults);
      expect(policy.matrix).toHaveLength(policy.likelihood.length);
      expect(policy.matrix.every((row) => row.length === policy.consequence.length)).toBe(true);
      expect(policy.statuses.length).toBeGreaterThan(0);
    }),
  );
});
