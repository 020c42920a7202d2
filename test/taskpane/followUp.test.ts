import { sampleFollowUp } from '../../src/build/harness/sampleFollowUp';
import { sample } from '../../src/build/harness/fakeSession';
import { ofOwner, shortOwner, shownFollowUp, shownPeriod } from '../../src/taskpane/followUp';
import { initialState, reduce, type State } from '../../src/taskpane/state';

const { opening, around, check } = sample();
const start: State = {
  ...initialState(opening.policy, around),
  check: { ...check, followUps: [sampleFollowUp(2027), sampleFollowUp(2026)] },
};
const viewed = (view: Partial<State['followUp']>) => reduce(start, { type: 'followUpViewed', view });

test('shows the plan of the year and its likely period, until the user chooses', () => {
  expect(shownPeriod(start)).toEqual({ year: 2026, period: 2 });
  expect(shownPeriod(viewed({ year: 2027, period: 3 }))).toEqual({ year: 2027, period: 3 });
  expect(shownPeriod(viewed({ year: 1999 }))).toEqual({ year: 2026, period: 2 });
});

test('without a plan a report is about the policy’s year', () => {
  const none = { ...start, check: { ...check, followUps: [] } };
  expect(shownFollowUp(none)).toBeNull();
  expect(shownPeriod(none)).toEqual({ year: 2026, period: 1 });
});

test('an owner is shown as long as the plan has one of that name', () => {
  const shown = shownFollowUp(viewed({ owner: 'enhetschef' }))!;
  expect(shown.owner).toBe('enhetschef');
  expect(ofOwner(shown.period.state.reported, shown.owner).map(({ owner }) => owner)).toEqual([
    'Enhetschef',
    'Enhetschef',
  ]);
  expect(shownFollowUp(viewed({ owner: 'rektor' }))?.owner).toBeNull();
  expect(shortOwner(`Rektor\n${'x'.repeat(90)}`)).toHaveLength(60);
});
