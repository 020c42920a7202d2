import { hash32 } from '../domain/hash';
import { mergePlan, type Conflict, type MergedRow, type MergeResult } from '../domain/merge';
import { resolveEach, type Choice } from '../domain/resolve';
import { controlNames, struckRows } from '../domain/struckRows';
import type { PlannedControl } from '../domain/plan';
import type { WantedRow } from '../domain/planRow';
import type { Policy } from '../domain/policy';
import { levelLabel } from '../domain/score';
import type { Text } from '../text';
import { choicesAndWarnings } from './frozenPeriods';
import { PLAN_MARK, planMarks, rowChoices, rowStyles, type PlanLayout } from './planLayout';
import { planColumns } from './planColumns';
import {
  cellsFor,
  drawLists,
  drawLooks,
  hadSeal,
  planArea,
  planProperties,
  planSeal,
  property,
  readHad,
  sourceText,
  type PlanCells,
  type PlanSetting,
} from './planSheet';
import { titleBlock, titleChanges, traceOfBegun } from './planTitle';
import type { Drawing } from './model';
import { placeRows, type Placement } from './planOrder';
import { lineAt, placed, sparseBlocks, tableFor } from './tableUpdate';
import type { ExistingPlan } from './readPlan';

/** The plan that the analysis gives, as rows that can be merged or drawn; texts as the cells shall show them. */
export function wantedRows(
  controls: readonly PlannedControl[],
  policy: Policy,
  text: Text,
): readonly WantedRow[] {
  const scores = scoreLabels(policy, text);
  return controls.map((control) => ({
    key: control.riskKey,
    ordinal: control.ordinal,
    cells: {
      area: control.area,
      risk: control.risk,
      score: scores(control),
      level: levelLabel(control.level, policy) || text.plan.unscored,
      control: control.control,
      owner: control.owner,
      source: sourceText(control.source, text.plan),
      method: control.method,
      frequency: control.frequency,
      dueDate: control.dueDate,
    },
  }));
}

/** A scale has few scores, and thousands of risks share them: each is put into words once. */
function scoreLabels(policy: Policy, text: Text): (control: PlannedControl) => string {
  const labels = new Map<string, string>();
  return (control) => {
    const { score, likelihood, consequence } = control;
    const key = `${score} ${likelihood} ${consequence}`;
    const label = labels.get(key) ?? text.score.label(control, policy);
    labels.set(key, label);
    return label;
  };
}

/** A plan in the workbook merged with what the analysis wants now: what was decided per row, and what is to be written. */
export interface PlanUpdate {
  readonly merged: MergeResult;
  /** The rows that `merged` is about: all that were given but those struck. */
  readonly wanted: readonly WantedRow[];
  /** None when nothing has changed. */
  readonly drawings: readonly Drawing[];
  /** 0-based sheet row of each merged row, new ones where they will stand. */
  readonly rowOf: (row: MergedRow) => number;
  /** Kontrollmoment of the analysis that a person has struck from the plan, each with what a decision about it is called. */
  readonly struck: readonly (WantedRow & { readonly id: string })[];
}

/** What was decided about a conflict or a struck row, by its id; null where nothing was. */
export type Decide = (id: string) => Choice | null;

/** Rows of a plan that does not exist yet. */
export function newRows(
  controls: readonly PlannedControl[],
  wanted: readonly WantedRow[],
  text: Text['plan'],
): { readonly rows: readonly PlanCells[]; readonly lastNumber: number } {
  const { rows, lastNumber } = mergePlan([], wanted, { lastNumber: 0, leftMark: text.leaving });
  return { rows: rows.map((row) => rowCells(row, controls, text)), lastNumber };
}

/** Brings a plan up to date: see mergePlan for what is kept, placeRows for where new rows go. */
export function updatePlan(
  plan: ExistingPlan,
  controls: readonly PlannedControl[],
  wanted: readonly WantedRow[],
  setting: UpdateSetting,
): PlanUpdate {
  const found = mergeUnstruck(plan, controls, wanted, setting);
  const merged = resolveEach(found.merged, conflictChoices(found.merged, setting.decide));
  const placement = placeRows(plan, merged.rows, found.wanted);
  const cells = merged.rows.flatMap((row) =>
    placed(rowCells(row, found.controls, setting.text), placement.rowOf(row), plan.layout),
  );
  const growth = grow(plan, placement, setting);
  const title = titleOfPlan(plan, setting, cells.length > 0);
  const blocks = [...title.blocks, ...sparseBlocks(cells)];
  const had = [...readHad(plan.grid.sheet.properties), ...controlNames(wanted)];
  const drawing: Drawing = {
    target: { kind: 'ours', id: plan.grid.sheet.id, name: plan.grid.sheet.name },
    blocks,
    ...growth.parts,
    ...unsealed(plan, placement.added.length, setting.year),
    seal: { ...planSeal(title.trace, merged.lastNumber), ...hadSeal(had) },
  };
  const nothing = plan.finished && blocks.length === 0;
  const { rowOf } = placement;
  return { ...found, merged, drawings: nothing ? [] : [...growth.lists, drawing], rowOf };
}

/** What is to be changed above the table. */
function titleOfPlan(plan: ExistingPlan, setting: UpdateSetting, otherChanges: boolean) {
  const { layout, grid, finished } = plan;
  const now = titleBlock(setting);
  const at = (row: number) => lineAt(grid, row);
  const trace = plan.title === '' && !finished ? traceOfBegun(now, layout.headerRow, at) : plan.title;
  return titleChanges(now, trace, layout.headerRow, at, otherChanges);
}

type UpdateSetting = Omit<PlanSetting, 'target' | 'lastNumber'> & { readonly decide: Decide };

/** The merge without the rows that a person has struck, unless they were asked back. */
function mergeUnstruck(
  plan: ExistingPlan,
  controls: readonly PlannedControl[],
  wanted: readonly WantedRow[],
  { text, decide }: UpdateSetting,
): Pick<PlanUpdate, 'merged' | 'wanted' | 'struck'> & { readonly controls: readonly PlannedControl[] } {
  const { properties } = plan.grid.sheet;
  const lastNumber = Number(properties[property.number] ?? 0) || 0;
  const merge = (rows: readonly WantedRow[]) =>
    mergePlan(plan.rows, rows, { lastNumber, leftMark: text.leaving });
  const names = controlNames(wanted);
  const merged = merge(wanted);
  const struck = struckRows(merged, names, readHad(properties)).filter(
    (index) => decide(struckId(names[index] ?? '')) !== 'theirs',
  );
  if (struck.length === 0) return { merged, wanted, controls, struck: [] };
  const gone = new Set(struck);
  const kept = wanted.filter((_, index) => !gone.has(index));
  return {
    merged: merge(kept),
    wanted: kept,
    controls: controls.filter((_, index) => !gone.has(index)),
    struck: struck.map((index) => ({ ...wanted[index]!, id: struckId(names[index] ?? '') })),
  };
}

/** How the ids of struck rows begin. */
export const STRUCK = 'struck ';

const struckId = (name: string): string => STRUCK + name;

/** What a decision about a conflict is called: it lasts until either side says something else. */
export function conflictIds({ rows }: MergeResult): (conflict: Conflict) => string {
  const numbers = new Map(rows.map(({ row, trace }) => [row, trace?.number ?? 0]));
  return ({ row, column, mine, theirs }) =>
    `${numbers.get(row) ?? 0} ${column} ${hash32(JSON.stringify([mine, theirs]))}`;
}

function conflictChoices(merged: MergeResult, decide: Decide): (conflict: Conflict) => Choice | null {
  const idOf = conflictIds(merged);
  return (conflict) => decide(idOf(conflict));
}

/** Rows that come late get their looks last. Until then the seal is broken, so that a run after an interruption draws them. */
function unsealed({ finished }: ExistingPlan, added: number, year: number): Pick<Drawing, 'properties'> {
  if (finished && added === 0) return {};
  return { properties: { ...planProperties(year), [property.state]: 'growing' } };
}

/** A conflict by its place on the sheet, 0-based; null where the column is not there. */
export function conflictCell(
  conflict: Conflict,
  { columns }: PlanLayout,
): { row: number; column: number } | null {
  const column = columns.get(conflict.column);
  return column === undefined ? null : { row: conflict.row - 1, column };
}

function rowCells(row: MergedRow, controls: readonly PlannedControl[], text: Text['plan']): PlanCells {
  const control = row.wanted === null ? undefined : controls[row.wanted];
  return cellsFor(row.writes, control?.source ?? null, text);
}

/** Looks, drop-downs and room for new rows; for a plan whose making was interrupted, all its looks again. */
function grow(
  plan: ExistingPlan,
  { lastRow, grown, added, insertRows }: Placement,
  setting: Pick<PlanSetting, 'policy' | 'year' | 'text' | 'lists' | 'tableName'>,
): { readonly parts: Omit<Drawing, 'target' | 'blocks'>; readonly lists: readonly Drawing[] } {
  const layout = { ...plan.layout, lastRow };
  const room = {
    ...(insertRows.length > 0 && { insertRows }),
    ...tableFor(plan, layout, grown, setting.tableName),
    plain: added
      .filter(({ inserted }) => inserted || !plan.finished)
      .map(({ row, count }) => ({ ...planArea(layout), row, rows: count })),
  };
  if (!plan.finished) {
    const looks = drawLooks(layout, setting);
    const rows = { first: layout.firstRow, last: lastRow };
    const rules = choicesAndWarnings(plan, looks.parts.choices ?? [], rows, setting);
    return { parts: { ...room, ...looks.parts, ...rules }, lists: looks.lists };
  }
  if (added.length === 0) return { parts: {}, lists: [] };
  const { policy, text, year, lists } = setting;
  const long: Parameters<typeof drawLists>[0][number][] = [];
  const columns = planColumns(policy, year, text);
  const rules = added.map(({ row: first, count }) => {
    const last = first + count - 1;
    const choices = rowChoices(layout, policy, text, { sheet: lists.target.name, long }, first, last);
    return choicesAndWarnings(plan, choices, { first, last }, setting);
  });
  return {
    parts: {
      ...room,
      styles: added.flatMap(({ row, count }) => rowStyles(layout, columns, row, row + count - 1)),
      fitRows: added.map(({ row, count }) => ({ ...planArea(layout), row, rows: count })),
      choices: rules.flatMap(({ choices }) => choices),
      warnings: rules.flatMap(({ warnings }) => warnings),
      unmark: PLAN_MARK,
      marks: planMarks(layout, policy, text),
    },
    lists: drawLists(long, lists),
  };
}
