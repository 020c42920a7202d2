import { actions as actionsEn } from '../text/en/actions';
import { findings as findingsEn } from '../text/en/findings';
import { pane as paneEn } from '../text/en/pane';
import { policy as policyEn } from '../text/en/policy';
import { score as scoreEn } from '../text/en/score';
import { actions } from '../text/sv/actions';
import { findings } from '../text/sv/findings';
import { pane } from '../text/sv/pane';
import { policy } from '../text/sv/policy';
import { score } from '../text/sv/score';
import type { Language, Text } from '../text';

/** The catalogues that the pane itself speaks from. Those of plans and reports are loaded with what makes them. */
export type Words = Pick<Text, 'actions' | 'findings' | 'pane' | 'policy' | 'score'>;

export const wordsOf: Readonly<Record<Language, Words>> = {
  sv: { actions, findings, pane, policy, score },
  en: { actions: actionsEn, findings: findingsEn, pane: paneEn, policy: policyEn, score: scoreEn },
};
