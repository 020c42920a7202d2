/**
 * The sizes along one axis of a sheet (its rows or its columns) in CSS pixels: where each one begins, and which one
 * lies at a position. A hidden row or column has size 0. Sums are made again only after a size has changed.
 */
export interface Axis {
  /** How many rows or columns the view shows. */
  readonly count: number;
  readonly total: number;
  size(index: number): number;
  /** Where `index` begins; `offset(count)` is the total. */
  offset(index: number): number;
  /** The visible row or column at a position, kept within the axis. */
  at(position: number): number;
  /** True when something changed. */
  resize(index: number, size: number): boolean;
  /** The nearest index from `index` on in direction `step` that is not hidden, or null beyond the edge. */
  visible(index: number, step: 1 | -1): number | null;
}

export function createAxis(count: number, sizeOf: (index: number) => number): Axis {
  const sizes = Float64Array.from({ length: count }, (_, index) => sizeOf(index));
  const offsets = new Float64Array(count + 1);
  let summed = 0;

  const offset = (index: number): number => {
    const end = Math.max(0, Math.min(index, count));
    for (; summed < end; summed++) offsets[summed + 1] = offsets[summed]! + sizes[summed]!;
    return offsets[end]!;
  };
  const visible = (index: number, step: 1 | -1): number | null => {
    for (let i = index; i >= 0 && i < count; i += step) if (sizes[i]! > 0) return i;
    return null;
  };
  return {
    count,
    get total() {
      return offset(count);
    },
    size: (index) => sizes[index] ?? 0,
    offset,
    at: (position) => visible(search(count, position, offset), 1) ?? visible(count - 1, -1) ?? 0,
    resize: (index, size) => {
      if (sizes[index] === size) return false;
      sizes[index] = size;
      summed = Math.min(summed, index);
      return true;
    },
    visible,
  };
}

/** The last index that begins at or before the position, by halving. */
function search(count: number, position: number, offset: (index: number) => number): number {
  offset(count);
  let low = 0;
  let high = Math.max(0, count - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offset(middle) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
