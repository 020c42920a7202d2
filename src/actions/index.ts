import type { Action, ActionId } from './action';
import { addSample } from './addSample';
import { checkDisclosure } from './checkDisclosure';
import { checkRisks } from './checkRisks';
import { collectRisks } from './collectRisks';
import { createPlan } from './createPlan';
import { freezePeriod, thawPeriod } from './freezePeriod';
import { fillScores, highlightRisks, removeHighlights } from './highlightRisks';
import { outcome } from './analysis';
import { nextYear } from './nextYear';
import { reportRiskPicture } from './reportRiskPicture';
import { riskPicture } from './riskPicture';
import { takeOverPlan } from './takeOverPlan';
import { reportCommittee, reportDecisions, reportTertial, reportYearEnd } from './reports';

/** Every command by its id, which is its function name in the manifest. */
export const actions: Readonly<Record<ActionId, Action>> = {
  checkRisks,
  checkDisclosure,
  highlightRisks,
  removeHighlights,
  fillScores,
  createPlan,
  takeOverPlan,
  riskPicture,
  nextYear,
  collectRisks,
  followUp: opening('followUp'),
  reports: opening('reports'),
  freezePeriod,
  thawPeriod,
  addSample,
  reportCommittee,
  reportDecisions,
  reportTertial,
  reportYearEnd,
  reportRiskPicture,
};

/** A command whose work is done in the pane: the ribbon opens it there. */
function opening(id: 'followUp' | 'reports'): Action {
  return { id, reads: { merges: false }, perform: () => outcome({ opens: id }) };
}
