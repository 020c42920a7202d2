import { presetPolicy } from '../../src/domain/presets';
import { choicesFrom, memorySetting, policySetting } from '../../src/excel/settings';
import { withScale, type SettledChoices } from '../../src/excel/settle';
import { noChanges } from '../../src/sheets/model';
import { emptyMemory } from '../../src/sheets/reading/memory';
import { languages } from '../../src/text';

const POLICY = 'internkontroll.policy';
const MEMORY = 'internkontroll.memory';
const from = (stored: Readonly<Record<string, unknown>>, display: 'sv' | 'en' = 'sv') =>
  choicesFrom(new Map(Object.entries(stored)), display);
const own = presetPolicy('general-5x5', languages.sv.policy.words);

test.each([[{}], [{ [POLICY]: null }], [{ [POLICY]: '' }]])('%j is no policy of anybody’s', (stored) =>
  expect(from(stored)).toMatchObject({ isDefault: true, problems: [] }),
);

test('what is stored is found again, whatever language Excel speaks', () => {
  const again = from(policySetting({ ...own, language: 'sv' }), 'en');
  expect(again).toMatchObject({ isDefault: false, problems: [] });
  expect([again.policy.likelihood.length, again.text]).toEqual([5, languages.sv]);
  expect(from({}, 'en').text).toBe(languages.en);
  expect(from(policySetting({ ...own, language: 'en' }), 'sv').text).toBe(languages.en);
});

test('a policy that is broken is told, and is somebody’s all the same', () => {
  const broken = from({ [POLICY]: '{' });
  expect([broken.isDefault, broken.problems.length > 0]).toEqual([false, true]);
});

test.each(['{', '7', 'null', '"x"', 7, null, undefined, { columns: 7 }, '{"__proto__":{"x":1}}'])(
  'what is remembered of columns and broken, %j, is nothing remembered',
  (stored) => expect(from({ [MEMORY]: stored }).memory).toEqual(emptyMemory),
);

test('what is remembered of columns is found again, as text and as another program may have stored it', () => {
  const memory = { ...emptyMemory, headings: { bedömning: 'likelihood' as const }, keptFrom: ['5×5'] };
  const stored = memorySetting(memory)[MEMORY];
  expect(typeof stored).toBe('string');
  expect(from({ [MEMORY]: stored }).memory).toEqual(memory);
  expect(from({ [MEMORY]: JSON.parse(stored as string) as unknown }).memory).toEqual(memory);
  expect([policySetting(null), memorySetting(null)]).toEqual([{ [POLICY]: null }, { [MEMORY]: null }]);
});

describe('another scale is stored with the first thing that is written on it, and else not', () => {
  const stored = from({});
  const used = (more: Partial<SettledChoices>): SettledChoices => ({ ...stored, scale: null, isAsked: false, ...more });
  const block = { row: 0, column: 0, cells: [['x']] };
  const target = { kind: 'new', name: 'Ny', visible: true } as const;
  const writing = { ...noChanges, drawings: [{ target, blocks: [block] }] };
  const marking = { ...noChanges, drawings: [{ target, blocks: [] }] };

  test.each([
    ['the stored scale', writing, stored, used({}), false],
    ['the scale that the sheet uses', writing, stored, used({ policy: own }), true],
    ['the same scale, asked for where nothing was stored', writing, stored, used({ isAsked: true }), true],
    ['the same scale, asked for and stored already', writing, { ...stored, isDefault: false }, used({ isAsked: true }), false],
    ['another scale, with nothing written', marking, stored, used({ policy: own }), false],
  ] as const)('%s', (_, changes, before, after, isStored) => {
    const { settings } = withScale(changes, before, after);
    expect(Object.keys(settings)).toEqual(isStored ? [POLICY] : []);
  });

  test('what the command itself stores is not written over', () => {
    const settings = policySetting(null);
    expect(withScale({ ...writing, settings }, stored, used({ policy: own })).settings).toEqual(settings);
  });
}); // prettier-ignore
