import { sample, sampleReading } from '../../src/build/harness/fakeSession';
import { draftOf } from '../../src/taskpane/draft';
import {
  editedPolicy,
  initialState,
  languageOf,
  reduce,
  themeOf,
  type Event,
  type State,
} from '../../src/taskpane/state';

const { check, preview, ...fake } = sample();
const opening = { ...fake.opening, check };
const start = initialState(opening.policy, fake.around);
const after = (...events: Event[]): State => events.reduce(reduce, start);

test('broken settings are shown and the pane works', () => {
  const problems = [{ code: 'invalid-setting', path: 'methods.1' }] as const;
  expect(after({ type: 'opened', opening: { ...opening, problems } })).toMatchObject({
    check,
    policyProblems: problems,
  });
});

test('what was said goes when something new begins, not when the pane looks by itself', () => {
  const said: Event = { type: 'said', tone: 'success', message: 'Klart.' };
  expect(after(said, { type: 'began', busy: 'refresh' }).notice?.message).toBe('Klart.');
  expect(after(said, { type: 'began', busy: 'preview' }).notice?.message).toBe('Klart.');
  expect(after(said, { type: 'began', busy: 'create' }).notice).toBeNull();
  expect(after(said, { type: 'tabChosen', tab: 'plan' }).notice).toBeNull();
});

test('a new check makes the preview old, and judges by the policy that it was made with', () => {
  const policy = { ...check.policy, committee: 'Socialnämnden' };
  const looked = after({ type: 'previewed', preview }, { type: 'checked', check: { ...check, policy } });
  expect(looked).toMatchObject({ preview: null, policy: { committee: 'Socialnämnden' } });
});

test('answered questions are counted until there are none left', () => {
  const open = { ...sampleReading, doubts: [{ field: 'risk', candidates: [2, null] } as const] };
  const asked: Event = { type: 'checked', check: { ...check, readings: [open], used: [open] } };
  const answered = after(asked, { type: 'questionAnswered', key: 'score' }, asked);
  expect(answered.answered).toEqual(['score']);
  expect(reduce(answered, { type: 'checked', check }).answered).toEqual([]);
});

test('what is typed in the settings stays when one leaves without saving', () => {
  const draft = { ...draftOf(opening.policy), committee: 'Halvskriv' };
  const left = after(
    { type: 'settingsOpened' },
    { type: 'policyEdited', draft },
    { type: 'settingsClosed' },
    { type: 'settingsOpened' },
  );
  expect(editedPolicy(left).committee).toBe('Halvskriv');
  expect(editedPolicy(reduce(left, { type: 'policySaved', policy: opening.policy })).committee).toBe('');
});

test('the language can be seen while it is being chosen, and is taken back with the choice', () => {
  const draft = { ...draftOf(opening.policy), language: 'en' as const };
  const choosing = after(
    { type: 'opened', opening },
    { type: 'settingsOpened' },
    { type: 'policyEdited', draft },
  );
  expect(languageOf(choosing)).toBe('en');
  expect(languageOf(reduce(choosing, { type: 'settingsClosed' }))).toBe('sv');
});

test("Excel's theme counts until another is chosen", () => {
  const dark = initialState(opening.policy, {
    ...fake.around,
    excel: { ...fake.around.excel, theme: 'dark' },
  });
  expect(themeOf(dark)).toBe('dark');
  expect(
    themeOf(reduce(dark, { type: 'preferencesChosen', preferences: { theme: 'hc', introduced: true } })),
  ).toBe('hc');
});

test('an event that changes nothing gives the same state, so that nothing is drawn again', () => {
  expect(reduce(start, { type: 'tabChosen', tab: 'analysis' })).toBe(start);
});
