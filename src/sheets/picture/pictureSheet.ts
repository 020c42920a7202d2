import type { Policy } from '../../domain/policy';
import type { Source } from '../../domain/risk';
import type { Text } from '../../text';
import { listBlocks, type LongList } from '../choices';
import { columnLetter } from '../grid';
import type { Drawing, NewCell, Target } from '../model';
import { ink } from '../palette';
import type { PlanColumn } from '../planColumns';
import { rowStyles, type PlanLayout } from '../planLayout';
import { headerStyles, page, planArea, planSeal, property, sourceLink } from '../planSheet';
import { TITLE_LINES, titleBlock, titleOf, titleStyles, type TitleBlock } from '../planTitle';
import { pictureColumns, hiddenKeys, type PictureKey, type PictureMergeKey } from './pictureColumns';
import { rowFormulas, startFormulas, type CellOf, type FormulaSetting } from './pictureFormulas';
import { PICTURE_MARK, pictureChoices, pictureMarks } from './pictureLooks';

/** What the register needs to know besides its rows. */
export interface PictureSetting {
  readonly policy: Policy;
  readonly year: number;
  /** yyyy-mm-dd. */
  readonly today: string;
  readonly text: Text;
  /** Names of the sheets that the risks came from. */
  readonly sources: readonly string[];
  /** Free in the workbook. */
  readonly tableName: string;
  /** The hidden sheet for long lists. */
  readonly lists: Target;
}

/** One row of the register: what each column shall hold. Columns that are left out are left alone. */
export type PictureCells = ReadonlyMap<PictureKey, NewCell>;

/** What the sheet's property says that it is. */
export const PICTURE = 'riskPicture';

/** A whole new register (and a list sheet where a drop-down needs one). Rows are made by `rowAt` for their 0-based place on the sheet. */
export function drawPicture(
  rows: readonly ((layout: PlanLayout<PictureKey>, row: number) => PictureCells)[],
  target: Target,
  setting: PictureSetting & { readonly lastNumber: number },
): Drawing[] {
  const columns = pictureColumns(setting.policy, setting.year, setting.text);
  const title = pictureTitle(setting);
  const layout = newLayout(columns, title.lines.length + 1, rows.length);
  const looks = pictureLooks(layout, setting);
  const body = rows.map((rowAt, index) => {
    const cells = rowAt(layout, layout.firstRow + index);
    return columns.map(({ key }) => cells.get(key) ?? '');
  });
  return [
    ...looks.lists,
    {
      target,
      properties: pictureProperties(setting.year),
      blocks: [
        { row: 0, column: 0, cells: title.lines.map((line) => [line]) },
        { row: layout.headerRow, column: 0, cells: [columns.map(({ heading }) => heading), ...body] },
      ],
      table: { action: 'add', name: setting.tableName, area: planArea(layout) },
      ...looks.parts,
      seal: planSeal(title.trace, setting.lastNumber),
    },
  ];
}

export function pictureProperties(year: number): Record<string, string> {
  return { [property.kind]: PICTURE, [property.year]: String(year) };
}

/** Everything about a register but its cells: for a new one, and for one whose making was interrupted. */
export function pictureLooks(
  layout: PlanLayout<PictureKey>,
  setting: Pick<PictureSetting, 'policy' | 'year' | 'text' | 'lists'>,
): { readonly parts: Omit<Drawing, 'target' | 'blocks'>; readonly lists: Drawing[] } {
  const { policy, year, text, lists } = setting;
  const columns = pictureColumns(policy, year, text);
  const rows = newRowLooks(layout, [layout.firstRow, layout.lastRow], setting);
  const parts = {
    ...rows.parts,
    styles: [...titleStyles(), ...headerStyles(layout), ...(rows.parts.styles ?? [])],
    columns: columns.flatMap(({ key, width }) => {
      const column = layout.columns.get(key);
      return column === undefined ? [] : { column, width, hidden: hiddenKeys.has(key) };
    }),
    fitRows: [{ row: 0, column: 0, rows: TITLE_LINES, columns: 1 }, planArea(layout)],
    freezeRows: layout.firstRow,
    page: page(layout, text.plan),
    look: { tabColor: ink.tab, gridlines: false },
  };
  return { parts, lists: drawLists(rows.long, lists) };
}

/** Looks, drop-downs and marks of rows that are new, from and to 0-based rows; the marks are those of the whole table. */
export function newRowLooks(
  layout: PlanLayout<PictureKey>,
  [first, last]: readonly [number, number],
  { policy, year, text, lists }: Pick<PictureSetting, 'policy' | 'year' | 'text' | 'lists'>,
): { readonly parts: Omit<Drawing, 'target' | 'blocks'>; readonly long: readonly LongList[] } {
  const long: LongList[] = [];
  const sheet = { sheet: lists.name, long };
  return {
    parts: {
      styles: rowStyles(layout, pictureColumns(policy, year, text), first, last),
      fitRows: [{ ...planArea(layout), row: first, rows: last - first + 1 }],
      choices: pictureChoices(layout, policy, text.riskPicture, sheet, [first, last]),
      unmark: PICTURE_MARK,
      marks: pictureMarks(layout, policy, text),
    },
    long,
  };
}

/** The hidden sheet that holds long drop-down lists; nothing when every list is short. */
export function drawLists(long: readonly LongList[], target: Target): Drawing[] {
  if (long.length === 0) return [];
  return [{ target, properties: { [property.kind]: 'lists' }, blocks: listBlocks(long) }];
}

/** Title, nämnd, scale, levels, how to fill it in, and what it was made of. */
export function pictureTitle({ policy, year, today, text, sources }: PictureSetting): TitleBlock {
  const plan = titleBlock({ policy, year, today, text: text.plan, sources });
  const [, committee = '', scale = '', , made = ''] = plan.lines;
  return titleOf([text.riskPicture.title(year), committee, scale, text.riskPicture.guide, made]);
}

/** The cells of a row at a 0-based place, from the texts that a merge wants written. */
export function pictureCells(
  writes: Readonly<Partial<Record<PictureMergeKey, string>>>,
  source: Source | null,
  scored: boolean,
  at: { readonly layout: Pick<PlanLayout<PictureKey>, 'columns'>; readonly row: number },
  setting: FormulaSetting,
): Map<PictureKey, NewCell> {
  const start = startFormulas(cellsAt(at.layout, at.row), setting);
  const computed = { score: scored ? start.score : null, level: scored ? start.level : null };
  return new Map(
    Object.entries(writes).map(([name, value]): [PictureKey, NewCell] => {
      const key = name as PictureMergeKey;
      if (key === 'source' && source !== null) return [key, sourceLink(source, setting.text.plan)];
      if ((key === 'score' || key === 'level') && computed[key] !== null)
        return [key, { formula: computed[key] }];
      return [key, numeric.has(key) && isNumber(value) ? Number(value) : value];
    }),
  );
}

const numeric: ReadonlySet<PictureKey> = new Set<PictureKey>([
  'number',
  'likelihood',
  'consequence',
  'score',
]);

function isNumber(text: string): boolean {
  return /^\d+(\.\d+)?$/.test(text);
}

/** The formulas of a row at a 0-based place, as cells. */
export function formulaCells(
  layout: Pick<PlanLayout<PictureKey>, 'columns'>,
  row: number,
  setting: FormulaSetting,
): Map<PictureKey, { readonly formula: string }> {
  return new Map([...rowFormulas(cellsAt(layout, row), setting)].map(([key, formula]) => [key, { formula }]));
}

/** Addresses of the cells of a 0-based row: the column is fixed, the row follows when the table is sorted. */
export function cellsAt({ columns }: Pick<PlanLayout<PictureKey>, 'columns'>, row: number): CellOf {
  return (key) => {
    const column = columns.get(key);
    return column === undefined ? null : `$${columnLetter(column)}${row + 1}`;
  };
}

/** Where a new register's table lies: under the title block and a free line. */
function newLayout(
  columns: readonly PlanColumn<PictureKey>[],
  headerRow: number,
  rows: number,
): PlanLayout<PictureKey> {
  return {
    headerRow,
    columns: new Map(columns.map(({ key }, index) => [key, index])),
    firstRow: headerRow + 1,
    lastRow: headerRow + Math.max(1, rows),
  };
}
