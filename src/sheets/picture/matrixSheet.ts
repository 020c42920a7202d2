import type { Policy } from '../../domain/policy';
import { levelAt, levelLabel, levelRank } from '../../domain/score';
import type { Text } from '../../text';
import { gridWidth, type Grid } from '../grid';
import { quoted } from '../marker';
import type { ChartDrawing, Drawing, NewCell, Style, Target } from '../model';
import { ink, levelLook, neutral, statusColor } from '../palette';
import type { PlanKey } from '../planColumns';
import { property } from '../planSheet';
import { canvas, type Canvas } from './canvas';
import type { PictureKey } from './pictureColumns';
import type { ColumnReference } from './tableReference';

/** What the sheet's property says that it is: a report of ours, since nothing is to be typed on it. */
export const MATRIX = 'riskMatrix';

/** What the matrix sheet counts. */
export interface MatrixSetting {
  readonly policy: Policy;
  readonly year: number;
  readonly text: Text;
  /** Name of the register's sheet, and its columns as formulas name them. */
  readonly sheet: string;
  readonly picture: ColumnReference<PictureKey>;
  /** The year's plan, null where there is none. */
  readonly plan: PlanCounts | null;
}

/** The plan as the chart counts it. */
export interface PlanCounts {
  readonly column: ColumnReference<PlanKey>;
  /** Names of its periods with the columns of their statuses, those that are there. */
  readonly periods: readonly { readonly name: string; readonly status: PlanKey }[];
}

/**
 * The risk matrix before and now, risks per level, and kontrollmoment per status with their chart. Everything is counted by formulas, so
 * that it follows what people type in the register and the plan. It is a sheet of its own beside the register: a filter there would hide its rows,
 * and headings can only be kept in view at the top.
 */
export function drawMatrixSheet(setting: MatrixSetting, target: Target, before: Grid | null): Drawing {
  const { year, text } = setting;
  const { board, chart } = compose(setting);
  const { rows, columns } = board.size();
  const last = before === null ? 0 : before.top + before.values.length;
  const wide = before === null ? 0 : before.left + gridWidth(before);
  const area = { row: 0, column: 0, rows: Math.max(rows, last), columns: Math.max(columns, wide) };
  return {
    target,
    clear: true,
    properties: {
      [property.kind]: 'report',
      'internkontroll.report': MATRIX,
      [property.year]: String(year),
      [property.state]: 'drawing',
    },
    blocks: [{ row: 0, column: 0, cells: board.lines(area) }],
    styles: [{ area, style: { fill: ink.paper, color: ink.body, vertical: 'Center' } }, ...board.styles],
    columns: Array.from({ length: columns }, (_, column) => ({
      column,
      width: isLabelColumn(column, setting.policy)
        ? LABEL
        : column === gapColumn(setting.policy)
          ? GAP
          : STEP,
      hidden: false,
    })),
    rowHeights: board.heights,
    ...(chart === null ? {} : { charts: [chart] }),
    page: {
      orientation: 'Landscape',
      wide: 1,
      tall: 1,
      titleRows: { first: 0, count: 1 },
      footer: { left: '&A', center: '', right: text.plan.footerPages },
      margins: { side: 1.2, top: 1.4, bottom: 1.5 },
    },
    look: { tabColor: ink.tab, gridlines: false },
    seal: { [property.state]: 'done' },
  };
}

/** Whether the sheet already says all of it, so that nothing needs to be drawn. */
export function isMatrixCurrent(setting: MatrixSetting, { sheet, top, left, formulas }: Grid): boolean {
  if (sheet.properties[property.state] !== 'done') return false;
  const { board } = compose(setting);
  const size = board.size();
  const cells = board.lines({ row: 0, column: 0, ...size });
  return cells.every((line, row) =>
    line.every((cell, column) => sameCell(cell, formulas[row - top]?.[column - left] ?? '')),
  );
}

function sameCell(wanted: NewCell, now: unknown): boolean {
  const text = typeof wanted === 'object' && wanted !== null ? wanted.formula : String(wanted ?? '');
  const plain = (formula: string) => formula.replace(/[\s']/g, '');
  return plain(text) === plain(String(now));
}

/** Points. */
const LABEL = 118;
const STEP = 68;
const GAP = 22;

function gapColumn({ consequence }: Policy): number {
  return consequence.length + 1;
}

function isLabelColumn(column: number, policy: Policy): boolean {
  return column === 0 || column === gapColumn(policy) + 1;
}

const HEAD = 5;

function compose(setting: MatrixSetting): { readonly board: Canvas; readonly chart: ChartDrawing | null } {
  const { policy, year, text, sheet } = setting;
  const words = text.riskPicture.matrix;
  const board = canvas();
  board.put(0, 0, words.title(year), { bold: true, size: 20, color: ink.title });
  board.put(1, 0, policy.committee === '' ? '' : text.reports.committee(policy.committee), {
    bold: true,
    size: 12,
  });
  board.put(2, 0, words.source(sheet), { color: ink.quiet });
  board.put(3, 0, words.disposable, { size: 9, color: ink.quiet });
  const right = gapColumn(policy) + 1;
  const low = matrix(board, HEAD, 0, words.start, 'start', setting);
  matrix(board, HEAD, right, words.now, 'now', setting);
  levels(board, low + 1, setting);
  return { board, chart: statuses(board, low + 1, right, setting) };
}

type When = 'start' | 'now';

const columnsOf = {
  start: { likelihood: 'likelihood', consequence: 'consequence', level: 'level' },
  now: { likelihood: 'likelihoodNow', consequence: 'consequenceNow', level: 'levelNow' },
} as const satisfies Record<When, Record<'likelihood' | 'consequence' | 'level', PictureKey>>;

const heading: Style = { bold: true, size: 14, color: ink.title };
const axis: Style = { bold: true, color: ink.header, fill: ink.headerFill, wrap: true };
const centre: Style = { horizontal: 'Center' };

/** One matrix with its left upper corner at a cell; the row after its last one comes back. */
function matrix(
  board: Canvas,
  top: number,
  left: number,
  title: string,
  when: When,
  setting: MatrixSetting,
): number {
  const { policy, text } = setting;
  const words = text.riskPicture.matrix;
  board.put(top, left, title, heading);
  board.put(top + 1, left, `${words.consequence} →\n${words.likelihood} ↓`, { ...axis, size: 10 });
  policy.consequence.forEach(({ value, label }, c) =>
    board.put(top + 1, left + 1 + c, words.step(value, label), { ...axis, ...centre, size: 10 }),
  );
  board.height(top + 1, 34);
  [...policy.likelihood].reverse().forEach(({ value, label }, index) => {
    const row = top + 2 + index;
    board.put(row, left, words.step(value, label), axis);
    board.height(row, 34);
    policy.consequence.forEach((c, column) => {
      const key = levelAt(value, c.value, policy);
      board.put(row, left + 1 + column, cellCount(value, c.value, when, setting), {
        ...cellLook(key, policy),
        ...centre,
        format: countFormat(levelLabel(key, policy)),
        size: 11,
      });
    });
  });
  const below = top + 2 + policy.likelihood.length;
  board.put(below, left, words.unplaced, { size: 9, color: ink.quiet, wrap: true });
  board.height(below, 36);
  const counts = board.address(top + 2, left + 1, policy.likelihood.length, policy.consequence.length);
  board.put(below, left + 1, all(when, setting, `-SUM(${counts})`), { ...centre, color: ink.quiet });
  return below + 1;
}

function cellLook(key: string | null, policy: Policy): Style {
  const { fill, color } = key === null ? neutral : levelLook(levelRank(key, policy), policy.levels.length);
  const border = { color: ink.paper, weight: 'Medium' } as const;
  return {
    ...(fill !== undefined && { fill }),
    ...(color !== undefined && { color }),
    wrap: true,
    bold: true,
    borders: (['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const).map((edge) => ({
      edge,
      ...border,
    })),
  };
}

/** "3 Hög", and "Hög" where there is none: the level stands in every cell as a word, and the cell still holds a number. */
function countFormat(label: string): string {
  const word = quoted(` ${label}`.replaceAll('"', "'"));
  return `0${word};0${word};${quoted(`– ${label}`.replaceAll('"', "'"))}`;
}

function cellCount(likelihood: number, consequence: number, when: When, setting: MatrixSetting): NewCell {
  const { picture } = setting;
  const keys = columnsOf[when];
  const [s, k] = [picture(keys.likelihood), picture(keys.consequence)];
  if (s === null || k === null) return '';
  return { formula: `=${counted(`${s},${likelihood},${k},${consequence}`, when, setting)}` };
}

/**
 * COUNTIFS of the conditions. What has left the analysis was there at the start of the year, and is not now: it is counted and taken away
 * again, since not every program knows a pattern after "<>".
 */
function count(conditions: string, leaving: string | null, word: string): string {
  const all = `COUNTIFS(${conditions})`;
  return leaving === null ? all : `${all}-COUNTIFS(${conditions},${leaving},${quoted(`${word}*`)})`;
}

function counted(conditions: string, when: When, { picture, text }: MatrixSetting): string {
  return count(conditions, when === 'start' ? null : picture('source'), text.plan.leavingMark);
}

/** How many risks there are, and what is taken from them. */
function all(when: When, setting: MatrixSetting, less = ''): NewCell {
  const risk = setting.picture('risk');
  return risk === null ? '' : { formula: `=${counted(`${risk},"<>"`, when, setting)}${less}` };
}

/** Risks per level, at the start and now: what has only been assessed as a level has its place here. */
function levels(board: Canvas, top: number, setting: MatrixSetting): void {
  const { policy, text } = setting;
  const words = text.riskPicture.matrix;
  board.put(top, 0, words.levels, heading);
  [words.level, words.start, words.now].forEach((label, column) =>
    board.put(top + 1, column, label, { ...axis, size: 10, ...(column > 0 && centre) }),
  );
  board.height(top + 1, 30);
  const rows = [
    ...[...policy.levels].reverse().map(({ key, label }) => ({ label, look: cellLook(key, policy) })),
    { label: words.unscored, look: {} },
    { label: text.riskPicture.unreadable, look: {} },
  ];
  rows.forEach(({ label, look }, index) => {
    const row = top + 2 + index;
    board.put(row, 0, label, look);
    (['start', 'now'] as const).forEach((when, column) => {
      const cells = setting.picture(columnsOf[when].level);
      const formula = `=${counted(`${cells},${criterion(label)}`, when, setting)}`;
      board.put(row, 1 + column, cells === null ? '' : { formula }, COUNT);
    });
  });
  total(board, top + 2, rows.length, 2, words.total);
}

function total(board: Canvas, first: number, rows: number, columns: number, label: string, left = 0): void {
  const line: Style = { bold: true, borders: [{ edge: 'EdgeTop', color: ink.headerLine, weight: 'Thin' }] };
  board.put(first + rows, left, label, line);
  for (let column = 1; column <= columns; column++) {
    const cells = board.address(first, left + column, rows, 1);
    board.put(first + rows, left + column, { formula: `=SUM(${cells})` }, { ...line, ...centre });
  }
}

/** A text as COUNTIFS looks for it: signs that stand for others are taken as they are. */
function criterion(text: string): string {
  return quoted(`=${text.replace(/[~*?]/g, '~$&')}`);
}

const CHART_ROWS = 16;

/** Fills of what is no status of the policy's, and of what has none. */
const REST = ['#7B6FA8', '#E1E6EA'];

/** Zeros are told by a dash: what there is of something is what one looks for. */
const COUNT: Style = { horizontal: 'Center', format: '0;-0;"–"' };

/** Kontrollmoment per status and period, as a table and under it the chart of the same cells. */
function statuses(board: Canvas, top: number, left: number, setting: MatrixSetting): ChartDrawing | null {
  const { policy, text, plan, year } = setting;
  const words = text.riskPicture.matrix;
  board.put(top, left, words.statuses(year), heading);
  const [control, source] = [plan?.column('control') ?? null, plan?.column('source') ?? null];
  if (plan === null || control === null || plan.periods.length === 0) {
    board.put(top + 1, left, words.noPlan, { color: ink.quiet });
    return null;
  }
  const rows = (conditions: string) =>
    count([conditions, `${control},"<>"`].filter(Boolean).join(','), source, text.plan.leavingMark);
  [words.status, ...plan.periods.map(({ name }) => name)].forEach((label, column) =>
    board.put(top + 1, left + column, label, { ...axis, size: 10, ...(column > 0 && centre) }),
  );
  const labels = [...policy.statuses, words.otherStatus, words.noStatus];
  labels.forEach((label, index) => board.put(top + 2 + index, left, label, {}));
  plan.periods.forEach(({ status }, index) => {
    const cells = plan.column(status) ?? '';
    const column = left + 1 + index;
    policy.statuses.forEach((label, row) =>
      board.put(top + 2 + row, column, { formula: `=${rows(`${cells},${criterion(label)}`)}` }, COUNT),
    );
    const known = board.address(top + 2, column, policy.statuses.length, 1);
    const other = top + 2 + policy.statuses.length;
    const filled = rows(`${cells},"<>"`);
    board.put(other, column, { formula: `=${filled}-SUM(${known})` }, COUNT);
    board.put(other + 1, column, { formula: `=${rows('')}-(${filled})` }, COUNT);
  });
  total(board, top + 2, labels.length, plan.periods.length, words.total, left);
  const width = policy.consequence.length + 1;
  return {
    name: words.chart(year),
    type: 'ColumnStacked',
    source: { row: top + 1, column: left, rows: labels.length + 1, columns: plan.periods.length + 1 },
    seriesBy: 'Rows',
    title: words.chart(year),
    colors: [...policy.statuses.map(statusColor), ...REST],
    area: { row: top + 4 + labels.length, column: left, rows: CHART_ROWS, columns: width },
  };
}
