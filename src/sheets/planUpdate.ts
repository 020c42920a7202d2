import { mergePlan, type Conflict, type MergedRow, type MergeResult } from '../domain/merge';
import { resolveAll } from '../domain/resolve';
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
  planArea,
  planProperties,
  planSeal,
  property,
  sourceText,
  type PlanCells,
  type PlanSetting,
} from './planSheet';
import { titleBlock, titleChanges } from './planTitle';
import type { Drawing } from './model';
import { freeRow, lineAt, placed, roomFor, sparseBlocks } from './tableUpdate';
import type { ExistingPlan } from './readPlan';

/** The plan that the analysis gives, as rows that can be merged or drawn; texts as the cells shall show them. */
export function wantedRows(
  controls: readonly PlannedControl[],
  policy: Policy,
  text: Text,
): readonly WantedRow[] {
  return controls.map((control) => ({
    key: control.riskKey,
    ordinal: control.ordinal,
    cells: {
      area: control.area,
      risk: control.risk,
      score: text.score.label(control, policy),
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

/** A plan in the workbook merged with what the analysis wants now: what was decided per row, and what is to be written. */
export interface PlanUpdate {
  readonly merged: MergeResult;
  /** None when nothing has changed. */
  readonly drawings: readonly Drawing[];
  /** 0-based sheet row of each merged row, new ones where they will stand. */
  readonly rowOf: (row: MergedRow) => number;
}

/** Rows of a plan that does not exist yet. */
export function newRows(
  controls: readonly PlannedControl[],
  wanted: readonly WantedRow[],
  text: Text['plan'],
): { readonly rows: readonly PlanCells[]; readonly lastNumber: number } {
  const { rows, lastNumber } = mergePlan([], wanted, { lastNumber: 0, leftMark: text.leaving });
  return { rows: rows.map((row) => rowCells(row, controls, text)), lastNumber };
}

/** Brings a plan up to date: see mergePlan for what is kept. New rows are written below the last one. */
export function updatePlan(
  plan: ExistingPlan,
  controls: readonly PlannedControl[],
  wanted: readonly WantedRow[],
  setting: Omit<PlanSetting, 'target' | 'lastNumber'> & { readonly conflicts: 'keep' | 'take' },
): PlanUpdate {
  const { text } = setting;
  const stored = Number(plan.grid.sheet.properties[property.number] ?? 0) || 0;
  const result = mergePlan(plan.rows, wanted, { lastNumber: stored, leftMark: text.leaving });
  const merged = setting.conflicts === 'take' ? resolveAll(result, 'theirs') : result;
  const added = merged.rows.filter(({ row }) => row === null);
  const first = freeRow(plan);
  const places = new Map(added.map((row, index) => [row, first + index]));
  const rowOf = (row: MergedRow) => (row.row === null ? (places.get(row) ?? first) : row.row - 1);
  const cells = merged.rows.flatMap((row) => placed(rowCells(row, controls, text), rowOf(row), plan.layout));
  const growth = grow(plan, first, added.length, setting);
  const title = titleChanges(
    titleBlock(setting),
    plan.title,
    plan.layout.headerRow,
    (row) => lineAt(plan.grid, row),
    cells.length > 0,
  );
  const blocks = [...title.blocks, ...sparseBlocks(cells)];
  const drawing: Drawing = {
    target: { kind: 'ours', id: plan.grid.sheet.id, name: plan.grid.sheet.name },
    blocks,
    ...growth.parts,
    ...unsealed(plan, added.length, setting.year),
    seal: planSeal(title.trace, merged.lastNumber),
  };
  const nothing = plan.finished && blocks.length === 0;
  return { merged, drawings: nothing ? [] : [...growth.lists, drawing], rowOf };
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
  first: number,
  count: number,
  setting: Pick<PlanSetting, 'policy' | 'year' | 'text' | 'lists' | 'tableName'>,
): { readonly parts: Omit<Drawing, 'target' | 'blocks'>; readonly lists: readonly Drawing[] } {
  const lastRow = Math.max(plan.layout.lastRow, first + count - 1);
  const layout = { ...plan.layout, lastRow };
  const grown = lastRow - plan.layout.lastRow;
  const room = roomFor(plan, grown, setting.tableName);
  if (!plan.finished) {
    const looks = drawLooks(layout, setting);
    const rows = { first: layout.firstRow, last: lastRow };
    const rules = choicesAndWarnings(plan, looks.parts.choices ?? [], rows, setting);
    return { parts: { ...room, ...looks.parts, ...rules }, lists: looks.lists };
  }
  if (count === 0) return { parts: {}, lists: [] };
  const { policy, text, year, lists } = setting;
  const long: Parameters<typeof drawLists>[0][number][] = [];
  const choices = rowChoices(layout, policy, text, { sheet: lists.target.name, long }, first, lastRow);
  return {
    parts: {
      ...room,
      styles: rowStyles(layout, planColumns(policy, year, text), first, lastRow),
      fitRows: [{ ...planArea(layout), row: first, rows: count }],
      ...choicesAndWarnings(plan, choices, { first, last: lastRow }, setting),
      unmark: PLAN_MARK,
      marks: planMarks(layout, policy, text),
    },
    lists: drawLists(long, lists),
  };
}
