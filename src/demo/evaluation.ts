/** Formulas that stand outside cells, in conditional formats, validations and links, worked out by the host for one cell. */
import type { CellValue, SheetDoc } from '../headless/document';
import type { Host } from '../headless/index';
import { shiftFormula } from '../headless/host/shiftFormula';
import type { Evaluate } from './grid/conditional';
import type { Place } from './grid/selection';

/** A formula written for the cell `origin` as it reads for the cell `at`. */
export function evaluatorFor(host: Host, sheet: SheetDoc): Evaluate {
  return (formula, at, origin) => {
    const moved = shiftFormula(formula, at.row - origin.row, at.column - origin.column);
    return (
      literal(moved) ??
      (host as unknown as { evaluate?: (s: string, f: string, a: Place) => CellValue }).evaluate?.(
        sheet.id,
        moved,
        at,
      ) ??
      null
    );
  };
}

/** Most operands are a number or a text: they need no engine. */
function literal(formula: string): CellValue | undefined {
  const text = /^\s*"((?:[^"]|"")*)"\s*$/.exec(formula)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  if (/^\s*-?\d+(\.\d+)?\s*$/.test(formula)) return Number(formula);
  if (/^\s*(TRUE|FALSE)\s*$/i.test(formula)) return /TRUE/i.test(formula);
  return undefined;
}
