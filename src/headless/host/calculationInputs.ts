import type { Area, SheetDoc } from '../document';
import type { Entry } from './calculationOrder';
import type { Inputs } from './evaluate';
import { intersect } from './ranges';

/** The cells that these formulas look at, as far as they hold anything. */
export function inputsOf(entries: readonly Entry[]): Inputs {
  const inputs = new Map<SheetDoc, Map<string, Area>>();
  const usedRanges = new Map<SheetDoc, Area | null>();
  const usedOf = (sheet: SheetDoc): Area | null => {
    if (!usedRanges.has(sheet)) usedRanges.set(sheet, sheet.usedRange(true));
    return usedRanges.get(sheet) ?? null;
  };
  for (const { looksAt } of entries) {
    if (looksAt === 'everything') return 'everything';
    for (const { sheet, area } of looksAt) {
      const used = usedOf(sheet);
      const part = used && intersect(area, used);
      if (!part) continue;
      let areas = inputs.get(sheet);
      if (!areas) inputs.set(sheet, (areas = new Map()));
      areas.set(`${part.row},${part.column},${part.rows},${part.columns}`, part);
    }
  }
  return new Map([...inputs].map(([sheet, areas]) => [sheet, [...areas.values()]]));
}
