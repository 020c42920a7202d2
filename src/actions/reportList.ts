import type { ActionId } from './action';

/** The reports in the order that a year needs them (design.md 3). The pane, the ribbon and the command line list them from here. */
export const reportIds = [
  'reportCommittee',
  'reportTertial',
  'reportYearEnd',
  'reportDecisions',
] as const satisfies readonly ActionId[];

export type ReportId = (typeof reportIds)[number];

/** Those that are about one period of the year, and not about the whole. */
export const periodReports: readonly ReportId[] = ['reportTertial'];
