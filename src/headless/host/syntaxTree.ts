import { MAX_COLUMNS, MAX_ROWS, type Area } from '../document';
import { columnIndex } from './addresses';

/** The engine's syntax tree, of which only this much is used; the numbers are its NodeType (10.2.0). */
export interface Node {
  readonly type: number;
  readonly name?: string;
  readonly col?: string;
  readonly row?: string;
  readonly sheet?: string;
  readonly endSheet?: string;
  readonly start?: Node;
  readonly end?: Node;
  readonly startCol?: string;
  readonly endCol?: string;
  readonly startRow?: number;
  readonly endRow?: number;
  readonly tableName?: string;
  readonly args?: readonly Node[];
  readonly value?: unknown;
  readonly op?: string;
  readonly left?: Node;
  readonly right?: Node;
  readonly operand?: Node;
  /** Of an array constant. */
  readonly rows?: readonly (readonly Node[])[];
  readonly specials?: readonly string[];
}

export const NodeType = {
  Cell: 5,
  Range: 6,
  Binary: 7,
  Unary: 8,
  Function: 9,
  Array: 10,
  Percent: 11,
  Name: 12,
  Columns: 13,
  Rows: 14,
  Structured: 15,
  Union: 17,
} as const;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'number';

const nodesIn = (value: unknown): Node[] =>
  Array.isArray(value) ? value.flatMap(nodesIn) : isNode(value) ? [value] : [];

export const childrenOf = (node: Node): Node[] => Object.values(node).flatMap(nodesIn);

/** What a reference spells out; undefined for every other node. */
export function areaOf(node: Node): Area | undefined {
  if (node.type === NodeType.Cell) return between(node, node);
  if (node.type === NodeType.Range && node.start && node.end) return between(node.start, node.end);
  if (node.type === NodeType.Columns && node.startCol !== undefined && node.endCol !== undefined) {
    const [first, last] = sorted(columnIndex(node.startCol), columnIndex(node.endCol));
    return { row: 0, column: first, rows: MAX_ROWS, columns: last - first + 1 };
  }
  if (node.type === NodeType.Rows && node.startRow !== undefined && node.endRow !== undefined) {
    const [first, last] = sorted(node.startRow - 1, node.endRow - 1);
    return { row: first, column: 0, rows: last - first + 1, columns: MAX_COLUMNS };
  }
  return undefined;
}

function between(start: Node, end: Node): Area {
  const [top, bottom] = sorted(Number(start.row) - 1, Number(end.row) - 1);
  const [left, right] = sorted(columnIndex(start.col ?? 'A'), columnIndex(end.col ?? 'A'));
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

const sorted = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);
