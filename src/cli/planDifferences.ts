import type { Difference } from '../actions/action';
import type { Choice } from '../domain/resolve';
import { cliPlan } from '../text/sv/cliPlan';
import { Complaint } from './complaint';
import { oneLine } from './terminal';

const choices: Readonly<Record<string, Choice>> = { behall: 'mine', analys: 'theirs' };

/** `--konflikter behall|analys`. Throws a Complaint that names both. */
export function readConflicts(word: string): Choice {
  const choice = Object.hasOwn(choices, word) ? choices[word] : undefined;
  if (choice === undefined) throw new Complaint(cliPlan.badConflicts(oneLine(word)));
  return choice;
}

/** What regenerating left for a person to decide: conflicts with both texts, and rows that somebody has struck. */
export function leftLines(differences: readonly Difference[]): string[] {
  const conflicts = differences.filter(({ kind }) => kind === 'conflict');
  const struck = differences.filter(({ kind }) => kind === 'struck');
  return [
    ...(conflicts.length === 0 ? [] : [cliPlan.conflicts(conflicts.length)]),
    ...conflicts.map(({ column, about, before, after }) =>
      cliPlan.conflict(column, oneLine(about), oneLine(before), oneLine(after)),
    ),
    ...(conflicts.length === 0 ? [] : [cliPlan.decide]),
    ...(struck.length === 0 ? [] : [cliPlan.struck(struck.length)]),
    ...struck.map(({ about }) => cliPlan.struckOne(oneLine(about))),
  ];
}
