/**
 * Cuts a formula into the pieces that name places: references, names, tables. Not a parser: whatever names no place is kept
 * as text, so joining the tokens' texts always gives the formula again. Grammar: [MS-XLSX] 2.2.2 and ECMA-376 part 1, 18.17.
 */
import { MAX_COLUMNS, MAX_ROWS } from '../document';

export type Token = ReferenceToken | NameToken | TableToken | OtherToken;

/** A1, $A$1:B2, A:C, 1:3, each perhaps with a sheet before it. */
export interface ReferenceToken {
  readonly kind: 'reference';
  readonly text: string;
  readonly prefix: SheetPrefix | undefined;
  readonly first: Corner;
  /** Missing for a single cell. */
  readonly last: Corner | undefined;
}

/** A defined name, or an error value, behind a sheet: `Blad1!Lista`, `Blad1!#REF!`. */
export interface NameToken {
  readonly kind: 'name';
  readonly text: string;
  readonly prefix: SheetPrefix;
  readonly name: string;
}

/** A structured reference: `Plan[Status]`; name '' inside its own table (`[@Status]`). */
export interface TableToken {
  readonly kind: 'table';
  readonly text: string;
  readonly name: string;
  /** With its outer brackets. */
  readonly brackets: string;
}

export interface OtherToken {
  readonly kind: 'other';
  readonly text: string;
}

/** `Blad1!`, `'Min flik'!`, `Jan:Dec!`, `[1]Blad1!` */
export interface SheetPrefix {
  readonly text: string;
  /** In another workbook. */
  readonly external: boolean;
  readonly first: string;
  /** The other end of a 3-D reference. */
  readonly last: string | undefined;
}

/** A corner of a reference, 0-based; whole columns have no row, whole rows no column. */
export interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** The formula without its leading "=". */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

/** The formula with tokens replaced; `change` answers undefined to leave one as it is. */
export function mapTokens(formula: string, change: (token: Token) => string | undefined): string {
  return tokenize(formula)
    .map((token) => change(token) ?? token.text)
    .join('');
}

/** "$A$1" of a corner. */
export function cornerText(corner: Corner): string {
  const column =
    corner.column === undefined ? '' : `${corner.columnFixed ? '$' : ''}${columnLetters(corner.column)}`;
  const row = corner.row === undefined ? '' : `${corner.rowFixed ? '$' : ''}${corner.row + 1}`;
  return column + row;
}

/** 'A' for 0, 'AA' for 26. */
export function columnLetters(column: number): string {
  return (knownLetters[column] ??= lettersOf(column));
}

/** Of the columns asked about so far: every cell that is written asks. */
const knownLetters: string[] = [];

function lettersOf(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** 0 for 'A'; -1 for what is no column of a sheet. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number >= 1 && number <= MAX_COLUMNS ? number - 1 : -1;
}

/** A prefix for a sheet, quoted where its name wants that: "Blad1!", "'Min flik'!". */
export function sheetPrefix(first: string, last?: string): string {
  const quoted = [first, last].some((name) => name !== undefined && needsQuotes(name));
  const names = last === undefined ? first : `${first}:${last}`;
  return quoted ? `'${names.replaceAll("'", "''")}'!` : `${names}!`;
}

/** Sheet names are compared without regard to case. */
export function sameName(a: string, b: string): boolean {
  return a === b || a.toUpperCase() === b.toUpperCase();
}

const WORD = String.raw`[\p{L}\p{N}_.?\\]`;
const STRING = /"(?:[^"]|"")*"?/y;
const ERROR = /#(?:N\/A|DIV\/0!|[A-Z_]+[!?]?)/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const IDENTIFIER = new RegExp(String.raw`[\p{L}_\\]${WORD}*`, 'yu');
const QUOTED_PREFIX = /'((?:[^']|'')+)'!/y;
const PLAIN_PREFIX = new RegExp(String.raw`((?:\[[^\]]*\])?${WORD}*)(?::(${WORD}+))?!`, 'yu');
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
/** What follows must not make a longer word, a function call, a sheet or a table of it. */
const BEHIND = String.raw`(?![\p{L}\p{N}_.?\\(!\[$])`;
const REFERENCE = new RegExp(
  [
    String.raw`(${CELL})${BEHIND}(?::(${CELL})${BEHIND})?`,
    String.raw`(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})${BEHIND}`,
    String.raw`(\$?[0-9]{1,7}):(\$?[0-9]{1,7})${BEHIND}`,
  ].join('|'),
  'yu',
);
const CELL_LIKE = /^\$?[A-Za-z]{1,3}\$?[0-9]{1,7}$/;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function tokenAt(formula: string, at: number): Token {
  const string = match(STRING, formula, at);
  if (string) return other(string[0]);
  const prefix = prefixAt(formula, at);
  if (prefix) return prefixed(formula, at + prefix.text.length, prefix);
  const reference = referenceAt(formula, at, undefined);
  if (reference) return reference;
  if (formula[at] === '[') return table('', bracketsAt(formula, at));
  const word = match(IDENTIFIER, formula, at);
  if (word) return wordOrTable(formula, at, word[0]);
  return other((match(ERROR, formula, at) ?? match(NUMBER, formula, at))?.[0] ?? formula.charAt(at));
}

function other(text: string): OtherToken {
  return { kind: 'other', text };
}

function table(name: string, brackets: string): TableToken {
  return { kind: 'table', text: name + brackets, name, brackets };
}

function wordOrTable(formula: string, at: number, word: string): Token {
  const next = at + word.length;
  return formula[next] === '[' ? table(word, bracketsAt(formula, next)) : other(word);
}

/** Structured references nest brackets; an apostrophe takes the meaning from the next character. */
function bracketsAt(formula: string, at: number): string {
  let depth = 0;
  for (let end = at; end < formula.length; end++) {
    const character = formula[end];
    if (character === "'") end++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return formula.slice(at, end + 1);
  }
  return formula.slice(at);
}

function prefixAt(formula: string, at: number): SheetPrefix | undefined {
  const quoted = match(QUOTED_PREFIX, formula, at);
  if (quoted?.[1]) return readPrefix(quoted[0], quoted[1].replaceAll("''", "'"));
  const plain = match(PLAIN_PREFIX, formula, at);
  if (!plain?.[1]) return undefined;
  // In "A1:Blad2!B1" the colon is the range operator: a sheet called A1 would stand in quotes.
  if (plain[2] !== undefined && CELL_LIKE.test(plain[1])) return undefined;
  return readPrefix(plain[0], plain[0].slice(0, -1));
}

function readPrefix(text: string, names: string): SheetPrefix {
  const external = names.includes('[');
  const [first = '', last] = external ? [names] : names.split(':');
  return { text, external, first, last };
}

function prefixed(formula: string, at: number, prefix: SheetPrefix): Token {
  const reference = referenceAt(formula, at, prefix);
  if (reference) return reference;
  const name = (match(IDENTIFIER, formula, at) ?? match(ERROR, formula, at))?.[0] ?? '';
  return { kind: 'name', text: prefix.text + name, prefix, name };
}

function referenceAt(formula: string, at: number, prefix: SheetPrefix | undefined): Token | undefined {
  const found = match(REFERENCE, formula, at);
  if (!found) return undefined;
  const first = corner(found[1] ?? found[3] ?? found[5] ?? '');
  const lastText = found[2] ?? found[4] ?? found[6];
  const last = lastText === undefined ? undefined : corner(lastText);
  if (!first || (lastText !== undefined && !last)) return undefined;
  return { kind: 'reference', text: (prefix?.text ?? '') + found[0], prefix, first, last };
}

function corner(text: string): Corner | undefined {
  const parts = /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/.exec(text);
  if (!parts) return undefined;
  const [, dollar = '', letters = '', second = '', digits = ''] = parts;
  const column = letters ? columnNumber(letters) : undefined;
  const row = digits ? Number(digits) - 1 : undefined;
  if (column === -1 || row === -1 || (row !== undefined && row >= MAX_ROWS)) return undefined;
  const rowFixed = letters ? second === '$' : dollar === '$' || second === '$';
  return { row, column, rowFixed, columnFixed: letters !== '' && dollar === '$' };
}

/** Anything but a plain word, and words that could be read as a cell (A1, RC, R1C1) or a truth value. */
function needsQuotes(name: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) return true;
  return CELL_LIKE.test(name) || /^(r\d*)?(c\d*)?$/i.test(name) || /^(true|false)$/i.test(name);
}
