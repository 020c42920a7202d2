/** Where a click on a cell leads: HYPERLINK formulas and the sheet's own links. */
import type { SheetDoc } from '../../headless/document';
import type { LinkTarget } from './book';
import type { Evaluator } from './evaluation';
import { inArea, type Place } from '../grid/selection';

export function linkOf(sheet: SheetDoc, place: Place, evaluator: Evaluator): LinkTarget | null {
  const { formula } = sheet.get(place.row, place.column);
  const first = formula === undefined ? null : hyperlinkArgument(formula);
  if (first !== null) {
    const value = evaluator.for(sheet)(first, place, place);
    return typeof value === 'string' ? target(value) : null;
  }
  const link = sheet.hyperlinks.items.find(({ area }) => inArea(area, place.row, place.column));
  if (!link) return null;
  if (link.location !== undefined && link.address === undefined)
    return { kind: 'inside', place: link.location };
  return link.address === undefined ? null : target(link.address);
}

function target(address: string): LinkTarget {
  return address.startsWith('#') ? { kind: 'inside', place: address.slice(1) } : { kind: 'outside', address };
}

/** The first argument of a formula that is one call of HYPERLINK; null for other formulas. */
function hyperlinkArgument(formula: string): string | null {
  const inner = /^HYPERLINK\((.*)\)$/is.exec(formula.trim())?.[1];
  if (inner === undefined) return null;
  let depth = 0;
  let quote = '';
  for (let at = 0; at < inner.length; at++) {
    const letter = inner[at]!;
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '(' || letter === '{') depth++;
    else if (letter === ')' || letter === '}') depth--;
    else if (letter === ',' && depth === 0) return inner.slice(0, at);
  }
  return inner;
}
