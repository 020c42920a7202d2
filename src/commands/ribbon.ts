import type { ActionId } from '../actions/action';
import { reportIds, type ReportId } from '../actions/reportList';

/** Ids of the ribbon buttons that run something: the function names in manifest.xml, and ids of actions. */
export const ribbonIds = [
  'createPlan',
  'checkRisks',
  'removeHighlights',
  'followUp',
  'reports',
  ...reportIds,
] as const satisfies readonly ActionId[];

export type RibbonId = (typeof ribbonIds)[number];

/** What the buttons ask of the pane, which is the other half of the same runtime. */
export interface RibbonPane {
  /** Resolves when nothing is going on; the press may itself have started the runtime. */
  idle(): Promise<void>;
  skipIntroduction(): void;
  openTab(tab: 'analysis' | 'plan' | 'followUp'): Promise<void>;
  check(): Promise<void>;
  highlight(): Promise<void>;
  removeHighlights(): Promise<void>;
  createPlan(): Promise<void>;
  makeReport(report: ReportId): Promise<void>;
  /** The tab with the list of reports in view. */
  showReports(): Promise<void>;
}

export interface RibbonCommand {
  /** The pane is opened first, since what comes of it is shown there. */
  readonly opensPane: boolean;
  /** Done the way the pane does it, so that pane and ribbon never disagree. */
  readonly run: (pane: RibbonPane) => Promise<void>;
}

export const ribbonCommands: Readonly<Record<RibbonId, RibbonCommand>> = {
  createPlan: {
    opensPane: true,
    run: async (pane) => {
      await pane.openTab('plan');
      await pane.createPlan();
    },
  },
  checkRisks: {
    opensPane: true,
    run: async (pane) => {
      await pane.openTab('analysis');
      await pane.check();
      await pane.highlight();
    },
  },
  removeHighlights: { opensPane: false, run: (pane) => pane.removeHighlights() },
  followUp: { opensPane: true, run: (pane) => pane.openTab('followUp') },
  reports: { opensPane: true, run: (pane) => pane.showReports() },
  reportCommittee: report('reportCommittee'),
  reportTertial: report('reportTertial'),
  reportYearEnd: report('reportYearEnd'),
  reportRiskPicture: report('reportRiskPicture'),
  reportDecisions: report('reportDecisions'),
};

/** A report is shown on its sheet, and the pane says so. */
function report(id: ReportId): RibbonCommand {
  return {
    opensPane: true,
    run: async (pane) => {
      await pane.showReports();
      await pane.makeReport(id);
    },
  };
}
