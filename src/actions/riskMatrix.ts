import type { Grid } from '../sheets/grid';
import type { Drawing, Target } from '../sheets/model';
import type { PlanKey } from '../sheets/planColumns';
import { property } from '../sheets/planSheet';
import { drawMatrixSheet, isMatrixCurrent, MATRIX, type PlanCounts } from '../sheets/picture/matrixSheet';
import type { PictureKey } from '../sheets/picture/pictureColumns';
import { columnReference, type ReferredTable } from '../sheets/picture/tableReference';
import type { ExistingPlan } from '../sheets/readPlan';
import { reportProperty } from '../sheets/reports/reportSheet';
import { freeSheetName } from '../sheets/sheetName';
import type { Book, Env } from './action';

/** A register as formulas refer to it, made now or there before. */
export type PictureOnSheet = ReferredTable<PictureKey>;

/** The matrix sheet of a register: drawn when it is not there or says something else; nothing when it is up to date. */
export function matrixDrawings(
  picture: PictureOnSheet,
  plan: ExistingPlan | null,
  book: Book,
  env: Env,
  sheet: string,
): Drawing[] {
  const { policy, year, text } = env;
  const setting = {
    policy,
    year,
    text,
    sheet,
    picture: columnReference(picture),
    plan: plan === null ? null : countsOf(plan),
  };
  const before = matrixSheetOf(book, env);
  if (before !== null && isMatrixCurrent(setting, before)) return [];
  if (before === null && book.structureProtected) return [];
  const name = text.riskPicture.matrix.sheetName(year);
  const target: Target =
    before === null
      ? { kind: 'new', name: freeSheetName(name, book.sheetNames), visible: true }
      : { kind: 'ours', id: before.sheet.id, name: before.sheet.name };
  return [drawMatrixSheet(setting, target, before)];
}

/** The matrix sheet of the year: by its properties, or by its name and title where another program has dropped them. */
function matrixSheetOf({ grids }: Book, { year, text }: Env): Grid | null {
  const { sheetName, title } = text.riskPicture.matrix;
  const found =
    grids.find(
      ({ sheet: { properties } }) =>
        properties[reportProperty.kind] === MATRIX && properties[property.year] === String(year),
    ) ??
    grids.find(
      ({ sheet, values }) =>
        sheet.name === sheetName(year) &&
        sheet.properties[property.kind] === undefined &&
        values[0]?.[0] === title(year),
    );
  return found ?? null;
}

function countsOf({ grid, layout, table }: ExistingPlan): PlanCounts {
  const headingOf = (key: PlanKey): string =>
    String(grid.values[layout.headerRow - grid.top]?.[(layout.columns.get(key) ?? 0) - grid.left] ?? '');
  const statuses = [...layout.columns.keys()].filter((key) => key.startsWith('status')).sort();
  return {
    column: columnReference<PlanKey>({ ...layout, sheet: grid.sheet.name, table, headingOf }),
    periods: statuses.map((status) => ({ name: periodIn(headingOf(status)), status })),
  };
}

/** "T1 2026" of "Status T1 2026". */
function periodIn(heading: string): string {
  return /\S+\s+\d{4}$/.exec(heading.trim())?.[0] ?? heading;
}
