/** What formulas all over the workbook say about a table when it, or a column of it, is renamed or goes. */
import type { SheetPart } from '../parts';
import { editTree } from '../partTree';
import { mapTokens, sameName } from '../formulaTokens';
import { REF_ERROR, renameTableIn } from '../references';
import type { Workbook } from '../workbook';
import { rewriteAllFormulas, type ChangeFormula } from '../workbookFormulas';
import { attr, setAttr } from '../xmlTree';
import { columnsIn, withoutTable, type TableShape } from './structuredRefs';
import { readTable } from './tableParts';
import { checkedTableName } from './tableRules';
import { columnNames, headerRows, tableArea, totalsRows } from './tableShape';
import { contains } from './areas';

export function renameTable(sheet: SheetPart, part: string, name: string): void {
  const old = attr(readTable(sheet, part), 'displayName') ?? '';
  if (old === name) return;
  checkedTableName(sheet, name, old);
  editTree(sheet.package, part, (root) => {
    setAttr(root, 'name', name);
    setAttr(root, 'displayName', name);
  });
  rewriteAll(sheet, (formula) => renameTableIn(formula, old, name));
}

export function renameColumns(
  sheet: SheetPart,
  part: string,
  before: readonly string[],
  after: readonly string[],
): void {
  const root = readTable(sheet, part);
  const table = attr(root, 'displayName') ?? '';
  const area = tableArea(root);
  rewriteAll(sheet, (formula, where, place) =>
    mapTokens(formula, (token) => {
      if (token.kind !== 'table') return undefined;
      const isOwn = token.name === '' && where === sheet && place && contains(area, place.row, place.column);
      if (!isOwn && !sameName(token.name, table)) return undefined;
      return token.name + renamedBrackets(token.brackets, before, after);
    }),
  );
}

/** References to columns that go become #REF!. */
export function forgetColumns(sheet: SheetPart, part: string, gone: readonly string[]): void {
  const root = readTable(sheet, part);
  const table = attr(root, 'displayName') ?? '';
  const area = tableArea(root);
  const names = gone.map((name) => name.toUpperCase());
  rewriteAll(sheet, (formula, where, place) =>
    mapTokens(formula, (token) => {
      if (token.kind !== 'table') return undefined;
      const isOwn = token.name === '' && where === sheet && place && contains(area, place.row, place.column);
      if (!isOwn && !sameName(token.name, table)) return undefined;
      const isGone = columnsIn(token.brackets).some((name) => names.includes(name.toUpperCase()));
      return isGone ? REF_ERROR : undefined;
    }),
  );
}

/** Turns every structured reference to the table into a plain one. */
export function forgetTable(sheet: SheetPart, part: string): void {
  const root = readTable(sheet, part);
  const shape: TableShape = {
    name: attr(root, 'displayName') ?? '',
    sheet: sheet.doc.name,
    area: tableArea(root),
    headerRows: headerRows(root),
    totalsRows: totalsRows(root),
    columns: columnNames(root),
  };
  rewriteAll(sheet, (formula, where, place) => withoutTable(formula, shape, where?.doc.name ?? '', place));
}

function rewriteAll(sheet: SheetPart, change: ChangeFormula): void {
  // Every sheet of an opened document belongs to a Workbook; the interface leaves out what features need not know.
  rewriteAllFormulas(sheet.workbook as Workbook, change, false);
}

/** Column names stand alone in the outer brackets, behind an @, or in brackets of their own. */
function renamedBrackets(brackets: string, before: readonly string[], after: readonly string[]): string {
  const renamed = (name: string) => {
    const at = before.findIndex((old) => sameName(old, name.replace(/'(.)/g, '$1')));
    const now = after[at];
    return now === undefined || now === before[at] ? name : now.replace(/['[\]#@]/g, "'$&");
  };
  const inner = brackets.slice(1, -1);
  if (/\[/.test(inner.replace(/'./g, ''))) {
    return `[${inner.replace(/\[((?:'.|[^\]'])*)\]/g, (_, name: string) => `[${renamed(name)}]`)}]`;
  }
  return inner.startsWith('@') ? `[@${renamed(inner.slice(1))}]` : `[${renamed(inner)}]`;
}
