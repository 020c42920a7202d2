import fc from 'fast-check';
import { cutOffs, evenMatrix, matrixByCutOffs } from '../../src/domain/matrix';
import { parsePolicy, policyToJson, policyVersion, storedPolicy } from '../../src/domain/policy';
import { presetKeys, presetOf, presetPolicy, withPreset } from '../../src/domain/presets';
import { policy as en } from '../../src/text/en/policy';
import { policy as sv } from '../../src/text/sv/policy';

const kommun = presetPolicy('kommun-4x4', sv.words);

describe('presets', () => {
  test.each(presetKeys)('%s is a policy without problems and survives a JSON file', (key) => {
    for (const words of [sv.words, en.words]) {
      const preset = presetPolicy(key, words);
      expect(parsePolicy(policyToJson(preset), kommun)).toEqual({ policy: preset, problems: [] });
      expect(presetOf(preset, words)).toBe(key);
    }
  });

  test('the default matrix: Låg 1–5, Medel 6–11, Hög 12–16', () => {
    expect(kommun.matrix).toEqual([
      ['low', 'low', 'low', 'low'],
      ['low', 'low', 'medium', 'medium'],
      ['low', 'medium', 'medium', 'high'],
      ['low', 'medium', 'high', 'high'],
    ]);
    expect(cutOffs(kommun)).toEqual([5, 11, 16]);
  });

  test('Transportföretagen: no cut-offs give a matrix set cell by cell', () => {
    const transport = presetPolicy('transportforetagen-5x5', sv.words);
    const coloured = transport.matrix.map((row) =>
      row.map((key) => transport.levels.find((level) => level.key === key)?.label ?? ''),
    );
    expect(coloured).toEqual([
      ['Grön', 'Grön', 'Grön', 'Grön', 'Grön'],
      ['Grön', 'Grön', 'Grön', 'Grön', 'Gul'],
      ['Grön', 'Grön', 'Gul', 'Röd', 'Röd'],
      ['Grön', 'Grön', 'Gul', 'Röd', 'Röd'],
      ['Grön', 'Gul', 'Gul', 'Röd', 'Röd'],
    ]);
    expect(cutOffs(transport)).toBeNull();
  });

  test('choosing another preset keeps everything that is not scale', () => {
    const own = { ...kommun, committee: 'Socialnämnden', methods: ['Eget sätt'], year: 2027 };
    const five = withPreset(own, 'general-5x5', sv.words);
    expect(five).toMatchObject({ committee: 'Socialnämnden', methods: ['Eget sätt'], year: 2027 });
    expect([five.likelihood.length, five.inclusion.limit, presetOf(five, sv.words)]).toEqual([
      5,
      10,
      'general-5x5',
    ]);
    expect(presetOf({ ...five, levels: kommun.levels }, sv.words)).toBeNull();
  });
});

test('an own scale starts with levels sharing the scores evenly', () => {
  expect(evenMatrix(4, 4, kommun.levels)).toEqual(kommun.matrix);
  expect(matrixByCutOffs(2, 3, kommun.levels, [1, 3])).toEqual([
    ['low', 'medium', 'medium'],
    ['medium', 'high', 'high'],
  ]);
});

describe('stored settings', () => {
  const stored = storedPolicy(kommun);
  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['nothing stored yet', undefined, []],
    ['an empty setting', '', []],
    ['what we store', stored, []],
    ['the same as text', JSON.stringify(stored), []],
    ['an older file that lacks a setting', { version: 1, committee: 'Kommunstyrelsen' }, []],
    ['broken JSON', '{"version": 1,', ['not-json ']],
    ['settings inherited, not stored', Object.create({ year: 'x' }), []],
    ['a list', [1, 2], ['not-object ']],
    ['a number', 7, ['not-object ']],
    ['a newer version', { ...stored, version: policyVersion + 1 }, ['newer-version version']],
    ['no number as version', { ...stored, version: 'ett' }, ['invalid-setting version']],
    ['an unknown setting', { ...stored, colour: 'red' }, ['unknown-setting colour']],
    [
      'a name without end',
      { ...stored, [`x${'y'.repeat(9999)}`]: 1 },
      [`unknown-setting x${'y'.repeat(59)}`],
    ],
    ['__proto__ in a file', '{"__proto__": {"year": 1}, "year": 2026}', ['unknown-setting __proto__']],
    ['a wrong type', { ...stored, splitMeasures: 'ja' }, ['invalid-setting splitMeasures']],
    ['a step missing', { ...stored, likelihood: stored.likelihood.slice(1) }, ['invalid-setting likelihood']],
    ['a label twice', { ...stored, methods: ['Stickprov', 'stickprov'] }, ['invalid-setting methods']],
    ['an empty status', { ...stored, statuses: ['Pågående', ' '] }, ['invalid-setting statuses.1']],
    ['a line break in a label', { ...stored, frequencies: ['a\nb'] }, ['invalid-setting frequencies.0']],
    ['a harmful level key', withLevelKey('__proto__'), ['invalid-setting levels.0.key']],
    ['an unknown field', { ...stored, required: ['risk', 'colour'] }, ['invalid-setting required.1']],
    ['a year of two digits', { ...stored, year: 26 }, ['invalid-setting year']],
    ['a limit over the scale', limit(17), ['limit-off-scale inclusion.limit']],
    ['a limit of nothing', limit(0), ['invalid-setting inclusion.limit']],
    ['a matrix without a row', { ...stored, matrix: stored.matrix.slice(1) }, ['matrix-repaired matrix']],
    ['a matrix with unknown levels', { ...stored, matrix: [['purple']] }, ['matrix-repaired matrix']],
  ];

  test.each(cases)('%s', (_, value, problems) => {
    const parsed = parsePolicy(value, kommun);
    expect(parsed.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(problems);
    expect(parsePolicy(storedPolicy(parsed.policy), kommun)).toEqual({ policy: parsed.policy, problems: [] });
    for (const problem of parsed.problems) expect(sv.problem(problem)).toMatch(/^\p{Lu}.*\.$/u);
  });

  test('one broken setting does not take the others with it', () => {
    const { policy } = parsePolicy({ ...stored, statuses: 3, committee: '  Barnnämnden ' }, kommun);
    expect([policy.statuses, policy.committee]).toEqual([kommun.statuses, 'Barnnämnden']);
  });

  test('a cell of the matrix that was set by hand survives the repair of its neighbours', () => {
    const matrix = kommun.matrix.map((row) => [...row]);
    matrix[0]![3] = 'high';
    matrix[3]!.pop();
    const { policy } = parsePolicy({ ...stored, matrix }, kommun);
    expect([policy.matrix[0]?.[3], policy.matrix[3]?.[3]]).toEqual(['high', 'high']);
  });

  test('whatever is stored, a usable policy comes out and nothing is thrown', () => {
    const keys = [...Object.keys(stored), '__proto__', 'constructor', 'toString'];
    const anything = fc.oneof(
      fc.anything(),
      fc.json(),
      fc.dictionary(
        fc.constantFrom(...keys),
        fc.oneof(fc.anything(), fc.constantFrom(...Object.values(stored))),
      ),
    );
    fc.assert(
      fc.property(anything, (value) => {
        const { policy } = parsePolicy(value, kommun);
        expect(parsePolicy(storedPolicy(policy), kommun).problems).toEqual([]);
        expect(Object.getPrototypeOf(policy)).toBe(Object.prototype);
      }),
      { numRuns: 300 },
    );
  });

  function limit(value: number): unknown {
    return { ...stored, inclusion: { basis: 'limit', limit: value } };
  }

  function withLevelKey(key: string): unknown {
    return {
      ...stored,
      levels: stored.levels.map((level, index) => (index === 0 ? { ...level, key } : level)),
    };
  }
});

test('problems are told in plain Swedish and name the setting', () => {
  expect(sv.problem({ code: 'invalid-setting', path: 'methods.3' })).toBe(
    'Ett värde i listan med metoder gick inte att använda. Standardvärdet används i stället.',
  );
  expect(sv.problem({ code: 'unknown-setting', path: '__proto__' })).toBe(
    'Inställningen ”__proto__” är okänd och används inte.',
  );
});
