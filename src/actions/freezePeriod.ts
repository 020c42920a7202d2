import { cellCount, type Drawing } from '../sheets/model';
import { FROZEN, frozenLine, frozenPeriods, frozenWarnings, periodAreas } from '../sheets/frozenPeriods';
import { periodCount } from '../sheets/planColumns';
import { rowChoices } from '../sheets/planLayout';
import { drawLists } from '../sheets/planSheet';
import type { ExistingPlan } from '../sheets/readPlan';
import type { Action, Book, Env, Outcome } from './action';
import { emptySummary, outcome } from './analysis';
import { listTarget } from './newPlanSheet';
import { onPlan } from './onPlan';

/**
 * Excel asks before a status or comment of the period is changed (issue 5: validation that warns, not protection), and a line above the table
 * says so. Generating again keeps it. `options.period` says which.
 */
export const freezePeriod: Action = {
  id: 'freezePeriod',
  reads: { merges: false },
  perform: onPlan((plan, _, env) =>
    changed(plan, env, (period, frozen) => {
      const { firstRow: first, lastRow: last } = plan.layout;
      const periods = [{ period, name: nameOf(period, env) }];
      return drawn(plan, env, [...frozen, period].sort(), {
        warnings: frozenWarnings(plan.layout, periods, { first, last }, env.text.plan),
      });
    }),
  ),
};

/** The period may be filled in again as before, with its drop-down. */
export const thawPeriod: Action = {
  id: 'thawPeriod',
  reads: { merges: false },
  perform: onPlan((plan, book, env) =>
    changed(plan, env, (period, frozen) => {
      const { choices, lists } = dropDown(plan, period, book, env);
      const { firstRow, lastRow } = plan.layout;
      const freed = periodAreas(plan.layout, period, firstRow, lastRow);
      const rest = frozen.filter((other) => other !== period);
      return [...lists, ...drawn(plan, env, rest, { freed, choices })];
    }),
  ),
};

/** No period has this number; a property cannot be empty. */
const NONE = '0';

function changed(
  { grid, layout }: ExistingPlan,
  env: Env,
  draw: (period: number, frozen: readonly number[]) => readonly Drawing[],
): Outcome {
  const { period = 0 } = env.options;
  if (period < 1 || period > periodCount(env.policy.periods))
    return outcome({ refusal: { code: 'no-period', sheet: '' } });
  const frozen = frozenPeriods(grid, layout.headerRow).filter((other) => other !== period);
  const drawings = draw(period, frozen);
  const summary = { ...emptySummary, sheet: grid.sheet.name, cells: cellCount(drawings) };
  return outcome({ summary, changes: { drawings, settings: {}, reveal: null } });
}

function drawn(
  { grid, layout }: ExistingPlan,
  env: Env,
  frozen: readonly number[],
  parts: Partial<Drawing>,
): Drawing[] {
  const names = frozen.map((period) => nameOf(period, env));
  return [
    {
      target: { kind: 'ours', id: grid.sheet.id, name: grid.sheet.name },
      blocks: frozenLine(grid, layout.headerRow, names, env.text.plan),
      properties: { [FROZEN]: frozen.join(',') || NONE },
      ...parts,
    },
  ];
}

/** The statuses' drop-down of one period, and the hidden list that a long one needs. */
function dropDown({ layout }: ExistingPlan, period: number, book: Book, { policy, text }: Env) {
  const target = listTarget(book, text.plan.listSheetName);
  const long: Parameters<typeof drawLists>[0][number][] = [];
  const { firstRow, lastRow } = layout;
  const lists = { sheet: target.name, long };
  const all = rowChoices(layout, policy, text.plan, lists, firstRow, lastRow);
  const choices = all.filter(({ area }) => area.column === layout.columns.get(`status${period}`));
  return { choices, lists: drawLists(long, { target }) };
}

function nameOf(period: number, { policy, text, year }: Env): string {
  return text.plan.period[policy.periods](period, year);
}
