import { cellCount, type Drawing } from '../sheets/model';
import { cellAddress, type Grid } from '../sheets/grid';
import { property } from '../sheets/planSheet';
import { resumed } from '../sheets/resumed';
import { cellsOf, isUntouched, undoDrawing, type Undoing, type Written } from '../sheets/undo';
import { isStill, type Kept } from '../sheets/undoSides';
import type { Action, Book, Difference, Outcome } from './action';
import { emptySummary, outcome } from './analysis';

/**
 * Ångra senaste genereringen: the command that takes back what createPlan wrote, as a command like any other. It looks at what is there now,
 * restores what still is as it was written, and leaves and tells (`differences`) what somebody has worked on since. A sheet that was made
 * goes only if nobody has put anything on it.
 */
export function undoPlan(written: Written): Action {
  return {
    id: 'createPlan',
    // Comments hang on cells and cannot be seen in them; a row with one is somebody's.
    reads: { merges: false, disclosure: 'comments' },
    perform: (book) => undo(written, book),
  };
}

function undo({ before, changes }: Written, book: Book): Outcome {
  const isList = ({ properties = {} }: Drawing) => properties[property.kind] === 'lists';
  const sheets = changes.drawings.filter((drawing) => !isList(drawing));
  const undone = sheets.map((drawing) => ({ drawing, result: takeBack(drawing, before, book) }));
  for (const { drawing, result } of undone) {
    if (typeof result === 'string') return outcome({ refusal: { code: result, sheet: drawing.target.name } });
  }
  const kept = undone.flatMap(({ result }) => (typeof result === 'string' ? [] : result.kept));
  // Drop-downs of rows that stay still need their list.
  const lists = kept.length > 0 ? [] : changes.drawings.filter(isList);
  const results = [
    ...undone.map(({ result }) => result),
    ...lists.map((list) => takeBack(list, before, book)),
  ];
  const drawings = results.flatMap((result) => (typeof result === 'string' ? [] : result.drawings));
  const isGone = drawings.some(({ remove }) => remove === true);
  const name = drawings[0]?.target.name ?? sheets[0]?.target.name ?? '';
  return outcome({
    summary: { ...emptySummary, sheet: name, cells: cellCount(drawings) },
    differences: kept.map(toDifference),
    changes: { drawings, settings: {}, reveal: isGone ? null : revealed(name, book) },
  });
}

function takeBack(
  drawing: Drawing,
  before: readonly Grid[],
  book: Book,
): Undoing | 'nothing-to-undo' | 'plan-worked-in' | 'structure-protected' {
  const { target } = drawing;
  const now = book.grids.find(({ sheet }) =>
    target.kind === 'new' ? sheet.name === target.name : sheet.id === target.id,
  );
  if (!now) return 'nothing-to-undo';
  const commented = commentedRows(now, book);
  if (target.kind !== 'new') {
    const was = before.find(({ sheet }) => sheet.id === target.id);
    return was ? undoDrawing(drawing, was, now, commented) : 'nothing-to-undo';
  }
  if (!isUntouched(drawing, now) || commented.size > 0) return madeWhole(drawing, now) ?? 'plan-worked-in';
  if (book.structureProtected) return 'structure-protected';
  const { id, name } = now.sheet;
  return { drawings: [{ target: { kind: 'ours', id, name }, blocks: [], remove: true }], kept: [] };
}

/**
 * Somebody typed on the sheet in the very moment when it was taken away: it was put back with all that it said (excel/overtaken.ts), and gets its
 * looks again. What was typed is told.
 */
function madeWhole(drawing: Drawing, now: Grid): Undoing | null {
  const rest = resumed(drawing, now);
  if (rest === null) return null;
  const wanted = new Map(
    cellsOf(drawing.blocks).map(({ row, column, cell }) => [cellAddress(row, column), cell]),
  );
  const { name } = now.sheet;
  const kept = now.formulas.flatMap((line, r) =>
    line.flatMap((text, c): Kept[] => {
      const cell = cellAddress(now.top + r, now.left + c);
      if (text === '' || isStill(wanted.get(cell) ?? '', text)) return [];
      return [{ sheet: name, cell, about: '', column: '', before: '', now: String(text) }];
    }),
  );
  return { drawings: [rest], kept };
}

/** 0-based rows of a sheet that somebody has commented on; notes too, where Excel tells of them. */
function commentedRows({ sheet }: Grid, { disclosure }: Book): ReadonlySet<number> {
  const all = [...(disclosure?.comments ?? []), ...(disclosure?.notes ?? [])];
  return new Set(
    all.flatMap((comment) =>
      comment.sheet === sheet.name ? Number(/\d+/.exec(comment.cell)?.[0] ?? 0) - 1 : [],
    ),
  );
}

function revealed(name: string, { grids }: Book): Outcome['changes']['reveal'] {
  const visible = grids.some(({ sheet }) => sheet.name === name && sheet.visibility === 'visible');
  return visible ? { sheet: name, cell: 'A1' } : null;
}

function toDifference({ sheet, cell, about, column, before, now }: Kept): Difference {
  return { kind: 'kept', about, column, before, after: now, sheet, cell };
}
