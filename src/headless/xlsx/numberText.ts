import { format, isDateFormat, isTextFormat, parseValue } from 'numfmt';
import type { CellValue } from '../document';

export type Culture = 'sv-SE' | 'en-US';

/** What a cell shows: "2026-01-31", "3,5", "SANT"; the plain value where the format code makes no sense. */
export function shownText(value: CellValue, code: string, culture: Culture): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return truthWord(value, culture);
  if (typeof value === 'string' && (code === 'General' || code === '@')) return value;
  try {
    return format(code, value, { locale: culture });
  } catch {
    return format('General', value, { locale: culture });
  }
}

/** A text that Excel reads as something else: the number or boolean, and the format it then gives a General cell. */
export interface Parsed {
  readonly value: number | boolean;
  readonly format?: string;
}

/**
 * Reads a text as Excel does when it is typed, or undefined when it stays text. The API always reads by American rules
 * (#1559), a user by those of the culture.
 */
export function parseTyped(text: string, culture: Culture): Parsed | undefined {
  // Dates, numbers and percents all have a digit, and none is longer than this: most texts need not be looked at.
  if (text.length > LONGEST_NUMBER || !(/\d/.test(text) || BOOLEAN.test(text)) || isSentence(text))
    return undefined;
  const early =
    truth(text, culture) ?? yearAndMonth(text) ?? (culture === 'en-US' ? looseThousands(text) : undefined);
  if (early) return early;
  return parsedByLibrary(text, culture);
}

/** A column repeats its texts ("Område 3"), and each costs as much as ten other things that are done with it. */
const KEPT = 2_000;
const known: Readonly<Record<Culture, Map<string, Parsed | undefined>>> = {
  'sv-SE': new Map(),
  'en-US': new Map(),
};

function parsedByLibrary(text: string, culture: Culture): Parsed | undefined {
  const answers = known[culture];
  if (answers.has(text)) return answers.get(text);
  if (answers.size >= KEPT) answers.clear();
  const answer = fromLibrary(parseValue(text, { locale: culture }));
  answers.set(text, answer);
  return answer;
}

function fromLibrary(parsed: ReturnType<typeof parseValue>): Parsed | undefined {
  if (!parsed || (typeof parsed.v !== 'number' && typeof parsed.v !== 'boolean')) return undefined;
  return parsed.z ? { value: parsed.v, format: parsed.z } : { value: parsed.v };
}

/** Words for true and false, typed and shown: the library knows the English ones alone. */
function truth(text: string, culture: Culture): Parsed | undefined {
  const value = TRUTH[culture].get(text.trim().toLowerCase());
  return value === undefined ? undefined : { value };
}

function truthWord(value: boolean, culture: Culture): string {
  const found = [...TRUTH[culture]].find(([, meaning]) => meaning === value);
  return (found?.[0] ?? String(value)).toUpperCase();
}

const TRUTH: Readonly<Record<Culture, ReadonlyMap<string, boolean>>> = {
  'sv-SE': new Map([
    ['sant', true],
    ['falskt', false],
  ]),
  'en-US': new Map([
    ['true', true],
    ['false', false],
  ]),
};

/** No name of a day, month or currency is so long, and no date or number has so many words. */
function isSentence(text: string): boolean {
  return /[A-Za-zÀ-ɏ]{10}|(?:[A-Za-zÀ-ɏ]+[^A-Za-zÀ-ɏ]+){4}[A-Za-zÀ-ɏ]/.test(text);
}

const LONGEST_NUMBER = 64;
const BOOLEAN = /^\s*(?:true|false|sant|falskt)\s*$/i;

/** "2022-05" is the first of May: Excel reads it in every language; the library only in some. */
function yearAndMonth(text: string): Parsed | undefined {
  const match = /^\s*(19\d\d|2\d{3})[-/](0?[1-9]|1[0-2])\s*$/.exec(text);
  if (!match) return undefined;
  const days = Date.UTC(Number(match[1]), Number(match[2]) - 1, 1) / 86_400_000;
  return { value: days + 25_569, format: 'mmm-yy' };
}

/** "3,5" is 35 by American rules: Excel does not mind where the thousands commas stand. [guess] from the user interface. */
function looseThousands(text: string): Parsed | undefined {
  if (!/^\s*-?\d+(,\d+)+(\.\d*)?\s*$/.test(text)) return undefined;
  return { value: Number(text.replaceAll(',', '')), format: text.includes('.') ? '#,##0.00' : '#,##0' };
}

export function isText(code: string): boolean {
  if (code === lastCode.code) return lastCode.isText;
  lastCode = { code, isText: isTextFormat(code) };
  return lastCode.isText;
}

/** Cell after cell has the same. */
let lastCode = { code: 'General', isText: false };

export const isDate = (code: string): boolean => isDateFormat(code);
