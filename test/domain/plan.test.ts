import { hash32, hash64 } from '../../src/domain/hash';
import { inclusionOf } from '../../src/domain/inclusion';
import { planFor, type PlannedControl } from '../../src/domain/plan';
import type { Policy } from '../../src/domain/policy';
import { presetPolicy } from '../../src/domain/presets';
import { riskKeys } from '../../src/domain/riskKeys';
import { policy as words } from '../../src/text/sv/policy';
import { risk } from './risks';
import { seed } from './seed';

const policy = presetPolicy('kommun-4x4', words.words);

function basis(value: Policy['inclusion']['basis'], limit = 8): Policy {
  return { ...policy, inclusion: { basis: value, limit } };
}

describe('the plan of the municipal seed', () => {
  const plan = planFor(seed, policy);
  const rows = (controls: readonly PlannedControl[]) => controls.map(({ source }) => source.row);

  test('25 risks with Ja, 26 kontrollmoment, highest score first, then as in the analysis, unscored last', () => {
    expect(new Set(plan.map(({ riskKey }) => riskKey)).size).toBe(25);
    expect(rows(plan)).toEqual([
      5, 25, 4, 9, 8, 10, 23, 1, 2, 3, 14, 15, 6, 7, 11, 12, 12, 13, 16, 17, 18, 19, 20, 21, 22, 29,
    ]);
    expect(plan.map(({ score }) => score).filter((score) => score === null)).toHaveLength(12);
  });

  test('the numbered measure of row 12 is two kontrollmoment with the same owner', () => {
    const packed = plan.filter(({ source }) => source.row === 12);
    expect(packed.map(({ ordinal, control, owner }) => [ordinal, control, owner])).toEqual([
      [1, 'Af ändrar sina rutiner', 'Avdelningschef AMI'],
      [
        2,
        'IAF implementerar rutin för att deltagare i försörjningsstöd kan över gå i en OSA anställning',
        'Avdelningschef AMI',
      ],
    ]);
    expect(planFor(seed, { ...policy, splitMeasures: false })).toHaveLength(25);
  });

  test('a risk without any measure has one row with an empty kontrollmoment', () => {
    const row16 = plan.filter(({ source }) => source.row === 16);
    expect(row16.map(({ control, owner, level }) => [control, owner, level])).toEqual([
      ['', 'Avdelningschef ALF', null],
    ]);
  });

  test('every text is the analysis’ own', () => {
    expect(plan[0]).toMatchObject({
      area: seed[4]?.texts.area,
      risk: seed[4]?.texts.risk,
      control: 'Utökad samverkan mellan berörda',
      likelihood: 4,
      consequence: 4,
      score: 16,
      level: 'high',
      method: '',
    });
  });

  test('by the limit alone: the four 16:s with Nej come in, the two 6:es and the unscored stay out', () => {
    expect(rows(planFor(seed, basis('limit')))).toEqual([
      5, 24, 25, 26, 27, 28, 4, 9, 8, 10, 23, 1, 2, 3, 14, 15,
    ]);
  });

  test('by both: nothing that either speaks for is left out', () => {
    expect(new Set(rows(planFor(seed, basis('both')))).size).toBe(29);
  });
});

test.each([
  ['decision', { decision: 'Ja', r: 2 }, 'yes', true],
  ['decision', { decision: 'Nej', r: 16 }, 'no', false],
  ['decision', { decision: '', r: 16 }, 'undecided', false],
  ['decision', { decision: 'kanske', r: 16 }, 'undecided', false],
  ['decision', { r: 8 }, 'over-limit', true],
  ['decision', { r: 6 }, 'under-limit', false],
  ['decision', {}, 'unscored', false],
  ['decision', { level: 'Hög' }, 'over-limit', true],
  ['decision', { level: 'Låg' }, 'under-limit', false],
  ['limit', { decision: 'Ja', r: 6 }, 'under-limit', false],
  ['both', { decision: 'Nej', r: 8 }, 'over-limit', true],
  ['both', { decision: 'Nej', r: 6 }, 'no', false],
  ['both', { decision: 'Ja' }, 'yes', true],
] as const)('by %s, %j: %s', (by, sketch, reason, included) => {
  expect(inclusionOf(risk(sketch), basis(by))).toEqual({ included, reason });
});

describe('keys of risks', () => {
  const keyed = (...sketches: Parameters<typeof risk>[0][]) => riskKeys(sketches.map(risk));

  test('the analysis’ own ids', () => {
    expect(keyed({ id: 'R-07', risk: 'a' }, { id: 'IT 3', risk: 'b' })).toEqual(['id:r-07', 'id:it_3']);
  });

  test('ids that only number the rows are no identity', () => {
    const [first] = keyed({ id: '1', risk: 'a' }, { id: '2.', risk: 'b' });
    expect(first).toBe(keyed({ risk: 'a' })[0]);
    expect(keyed({ id: '1', risk: 'a' }, { id: '3', risk: 'b' })).toEqual(['id:1', 'id:3']);
  });

  test('the same text keeps its key through case, spacing, sorting and insertion', () => {
    const [a, b] = keyed({ area: 'IT', risk: 'Avbrott i system.' }, { risk: 'Annat' });
    const [b2, a2] = keyed({ risk: 'Annat' }, { area: ' it', risk: 'avbrott  i\nsystem' });
    expect([a2, b2]).toEqual([a, b]);
    expect(a).toMatch(/^text:[0-9a-f]{16}$/);
  });

  test('copies are told apart, and the first keeps its key', () => {
    const [one] = keyed({ risk: 'a', measure: 'x' });
    const keys = keyed({ risk: 'a', measure: 'x' }, { risk: 'a', measure: 'y' }, { risk: 'a', measure: 'y' });
    expect(keys[0]).toBe(one);
    expect(new Set(keys).size).toBe(3);
    expect(new Set(riskKeys([...seed, ...seed])).size).toBe(58);
  });

  test('a key has no white space, so that it can stand in the trace column', () => {
    expect(keyed({ id: 'Nr 1\tA b', risk: '' })[0]).toBe('id:nr_1_a_b');
  });
});

test('hashes are FNV-1a with its published values, and tell texts apart', () => {
  expect(['', 'a', 'foobar'].map(hash32)).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968']);
  expect(hash64('foobar')).toBe(`bf9cf968${hash32('raboof')}`);
  expect(hash32('Åtgärd')).not.toBe(hash32('Åtgard'));
  expect(hash32('\u0101')).not.toBe(hash32('\u0001'));
  expect(new Set(Array.from({ length: 100_000 }, (_, n) => hash64(`Risk ${n}`))).size).toBe(100_000);
});
