import type { ActionId } from '../actions/action';
import type { Operations } from '../taskpane/operations';

/** Ids of the ribbon buttons that run something: the function names in manifest.xml, and ids of actions. */
export const ribbonIds = [
  'createPlan',
  'checkRisks',
  'removeHighlights',
  'followUp',
  'reports',
] as const satisfies readonly ActionId[];

export type RibbonId = (typeof ribbonIds)[number];

export interface RibbonCommand {
  /** The pane is opened first, since what comes of it is shown there. */
  readonly opensPane: boolean;
  /** Done the way the pane does it, so that pane and ribbon never disagree. */
  readonly run: (pane: Operations) => Promise<void>;
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
  reports: { opensPane: true, run: (pane) => pane.openTab('followUp') },
};
