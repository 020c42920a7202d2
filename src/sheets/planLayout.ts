import type { Policy } from '../domain/policy';
import type { Text } from '../text';
import { choiceSource, type LongList } from './choices';
import { columnLetter, type Area } from './grid';
import { marked, quoted } from './marker';
import type { AreaStyle, Choices, Mark, MarkLook } from './model';
import { attention, ink, levelLook, neutral, statusLook } from './palette';
import type { PlanColumn, PlanKey } from './planColumns';

/** Where a plan (or another table of ours) lies on its sheet; 0-based. The columns may have been moved, so their positions are looked up. */
export interface PlanLayout<K extends string = PlanKey> {
  readonly headerRow: number;
  /** Position of each column that is there. */
  readonly columns: ReadonlyMap<K, number>;
  readonly firstRow: number;
  /** At least firstRow: a table has always one row under its headings. */
  readonly lastRow: number;
}

/** Name of the plan's own marks in their formulas. */
export const PLAN_MARK = 'plan';

/** Looks of the rows `first` to `last`: wrapped, at the top, thin lines between, links that look like links. */
export function rowStyles<K extends string>(
  layout: PlanLayout<K>,
  columns: readonly PlanColumn<K>[],
  first: number,
  last: number,
): AreaStyle[] {
  const placed = columns.flatMap((column) => {
    const at = layout.columns.get(column.key);
    return at === undefined ? [] : [{ ...column, at }];
  });
  const area = (column: number, count = 1): Area => ({
    row: first,
    column,
    rows: last - first + 1,
    columns: count,
  });
  return [
    ...runs(placed.map(({ at }) => at)).map(([from, count]) => ({
      area: area(from, count),
      style: rowStyle,
    })),
    ...placed
      .filter(({ horizontal }) => horizontal === 'Center')
      .map(({ at }) => ({ area: area(at), style: { horizontal: 'Center' as const } })),
    ...placed
      .filter(({ key }) => key === 'source')
      .map(({ at }) => ({ area: area(at), style: { color: ink.link, underline: true } })),
  ];
}

const rowStyle = {
  color: ink.body,
  wrap: true,
  vertical: 'Top',
  horizontal: 'Left',
  borders: (['InsideHorizontal', 'EdgeBottom'] as const).map((edge) => ({
    edge,
    color: ink.line,
    weight: 'Thin' as const,
  })),
} as const;

/** Drop-downs of the rows `first` to `last`. Lists too long for a literal are added to `longLists`. */
export function rowChoices(
  layout: PlanLayout,
  policy: Policy,
  text: Text['plan'],
  lists: { readonly sheet: string; readonly long: LongList[] },
  first: number,
  last: number,
): Choices[] {
  return [...layout.columns].flatMap(([key, column]) => {
    const items = itemsOf(key, policy);
    if (items.length === 0) return [];
    return {
      area: { row: first, column, rows: last - first + 1, columns: 1 },
      source: choiceSource(items, lists.sheet, lists.long),
      alert: isStatus(key) ? text.statusAlert : null,
    };
  });
}

function itemsOf(key: PlanKey, policy: Policy): readonly string[] {
  if (isStatus(key)) return policy.statuses;
  if (key === 'method') return policy.methods;
  return key === 'frequency' ? policy.frequencies : [];
}

function isStatus(key: PlanKey): boolean {
  return key.startsWith('status');
}

/** All conditional formats of a plan: what is missing, levels, statuses, leaving rows, a line where the score changes. */
export function planMarks(layout: PlanLayout, policy: Policy, text: Text['plan']): Mark[] {
  const sheet = tableCells(layout, PLAN_MARK);
  return [
    ...missingMarks(sheet),
    ...levelMarks(sheet, policy, text),
    ...statusMarks(sheet, policy),
    ...leavingMarks(sheet, text),
    ...groupLine(sheet),
  ];
}

/** A condition over columns by key, `above` one row up, as a mark over a stretch of columns. Nothing where a column is gone. */
type PlanCells = ReturnType<typeof tableCells<PlanKey>>;

/** Cells of a table by column, for the conditions of its marks; they are recognisable by `mark`. */
export function tableCells<K extends string>(layout: PlanLayout<K>, mark: string) {
  const row = layout.firstRow + 1;
  const cell = (key: K, up = 0): string | null => {
    const column = layout.columns.get(key);
    return column === undefined ? null : `$${columnLetter(column)}${row - up}`;
  };
  const rows = layout.lastRow - layout.firstRow + 1;
  return {
    keys: [...layout.columns.keys()],
    cell,
    over(keys: readonly K[], condition: string, look: MarkLook): Mark[] {
      const columns = keys.flatMap((key) => layout.columns.get(key) ?? []);
      return runs(columns).map(([column, count]) => ({
        area: { row: layout.firstRow, column, rows, columns: count },
        formula: marked(mark, condition),
        look,
      }));
    },
  };
}

/** Empty cells of rows that say anything: a row that somebody has only made room for is left in peace. */
function missingMarks(sheet: PlanCells): Mark[] {
  const [risk, control] = [sheet.cell('risk'), sheet.cell('control')];
  if (risk === null || control === null) return [];
  return (['control', 'method', 'owner', 'frequency'] as const).flatMap((key) => {
    const own = sheet.cell(key);
    if (own === null) return [];
    return sheet.over([key], `LEN(TRIM(${own}))=0,LEN(TRIM(${risk}&${control}))>0`, attention);
  });
}

function levelMarks(sheet: PlanCells, policy: Policy, text: Text['plan']): Mark[] {
  const level = sheet.cell('level');
  if (level === null) return [];
  return [
    ...policy.levels.flatMap(({ label }, index) =>
      sheet.over(['level'], `${level}=${quoted(label)}`, levelLook(index, policy.levels.length)),
    ),
    ...sheet.over(['level'], `${level}=${quoted(text.unscored)}`, neutral),
  ];
}

function statusMarks(sheet: PlanCells, policy: Policy): Mark[] {
  return sheet.keys.filter(isStatus).flatMap((key) =>
    policy.statuses.flatMap((status) => {
      const look = statusLook(status);
      return look === null ? [] : sheet.over([key], `${sheet.cell(key)}=${quoted(status)}`, look);
    }),
  );
}

function leavingMarks(sheet: PlanCells, text: Text['plan']): Mark[] {
  const source = sheet.cell('source');
  if (source === null) return [];
  const word = text.leavingMark;
  const condition = `LEFT(${source},${word.length})=${quoted(word)}`;
  const what: readonly PlanKey[] = ['area', 'risk', 'score', 'control', 'source'];
  return sheet.over(what, condition, { color: ink.quiet, italic: true });
}

/** The rows' own line below is repeated: LibreOffice takes all four edges from a conditional format that has any. */
function groupLine(sheet: PlanCells): Mark[] {
  const [score, above] = [sheet.cell('score'), sheet.cell('score', 1)];
  if (score === null || above === null) return [];
  return sheet.over(sheet.keys, `LEN(${score})>0,${score}<>${above}`, {
    edges: { top: ink.groupLine, bottom: ink.line },
  });
}

/** Neighbouring columns taken together: [0, 1, 2, 5] is [[0, 3], [5, 1]]. */
function runs(columns: readonly number[]): [from: number, count: number][] {
  const found: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[0] + last[1] === column) last[1]++;
    else found.push([column, 1]);
  }
  return found;
}
