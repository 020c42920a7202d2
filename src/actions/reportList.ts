import type { ReportKind } from '../sheets/reports/reportSheet';
import type { ActionId } from './action';

/** The reports in the order that a year needs them (design.md 3). The pane, the ribbon and the command line list them from here. */
export const reportIds = [
  'reportCommittee',
  'reportTertial',
  'reportYearEnd',
  'reportRiskPicture',
  'reportDecisions',
] as const satisfies readonly ActionId[];

export type ReportId = (typeof reportIds)[number];

/** What kind of report each makes, as its sheet says. */
export const reportKinds: Readonly<Record<ReportId, ReportKind>> = {
  reportCommittee: 'committee',
  reportTertial: 'tertial',
  reportYearEnd: 'yearEnd',
  reportRiskPicture: 'riskPicture',
  reportDecisions: 'decisions',
};

/** Those that are about one period of the year, and not about the whole. */
export const periodReports: readonly ReportId[] = ['reportTertial'];
