/**
 * What the engine (excelts 10.2.0) gives another result than Excel for, as far as we know: 446 formulas were calculated by it and by
 * LibreOffice, and where they differed Excel's documentation decided. No result is better than a wrong one.
 */
import { MAX_COLUMNS, MAX_ROWS, type CellValue } from '../document';
import { areaOf, NodeType, type Node } from './syntaxTree';

/** Whether the whole formula is one that the engine gets wrong: Excel takes each row's own cell of `D:D*E:E`, the engine the first. */
export const isFaultyFormula = (root: Node): boolean =>
  root.type !== NodeType.Function && hasWholeLines(root);

/** Whether a function is asked for something that the engine gets wrong. */
export function isFaultyCall({ type, name, args = [] }: Node): boolean {
  if (type !== NodeType.Function || name === undefined) return false;
  const known = name.toUpperCase();
  return (
    args.some((arg, index) => isMany(arg) && !takesMany(known, index)) || (faults[known]?.(args) ?? false)
  );
}

/** Functions that read a day or a number out of a text, which the engine answers with #VALUE!; TEXT gives a text back as it is. */
const READS_TEXTS =
  /\b(?:TEXT|VALUE|DATEVALUE|TIMEVALUE|YEAR|MONTH|DAY|HOUR|MINUTE|SECOND|WEEKDAY|WEEKNUM|ISOWEEKNUM|EDATE|EOMONTH|DATEDIF|DAYS|NETWORKDAYS|WORKDAY)\(/i;

/** Whether a result is one that Excel would hardly give: it writes at most 15 digits of a number into a text. */
export function isFaultyResult(formula: string, value: CellValue): boolean {
  if (typeof value === 'string') return /\d\.\d{15}/.test(value);
  return typeof value === 'object' && value?.error === '#VALUE!' && READS_TEXTS.test(formula);
}

const faults: Readonly<Record<string, (args: readonly Node[]) => boolean>> = {
  // Whole columns and rows end where the cells end, and so do areas to the sheet's end (toTheEnd.ts).
  ROWS: ([lines]) => goesToTheEnd(lines),
  COLUMNS: ([lines]) => goesToTheEnd(lines),
  COUNTBLANK: ([range]) => goesToTheEnd(range),
  // What holds of empty cells too; with more conditions the others seldom hold there.
  COUNTIF: ([range, criterion]) => isDate(criterion) || (goesToTheEnd(range) && holdsOfNothing(criterion)),
  COUNTIFS: (args) => args.some((arg) => isDate(arg)),
  SUMIFS: (args) => args.some((arg) => isDate(arg)),
  // Excel sums as many cells as it looks at, the engine as many as are named.
  SUMIF: ([range, criterion, summed]) => isDate(criterion) || (range !== undefined && summed !== undefined && !isSameSize(range, summed)),
  // In a single row the number is a column in Excel, a row here: #REF!.
  INDEX: ([row, , column]) => row !== undefined && column === undefined && areaOf(row)?.rows === 1,
  // Leaves the decimal sign out.
  NUMBERVALUE: () => true,
  // It is given results, not formulas.
  ISFORMULA: () => true,
  FORMULATEXT: () => true,
}; // prettier-ignore

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Functions that the engine gives many values in every argument; all others take the first of them. */
const EVERYWHERE = words(
  'SUM SUMPRODUCT SUMSQ SUMX2MY2 SUMX2PY2 SUMXMY2 PRODUCT COUNT COUNTA COUNTBLANK AVERAGE AVERAGEA MAX MAXA MIN MINA MEDIAN MODE ' +
    'MODE.SNGL MODE.MULT STDEV STDEVP STDEV.S STDEV.P STDEVA STDEVPA VAR VARP VAR.S VAR.P VARA VARPA LARGE SMALL PERCENTILE ' +
    'PERCENTILE.INC PERCENTILE.EXC QUARTILE QUARTILE.INC QUARTILE.EXC PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC TRIMMEAN GEOMEAN ' +
    'HARMEAN DEVSQ AVEDEV SKEW KURT CORREL PEARSON RSQ COVAR COVARIANCE.P COVARIANCE.S SLOPE INTERCEPT FORECAST FORECAST.LINEAR ' +
    'FREQUENCY SUBTOTAL AGGREGATE AND OR XOR CONCAT TEXTJOIN IF IFERROR CHOOSE LOOKUP AREAS ISREF ROWS COLUMNS TRANSPOSE MMULT ' +
    'UNIQUE FILTER SORT SORTBY SEQUENCE TAKE DROP CHOOSECOLS CHOOSEROWS TOCOL TOROW VSTACK HSTACK WRAPROWS WRAPCOLS EXPAND BYROW ' +
    'BYCOL MAP REDUCE SCAN MAKEARRAY LET LAMBDA NPV IRR XNPV XIRR',
);

/** Functions that it gives many values in these arguments, counted from 0. */
const SOMEWHERE: Readonly<Record<string, readonly number[]>> = {
  COUNTIF: [0],
  SUMIF: [0, 2],
  AVERAGEIF: [0, 2],
  MATCH: [1],
  XMATCH: [1],
  VLOOKUP: [1, 2],
  HLOOKUP: [1, 2],
  XLOOKUP: [1, 2],
  INDEX: [0],
  OFFSET: [0],
  RANK: [1],
  'RANK.EQ': [1],
  'RANK.AVG': [1],
  NETWORKDAYS: [2],
  WORKDAY: [2],
  'NETWORKDAYS.INTL': [3],
  'WORKDAY.INTL': [3],
};

/** Ranges and conditions by turns, after the range that is summed. */
const CONDITIONS = words('SUMIFS AVERAGEIFS MAXIFS MINIFS');

function takesMany(name: string, index: number): boolean {
  if (EVERYWHERE.has(name)) return true;
  if (name === 'COUNTIFS') return index % 2 === 0;
  if (CONDITIONS.has(name)) return index === 0 || index % 2 === 1;
  return SOMEWHERE[name]?.includes(index) ?? false;
}

/** Functions that give as many values as some of their arguments have. */
const AS_MANY: Readonly<Record<string, readonly number[]>> = {
  IF: [0, 1, 2],
  IFERROR: [0, 1],
  CHOOSE: [0],
  LOOKUP: [0],
  LARGE: [1],
  SMALL: [1],
};

const MANY = words(
  'TRANSPOSE MMULT FREQUENCY UNIQUE FILTER SORT SORTBY SEQUENCE TAKE DROP CHOOSECOLS CHOOSEROWS TOCOL TOROW VSTACK HSTACK WRAPROWS ' +
    'WRAPCOLS EXPAND BYROW BYCOL MAP SCAN MAKEARRAY',
);

/** Whether it may be more than one value. A name may stand for an area. */
function isMany(node: Node): boolean {
  const area = areaOf(node);
  if (area) return area.rows * area.columns > 1;
  const ofType = manyOf[node.type];
  return ofType?.(node) ?? false;
}

const manyOf: Readonly<Record<number, (node: Node) => boolean>> = {
  [NodeType.Name]: () => true,
  [NodeType.Union]: () => true,
  [NodeType.Structured]: ({ specials }) => specials?.includes('#This Row') !== true,
  [NodeType.Array]: ({ rows = [] }) => rows.flat().length > 1,
  [NodeType.Percent]: ({ operand }) => operand !== undefined && isMany(operand),
  [NodeType.Unary]: ({ op, operand }) => op !== '@' && operand !== undefined && isMany(operand),
  [NodeType.Binary]: ({ op, left, right }) => op === ':' || [left, right].some((side) => side && isMany(side)),
  [NodeType.Function]: ({ name = '', args = [] }) =>
    MANY.has(name.toUpperCase()) || (AS_MANY[name.toUpperCase()]?.some((index) => args[index] && isMany(args[index])) ?? false),
}; // prettier-ignore

function hasWholeLines(node: Node): boolean {
  if (node.type === NodeType.Columns || node.type === NodeType.Rows) return true;
  if (node.type === NodeType.Unary && node.op === '@') return false;
  return [node.left, node.right, node.operand].some((side) => side !== undefined && hasWholeLines(side));
}

function goesToTheEnd(node: Node | undefined): boolean {
  const area = node && areaOf(node);
  return (
    area !== undefined && (area.row + area.rows === MAX_ROWS || area.column + area.columns === MAX_COLUMNS)
  );
}

const holdsOfNothing = (criterion: Node | undefined): boolean =>
  typeof criterion?.value === 'string' && /^(?:$|=$|<>.)/.test(criterion.value);

/** A day spelled out in a condition, which the engine holds against the cells as a text. */
const isDate = (criterion: Node | undefined): boolean =>
  typeof criterion?.value === 'string' && /^[<>=]*\d+[-/.]\d+[-/.]\d+$/.test(criterion.value);

function isSameSize(a: Node, b: Node): boolean {
  const [first, second] = [areaOf(a), areaOf(b)];
  return !first || !second || (first.rows === second.rows && first.columns === second.columns);
}
