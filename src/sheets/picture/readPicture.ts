import type { ExistingRow } from '../../domain/planRow';
import { fold } from '../../domain/fold';
import { languages } from '../../text';
import type { Grid } from '../grid';
import { periodCount } from '../planColumns';
import { property } from '../planSheet';
import { existingRow, headingKey, knownColumns, lastTableRow, yearOf } from '../readPlan';
import type { TableOnSheet } from '../tableUpdate';
import {
  pictureMergeKeys,
  type PictureKey,
  type PictureMergeKey,
  type PicturePeriodKey,
} from './pictureColumns';

/** A register of ours as it stands in the workbook now, with what people have done to it. */
export interface ExistingPicture extends TableOnSheet<PictureKey> {
  readonly year: number;
  readonly rows: readonly ExistingRow<PictureMergeKey>[];
  /** Hashes of the title lines as we wrote them; '' when they are not known. */
  readonly title: string;
}

/** Every register of ours among the grids, by its headings and not by the name of its sheet. */
export function findPictures(grids: readonly Grid[]): ExistingPicture[] {
  return grids.flatMap((grid) => readPicture(grid) ?? []);
}

/** A register of ours; null where the sheet is none. Properties help, but another program may have dropped them. */
export function readPicture(grid: Grid): ExistingPicture | null {
  const found = findHeader(grid);
  if (found === null) return null;
  const { headerRow, columns } = found;
  const table = grid.sheet.tables.find(({ area }) => area.row === headerRow) ?? null;
  const last = table ? lastTableRow(table) : grid.top + grid.values.length - 1;
  const rows = Array.from({ length: Math.max(0, last - headerRow) }, (_, index) =>
    existingRow(grid, headerRow + 1 + index, columns, pictureMergeKeys),
  ).filter(({ cells }) => telling(table !== null).some((key) => (cells[key] ?? '') !== ''));
  const { properties } = grid.sheet;
  return {
    grid,
    year: Number(properties[property.year] ?? yearOf(grid, headerRow)),
    layout: {
      headerRow,
      columns,
      firstRow: headerRow + 1,
      lastRow: table ? last : rows.reduce((lowest, { row }) => Math.max(lowest, row - 1), headerRow + 1),
    },
    table,
    rows,
    title: properties[property.title] ?? '',
    finished: properties[property.state] === 'done' || properties[property.kind] === undefined,
  };
}

/** Below a plain range somebody may have written notes: a row of the register names a risk. */
function telling(inTable: boolean): readonly PictureMergeKey[] {
  return inTable ? pictureMergeKeys : ['trace', 'risk'];
}

/** So many known headings make a register, if the risk and a column for assessing it anew are among them. */
const ENOUGH = 6;
const HEADING_ROWS = 200;

function findHeader(grid: Grid): { headerRow: number; columns: ReadonlyMap<PictureKey, number> } | null {
  for (const [index, line] of grid.values.slice(0, HEADING_ROWS).entries()) {
    const columns = knownColumns(line, grid.left, headings);
    const assessed = [...columns.keys()].some((key) => key.startsWith('rating'));
    const linked = columns.has('trace') || columns.has('source') || columns.has('levelNow');
    if (columns.size >= ENOUGH && columns.has('risk') && assessed && linked)
      return { headerRow: grid.top + index, columns };
  }
  return null;
}

const headings: ReadonlyMap<string, PictureKey> = new Map(
  Object.values(languages).flatMap(({ plan, riskPicture }) => [
    ...Object.entries(riskPicture.headings).map(([key, heading]): [string, PictureKey] => [
      fold(heading),
      key as PictureKey,
    ]),
    ...(['tertial', 'half-year'] as const).flatMap((periods) =>
      Array.from({ length: periodCount(periods) }, (_, index) => index + 1).flatMap((n) => {
        const period = plan.period[periods](n, 2000);
        return [
          [headingKey(riskPicture.rating(period)), `rating${n}` satisfies PicturePeriodKey],
          [headingKey(riskPicture.analysis(period)), `analysis${n}` satisfies PicturePeriodKey],
        ] as [string, PictureKey][];
      }),
    ),
  ]),
);
