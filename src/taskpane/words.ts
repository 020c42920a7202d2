import { actions as actionsEn } from '../text/en/actions';
import { carryTab as carryTabEn } from '../text/en/carryTab';
import { disclosure as disclosureEn } from '../text/en/disclosure';
import { findings as findingsEn } from '../text/en/findings';
import { followUpTab as followUpTabEn } from '../text/en/followUpTab';
import { matrixTab as matrixTabEn } from '../text/en/matrixTab';
import { pane as paneEn } from '../text/en/pane';
import { policy as policyEn } from '../text/en/policy';
import { reading as readingEn } from '../text/en/reading';
import { reportList as reportListEn } from '../text/en/reportList';
import { score as scoreEn } from '../text/en/score';
import { actions } from '../text/sv/actions';
import { carryTab } from '../text/sv/carryTab';
import { disclosure } from '../text/sv/disclosure';
import { findings } from '../text/sv/findings';
import { followUpTab } from '../text/sv/followUpTab';
import { matrixTab } from '../text/sv/matrixTab';
import { pane } from '../text/sv/pane';
import { policy } from '../text/sv/policy';
import { reading } from '../text/sv/reading';
import { reportList } from '../text/sv/reportList';
import { score } from '../text/sv/score';
import type { Language, Text } from '../text';

/** The catalogues that the pane itself speaks from. Those of plans and reports are loaded with what makes them. */
export type Words = Pick<
  Text,
  | 'actions'
  | 'carryTab'
  | 'disclosure'
  | 'findings'
  | 'followUpTab'
  | 'matrixTab'
  | 'pane'
  | 'policy'
  | 'reading'
  | 'reportList'
  | 'score'
>;

export const wordsOf: Readonly<Record<Language, Words>> = {
  sv: {
    actions,
    carryTab,
    disclosure,
    findings,
    followUpTab,
    matrixTab,
    pane,
    policy,
    reading,
    reportList,
    score,
  },
  en: {
    actions: actionsEn,
    carryTab: carryTabEn,
    disclosure: disclosureEn,
    findings: findingsEn,
    followUpTab: followUpTabEn,
    matrixTab: matrixTabEn,
    pane: paneEn,
    policy: policyEn,
    reading: readingEn,
    reportList: reportListEn,
    score: scoreEn,
  },
};
