import type { Field } from '../domain/field';
import type { Policy } from '../domain/policy';
import type { Risk, Source } from '../domain/risk';
import { checkRisks } from '../domain/rules';
import { cellAddress, type Grid } from '../sheets/grid';
import { noChanges } from '../sheets/model';
import { isReport } from '../sheets/reports/reportSheet';
import { findPictures } from '../sheets/picture/readPicture';
import { findPlans, type ExistingPlan } from '../sheets/readPlan';
import { findReadings } from '../sheets/reading/findReadings';
import type { ColumnMemory } from '../sheets/reading/memory';
import { readRisks } from '../sheets/reading/readRisks';
import type { Reading } from '../sheets/reading/reading';
import { withSiblings } from '../sheets/reading/siblings';
import type { ReadAnalysis } from '../sheets/riskSheet';
import type { Book, Env, Outcome, PlacedFinding, Summary } from './action';
import { chosenReadings } from './chosenReadings';

/** What every action starts from: the risk analyses in the workbook, and the plans of ours. */
export interface Understood {
  /** Every table that may be a risk analysis, best first. */
  readonly readings: readonly Reading[];
  /** Those that are used (chosenReadings.ts), with their risks. */
  readonly analyses: readonly ReadAnalysis[];
  readonly plans: readonly ExistingPlan[];
}

export function understand(book: Book, env: Env): Understood {
  const { plans, grids, readings } = readingsIn(book, env.memory);
  const analyses = chosenReadings(readings, env.memory, env.options.sheets).flatMap((reading) => {
    const grid = grids.find(({ sheet }) => sheet.id === reading.sheetId);
    return grid ? { reading, grid, risks: risksOf(grid, reading, env.policy) } : [];
  });
  return { readings, analyses, plans };
}

/** The scale is looked for before the command decides, and nearly always it is the policy's: its risks are read then. */
const readBefore = new WeakMap<Reading, { readonly policy: Policy; readonly risks: readonly Risk[] }>();

function risksOf(grid: Grid, reading: Reading, policy: Policy): readonly Risk[] {
  const before = readBefore.get(reading);
  if (before?.policy === policy) return before.risks;
  const risks = readRisks(grid, reading, policy);
  readBefore.set(reading, { policy, risks });
  return risks;
}

interface Found extends Pick<Understood, 'readings' | 'plans'> {
  /** Sheets that are neither plans, registers nor reports of ours. */
  readonly grids: readonly Grid[];
}

/** Understanding a large sheet takes a second, and one command asks more than once; a book never changes once it has been read. */
const known = new WeakMap<Book, { readonly memory: ColumnMemory; readonly found: Found }>();

function readingsIn(book: Book, memory: ColumnMemory): Found {
  const before = known.get(book);
  if (before?.memory === memory) return before.found;
  const plans = findPlans(book.grids);
  const own = new Set([...plans, ...findPictures(book.grids)].map(({ grid }) => grid));
  const grids = book.grids.filter((grid) => !own.has(grid) && !isReport(grid));
  const found = { plans, grids, readings: withSiblings(findReadings(grids, memory)) };
  known.set(book, { memory, found });
  return found;
}

/** What the rules find in the analyses, each with its cell and its sentence. */
export function findingsIn(
  analyses: readonly ReadAnalysis[],
  { policy, text }: Env,
): readonly PlacedFinding[] {
  const findings = checkRisks(
    analyses.flatMap(({ risks }) => risks),
    { policy, columns: columnsBySheet(analyses) },
  );
  const tables = tablesBySource(analyses);
  return findings.map((finding) => {
    const { sheet, row } = finding.source;
    const columns = tables.get(finding.source)?.columns;
    const cell = cellAddress(row - 1, columns?.[finding.field] ?? columns?.risk ?? 0);
    // Spelled out: with thousands of findings, copying one by one takes longer than finding them.
    const { code, severity, source, field, params } = finding;
    return { code, severity, source, field, params, sheet, cell, message: text.findings.message(finding) };
  });
}

export const emptySummary: Summary = { sheet: '', risks: 0, controls: 0, unscored: 0, marked: 0, cells: 0 };

/** An outcome that only says what `parts` says. */
export function outcome(parts: Partial<Outcome>): Outcome {
  return {
    readings: [],
    findings: [],
    disclosures: [],
    summary: emptySummary,
    differences: [],
    changes: noChanges,
    refusal: null,
    report: null,
    kept: '',
    opens: null,
    ...parts,
  };
}

/** Names of the sheets that the analyses were read from, each once. */
export function sheetNamesOf(analyses: readonly ReadAnalysis[]): readonly string[] {
  return [...new Set(analyses.map(({ grid }) => grid.sheet.name))];
}

export function noAnalysis(readings: readonly Reading[]): Outcome {
  return outcome({ readings, refusal: { code: 'no-analysis', sheet: '' } });
}

/** Fields of each sheet from left to right; of several tables on one sheet, the first that has the field. */
function columnsBySheet(analyses: readonly ReadAnalysis[]): ReadonlyMap<string, readonly Field[]> {
  const columns = new Map<string, readonly Field[]>();
  for (const { reading, grid } of analyses) {
    const placed = Object.entries(reading.columns) as [Field, number][];
    const fields = placed.sort(([, one], [, other]) => one - other).map(([field]) => field);
    columns.set(grid.sheet.name, [...new Set([...(columns.get(grid.sheet.name) ?? []), ...fields])]);
  }
  return columns;
}

/** The table that each risk stands in: a sheet may hold several, with columns of their own. */
function tablesBySource(analyses: readonly ReadAnalysis[]): ReadonlyMap<Source, Reading> {
  const tables = new Map<Source, Reading>();
  for (const { reading, risks } of analyses) for (const { source } of risks) tables.set(source, reading);
  return tables;
}
