import { disclosuresIn } from '../sheets/disclosure';
import type { Action, Book, Env, PlacedDisclosure } from './action';
import { noAnalysis, outcome, understand, type Understood } from './analysis';
import { checkRisks } from './checkRisks';

/**
 * checkRisks, and what to look at before the workbook is handed out: the plan becomes an allmän handling, and with it all that lies
 * hidden in the file. Changes and removes nothing. Refuses only a workbook with neither a risk analysis nor a plan.
 */
export const checkDisclosure: Action = {
  id: 'checkDisclosure',
  reads: { merges: true, disclosure: true },
  perform(book, env) {
    const understood = understand(book, env);
    const { readings, analyses, plans } = understood;
    if (analyses.length === 0 && plans.length === 0) return noAnalysis(readings);
    const disclosures = placed(book, env, understood);
    if (analyses.length === 0) return outcome({ readings, disclosures });
    return { ...checkRisks.perform(book, env), disclosures };
  },
};

function placed({ grids, disclosure }: Book, { text }: Env, understood: Understood): PlacedDisclosure[] {
  if (!disclosure) return [];
  return disclosuresIn({ ...understood, grids, facts: disclosure }).map((found) => ({
    ...found,
    title: text.disclosure.title(found.kind),
    message: text.disclosure.message(found.kind, found.params),
  }));
}
