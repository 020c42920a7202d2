/**
 * Formulas in drawings that no worksheet's ordinary charts account for: chart sheets, the newer chart kinds (chartEx) and
 * shapes whose text is linked to a cell (ECMA-376 part 1, 20.5.2.29 textlink).
 */
import type { Package } from './parts';
import { editTree, readTree } from './partTree';
import type { Workbook } from './workbook';
import { attr, descendants, setAttr, textOf, type XmlElement } from './xmlTree';

type Change = (formula: string) => string;

/** These formulas always name their sheet. Answering the same text changes nothing. */
export function rewriteDrawingFormulas(workbook: Workbook, change: Change): void {
  const { package: pkg } = workbook;
  const chartSheets = related(pkg, workbook.partName, 'chartsheet');
  for (const sheet of chartSheets) {
    for (const part of chartsOf(pkg, sheet, ['chart', 'chartEx'])) rewrite(pkg, part, changeCharts, change);
  }
  for (const { partName } of workbook.sheetParts) {
    for (const part of chartsOf(pkg, partName, ['chartEx'])) rewrite(pkg, part, changeCharts, change);
    for (const part of related(pkg, partName, 'drawing')) rewrite(pkg, part, changeLinks, change);
  }
}

function related(pkg: Package, source: string, kind: string): string[] {
  return pkg
    .relationships(source)
    .byKind(kind)
    .map((relation) => relation.target)
    .filter((part) => pkg.has(part));
}

function chartsOf(pkg: Package, sheet: string, kinds: readonly string[]): string[] {
  return related(pkg, sheet, 'drawing').flatMap((drawing) =>
    kinds.flatMap((kind) => related(pkg, drawing, kind)),
  );
}

type ChangeTree = (root: XmlElement, change: Change) => boolean;

/** A part is written only when something in it changes. */
function rewrite(pkg: Package, part: string, changeTree: ChangeTree, change: Change): void {
  if (changeTree(readTree(pkg, part).root, change)) editTree(pkg, part, (root) => changeTree(root, change));
}

function changeCharts(root: XmlElement, change: Change): boolean {
  return descendants(root, 'f')
    .map((node) => {
      const before = textOf(node);
      const after = change(before);
      if (after !== before) node.children = [after];
      return after !== before;
    })
    .some(Boolean);
}

/** Shapes and connectors carry "=Blad1!$A$1" or "Blad1!$A$1". */
function changeLinks(root: XmlElement, change: Change): boolean {
  return ['sp', 'pic', 'cxnSp']
    .flatMap((name) => descendants(root, name))
    .map((node) => {
      const before = attr(node, 'textlink');
      if (!before) return false;
      const sign = before.startsWith('=') ? '=' : '';
      const after = sign + change(before.slice(sign.length));
      if (after !== before) setAttr(node, 'textlink', after);
      return after !== before;
    })
    .some(Boolean);
}
