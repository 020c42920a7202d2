import { actions } from '../text/sv/actions';
import { carryTab } from '../text/sv/carryTab';
import { disclosureTab } from '../text/sv/disclosureTab';
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
  | 'disclosureTab'
  | 'findings'
  | 'followUpTab'
  | 'matrixTab'
  | 'pane'
  | 'policy'
  | 'reading'
  | 'reportList'
  | 'score'
>;

const words: { readonly sv: Words; en: Words | null } = {
  sv: {
    actions,
    carryTab,
    disclosureTab,
    findings,
    followUpTab,
    matrixTab,
    pane,
    policy,
    reading,
    reportList,
    score,
  },
  en: null,
};

/** What is said in a language; Swedish as long as the other has not been fetched. */
export function wordsOf(language: Language): Words {
  return words[language] ?? words.sv;
}

export function isFetched(language: Language): boolean {
  return words[language] !== null;
}

/** Swedish comes with the pane, English in a file of its own. */
export async function fetchWords(language: Language): Promise<void> {
  if (language === 'sv' || words.en) return;
  const { english } = await import(/* webpackChunkName: "english" */ './wordsEn');
  words.en = english;
}
