import { cellAddress } from '../sheets/grid';
import type { PicturedRisk, PictureUpdate } from '../sheets/picture/pictureUpdate';
import type { ExistingPicture } from '../sheets/picture/readPicture';
import type { PictureMergeKey } from '../sheets/picture/pictureColumns';
import type { Difference, Env } from './action';

/** What bringing the register up to date changes: new and leaving risks, changed cells, and conflicts, which keep the person's text. */
export function pictureDifferences(
  { merged, rowOf }: PictureUpdate,
  picture: ExistingPicture,
  wanted: readonly PicturedRisk[],
  { text }: Env,
): Difference[] {
  const sheet = picture.grid.sheet.name;
  const headings: Readonly<Record<string, string>> = text.riskPicture.headings;
  const before = new Map(picture.rows.map(({ row, cells }) => [row, cells]));
  const at = (row: number, column: PictureMergeKey) =>
    cellAddress(row, picture.layout.columns.get(column) ?? 0);
  const rows = merged.rows.flatMap((row): Difference[] => {
    const cells = before.get(row.row ?? -1);
    const about = cells?.risk ?? (row.wanted === null ? '' : (wanted[row.wanted]?.cells.risk ?? ''));
    const whole = { about, column: '', before: '', after: '', sheet, cell: at(rowOf(row), 'risk') };
    if (row.change === 'new') return [{ kind: 'new', ...whole }];
    if (row.change === 'left') return row.writes.source === undefined ? [] : [{ kind: 'leaving', ...whole }];
    const changed = (Object.entries(row.writes) as [PictureMergeKey, string][])
      .filter(([column]) => column !== 'trace' && picture.layout.columns.has(column))
      .map(([column, after]): Difference => ({
        kind: 'changed',
        about,
        column: headings[column] ?? '',
        before: cells?.[column] ?? '',
        after,
        sheet,
        cell: at(rowOf(row), column),
      }));
    return row.change === 'returned' ? [{ kind: 'returned', ...whole }, ...changed] : changed;
  });
  const conflicts = merged.conflicts.map(({ row, column, mine, theirs }): Difference => ({
    kind: 'conflict',
    about: before.get(row)?.risk ?? '',
    column: headings[column] ?? '',
    before: mine,
    after: theirs,
    sheet,
    cell: at(row - 1, column),
  }));
  return [...rows, ...conflicts];
}
