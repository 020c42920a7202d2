import type { MergedRow } from '../domain/merge';
import type { MergeColumn } from '../domain/planRow';
import { cellAddress } from '../sheets/grid';
import { conflictCell, conflictIds, type PlanUpdate } from '../sheets/planUpdate';
import type { ExistingPlan } from '../sheets/readPlan';
import type { Difference, Env } from './action';

/**
 * What regenerating changes, row by row from above, with the cells' old and new texts; conflicts and struck rows among them. Places are those
 * of now, before anything is written, but for new rows, which have none yet.
 */
export function differencesIn(
  { merged, rowOf, wanted, struck }: PlanUpdate,
  plan: ExistingPlan,
  { text }: Env,
): Difference[] {
  const sheet = plan.grid.sheet.name;
  const before = new Map(plan.rows.map(({ row, cells }) => [row, cells]));
  const heading = (column: MergeColumn) => text.plan.headings[column];
  const at = (row: number, column: MergeColumn) => cellAddress(row, plan.layout.columns.get(column) ?? 0);
  const about = (row: MergedRow): string => {
    const cells = row.wanted === null ? before.get(row.row ?? 0) : wanted[row.wanted]?.cells;
    return cells?.control || cells?.risk || '';
  };
  const whole = (row: MergedRow, kind: Difference['kind']): Difference => ({
    kind, about: about(row), column: '', before: '', after: '', sheet, cell: at(row.row === null ? rowOf(row) : row.row - 1, 'control'),
  }); // prettier-ignore
  const cellsOf = (row: MergedRow): Difference[] =>
    (Object.entries(row.writes) as [MergeColumn, string][])
      .filter(([column]) => column !== 'trace' && row.row !== null)
      .map(([column, after]) => ({
        kind: 'changed',
        about: besides(column, row.wanted === null ? before.get(row.row ?? 0) : wanted[row.wanted]?.cells),
        column: heading(column),
        before: before.get(row.row ?? 0)?.[column] ?? '',
        after,
        sheet,
        cell: at((row.row ?? 0) - 1, column),
      }));
  const idOf = conflictIds(merged);
  const conflicts = merged.conflicts.flatMap((conflict): Difference[] => {
    const place = conflictCell(conflict, plan.layout);
    if (place === null) return [];
    const cells = before.get(conflict.row);
    return [
      {
        kind: 'conflict',
        id: idOf(conflict),
        about: besides(conflict.column, cells),
        column: heading(conflict.column),
        before: conflict.mine,
        after: conflict.theirs,
        sheet,
        cell: cellAddress(place.row, place.column),
      },
    ];
  });
  const rows = merged.rows.flatMap((row): Difference[] => {
    if (row.change === 'new') return [whole(row, 'new')];
    if (row.change === 'left') return Object.hasOwn(row.writes, 'source') ? [whole(row, 'leaving')] : [];
    if (row.change === 'returned') return [whole(row, 'returned'), ...cellsOf(row)];
    return cellsOf(row);
  });
  const away = struck.map(({ id, cells }): Difference => ({
    ...{ kind: 'struck', id, about: cells.control || cells.risk, column: '', before: '', after: '' },
    ...{ sheet, cell: at(plan.layout.headerRow, 'control') },
  }));
  return [...rows, ...away, ...conflicts];
}

/** What tells a cell's row to a person: the kontrollmoment, or the risk where the kontrollmoment itself is the cell. */
function besides(
  column: MergeColumn,
  cells: Readonly<Partial<Record<MergeColumn, string>>> | undefined,
): string {
  const [first, second] =
    column === 'control' ? [cells?.risk, cells?.control] : [cells?.control, cells?.risk];
  return first || second || '';
}
