import type { CellValue, Grid } from '../../../src/sheets/grid';
import { pictureColumns, type PictureKey } from '../../../src/sheets/picture/pictureColumns';
import { policy, text } from '../reports/seedPlan';

/** A register of ours as it stands in a workbook: title, headings, and a row per record of texts by column. */
export function pictureGrid(
  rows: readonly Readonly<Partial<Record<PictureKey, CellValue>>>[],
  year: number,
  name = `Riskbild ${year}`,
): Grid {
  const columns = pictureColumns(policy, year, text);
  const blank = columns.map((): CellValue => '');
  const values: CellValue[][] = [
    [text.riskPicture.title(year), ...blank.slice(1)],
    blank,
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map(({ key }) => row[key] ?? '')),
  ];
  return {
    sheet: {
      id: `{${name}}`,
      name,
      visibility: 'visible',
      tables: [],
      properties: {
        internkontroll: 'riskPicture',
        'internkontroll.year': String(year),
        'internkontroll.state': 'done',
      },
      protected: false,
      filtered: false,
    },
    top: 0,
    left: 0,
    values,
    formulas: values,
    formats: values.map((line) => line.map(() => 'General')),
    merges: [],
  };
}
