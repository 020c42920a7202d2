import type { CarryCode, Severity } from '../domain/finding';
import { lastDayOf } from '../domain/dueDate';
import { scoreBounds } from '../domain/score';
import { cellAddress } from '../sheets/grid';
import { cellCount } from '../sheets/model';
import { drawPlan } from '../sheets/planSheet';
import { titleOf } from '../sheets/planTitle';
import { planOfYear, type ExistingPlan } from '../sheets/readPlan';
import { textsOutside } from '../sheets/reading/outsidePlans';
import { takeOver, type TakenPlan } from '../sheets/takeOver';
import type { Action, Book, Env, Outcome, PlacedFinding } from './action';
import { emptySummary, outcome, understand } from './analysis';
import { foreignPlansIn, type FoundPlan } from './foreignPlansIn';
import { freeTableName, listTarget, planTarget, resumedOn } from './newPlanSheet';

/**
 * Ta över planen: a plan or follow-up that somebody else made becomes a plan of ours on a sheet of its own, with every text kept and what
 * could not be placed told by its cell. The old sheet is not touched. Where the year already has a plan, nothing is done.
 */
export const takeOverPlan: Action = {
  id: 'takeOverPlan',
  reads: { merges: true },
  perform(book, env) {
    const understood = understand(book, env);
    const found = foreignPlansIn(book, understood);
    const year = yearOf(found, env);
    const members = found.filter(({ plan }) => plan.year === null || plan.year === year.year);
    if (members.length === 0) return outcome({ refusal: { code: 'no-foreign-plan', sheet: '' } });
    const there = planOfYear(understood.plans, year.year);
    if (!there && book.structureProtected)
      return outcome({ refusal: { code: 'structure-protected', sheet: '' } });
    return (
      made(members, found, year, there, book, env) ??
      already(there?.grid.sheet.name ?? '', there?.rows.length ?? 0)
    );
  },
};

/** A second press: the plan is there, and people may have worked in it. */
function already(sheet: string, controls: number): Outcome {
  const summary = { ...emptySummary, sheet, controls };
  return outcome({ summary, changes: { drawings: [], settings: {}, reveal: { sheet, cell: 'A1' } } });
}

/** null where the year has a plan that is no half-made one of ours. */
function made(
  members: readonly FoundPlan[],
  found: readonly FoundPlan[],
  { year, told }: PlanYear,
  there: ExistingPlan | null,
  book: Book,
  env: Env,
): Outcome | null {
  const { policy, today, text } = env;
  const taken = takeOver(members.map(({ plan }) => plan), { year, policy, text }); // prettier-ignore
  const sources = [...new Set(members.map(({ plan }) => plan.sheet))];
  const target = planTarget(book, text.plan, year);
  const committee = policy.committee === '' ? '' : text.plan.committee(policy.committee);
  const drawings = resumedOn(
    there,
    drawPlan(taken.rows, {
      policy,
      year,
      today,
      text: text.plan,
      sources,
      target,
      tableName: freeTableName(text.plan.sheetName(year), book.tableNames),
      lists: { target: listTarget(book, text.plan.listSheetName) },
      lastNumber: taken.rows.length,
      columns: taken.columns,
      title: titleOf([text.plan.title(year), committee, '', '', text.carry.takenOver(today, sources)]),
    }),
  );
  if (drawings === null) return null;
  const { name } = drawings.at(-1)?.target ?? target;
  const rows = members.flatMap(({ plan }) => plan.rows);
  return outcome({
    findings: tell(members, found, taken, { year, told }, env),
    summary: {
      ...emptySummary,
      sheet: name,
      risks: new Set(rows.map(({ group, texts }) => [group, texts.area, texts.risk].join('\n'))).size,
      controls: taken.rows.filter((row) => (row.get('control') ?? '') !== '').length,
      cells: cellCount(drawings),
    },
    changes: { drawings, settings: {}, reveal: { sheet: name, cell: 'A1' } },
  });
}

// ——— the year ———

interface PlanYear {
  readonly year: number;
  /** False where nothing says it. */
  readonly told: boolean;
}

/** What the user chose, else what the best plan says, else the year of most due dates, else the year that the workbook is about. */
function yearOf(found: readonly FoundPlan[], env: Env): PlanYear {
  const { year } = env.options;
  if (year !== undefined) return { year, told: true };
  const said = found.map(({ plan }) => plan.year).find((each) => each !== null) ?? dueYear(found, env);
  return said === null ? { year: env.year, told: false } : { year: said, told: true };
}

function dueYear(found: readonly FoundPlan[], { text }: Env): number | null {
  const counts = new Map<number, number>();
  for (const { texts } of found.flatMap(({ plan }) => plan.rows)) {
    const year = Number(lastDayOf(texts.dueDate, text.followUp.words)?.slice(0, 4) ?? 0);
    if (year > 0) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

// ——— what is told ———

type Params = Readonly<Record<string, string | number>>;

function tell(
  members: readonly FoundPlan[],
  found: readonly FoundPlan[],
  taken: TakenPlan,
  { year, told }: PlanYear,
  env: Env,
): PlacedFinding[] {
  const note = noteIn(env);
  const first = members[0]!;
  const { max } = scoreBounds(env.policy);
  const scores = taken.offScale.join(', ');
  return [
    ...(told ? [] : [note('taken-year', 'warning', first, headerCell(first), { year })]),
    ...(scores === '' ? [] : [note('taken-levels', 'warning', first, headerCell(first), { scores, max })]),
    ...found
      .filter((each) => !members.includes(each))
      .map((each) =>
        note('taken-other-year', 'warning', each, headerCell(each), {
          sheet: each.plan.sheet,
          year: each.plan.year ?? 0,
        }),
      ),
    ...members.flatMap((each, index) => tellOne(each, taken.destinations[index] ?? [], env)),
    ...outsideOf(members, env),
  ];
}

function tellOne(found: FoundPlan, places: TakenPlan['destinations'][number], env: Env): PlacedFinding[] {
  const note = noteIn(env);
  const { plan } = found;
  const headed = plan.headings.map(({ column, text }, index) => ({
    column,
    heading: text.replace(/\s+/g, ' '),
    place: places[index],
  }));
  const control = plan.columns.control === undefined ? plan.columns.measure : undefined;
  return [
    ...(plan.certain
      ? []
      : [note('taken-uncertain', 'warning', found, headerCell(found), { sheet: plan.sheet })]),
    ...headed.flatMap(({ column, heading, place }) => {
      const at = { row: plan.headerRow, column };
      if (column === control) return [note('taken-as-control', 'hint', found, at, { heading })];
      if (place?.kind !== 'own' || place.because === 'reassessed') return [];
      const code = place.because === 'no-period' ? 'taken-no-period' : 'taken-own-column';
      return [note(code, 'hint', found, at, { heading })];
    }),
  ];
}

/** What stands on the plans' sheets but in none of them, sheet by sheet. */
function outsideOf(members: readonly FoundPlan[], env: Env): PlacedFinding[] {
  const note = noteIn(env);
  const grids = [...new Set(members.map(({ grid }) => grid))];
  return grids.flatMap((grid) => {
    const own = members.filter((each) => each.grid === grid);
    const outside = textsOutside(grid, own.map(({ plan }) => plan)); // prettier-ignore
    return outside.map(({ row, column, text }) =>
      note('taken-outside', 'hint', own[0]!, { row, column }, { text: shortened(text) }),
    );
  });
}

const LONGEST_QUOTE = 80;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;
}

function headerCell({ plan }: FoundPlan): { readonly row: number; readonly column: number } {
  return { row: plan.headerRow, column: plan.headings[0]?.column ?? 0 };
}

function noteIn({ text }: Env) {
  return (
    code: CarryCode,
    severity: Severity,
    { plan: { sheet } }: FoundPlan,
    { row, column }: { readonly row: number; readonly column: number },
    params: Params,
  ): PlacedFinding => {
    const finding = { code, severity, source: { sheet, row: row + 1 }, field: 'control', params } as const;
    return { ...finding, sheet, cell: cellAddress(row, column), message: text.findings.message(finding) };
  };
}
