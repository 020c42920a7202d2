/**
 * The period (1-based, of `count` equal ones in `year`) that a follow-up on `today` (yyyy-mm-dd) is most likely about. Statuses are
 * collected in the weeks after a period has ended (domain.md (c): T1 30 April, T2 31 August, T3 31 December), so the month after
 * it still counts as its own. Before the year it is the first period, after it the last.
 */
export function likelyPeriod(today: string, year: number, count: number): number {
  const [thisYear = 0, month = 1] = today.split('-').map(Number);
  const monthsGone = (thisYear - year) * 12 + (month - 1);
  const period = Math.ceil(monthsGone / (12 / count));
  return Math.min(count, Math.max(1, period));
}
