import type { ActionId } from '../actions/action';

/** The reports by their names on the command line, with the action that makes each. */
export const reportActions = {
  namnd: 'reportCommittee',
  beslut: 'reportDecisions',
  tertial: 'reportTertial',
  helar: 'reportYearEnd',
  riskbild: 'reportRiskPicture',
} as const satisfies Readonly<Record<string, ActionId>>;

export type ReportName = keyof typeof reportActions;

export const reportNames = Object.keys(reportActions) as readonly ReportName[];
