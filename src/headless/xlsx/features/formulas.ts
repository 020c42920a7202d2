/**
 * Every formula that lies outside the cells: conditional formats, validations, tables, names and charts. Whoever renames
 * a sheet or a table changes them here; cells are changed by whoever owns them.
 */
import type { Area } from '../../document';
import type { SheetPart, WorkbookPart } from '../parts';
import { editTree, readTree } from '../partTree';
import { parseElement, serialiseElement } from '../xml';
import { attr, child, descendants, elements, localName, setAttr, textOf, type XmlElement } from '../xmlTree';
import { parseAreas } from './areas';
import { tableParts } from './tableParts';

/**
 * `sheet` is where a formula lies, undefined for names of the whole workbook; `areas` those of the conditional format or
 * validation it belongs to, whose first cell it is written for. Answering the same text changes nothing.
 */
export type ChangeFormula = (
  formula: string,
  sheet: SheetPart | undefined,
  areas?: readonly Area[],
) => string;

export function rewriteFeatureFormulas(workbook: WorkbookPart, change: ChangeFormula): void {
  rewriteNames(workbook, change);
  for (const sheet of workbook.sheetParts) {
    const own: Rewrite = (formula, areas) => change(formula, sheet, areas);
    rewriteRules(sheet, own);
    rewriteLinks(sheet, own);
    for (const part of tableParts(sheet)) rewritePart(sheet, part, TABLE_FORMULAS, own);
    for (const part of chartParts(sheet)) rewritePart(sheet, part, CHART_FORMULAS, own);
  }
}

type Rewrite = (formula: string, areas?: readonly Area[]) => string;

// Local names of the elements whose text is a formula.
const RULE_FORMULAS = ['formula', 'formula1', 'formula2', 'f'];
const RULES = ['conditionalFormatting', 'dataValidation'];
const TABLE_FORMULAS = ['calculatedColumnFormula', 'totalsRowFormula'];
const CHART_FORMULAS = ['f'];

function rewriteNames(workbook: WorkbookPart, change: ChangeFormula): void {
  let isChanged = false;
  for (const node of elements(child(workbook.root, 'definedNames'), 'definedName')) {
    const index = attr(node, 'localSheetId');
    const sheet = index === undefined ? undefined : workbook.sheetByLocalId(Number(index));
    if (rewriteText(node, (formula) => change(formula, sheet))) isChanged = true;
  }
  if (isChanged) workbook.changed();
}

/** Both schemas: the sections themselves, and what Excel 2010 keeps in the extension list. */
function rewriteRules(sheet: SheetPart, change: Rewrite): void {
  for (const name of ['conditionalFormatting', 'dataValidations', 'extLst'] as const) {
    const slices = sheet.sections(name);
    const changed = slices.map((slice) => rewriteSlice(slice, change));
    if (changed.some((slice, at) => slice !== slices[at])) sheet.setSections(name, changed);
  }
}

function rewriteSlice(slice: string, change: Rewrite): string {
  const root = parseElement(slice);
  return rewriteRulesBelow(root, change) ? serialiseElement(root) : slice;
}

/** Areas stand on the element around the formulas, or (x14) in a child of it; sparklines have none of their own. */
function rewriteRulesBelow(node: XmlElement, change: Rewrite, outer?: readonly Area[]): boolean {
  const local = localName(node.name);
  if (RULE_FORMULAS.includes(local) && rewriteText(node, (formula) => change(formula, outer))) return true;
  const own = RULES.includes(local) ? parseAreas(attr(node, 'sqref') ?? textOf(child(node, 'sqref'))) : [];
  const areas = own.length > 0 ? own : outer;
  return elements(node)
    .map((inner) => rewriteRulesBelow(inner, change, areas))
    .some(Boolean);
}

/** A place in the workbook is a reference like any other. */
function rewriteLinks(sheet: SheetPart, change: Rewrite): void {
  const slice = sheet.section('hyperlinks');
  if (slice === undefined) return;
  const root = parseElement(slice);
  const changed = elements(root, 'hyperlink').filter((node) => {
    const location = attr(node, 'location');
    if (location === undefined) return false;
    setAttr(node, 'location', change(location));
    return attr(node, 'location') !== location;
  });
  if (changed.length > 0) sheet.setSection('hyperlinks', serialiseElement(root));
}

function rewritePart(sheet: SheetPart, part: string, names: readonly string[], change: Rewrite): void {
  if (!rewriteBelow(readTree(sheet.package, part).root, names, change)) return;
  editTree(sheet.package, part, (root) => rewriteBelow(root, names, change));
}

/** Charts hang below the sheet's drawing. */
function chartParts(sheet: SheetPart): string[] {
  const pkg = sheet.package;
  const drawings = pkg.relationships(sheet.partName).byKind('drawing');
  return drawings
    .flatMap((drawing) => pkg.relationships(drawing.target).byKind('chart'))
    .map((chart) => chart.target)
    .filter((part) => pkg.has(part));
}

function rewriteBelow(root: XmlElement, names: readonly string[], change: Rewrite): boolean {
  return names
    .flatMap((name) => descendants(root, name))
    .map((node) => rewriteText(node, change))
    .some(Boolean);
}

/** Elements that wrap another formula (x14: formula1 around xm:f) are passed over for the inner one. */
function rewriteText(node: XmlElement, change: Rewrite): boolean {
  if (elements(node).some((inner) => localName(inner.name) === 'f')) return false;
  const before = textOf(node);
  const after = before === '' ? '' : change(before);
  if (after !== before) node.children = [after];
  return after !== before;
}
