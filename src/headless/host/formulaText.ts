/**
 * Formulas as people write them and as the file keeps them: functions that came after Excel 2007 carry the prefix
 * `_xlfn.` in the file (ECMA-376 future functions, [MS-XLSX] 2.2.2), and `[@Kolumn]` is spelled out.
 */
const PREFIXED: Readonly<Record<string, readonly string[]>> = {
  '_xlfn.': (
    'ACOT ACOTH AGGREGATE ARABIC BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CEILING.MATH COMBINA CONCAT COT COTH CSC ' +
    'CSCH DAYS DECIMAL ENCODEURL FLOOR.MATH FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM MAXIFS MINIFS MUNIT ' +
    'NUMBERVALUE PERMUTATIONA PHI RRI SEC SECH SHEET SHEETS SWITCH TEXTJOIN UNICHAR UNICODE XOR NETWORKDAYS.INTL ' +
    'WORKDAY.INTL MODE.SNGL MODE.MULT PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC QUARTILE.EXC ' +
    'QUARTILE.INC RANK.AVG RANK.EQ STDEV.P STDEV.S VAR.P VAR.S NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV T.DIST ' +
    'FORECAST.LINEAR LET LAMBDA XLOOKUP XMATCH UNIQUE SEQUENCE SORTBY RANDARRAY TEXTBEFORE TEXTAFTER TEXTSPLIT VSTACK ' +
    'HSTACK TAKE DROP CHOOSECOLS CHOOSEROWS TOCOL TOROW WRAPROWS WRAPCOLS EXPAND BYROW BYCOL MAP REDUCE SCAN MAKEARRAY ' +
    'ISOMITTED'
  ).split(' '),
  '_xlfn._xlws.': ['FILTER', 'SORT'],
};

const PREFIX_OF = new Map(
  Object.entries(PREFIXED).flatMap(([prefix, names]) => names.map((name) => [name, prefix] as const)),
);

/** Text of people → text of the file. `table` is the name of the table that the cell lies in. */
export function toFile(formula: string, table?: string): string {
  return outsideTexts(formula, (part) => {
    const prefixed = part.replace(FUNCTION, (whole, name: string) => {
      const prefix = PREFIX_OF.get(name.toUpperCase());
      return prefix ? `${prefix}${name.toUpperCase()}(` : whole;
    });
    return table === undefined ? prefixed : thisRow(prefixed, table);
  });
}

/** A function name with its parenthesis, not already prefixed. */
const FUNCTION = /(?<![\p{L}\p{N}_.])([A-Za-z][A-Za-z0-9.]*)\(/gu;

/** `[@Status]` and `[@[Status T1]]` outside any table name → `Plan[[#This Row],[Status T1]]`. */
function thisRow(part: string, table: string): string {
  return part
    .replace(/(?<![\p{L}\p{N}_.\]])\[@\[([^\]]*)\]\]/gu, `${table}[[#This Row],[$1]]`)
    .replace(/(?<![\p{L}\p{N}_.\]])\[@([^[\]]+)\]/gu, `${table}[[#This Row],[$1]]`);
}

/** Text of the file → text of people. */
export function fromFile(formula: string): string {
  return formula.includes('_xl')
    ? outsideTexts(formula, (part) => part.replace(/_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./g, ''))
    : formula;
}

/** Changes a formula but leaves its "quoted texts" and 'sheet names' alone. */
export function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}
