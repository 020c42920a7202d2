/** Changes every formula of a workbook, in cells and elsewhere. */
import type { Area } from '../document';
import { rewriteFormulas } from './cellFormulas';
import { rewriteDrawingFormulas } from './drawingFormulas';
import { rewriteFeatureFormulas } from './features/formulas';
import type { Place } from './features/areas';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/**
 * `sheet` is where the formula stands, undefined for names of the whole workbook; `place` its cell when it is in one;
 * `areas` those of the conditional format or validation it belongs to.
 */
export type ChangeFormula = (
  formula: string,
  sheet: Sheet | undefined,
  place?: Place,
  areas?: readonly Area[],
) => string;

/** `inPlace`: see cellFormulas.ts. Sheets without formulas are not even read. */
export function rewriteAllFormulas(workbook: Workbook, change: ChangeFormula, inPlace: boolean): void {
  rewriteFeatureFormulas(workbook, (formula, part, areas) =>
    change(formula, part && workbook.sheetParts.find((sheet) => sheet === part), undefined, areas),
  );
  rewriteDrawingFormulas(workbook, (formula) => change(formula, undefined));
  for (const sheet of workbook.sheetParts) {
    if (!sheet.hasFormulas) continue;
    const isChanged = rewriteFormulas(
      sheet.cells,
      (formula, place) => change(formula, sheet, place),
      inPlace,
    );
    if (isChanged) workbook.formulasChanged();
  }
}
