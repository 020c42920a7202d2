import type { Finding } from '../domain/finding';
import { levelChange } from '../domain/levelChange';
import { ratingOf } from '../domain/reportRating';
import type { Risk } from '../domain/risk';
import { cellAddress } from '../sheets/grid';
import { cellCount, type Drawing, type Target } from '../sheets/model';
import { periodCount } from '../sheets/planColumns';
import { findPictures, type ExistingPicture } from '../sheets/picture/readPicture';
import { pictureEntries } from '../sheets/picture/pictureEntries';
import { drawPicture, type PictureSetting } from '../sheets/picture/pictureSheet';
import { newPicture, picturedRisks, updatePicture, type PicturedRisk } from '../sheets/picture/pictureUpdate';
import { pictureColumns } from '../sheets/picture/pictureColumns';
import { planOfYear } from '../sheets/readPlan';
import { freeSheetName } from '../sheets/sheetName';
import type { Action, Book, Env, Outcome, PlacedFinding } from './action';
import { emptySummary, noAnalysis, outcome, sheetNamesOf, understand, type Understood } from './analysis';
import { freeTableName, listTarget } from './newPlanSheet';
import { matrixDrawings, type PictureOnSheet } from './riskMatrix';
import { pictureDifferences } from './pictureDifferences';

/**
 * Riskbild: the register of all risks of the year, with columns where they are assessed anew each period, and the matrix sheet beside it.
 * What people have typed stays, as in the plan; pressing the button again changes nothing.
 */
export const riskPicture: Action = {
  id: 'riskPicture',
  reads: { merges: true },
  perform(book, env) {
    const understood = understand(book, env);
    const { readings, analyses } = understood;
    if (analyses.length === 0) return noAnalysis(readings);
    const risks = analyses.flatMap((analysis) => analysis.risks);
    const wanted = picturedRisks(risks, areasIn(understood, env), env.policy, env.text);
    const picture = pictureOfYear(book, env);
    const made =
      picture === null
        ? create(wanted, book, env, understood)
        : update(picture, wanted, book, env, understood);
    return outcome({ readings, ...made });
  },
};

/** The register of `env.year`; null where there is none. */
export function pictureOfYear(
  { grids }: Pick<Book, 'grids'>,
  { year }: Pick<Env, 'year'>,
): ExistingPicture | null {
  return findPictures(grids).find((picture) => picture.year === year) ?? null;
}

type Made = Partial<Outcome>;

function create(wanted: readonly PicturedRisk[], book: Book, env: Env, understood: Understood): Made {
  if (book.structureProtected) return { refusal: { code: 'structure-protected', sheet: '' } };
  const { policy, text, year } = env;
  const setting = settingOf(book, env, understood);
  const columns = pictureColumns(policy, year, text);
  const ratings = columns.map(({ key }) => key).filter((key) => key.startsWith('rating'));
  const { rows, lastNumber } = newPicture(wanted, { policy, text, ratings });
  const name = freeSheetName(text.riskPicture.sheetName(year), book.sheetNames);
  const target: Target = { kind: 'new', name, visible: true };
  const drawings = drawPicture(rows, target, { ...setting, lastNumber });
  const made: PictureOnSheet = {
    sheet: name,
    table: { name: setting.tableName },
    columns: new Map(columns.map(({ key }, index) => [key, index])),
    firstRow: 0,
    lastRow: 0,
    headingOf: (key) => columns.find((column) => column.key === key)?.heading ?? '',
  };
  return told(wanted, name, [...drawings, ...matrix(made, book, env, understood, name)], []);
}

function update(
  picture: ExistingPicture,
  wanted: readonly PicturedRisk[],
  book: Book,
  env: Env,
  understood: Understood,
): Made {
  const { grid, layout, table } = picture;
  const { name, filtered } = grid.sheet;
  const updated = updatePicture(picture, wanted, settingOf(book, env, understood));
  if (updated.drawings.length > 0 && filtered) return { refusal: { code: 'sheet-filtered', sheet: name } };
  const there: PictureOnSheet = {
    ...layout,
    lastRow: layout.lastRow + updated.merged.rows.filter(({ row }) => row === null).length,
    sheet: name,
    table,
    headingOf: (key) =>
      String(grid.values[layout.headerRow - grid.top]?.[(layout.columns.get(key) ?? 0) - grid.left] ?? ''),
  };
  return {
    ...told(
      wanted,
      name,
      [...updated.drawings, ...matrix(there, book, env, understood, name)],
      [...unreadable(picture, env), ...changedSince(picture, updated.merged, wanted, env)],
    ),
    differences: pictureDifferences(updated, picture, wanted, env),
  };
}

function matrix(
  picture: PictureOnSheet,
  book: Book,
  env: Env,
  { plans }: Understood,
  beside: string,
): Drawing[] {
  return matrixDrawings(picture, planOfYear(plans, env.year), book, env, beside);
}

function told(
  wanted: readonly PicturedRisk[],
  sheet: string,
  drawings: readonly Drawing[],
  findings: readonly PlacedFinding[],
): Made {
  return {
    findings,
    summary: {
      ...emptySummary,
      sheet,
      risks: wanted.length,
      unscored: wanted.filter(({ cells }) => cells.score === '').length,
      cells: cellCount(drawings),
    },
    changes: { drawings, settings: {}, reveal: { sheet, cell: 'A1' } },
  };
}

function settingOf(book: Book, env: Env, { analyses }: Understood): PictureSetting {
  const { policy, year, today, text } = env;
  return {
    policy,
    year,
    today,
    text,
    sources: sheetNamesOf(analyses),
    tableName: freeTableName(text.riskPicture.sheetName(year), book.tableNames),
    lists: listTarget(book, text.plan.listSheetName),
  };
}

/**
 * Riskområde is the heading that a risk stands under, or the area where the analysis itself calls it so; the area is what the analysis has
 * a column for.
 */
export function areasIn({ analyses }: Understood, { text }: Env) {
  const name = text.riskPicture.headings.riskArea.toLowerCase();
  const readings = new Map(
    analyses.flatMap(({ reading, risks }) => risks.map((risk) => [risk, reading] as const)),
  );
  return (risk: Risk): { readonly riskArea: string; readonly area: string } => {
    const reading = readings.get(risk);
    const area = risk.texts.area;
    const section = reading?.sections?.[risk.source.row - 1] ?? '';
    const heading = reading?.headings.find(({ column }) => column === reading.columns.area)?.text ?? '';
    if (heading.trim().toLowerCase().startsWith(name)) return { riskArea: area, area: '' };
    return { riskArea: section, area: area === section ? '' : area };
  };
}

/** Assessments that nobody can read, where they stand. */
function unreadable(picture: ExistingPicture, { policy, text }: Env): PlacedFinding[] {
  const { name } = picture.grid.sheet;
  return pictureEntries(picture, policy).flatMap(({ row, periods }) =>
    periods.flatMap(({ rating }, index) => {
      const { level, score } = ratingOf(rating, policy);
      if (rating === '' || level !== null || score !== null) return [];
      const column = picture.layout.columns.get(`rating${index + 1}`) ?? 0;
      const finding: Finding = {
        code: 'assessment-unreadable',
        severity: 'warning',
        source: { sheet: name, row },
        field: 'score',
        params: { value: rating },
      };
      return [placedFinding(finding, name, cellAddress(row - 1, column), text)];
    }),
  );
}

/** Risks whose score in the analysis is no longer what the register says of the start of the year, with nothing said about it since. */
function changedSince(
  picture: ExistingPicture,
  { rows }: ReturnType<typeof updatePicture>['merged'],
  wanted: readonly PicturedRisk[],
  { policy, text, year }: Env,
): PlacedFinding[] {
  const { name } = picture.grid.sheet;
  const entries = new Map(pictureEntries(picture, policy).map((entry) => [entry.row, entry]));
  const count = periodCount(policy.periods);
  const column = text.riskPicture.rating(text.plan.period[policy.periods](Math.min(1, count), year));
  return rows.flatMap((merged) => {
    const entry = entries.get(merged.row ?? -1);
    const risk = merged.wanted === null ? undefined : wanted[merged.wanted];
    if (!entry || !risk || entry.periods.some(({ rating }) => rating !== '')) return [];
    const now = ratingOf(risk.cells.score, policy);
    const moved = levelChange({ before: entry.start, now }, policy);
    if (moved !== 'lowered' && moved !== 'raised') return [];
    const finding: Finding = {
      code: 'changed-since-start',
      severity: 'warning',
      source: { sheet: name, row: entry.row },
      field: 'score',
      params: { now: risk.cells.score, then: String(entry.start.score ?? ''), column },
    };
    const cell = cellAddress(entry.row - 1, picture.layout.columns.get('rating1') ?? 0);
    return [placedFinding(finding, name, cell, text)];
  });
}

function placedFinding(finding: Finding, sheet: string, cell: string, text: Env['text']): PlacedFinding {
  return { ...finding, sheet, cell, message: text.findings.message(finding) };
}
