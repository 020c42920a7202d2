import { runs } from '../sheets/undo';
import type { Changes, Drawing, RowSpan } from '../sheets/model';
import { chunksOf, type Chunk } from './chunks';

/** What asking for a row once more comes to in bytes, since each part begins by asking for the rows that it changes. 0-based row. */
export type RowWeight = (target: Drawing['target'], row: number) => number;

/** A few of a drawing's changes, to be carried out together. */
interface Piece {
  readonly of: Drawing;
  readonly some: Partial<Drawing>;
  readonly bytes: number;
}

/** What one style, list or chart comes to as a request, rounded up; a part that is too large all the same is cut again. */
const ITEM_BYTES = 1_500;

/**
 * Cuts changes into changes that are small enough to be sent one after the other, in the order in which they would be carried out together.
 * Only what cannot be divided is larger than `limit` bytes. Nothing to cut: a single part.
 */
export function partsOf(changes: Changes, limit: number, weight: RowWeight): Changes[] {
  const parts: Piece[][] = [[]];
  let room = limit;
  for (const piece of changes.drawings.flatMap((drawing) => piecesOf(drawing, limit, weight))) {
    if (piece.bytes > room && parts.at(-1)!.length > 0) {
      parts.push([]);
      room = limit;
    }
    parts.at(-1)!.push(piece);
    room -= piece.bytes;
  }
  const begun = new Set<Drawing>();
  return parts.map((pieces, index) => ({
    drawings: joined(pieces, begun),
    settings: index === 0 ? changes.settings : {},
    reveal: index === parts.length - 1 ? changes.reveal : null,
  }));
}

/** In the order of `draw` (write.ts): room first, then cells, then looks, and last of all what says that everything is done. */
function piecesOf(drawing: Drawing, limit: number, weight: RowWeight): Piece[] {
  const piece = (some: Partial<Drawing>, bytes = ITEM_BYTES): Piece => ({ of: drawing, some, bytes });
  const { table, target } = drawing;
  const cells = drawing.blocks.flatMap((block) => chunksOf(block, limit, (row) => weight(target, row)));
  return [
    piece({ ...picked(drawing, FIRST), ...(table?.action === 'resize' && { table }) }),
    ...cells.map((chunk) => piece({ blocks: [blockOf(chunk)] }, chunk.bytes)),
    ...(table?.action === 'add' ? [piece({ table })] : []),
    ...EACH.flatMap((key) => (drawing[key] ?? []).map((item) => piece({ [key]: [item] }))),
    ...rowsFromBelow(drawing, limit, weight).map(({ rows, bytes }) => piece({ deleteRows: rows }, bytes)),
    ...(drawing.unmark === undefined ? [] : [piece({ unmark: drawing.unmark })]),
    // The first of them is added last (marks.ts).
    ...[...(drawing.marks ?? [])].reverse().map((mark) => piece({ marks: [mark] }, 3 * ITEM_BYTES)),
    piece(picked(drawing, LAST)),
  ].filter(({ some }) => Object.keys(some).length > 0);
}

const FIRST = ['properties', 'clear', 'clearFilters', 'insertRows', 'plain'] as const;
const EACH = [
  'styles',
  'columns',
  'fitRows',
  'rowHeights',
  'charts',
  'freed',
  'choices',
  'warnings',
] as const;
const LAST = ['freezeRows', 'page', 'look', 'seal', 'remove'] as const;

function picked(drawing: Drawing, keys: readonly (keyof Drawing)[]): Partial<Drawing> {
  return Object.fromEntries(keys.flatMap((key) => (drawing[key] === undefined ? [] : [[key, drawing[key]]])));
}

function blockOf({ row, column, cells }: Chunk): Drawing['blocks'][number] {
  return { row, column, cells };
}

/** Rows to be taken away, few enough at a time to be asked for first; from below, so that those above stay where they are. */
function rowsFromBelow(
  { target, deleteRows = [] }: Drawing,
  limit: number,
  weight: RowWeight,
): { rows: RowSpan[]; bytes: number }[] {
  const rows = deleteRows.flatMap(({ row, count }) => Array.from({ length: count }, (_, n) => row + n));
  const parts: { rows: number[]; bytes: number }[] = [];
  for (const row of rows.sort((one, other) => other - one)) {
    const bytes = weight(target, row);
    const last = parts.at(-1);
    if (last && last.bytes + bytes <= limit) {
      last.rows.push(row);
      last.bytes += bytes;
    } else parts.push({ rows: [row], bytes: ITEM_BYTES + bytes });
  }
  return parts.map((part) => ({ rows: runs(part.rows), bytes: part.bytes }));
}

/** Pieces of one part, each drawing whole again. A sheet that an earlier part has made is known by its name. */
function joined(pieces: readonly Piece[], begun: Set<Drawing>): Drawing[] {
  const drawings = new Map<Drawing, Record<string, unknown>>();
  for (const { of, some } of pieces) {
    const so = drawings.get(of) ?? { target: begun.has(of) ? made(of.target) : of.target, blocks: [] };
    drawings.set(of, so);
    for (const [key, value] of Object.entries(some)) {
      const there = so[key];
      if (key === 'marks' && Array.isArray(there)) there.unshift(...(value as unknown[]));
      else if (Array.isArray(there)) there.push(...(value as unknown[]));
      else so[key] = Array.isArray(value) ? [...(value as unknown[])] : value;
    }
  }
  for (const { of } of pieces) begun.add(of);
  return [...drawings.values()] as unknown as Drawing[];
}

function made(target: Drawing['target']): Drawing['target'] {
  return target.kind === 'new' ? { kind: 'ours', id: target.name, name: target.name } : target;
}
