/**
 * The boxes of notes, which Excel still keeps in VML ([MS-OI29500] 2.1.1773). VML is not always well-formed XML, so it is
 * changed as text, shape by shape.
 */
import { shiftArea, type Shift } from './shift';

/** The drawing after a shift: boxes follow their cells, those of deleted cells go. */
export function shiftNoteShapes(vml: string, shift: Shift): string {
  return vml.replace(/<v:shape\b[^>]*>[^]*?<\/v:shape>/g, (shape) => {
    if (!/ObjectType="Note"/.test(shape)) return shape;
    const row = numberIn(shape, 'Row');
    const column = numberIn(shape, 'Column');
    if (row === undefined || column === undefined) return shape;
    const moved = shiftArea({ row, column, rows: 1, columns: 1 }, shift);
    return moved ? movedShape(shape, moved.row - row, moved.column - column) : '';
  });
}

function movedShape(shape: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return shape;
  const add = (by: number) => (_: string, open: string, number: string, close: string) =>
    `${open}${Number(number) + by}${close}`;
  return shape
    .replace(/(<x:Row>)\s*(\d+)\s*(<\/x:Row>)/, add(rows))
    .replace(/(<x:Column>)\s*(\d+)\s*(<\/x:Column>)/, add(columns))
    .replace(
      /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/,
      (_, open, anchor, close) => open + movedAnchor(anchor, rows, columns) + close,
    );
}

/** Left column, its offset, top row, its offset, right column, offset, bottom row, offset. */
function movedAnchor(anchor: string, rows: number, columns: number): string {
  const numbers = anchor.split(',').map(Number);
  const by = [columns, 0, rows, 0];
  return numbers.map((number, index) => Math.max(0, number + by[index % 4]!)).join(', ');
}

function numberIn(shape: string, name: string): number | undefined {
  const digits = new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
