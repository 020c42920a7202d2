/** What happens to the references in a formula when it is copied, or when a sheet is renamed or deleted. */
import { MAX_COLUMNS, MAX_ROWS } from '../document';
import { cornerText, mapTokens, sameName, sheetPrefix, type Corner, type SheetPrefix } from './formulaTokens';

export const REF_ERROR = '#REF!';

/** A formula as it reads some rows down and columns right: relative references move along. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapTokens(formula, (token) => {
    if (token.kind !== 'reference') return undefined;
    const first = offsetCorner(token.first, rows, columns);
    const last = token.last && offsetCorner(token.last, rows, columns);
    const prefix = token.prefix?.text ?? '';
    if (!first || (token.last && !last)) return prefix + REF_ERROR;
    return prefix + cornerText(first) + (last ? `:${cornerText(last)}` : '');
  });
}

/** The formula with every mention of a sheet under its new name. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  return mapTokens(formula, (token) => {
    const prefix = 'prefix' in token ? token.prefix : undefined;
    if (!prefix || prefix.external || !names(prefix, from)) return undefined;
    const renamed = (name: string) => (sameName(name, from) ? to : name);
    const last = prefix.last === undefined ? undefined : renamed(prefix.last);
    return sheetPrefix(renamed(prefix.first), last) + token.text.slice(prefix.text.length);
  });
}

/**
 * The formula without a sheet that goes: references to it become #REF!. A 3-D reference that begins or ends there is
 * drawn in to the neighbour; `order` are the sheet names in tab order, the one that goes included.
 */
export function deleteSheetIn(formula: string, gone: string, order: readonly string[]): string {
  return mapTokens(formula, (token) => {
    const prefix = 'prefix' in token ? token.prefix : undefined;
    if (!prefix || prefix.external || !names(prefix, gone)) return undefined;
    const left = remaining(prefix, gone, order);
    return left === undefined ? REF_ERROR : left + token.text.slice(prefix.text.length);
  });
}

/** True when the formula could mean this sheet at all: a quick look before tokenising. */
export function mayMention(formula: string, sheet: string): boolean {
  if (!formula.includes('!')) return false;
  const upper = formula.toUpperCase();
  return upper.includes(sheet.toUpperCase()) || upper.includes(sheet.toUpperCase().replaceAll("'", "''"));
}

/** The formula with a table under its new name. */
export function renameTableIn(formula: string, from: string, to: string): string {
  // A table is never named without its brackets.
  if (!formula.includes('[')) return formula;
  return mapTokens(formula, (token) =>
    token.kind === 'table' && sameName(token.name, from) ? to + token.brackets : undefined,
  );
}

function names(prefix: SheetPrefix, sheet: string): boolean {
  return sameName(prefix.first, sheet) || (prefix.last !== undefined && sameName(prefix.last, sheet));
}

function remaining(prefix: SheetPrefix, gone: string, order: readonly string[]): string | undefined {
  if (prefix.last === undefined) return undefined;
  const place = (name: string) => order.findIndex((item) => sameName(item, name));
  const ends = [place(prefix.first), place(prefix.last)].sort((a, b) => a - b);
  const kept = order.slice(ends[0], (ends[1] ?? 0) + 1).filter((name) => !sameName(name, gone));
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined) return undefined;
  return last === first ? sheetPrefix(first) : sheetPrefix(first, last);
}

function offsetCorner(corner: Corner, rows: number, columns: number): Corner | undefined {
  const row = corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns;
  if (row !== undefined && (row < 0 || row >= MAX_ROWS)) return undefined;
  if (column !== undefined && (column < 0 || column >= MAX_COLUMNS)) return undefined;
  return { ...corner, row, column };
}
