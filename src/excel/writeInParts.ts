import type { Changes } from '../sheets/model';
import { cellsOf } from '../sheets/undo';
import { completed } from './completed';
import { jsonBytes, MAX_REQUEST } from './chunks';
import { excelCode, isTooLarge, type Doing } from './errors';
import { askForRules } from './heldRules';
import type { FoundMarks } from './marks';
import { isStoppedByOthers } from './overtaken';
import {
  askForEve,
  askForMade,
  askForShapes,
  heldOn,
  idOf,
  isAsLeft,
  keyOf,
  sheetOf,
  type SheetsInParts,
} from './partEve';
import { partsOf, type RowWeight } from './parts';
import type { RestsOn } from './recheck';
import { askForSettings, isStoredOver, settingsOn } from './settingsEve';
import { shapeNow, type AskedState } from './sheetState';
import { takeBack } from './takeBack';
import { carriedOut, queueChanges, send, type Written } from './write';

interface Job {
  readonly context: Excel.RequestContext;
  readonly rests: RestsOn;
  readonly marks: FoundMarks;
  readonly doing: Doing;
  readonly sheets: SheetsInParts;
  readonly weight: RowWeight;
}

/**
 * Writes in requests that Excel on the web takes. Somebody may come between any two of them: each begins by asking for the rows that it
 * changes and for the shape of their sheet, and where that is not as the part before left it, this part is put back and the command starts
 * over. What the parts before have written is right, and is what the next attempt finds, as after an interruption.
 */
export async function writeInParts(
  context: Excel.RequestContext,
  changes: Changes,
  { rests, marks }: { readonly rests: RestsOn; readonly marks: FoundMarks },
  doing: Doing,
): Promise<readonly Written[] | 'stale'> {
  const sheets = rests.grids.map((grid) => [grid.sheet.id, sheetOf(grid)] as const);
  const job: Job = { context, rests, marks, doing, sheets: new Map(sheets), weight: weightIn(rests) };
  return writeAll(job, partsOf(changes, MAX_REQUEST, job.weight), MAX_REQUEST);
}

/** Values and formulas of a row. */
function weightIn({ grids }: RestsOn): RowWeight {
  return (target, row) => {
    const grid = target.kind === 'new' ? undefined : grids.find(({ sheet }) => sheet.id === target.id);
    return grid ? 2 * jsonBytes(grid.formulas[row - grid.top] ?? []) : 0;
  };
}

async function writeAll(
  job: Job,
  parts: readonly Changes[],
  limit: number,
): Promise<readonly Written[] | 'stale'> {
  const written: Written[] = [];
  for (const part of parts) {
    const answer = await writePart(job, part, limit);
    if (answer === 'stale') return 'stale';
    written.push(...answer);
  }
  return written;
}

/** One part; two or more smaller ones where Excel finds it too large all the same, before anything of it has happened. */
async function writePart(job: Job, part: Changes, limit: number): Promise<readonly Written[] | 'stale'> {
  try {
    return await writeUnlessOvertaken(job, part);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    if (excelCode(error).startsWith('Response')) {
      const written = await completed(job.context, part, job.doing, limit);
      if (written) note(job, part, []);
      return written ?? 'stale';
    }
    const smaller = cutAgain(job, part, limit);
    if (!smaller) throw error;
    return writeAll(job, smaller.parts, smaller.limit);
  }
}

/** Two parts or more of at most half the bytes; null where there is nothing left to cut. */
function cutAgain({ weight }: Job, part: Changes, limit: number): { parts: Changes[]; limit: number } | null {
  for (let less = limit / 2; less > 1; less /= 2) {
    const parts = partsOf(part, less, weight);
    if (parts.length > 1) return { parts, limit: less };
  }
  return null;
}

async function writeUnlessOvertaken(job: Job, part: Changes): Promise<readonly Written[] | 'stale'> {
  const { context, rests, marks, doing, sheets } = job;
  const { workbook } = context;
  const eve = askForEve(workbook, sheets, part);
  const stored = askForSettings(workbook, part);
  const rules = askForRules(workbook, part);
  const written = queueChanges(context, part, marks);
  const after = [...askForShapes(workbook, sheets, part), ...askForMade(workbook, part)];
  const isChanged = () => isStoredOver(stored, part, rests) || !isAsLeft(sheets, part, eve);
  let done = part;
  try {
    await send(context, doing);
    if (!isChanged()) {
      note(job, part, after);
      return written;
    }
  } catch (error) {
    if (!(await isStoppedByOthers(error, isChanged))) throw error;
    done = carriedOut(part, written);
  }
  await takeBack(context, done, { sheet: heldOn(eve), settings: settingsOn(stored, rests), rules }, doing);
  return 'stale';
}

/** Takes down what a part has done. `after`: the shapes that it has left; none where Excel could not tell. */
function note({ sheets }: Job, { drawings }: Changes, after: readonly AskedState[]): void {
  for (const { grid } of after) if (!sheets.has(grid.sheet.id)) sheets.set(grid.sheet.id, sheetOf(grid));
  for (const drawing of drawings) {
    const sheet = sheets.get(idOf(drawing));
    if (!sheet) continue;
    if (drawing.remove) sheets.delete(idOf(drawing));
    sheet.inserted = [...sheet.inserted, ...(drawing.insertRows ?? [])];
    for (const { row, column } of cellsOf(drawing.blocks)) sheet.written.add(keyOf(row, column));
  }
  const shapes = new Map(after.map((state) => [state.grid.sheet.id, shapeNow(state)]));
  for (const [id, sheet] of sheets) sheet.shape = shapes.get(id) ?? null;
}
