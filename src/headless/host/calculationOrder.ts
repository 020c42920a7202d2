import type { Area, SheetDoc } from '../document';
import { FORMULAS_PER_RUN, type References, type Task } from './evaluate';
import { overlaps } from '../xlsx/features/areas';

/** A formula of the workbook with the cells it looks at. */
export interface Entry extends Task {
  readonly key: string;
  readonly looksAt: readonly Place[] | 'everything';
  readonly references: References | null;
}

export interface Place {
  readonly sheet: SheetDoc;
  readonly area: Area;
}

export const keyOf = (sheet: SheetDoc, row: number, column: number): string => `${sheet.id}!${row},${column}`;

export const cellArea = ({ row, column }: Task): Area => ({ row, column, rows: 1, columns: 1 });

/** All at once where that is few enough; else in runs in which everything comes after what it looks at. */
export function inOrder(due: readonly Entry[], index: ReadonlyMap<string, Entry>): Entry[][] {
  if (due.length <= FORMULAS_PER_RUN) return due.length === 0 ? [] : [[...due]];
  const sorted = afterWhatTheyLookAt(due, index);
  const runs: Entry[][] = [];
  for (let from = 0; from < sorted.length; from += FORMULAS_PER_RUN)
    runs.push(sorted.slice(from, from + FORMULAS_PER_RUN));
  return runs;
}

function afterWhatTheyLookAt(due: readonly Entry[], index: ReadonlyMap<string, Entry>): Entry[] {
  const waiting = new Map(due.map((entry) => [entry.key, entry]));
  const sorted: Entry[] = [];
  const place = (first: Entry): void => {
    const stack: Entry[] = [first];
    for (let entry = stack.at(-1); entry; entry = stack.at(-1)) {
      const before = waiting.has(entry.key) ? takeBefore(entry, waiting, index) : [];
      if (before.length > 0) stack.push(...before);
      else {
        stack.pop();
        if (done.delete(entry.key)) sorted.push(entry);
      }
    }
  };
  const done = new Set(waiting.keys());
  for (const entry of due) if (done.has(entry.key)) place(entry);
  return sorted;
}

/** The waiting formulas that an entry looks at; the entry itself stops waiting, so that circles end. */
function takeBefore(entry: Entry, waiting: Map<string, Entry>, index: ReadonlyMap<string, Entry>): Entry[] {
  waiting.delete(entry.key);
  if (entry.looksAt === 'everything') return [...waiting.values()];
  return entry.looksAt.flatMap(({ sheet, area }) => {
    if (area.rows * area.columns <= SMALL) {
      const found: Entry[] = [];
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++) {
          const key = keyOf(sheet, row, column);
          const other = waiting.has(key) ? index.get(key) : undefined;
          if (other) found.push(other);
        }
      return found;
    }
    return [...waiting.values()].filter(
      (other) => other.sheet.id === sheet.id && overlaps(area, other.array ?? cellArea(other)),
    );
  });
}

const SMALL = 64;
