import { likelyPeriod } from '../../src/domain/likelyPeriod';

test.each([
  ['2025-11-30', 3, 1],
  ['2026-01-02', 3, 1],
  ['2026-04-30', 3, 1],
  ['2026-05-31', 3, 1],
  ['2026-06-01', 3, 2],
  ['2026-09-30', 3, 2],
  ['2026-10-01', 3, 3],
  ['2027-01-15', 3, 3],
  ['2028-01-15', 3, 3],
  ['2026-07-31', 2, 1],
  ['2026-08-01', 2, 2],
  ['2027-01-31', 2, 2],
])('on %s, of %i periods of 2026, number %i', (today, count, period) => {
  expect(likelyPeriod(today, 2026, count)).toBe(period);
});
