import { carryMarks, type CarriedRow, type CarryMark } from '../domain/carryOver';
import type { CarryCode, Severity } from '../domain/finding';
import { planFor } from '../domain/plan';
import { controlNames } from '../domain/struckRows';
import { unfinished } from '../domain/unfinished';
import { cellAddress } from '../sheets/grid';
import { cellCount, type Drawing } from '../sheets/model';
import { hadLeft, nextPlan, type NextPlan } from '../sheets/nextPlan';
import { drawPlan } from '../sheets/planSheet';
import { TITLE_LINES, titleBlock, titleOf } from '../sheets/planTitle';
import { wantedRows } from '../sheets/planUpdate';
import { planOfYear, type ExistingPlan } from '../sheets/readPlan';
import { planEntries } from '../sheets/reports/planEntries';
import type { Action, Book, Difference, Env, Outcome, PlacedFinding } from './action';
import { emptySummary, outcome, sheetNamesOf, understand, type Understood } from './analysis';
import { freeTableName, listTarget, planTarget, resumedOn } from './newPlanSheet';

/**
 * Ny plan från förra året: the plan of the new year on a sheet of its own, with each row marked as new, kept, changed or leaving, and
 * what was not done last year told. Last year's sheets are not touched. A new year that has been begun already is left as it is.
 */
export const nextYear: Action = {
  id: 'nextYear',
  reads: { merges: true },
  perform(book, env) {
    const understood = understand(book, env);
    const start = startOf(understood.plans, env);
    if (start === null) return outcome({ refusal: { code: 'no-plan-to-carry', sheet: '' } });
    if ('there' in start) return already(start.there);
    const begun = planOfYear(understood.plans, start.year);
    if (!begun && book.structureProtected)
      return outcome({ refusal: { code: 'structure-protected', sheet: '' } });
    return made(start, begun, book, env, understood) ?? already(begun ?? start.from);
  },
};

/**
 * The plan to go on from: the newest, or the newest before the year that was asked for. A plan that was itself carried over and has nothing
 * reported yet is no year that has passed, so pressing again does not begin yet another one.
 */
function startOf(
  plans: readonly ExistingPlan[],
  { options }: Env,
): { readonly from: ExistingPlan; readonly year: number } | { readonly there: ExistingPlan } | null {
  const wanted = options.year;
  // One that was begun and interrupted is carried to its end, not on to yet another year.
  const whole = plans.some(({ finished }) => finished) ? plans.filter(({ finished }) => finished) : plans;
  const years = [...new Set(whole.map(({ year }) => year))].sort((one, other) => other - one);
  const newest = years.find((year) => wanted === undefined || year < wanted);
  const from = newest === undefined ? null : planOfYear(whole, newest);
  if (from === null) return null;
  if (wanted === undefined && isUntouched(from)) return { there: from };
  const year = wanted ?? from.year + 1;
  const there = planOfYear(whole, year);
  return there ? { there } : { from, year };
}

function isUntouched(plan: ExistingPlan): boolean {
  const told = [...plan.layout.columns].filter(([key]) => /^(?:status|comment)\d/.test(key));
  const { grid } = plan;
  const isEmpty = (row: number, column: number) =>
    (grid.values[row - 1 - grid.top]?.[column - grid.left] ?? '') === '';
  return (
    plan.layout.columns.has('change') &&
    plan.rows.every(({ row }) => told.every(([, column]) => isEmpty(row, column)))
  );
}

function already({ grid, rows }: ExistingPlan): Outcome {
  const sheet = grid.sheet.name;
  const summary = { ...emptySummary, sheet, controls: rows.length };
  return outcome({ summary, changes: { drawings: [], settings: {}, reveal: { sheet, cell: 'A1' } } });
}

/** null where the new year has a plan that is no half-made one of this. */
function made(
  { from: plan, year }: { readonly from: ExistingPlan; readonly year: number },
  begun: ExistingPlan | null,
  book: Book,
  env: Env,
  understood: Understood,
): Outcome | null {
  const { policy, text } = env;
  const controls = planFor(
    understood.analyses.flatMap(({ risks }) => risks),
    policy,
  );
  // An analysis that asks for nothing says nothing about last year's plan either.
  const planned = controls.length === 0 ? null : { controls, wanted: wantedRows(controls, policy, text) };
  const next = nextPlan(plan, planned, { year, policy, text });
  const target = planTarget(book, text.plan, year);
  const analysis = planned && {
    sheets: sheetNamesOf(understood.analyses),
    had: controlNames(planned.wanted),
  };
  const drawings = resumedOn(begun, draw(next, plan, target, analysis, year, book, env));
  if (drawings === null) return null;
  const { name } = drawings.at(-1)?.target ?? target;
  return outcome({
    findings: tell(next, plan, year, env),
    differences: differencesOf(next, plan, name, env),
    summary: {
      ...emptySummary,
      sheet: name,
      risks: new Set(
        next.carried.rows.map(({ trace, cells }) => trace?.key ?? `${cells.area}\n${cells.risk}`),
      ).size,
      controls: next.carried.rows.length,
      cells: cellCount(drawings),
      carried: { from: plan.grid.sheet.name, year, ...countMarks(next.carried.rows) },
    },
    changes: { drawings, settings: {}, reveal: { sheet: name, cell: 'A1' } },
  });
}

function countMarks(rows: readonly CarriedRow[]): Readonly<Record<CarryMark, number>> {
  const counts = carryMarks.map((mark) => [mark, rows.filter((row) => row.mark === mark).length]);
  return Object.fromEntries(counts) as Record<CarryMark, number>;
}

/** Scale and selection stand in the title only where an analysis has been asked. */
function draw(
  next: NextPlan,
  plan: ExistingPlan,
  target: ReturnType<typeof planTarget>,
  analysis: { readonly sheets: readonly string[]; readonly had: readonly string[] } | null,
  year: number,
  book: Book,
  { policy, today, text }: Env,
): Drawing[] {
  const sources = [...(analysis?.sheets ?? []), plan.grid.sheet.name];
  const setting = { policy, year, today, text: text.plan, sources };
  const [first = '', committee = '', scale = '', levels = ''] = titleBlock(setting).lines;
  const made = text.carry.carriedOn(today, plan.grid.sheet.name, analysis?.sheets ?? []);
  return drawPlan(next.rows, {
    ...setting,
    target,
    tableName: freeTableName(text.plan.sheetName(year), book.tableNames),
    lists: { target: listTarget(book, text.plan.listSheetName) },
    lastNumber: next.carried.lastNumber,
    columns: next.columns,
    had: analysis?.had ?? [],
    title: titleOf(
      analysis === null ? [first, committee, '', '', made] : [first, committee, scale, levels, made],
    ),
  });
}

// ——— what is different, and what is told ———

/** 0-based row of a carried row on the new sheet: under the title block, a free line and the headings. */
const rowOnSheet = (index: number) => TITLE_LINES + 2 + index;

function differencesOf(
  { carried, columns }: NextPlan,
  plan: ExistingPlan,
  sheet: string,
  { text }: Env,
): Difference[] {
  const before = new Map(plan.rows.map(({ row, cells }) => [row, cells]));
  const at = (key: string) => Math.max(0, columns.findIndex((column) => column.key === key)); // prettier-ignore
  return carried.rows.flatMap(({ mark, row, cells, changed }, index): Difference[] => {
    const about = cells.control || cells.risk || cells.area || '';
    const place = (key: string) => ({ sheet, cell: cellAddress(rowOnSheet(index), at(key)) });
    if (mark === 'kept') return [];
    if (mark !== 'changed')
      return [{ id: '', kind: mark, about, column: '', before: '', after: '', ...place('change') }];
    return changed.map((column) => ({
      id: '',
      kind: 'changed',
      about,
      column: text.plan.headings[column],
      before: before.get(row ?? 0)?.[column] ?? '',
      after: cells[column] ?? '',
      ...place(column),
    }));
  });
}

function tell(next: NextPlan, plan: ExistingPlan, year: number, env: Env): PlacedFinding[] {
  const note = noteIn(plan, env);
  const header = plan.layout.headerRow + 1;
  return [
    ...unfinishedIn(next, plan, env),
    ...next.passed.map(({ row, date }) =>
      note('due-passed', 'hint', row, plan.layout.columns.get('dueDate') ?? 0, { date, year }),
    ),
    ...next.own
      .filter(({ emptied }) => emptied)
      .map(({ at, column: { heading } }) => note('carried-empty', 'hint', header, at, { heading })),
  ];
}

/** What was not done last year, deviations first. A plan that nobody has reported anything in is not yet followed up. */
function unfinishedIn(next: NextPlan, plan: ExistingPlan, env: Env): PlacedFinding[] {
  const note = noteIn(plan, env);
  const leaving = new Set(
    next.carried.rows.flatMap(({ mark, row }) => (mark === 'leaving' ? (row ?? []) : [])),
  );
  const dead = new Set(plan.rows.filter(hadLeft).map(({ row }) => row));
  const entries = planEntries(plan, env.policy).filter(
    ({ row, control }) => !dead.has(row) && control !== '',
  );
  if (!entries.some(({ periods }) => periods.some(({ status, comment }) => status + comment !== '')))
    return [];
  const told = entries.flatMap(({ row, control, periods }) => {
    const left = unfinished(periods, env.text.followUp.words.statuses);
    if (left === null) return [];
    const serious = left.meaning === 'deviating' || left.meaning === 'late';
    const code = leaving.has(row)
      ? 'unfinished-leaving'
      : serious
        ? 'unfinished-deviating'
        : 'unfinished-ongoing';
    const status = sentence(left.text === '' ? env.text.carry.notReported : left.text);
    const severity = code === 'unfinished-ongoing' ? 'hint' : 'warning';
    return [note(code, severity, row, plan.layout.columns.get('control') ?? 0, { control, status })];
  });
  const rank = ({ severity }: PlacedFinding) => (severity === 'warning' ? 0 : 1);
  return told.sort((one, other) => rank(one) - rank(other));
}

function sentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function noteIn(plan: ExistingPlan, { text }: Env) {
  const sheet = plan.grid.sheet.name;
  return (
    code: CarryCode,
    severity: Severity,
    row: number,
    column: number,
    params: Readonly<Record<string, string | number>>,
  ): PlacedFinding => {
    const finding = { code, severity, source: { sheet, row }, field: 'control', params } as const;
    return { ...finding, sheet, cell: cellAddress(row - 1, column), message: text.findings.message(finding) };
  };
}
