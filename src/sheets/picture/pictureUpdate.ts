import { mergeRows, type MergedRow, type MergeResult } from '../../domain/merge';
import type { WantedRow } from '../../domain/planRow';
import type { Risk, Source } from '../../domain/risk';
import { riskKeys } from '../../domain/riskKeys';
import { assess, levelLabel } from '../../domain/score';
import type { Policy } from '../../domain/policy';
import type { Text } from '../../text';
import type { Drawing, NewCell } from '../model';
import type { PlanLayout } from '../planLayout';
import { planSeal, property, sourceText } from '../planSheet';
import { titleChanges } from '../planTitle';
import { freeRow, lineAt, placed, roomFor, sparseBlocks, type PlacedCell } from '../tableUpdate';
import { pictureShape, type PictureKey, type PictureMergeKey } from './pictureColumns';
import type { FormulaSetting } from './pictureFormulas';
import { startFormulas } from './pictureFormulas';
import {
  cellsAt,
  drawLists,
  formulaCells,
  newRowLooks,
  pictureCells,
  pictureLooks,
  pictureProperties,
  pictureTitle,
  type PictureCells,
  type PictureSetting,
} from './pictureSheet';
import type { ExistingPicture } from './readPicture';

/** What the register of risks holds of one risk, from the analysis. */
export interface PicturedRisk extends WantedRow<Exclude<PictureMergeKey, 'number' | 'trace'> | 'control'> {
  readonly source: Source;
}

type Merged = MergedRow<PictureMergeKey, SharedOf>;
type SharedOf = (typeof pictureShape)['shared'][number];
type Result = MergeResult<PictureMergeKey, SharedOf>;

/** Every risk of the analysis as the register wants it, whether it is in the plan or not; `riskAreaOf` gives the heading that it stands under. */
export function picturedRisks(
  risks: readonly Risk[],
  riskAreaOf: (risk: Risk) => { readonly riskArea: string; readonly area: string },
  policy: Policy,
  text: Text,
): readonly PicturedRisk[] {
  const keys = riskKeys(risks);
  return risks.map((risk, index) => {
    const { texts, source } = risk;
    const { likelihood, consequence, score, level } = assess(risk, policy);
    const shown = (value: number | null) => (value === null ? '' : String(value));
    return {
      key: keys[index] ?? '',
      ordinal: 1,
      source,
      cells: {
        ...riskAreaOf(risk),
        risk: texts.risk,
        description: texts.causes,
        consequenceText: texts.consequenceText,
        existingControls: texts.existingControls,
        handling: texts.handling,
        followsPlan: texts.followsPlan,
        comment: texts.comment,
        likelihood: shown(likelihood),
        consequence: shown(consequence),
        score: shown(score),
        level: levelLabel(level, policy) || text.plan.unscored,
        source: sourceText(source, text.plan),
        control: '',
      },
    };
  });
}

/** A register in the workbook merged with what the analysis says now. */
export interface PictureUpdate {
  readonly merged: Result;
  /** None when nothing has changed. */
  readonly drawings: readonly Drawing[];
  /** 0-based sheet row of each merged row, new ones where they will stand. */
  readonly rowOf: (row: Merged) => number;
}

/** Rows of a register that does not exist yet, each to be made for its place. */
export function newPicture(
  wanted: readonly PicturedRisk[],
  setting: FormulaSetting,
): {
  readonly rows: readonly ((layout: PlanLayout<PictureKey>, row: number) => PictureCells)[];
  readonly lastNumber: number;
} {
  const { text } = setting;
  const { rows, lastNumber } = mergeRows(
    [],
    wanted,
    { lastNumber: 0, leftMark: text.plan.leaving },
    pictureShape,
  );
  return {
    rows: rows.map((row) => (layout, at) => wholeRow(row, wanted, { layout, row: at }, setting)),
    lastNumber,
  };
}

/** Brings a register up to date: what people have typed stays (merge.ts), and formulas follow the policy. New rows stand below the last one. */
export function updatePicture(
  picture: ExistingPicture,
  wanted: readonly PicturedRisk[],
  setting: PictureSetting,
): PictureUpdate {
  const { text, policy } = setting;
  const lastNumber = Number(picture.grid.sheet.properties[property.number] ?? 0) || 0;
  const merged = mergeRows(picture.rows, wanted, { lastNumber, leftMark: text.plan.leaving }, pictureShape);
  const added = merged.rows.filter(({ row }) => row === null);
  const first = freeRow(picture);
  const places = new Map(added.map((row, index) => [row, first + index]));
  const rowOf = (row: Merged) => (row.row === null ? (places.get(row) ?? first) : row.row - 1);
  const formulas = { policy, text, ratings: ratingsOf(picture.layout) };
  const cells = merged.rows.flatMap((row) => updatedRow(picture, row, rowOf(row), wanted, formulas));
  const title = titleChanges(
    pictureTitle(setting),
    picture.title,
    picture.layout.headerRow,
    (row) => lineAt(picture.grid, row),
    cells.length > 0,
  );
  const blocks = [...title.blocks, ...sparseBlocks(cells)];
  const growth = grow(picture, first, added.length, setting);
  const { sheet } = picture.grid;
  const drawing: Drawing = {
    target: { kind: 'ours', id: sheet.id, name: sheet.name },
    blocks,
    ...growth.parts,
    ...(picture.finished && added.length === 0
      ? {}
      : { properties: { ...pictureProperties(setting.year), [property.state]: 'growing' } }),
    seal: planSeal(title.trace, merged.lastNumber),
  };
  const nothing = picture.finished && blocks.length === 0;
  return { merged, drawings: nothing ? [] : [...growth.lists, drawing], rowOf };
}

/** Columns with new assessments, first period first. */
export function ratingsOf({ columns }: Pick<PlanLayout<PictureKey>, 'columns'>): readonly PictureKey[] {
  return [...columns.keys()].filter((key) => key.startsWith('rating')).sort();
}

function wholeRow(
  { writes, wanted: index }: Merged,
  wanted: readonly PicturedRisk[],
  at: { readonly layout: Pick<PlanLayout<PictureKey>, 'columns'>; readonly row: number },
  setting: FormulaSetting,
): PictureCells {
  const risk = index === null ? undefined : wanted[index];
  const texts = pictureCells(writes, risk?.source ?? null, isScored(risk), at, setting);
  return new Map([...texts, ...formulaCells(at.layout, at.row, setting)]);
}

function isScored(risk: PicturedRisk | undefined): boolean {
  return risk !== undefined && risk.cells.likelihood !== '' && risk.cells.consequence !== '';
}

function updatedRow(
  picture: ExistingPicture,
  merged: Merged,
  row: number,
  wanted: readonly PicturedRisk[],
  setting: FormulaSetting,
): PlacedCell[] {
  const { layout } = picture;
  const cells = wholeRow(merged, wanted, { layout, row }, setting);
  if (merged.row === null) return placed(cells, row, layout);
  const start = startFormulas(cellsAt(layout, row), setting);
  const all = new Map<PictureKey, NewCell>(cells);
  for (const key of ['score', 'level'] as const)
    if (!all.has(key) && start[key] !== null && isFormulaAt(picture, row, key))
      all.set(key, { formula: start[key] });
  return placed(all, row, layout).filter(({ column, cell }) => isOpen(picture, row, column, cell));
}

function formulaAt({ grid }: ExistingPicture, row: number, column: number): string {
  return String(grid.formulas[row - grid.top]?.[column - grid.left] ?? '');
}

function isFormulaAt(picture: ExistingPicture, row: number, key: PictureKey): boolean {
  const column = picture.layout.columns.get(key);
  return column !== undefined && formulaAt(picture, row, column).startsWith('=');
}

/** A formula is written over an empty cell and over another formula; a number or word that somebody typed there stays. */
function isOpen(picture: ExistingPicture, row: number, column: number, cell: NewCell): boolean {
  if (typeof cell !== 'object' || cell === null || isLink(cell.formula)) return true;
  const now = formulaAt(picture, row, column);
  const open = now === '' || now.startsWith('=') || pictureShape.unset?.includes(now) === true;
  return open && bare(now) !== bare(cell.formula);
}

/** Links are the merge's own. */
function isLink(formula: string): boolean {
  return formula.startsWith('=HYPERLINK(');
}

/** Without the spaces that other programs put in. */
function bare(formula: string): string {
  return formula.replace(/\s/g, '');
}

/** Looks, drop-downs and room for new rows; for a register whose making was interrupted, all its looks again. */
function grow(
  picture: ExistingPicture,
  first: number,
  count: number,
  setting: PictureSetting,
): { readonly parts: Omit<Drawing, 'target' | 'blocks'>; readonly lists: readonly Drawing[] } {
  const lastRow = Math.max(picture.layout.lastRow, first + count - 1);
  const layout = { ...picture.layout, lastRow };
  const room = roomFor(picture, lastRow - picture.layout.lastRow, setting.tableName);
  if (!picture.finished) {
    const looks = pictureLooks(layout, setting);
    return { parts: { ...room, ...looks.parts }, lists: looks.lists };
  }
  if (count === 0) return { parts: {}, lists: [] };
  const looks = newRowLooks(layout, [first, lastRow], setting);
  return { parts: { ...room, ...looks.parts }, lists: drawLists(looks.long, setting.lists) };
}
