import { blocksUnder, type Block } from './blocks';
import { spansAround } from './headerRows';
import type { ReadHeading } from './heading';
import { headingKeys, KEY_SEPARATOR, type ColumnMemory } from './memory';
import type { View } from './view';

const ROWS_SEARCHED = 1000;
/** Of the headings that were pointed out, so many must be there for another row to be taken for the same one. */
const SAME_ROW = 0.8;

/** A table under headings that the user has pointed out. */
export interface PointedBlock {
  readonly block: Block;
  /** The answer that it rests on, as it stands in `ColumnMemory.rows`. */
  readonly answer: string;
}

/**
 * The tables under the heading rows that the user has pointed out by hand, wherever those headings stand now: next year's sheet may
 * have moved them, shuffled them and added a few. Nothing needs to be recognised in them.
 */
export function pointedBlocks(view: View, read: ReadHeading, memory: ColumnMemory): readonly PointedBlock[] {
  if (memory.rows.length === 0) return [];
  const found: PointedBlock[] = [];
  const repeats = new Set<number>();
  for (const row of view.filledRows.slice(0, ROWS_SEARCHED)) {
    const answer = repeats.has(row) ? undefined : answerFor(view, row, memory.rows);
    if (answer === undefined) continue;
    const blocks = spansAround(view, read, row).flatMap((span) => blocksUnder(view, read, span));
    for (const block of blocks.filter((each) => holdsMost(view, row, each))) {
      found.push({ block, answer });
      for (const repeat of block.repeats) repeats.add(repeat);
    }
  }
  return found;
}

function answerFor(view: View, row: number, answers: readonly string[]): string | undefined {
  const keys = new Set(headingKeys(textsOf(view, row)));
  return keys.size < 2 ? undefined : answers.find((answer) => isSameRow(keys, answer));
}

function isSameRow(keys: ReadonlySet<string>, answer: string): boolean {
  const wanted = answer.split(KEY_SEPARATOR);
  return wanted.filter((key) => keys.has(key)).length >= wanted.length * SAME_ROW;
}

function textsOf(view: View, row: number): readonly string[] {
  return Array.from({ length: view.width }, (_, column) => view.text(row, column)).filter(
    (text) => text !== '',
  );
}

/** Beside the table there may be other things on the same row; what was pointed out is the larger part. */
function holdsMost(view: View, row: number, { columns }: Block): boolean {
  const own = columns.filter(({ index }) => view.text(row, index) !== '').length;
  return own * 2 > textsOf(view, row).length;
}
