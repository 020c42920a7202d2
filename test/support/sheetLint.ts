/** The part of the lint that looks into a worksheet. */
import { all, attribute, childrenOf, doubles, inOrder, type Node } from './xmlTree';

export interface SheetFacts {
  readonly cellFormats: number;
  readonly differentials: number;
  readonly sharedStrings: number;
  /** Roots of the sheet's table parts. */
  readonly tables: readonly Node[];
}

export function lintSheet(root: Node, facts: SheetFacts): string[] {
  const rows = childrenOf(childrenOf(root, 'sheetData')[0], 'row');
  return [
    ...inOrder(root, SHEET_ORDER),
    ...ascending(rows.map((row) => Number(attribute(row, 'r')))).map(
      (row) => `row ${row} twice or out of order`,
    ),
    ...rows.flatMap((row) => lintRow(row, facts)),
    ...lintSharedFormulas(rows),
    ...lintCounts(root),
    ...lintMerges(root),
    ...lintDifferentials(root, facts),
    ...facts.tables.flatMap((table) => lintTable(table)),
  ];
}

const SHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

function ascending(numbers: readonly number[]): number[] {
  return numbers.filter((number, index) => index > 0 && number <= (numbers[index - 1] ?? 0));
}

function lintRow(row: Node, facts: SheetFacts): string[] {
  const cells = childrenOf(row, 'c');
  const number = attribute(row, 'r');
  const addresses = cells.map((cell) => attribute(cell, 'r') ?? '');
  const columns = addresses.map((address) => columnOf(address));
  const spans = attribute(row, 'spans')?.split(':').map(Number);
  return [
    ...addresses
      .filter((address) => address.replace(/^[A-Z]+/, '') !== number)
      .map((address) => `${address} in row ${number}`),
    ...ascending(columns).map(() => `row ${number}: cells twice or out of order`),
    ...columns
      .filter((column) => spans && (column < (spans[0] ?? 0) || column > (spans[1] ?? 0)))
      .map(() => `row ${number}: outside spans`),
    ...cells.flatMap((cell) => lintCell(cell, facts)),
  ];
}

function lintCell(cell: Node, facts: SheetFacts): string[] {
  const address = attribute(cell, 'r');
  const style = Number(attribute(cell, 's') || 0);
  const value = childrenOf(cell, 'v')[0]?.text;
  const type = attribute(cell, 't');
  return [
    ...(style !== 0 && style >= facts.cellFormats ? [`${address}: style ${style}`] : []),
    ...(type === 's' && value !== undefined && Number(value) >= facts.sharedStrings
      ? [`${address}: string ${value}`]
      : []),
    ...((type ?? 'n') === 'n' && value && !Number.isFinite(Number(value))
      ? [`${address}: number ${value}`]
      : []),
  ];
}

/** A cell that follows a shared formula needs one that states it. */
function lintSharedFormulas(rows: readonly Node[]): string[] {
  const formulas = rows
    .flatMap((row) => childrenOf(row, 'c'))
    .flatMap((cell) => childrenOf(cell, 'f').map((formula) => ({ cell, formula })))
    .filter(({ formula }) => attribute(formula, 't') === 'shared');
  const stated = new Set(
    formulas.filter(({ formula }) => formula.text).map(({ formula }) => attribute(formula, 'si')),
  );
  return formulas
    .filter(({ formula }) => !stated.has(attribute(formula, 'si')))
    .map(({ cell }) => `${attribute(cell, 'r')}: shared formula without master`);
}

function lintCounts(root: Node): string[] {
  return ['mergeCells', 'dataValidations', 'tableParts']
    .flatMap((name) => childrenOf(root, name))
    .filter((list) => attribute(list, 'count') !== undefined)
    .filter((list) => Number(attribute(list, 'count')) !== list.children.length)
    .map((list) => `${list.local}: count`);
}

function lintMerges(root: Node): string[] {
  const merges = childrenOf(childrenOf(root, 'mergeCells')[0], 'mergeCell').map((node) =>
    box(attribute(node, 'ref') ?? ''),
  );
  return merges.flatMap((one, index) =>
    merges
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .map(() => 'merges overlap'),
  );
}

function lintDifferentials(root: Node, facts: SheetFacts): string[] {
  return all(root)
    .filter((node) => node.local === 'cfRule')
    .map((node) => attribute(node, 'dxfId'))
    .filter((id) => id !== undefined && Number(id) >= facts.differentials)
    .map((id) => `dxfId ${id}`);
}

function lintTable(table: Node): string[] {
  const name = attribute(table, 'displayName');
  const columns = childrenOf(childrenOf(table, 'tableColumns')[0], 'tableColumn');
  const [left, , right] = box(attribute(table, 'ref') ?? '');
  return [
    ...(columns.length !== right - left + 1 ? [`table ${name}: ${columns.length} columns`] : []),
    ...doubles(columns.map((column) => (attribute(column, 'name') ?? '').toUpperCase())).map(
      (column) => `table ${name}: two ${column}`,
    ),
    ...doubles(columns.map((column) => attribute(column, 'id') ?? '')).map(
      (id) => `table ${name}: two ids ${id}`,
    ),
  ];
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

function box(ref: string): Box {
  const [first = '', last = first] = ref.split(':');
  const row = (address: string) => Number(address.replace(/\D/g, ''));
  return [columnOf(first), row(first), columnOf(last), row(last)];
}

function overlap(one: Box, other: Box): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}

function columnOf(address: string): number {
  let column = 0;
  for (const letter of address.replace(/\d.*/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
