import type { Finding } from '../domain/finding';
import type { Field } from '../domain/field';
import { checkRisks } from '../domain/rules';
import { cellAddress, type Grid } from '../sheets/grid';
import { noChanges } from '../sheets/model';
import { findPlans, type ExistingPlan } from '../sheets/readPlan';
import { findReadings } from '../sheets/reading/findReadings';
import { readRisks } from '../sheets/reading/readRisks';
import type { Reading } from '../sheets/reading/reading';
import type { ReadAnalysis } from '../sheets/riskSheet';
import type { Book, Env, Outcome, PlacedFinding, Summary } from './action';

/** What every action starts from: the risk analyses in the workbook, and the plans of ours. */
export interface Understood {
  /** Every table that may be a risk analysis, best first. */
  readonly readings: readonly Reading[];
  /** Those that are used: what the user chose, else all that are certain, else the best one. */
  readonly analyses: readonly ReadAnalysis[];
  readonly plans: readonly ExistingPlan[];
}

export function understand(book: Book, env: Env): Understood {
  const plans = findPlans(book.grids);
  const own = new Set(plans.map(({ grid }) => grid));
  const grids = book.grids.filter((grid) => !own.has(grid));
  const readings = findReadings(grids, env.memory);
  const analyses = chosen(readings, env).flatMap((reading) => {
    const grid = grids.find(({ sheet }) => sheet.id === reading.sheetId);
    return grid ? { reading, grid, risks: readRisks(grid, reading, env.policy) } : [];
  });
  return { readings, analyses, plans };
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
  return findings.map((finding) => {
    const { sheet, row } = finding.source;
    const cell = cellAddress(row - 1, columnOf(finding, analyses));
    return { ...finding, sheet, cell, message: text.findings.message(finding) };
  });
}

export const emptySummary: Summary = { sheet: '', risks: 0, controls: 0, unscored: 0, marked: 0, cells: 0 };

/** An outcome that only says what `parts` says. */
export function outcome(parts: Partial<Outcome>): Outcome {
  return {
    readings: [],
    findings: [],
    summary: emptySummary,
    differences: [],
    changes: noChanges,
    refusal: null,
    opens: null,
    ...parts,
  };
}

export function noAnalysis(readings: readonly Reading[]): Outcome {
  return outcome({ readings, refusal: { code: 'no-analysis', sheet: '' } });
}

function chosen(readings: readonly Reading[], { options }: Env): readonly Reading[] {
  const { sheets } = options;
  if (sheets) return readings.filter(({ sheetId }) => sheets.includes(sheetId));
  const certain = readings.filter((reading) => reading.certain);
  return certain.length > 0 ? certain : readings.slice(0, 1);
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

/** Column of a finding's cell, 0-based, by the table that its row stands in. */
function columnOf({ source, field }: Finding, analyses: readonly ReadAnalysis[]): number {
  const table = analyses.find(
    ({ reading, grid }: { reading: Reading; grid: Grid }) =>
      grid.sheet.name === source.sheet && reading.rows.includes(source.row - 1),
  );
  return table?.reading.columns[field] ?? table?.reading.columns.risk ?? 0;
}
