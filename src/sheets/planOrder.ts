import { groupBy } from '../domain/groupBy';
import type { MergedRow } from '../domain/merge';
import type { WantedRow } from '../domain/planRow';
import type { CellValue, Grid } from './grid';
import type { RowSpan } from './model';
import type { PlanKey } from './planColumns';
import type { ExistingPlan } from './readPlan';
import { sortedLike } from './sortedLike';
import { freeRow, isFree } from './tableUpdate';

/** Where the rows of a plan are when new ones have been made room for. All rows are 0-based on the sheet. */
export interface Placement {
  /** Where a row will stand. */
  readonly rowOf: (row: MergedRow) => number;
  /** Room to be made, as rows lie before. */
  readonly insertRows: readonly RowSpan[];
  /** The new rows, where they will stand. `inserted`: in room made for them, and so dressed like the row above. */
  readonly added: readonly (RowSpan & { readonly inserted: boolean })[];
  readonly lastRow: number;
  /** How many rows the plan has become longer. */
  readonly grown: number;
}

/**
 * Places at which a plan is opened for new rows. Every place costs Excel a move of all that is below; beyond this the new rows go last, which
 * is where somebody looks for so much that is new.
 */
const MAX_PLACES = 60;

/**
 * Finds each new row its place: in our order (score, then as in the analysis) where the plan stands in it; in the order that a person has
 * sorted the plan by, where that can be told; else last. Rows that are there never move among themselves. Whole rows are inserted, so
 * that formats, comments, heights and people's own columns stay with their rows.
 */
export function placeRows(
  plan: ExistingPlan,
  rows: readonly MergedRow[],
  wanted: readonly WantedRow[],
): Placement {
  const added = rows.filter(({ row }) => row === null);
  const groups = groupsOf(plan, added, added.length === 0 ? () => null : placesIn(plan, rows, wanted));
  const spans = groups.flatMap(({ before, inserted }) =>
    inserted === 0 ? [] : [{ row: before, count: inserted }],
  );
  const places = new Map<MergedRow, number>();
  const runs = groups.map((group) => {
    const first = group.start + shift(spans, group.before - 1);
    group.rows.forEach((row, index) => places.set(row, first + index));
    return { row: first, count: group.rows.length, inserted: group.inserted > 0 };
  });
  const grown = spans.reduce((sum, { count }) => sum + count, 0);
  return {
    rowOf: (row) => places.get(row) ?? (row.row ?? 0) - 1 + shift(spans, (row.row ?? 0) - 1),
    insertRows: spans,
    added: runs,
    lastRow: plan.layout.lastRow + grown,
    grown,
  };
}

/** New rows that go to the same place. */
interface Group {
  /** The row that they push down, as rows lie before. */
  readonly before: number;
  /** Where the first of them goes: empty rows above are filled first, as an interrupted run leaves them. */
  readonly start: number;
  readonly rows: readonly MergedRow[];
  /** Rows to be made room for. */
  readonly inserted: number;
}

function groupsOf(
  plan: ExistingPlan,
  added: readonly MergedRow[],
  placeOf: (row: MergedRow) => number | null,
): Group[] {
  const end = freeRow(plan);
  const byPlace = groupBy(added, (row) => Math.min(belowMerges(plan.grid, placeOf(row) ?? end), end));
  if (byPlace.size > MAX_PLACES) return [lastGroup(plan, end, added)];
  return [...byPlace]
    .sort(([one], [other]) => one - other)
    .map(([at, rows]) => (at === end ? lastGroup(plan, end, rows) : groupBefore(plan, at, rows)));
}

function groupBefore(plan: ExistingPlan, before: number, rows: readonly MergedRow[]): Group {
  let start = before;
  while (start > plan.layout.firstRow && isFree(plan, start - 1)) start--;
  return { before, start, rows, inserted: Math.max(0, rows.length - (before - start)) };
}

/** A table may end in empty rows that wait to be filled. */
function lastGroup({ layout }: ExistingPlan, end: number, rows: readonly MergedRow[]): Group {
  const room = layout.lastRow - end + 1;
  const inserted = Math.max(0, rows.length - room);
  return { before: layout.lastRow + 1, start: end, rows, inserted };
}

/** How far down a row goes when room is made at `spans`. */
function shift(spans: readonly RowSpan[], row: number): number {
  let by = 0;
  for (const span of spans) if (span.row <= row) by += span.count;
  return by;
}

/** A row put into the middle of a merged area would vanish in it. */
function belowMerges({ merges }: Grid, row: number): number {
  const across = merges.find((area) => area.row < row && row < area.row + area.rows);
  return across ? belowMerges({ merges } as Grid, across.row + across.rows) : row;
}

/** A row of ours that stands in the plan and in the analysis. */
interface Anchor {
  readonly row: number;
  readonly wanted: number;
}

/** For a new row the row that it goes before; null for last. */
function placesIn(
  plan: ExistingPlan,
  rows: readonly MergedRow[],
  wanted: readonly WantedRow[],
): (row: MergedRow) => number | null {
  const anchors = rows.flatMap(({ row, wanted: index }): Anchor[] =>
    row === null || index === null ? [] : [{ row: row - 1, wanted: index }],
  );
  const inOurs = (standing: readonly Anchor[]) => (row: MergedRow) =>
    firstRow(standing, (anchor) => anchor.wanted > (row.wanted ?? 0));
  if (isAscending(anchors)) return inOurs(anchors);
  const sort = sortedLike(columnsOf(plan, anchors));
  if (sort) {
    const keyOf = (index: number | null) => sort.keyOf(newCells(wanted[index ?? -1], sort.column, plan));
    const keys = new Map(anchors.map((anchor, index) => [anchor, sort.keys[index] ?? '']));
    return ({ wanted: index }) => {
      const key = keyOf(index);
      return firstRow(anchors, (anchor) => sort.compare(keys.get(anchor) ?? '', key) > 0);
    };
  }
  const most = longestAscending(anchors);
  // Scores that have changed leave some rows out of order without anybody having sorted.
  return most.length * 3 >= anchors.length * 2 ? inOurs(most) : () => null;
}

/** The cells of every column of the plan, people's own too, for the rows given. Nr, link and trace tell nothing about an order. */
function columnsOf({ layout, grid }: ExistingPlan, anchors: readonly Anchor[]) {
  const silent = new Set((['number', 'source', 'trace'] as const).map((key) => layout.columns.get(key)));
  const width = grid.values[0]?.length ?? 0;
  return Array.from({ length: width }, (_, index) => grid.left + index)
    .filter((column) => !silent.has(column))
    .map((column) => ({
      column,
      isScore: column === layout.columns.get('score'),
      cells: anchors.map(({ row }): CellValue => grid.values[row - grid.top]?.[column - grid.left] ?? ''),
    }));
}

/** What a new row says in a column. */
function newCells(wanted: WantedRow | undefined, column: number, { layout }: ExistingPlan): string {
  const key = [...layout.columns].find(([, at]) => at === column)?.[0];
  return (wanted?.cells as Partial<Record<PlanKey, string>> | undefined)?.[key ?? 'number'] ?? '';
}

function isAscending(anchors: readonly Anchor[]): boolean {
  return anchors.every(({ wanted }, index) => index === 0 || wanted > (anchors[index - 1]?.wanted ?? 0));
}

/** The first row for which `isAfter` is true, null for none. Once true it stays true further down. */
function firstRow(anchors: readonly Anchor[], isAfter: (anchor: Anchor) => boolean): number | null {
  let [low, high] = [0, anchors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(anchors[middle]!)) high = middle;
    else low = middle + 1;
  }
  return anchors[low]?.row ?? null;
}

/** As many of the rows as possible that stand in our order (patience sorting). */
function longestAscending(anchors: readonly Anchor[]): Anchor[] {
  const piles: number[] = [];
  const before = new Array<number>(anchors.length).fill(-1);
  anchors.forEach(({ wanted }, index) => {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (anchors[piles[middle]!]!.wanted < wanted) low = middle + 1;
      else high = middle;
    }
    before[index] = piles[low - 1] ?? -1;
    piles[low] = index;
  });
  const chain: Anchor[] = [];
  for (let index = piles.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) chain.push(anchors[index]!);
  return chain.reverse();
}
