import type { Area } from '../document';
import { overlaps } from '../xlsx/features/areas';

/** Areas of one sheet; runs of cells below one another are kept as one, so that a written column stays one area. */
export class AreaSet {
  private readonly areas: Area[] = [];

  add(area: Area): void {
    const last = this.areas.at(-1);
    const continues =
      last &&
      last.column === area.column &&
      last.columns === area.columns &&
      area.row >= last.row &&
      area.row <= last.row + last.rows;
    if (!last || !continues) this.areas.push(area);
    else {
      const rows = Math.max(last.rows, area.row + area.rows - last.row);
      this.areas[this.areas.length - 1] = { ...last, rows };
    }
  }

  overlaps(area: Area): boolean {
    return this.areas.some((each) => overlaps(each, area));
  }
}
