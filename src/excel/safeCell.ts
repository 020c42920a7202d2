import { perText } from '../domain/perText';
import { heldText } from '../sheets/holds';
import { isFormula, type NewCell } from '../sheets/model';

/** Excel's limit for the text of one cell. */
export const MAX_TEXT = 32_767;

export type SafeCell = string | number | boolean | null;

/**
 * What is sent to Excel for a cell. The only way any value reaches a sheet: text that Excel would take for something else gets the
 * apostrophe that keeps it text, and that no cell shows. null stays null (leave alone), '' stays '' (empty).
 */
export function safeCell(cell: NewCell): SafeCell {
  if (isFormula(cell)) return cell.formula;
  if (typeof cell !== 'string') return cell;
  const text = heldText(cell);
  return isProse(text) || !mayBeMore(text) ? text : `'${text}`;
}

/** Columns hold the same short texts over and over. */
const mayBeMore = perText(looksLikeMore);

/** Begins with a letter and has a word that is longer than every word of a date or an amount: nearly every sentence, and never more than text. */
const isProse = (text: string): boolean => /^[A-Za-zÅÄÖåäö].*?[A-Za-zÅÄÖåäö]{10}/s.test(text);

/**
 * Whether Excel would make a formula, number, date, time, fraction, percentage, amount, truth value or error of a typed text. Excel parses
 * what an add-in writes as a typed entry in English (office-js #1559), people in Sweden as one in Swedish: both are covered. Rather a
 * needless apostrophe than a lost zero.
 */
export function looksLikeMore(text: string): boolean {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '').trim();
  return OPENING.test(plain) || TRUTH.test(plain) || (/\p{Nd}/u.test(plain) && NUMERIC.test(plain));
}

/** Characters that Excel may skip before it looks: format characters, joiners, byte order marks, controls. */
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;

/** = + - @ open a formula (the minus in any of its shapes), an apostrophe is swallowed, # may open an error, / a menu. */
const OPENING = /^[=+\-\u2212\u2010-\u2015@'#/\\]/;

const TRUTH = /^(true|false|sant|falskt)$/i;

/** Words that a date, time, amount or power of ten may hold; a text with a digit and no other word may be one. */
const words =
  'jan(uari|uary)?|feb(ruari|ruary)?|mar(s|ch)?|apr(il)?|ma[jy]|jun[ie]?|jul[iy]?|aug(usti|ust)?|sep(t|tember)?|o[kc]t(ober)?|nov(ember)?|dec(ember)?' +
  '|m[åo]n(dag|day)?|tis(dag)?|tue(s|sday)?|ons(dag)?|wed(nesday)?|tors?(dag)?|thu(r|rs|rsday)?|fre(dag)?|fri(day)?|l[öo]r(dag)?|sat(urday)?|s[öu]n(dag|day)?' +
  '|[ap]m?|[fe]m|e|t|z|kr|sek|usd|eur|kl|den|of|st|nd|rd|th';

const NUMERIC = new RegExp(`^(?:\\P{L}|(?<!\\p{L})(?:${words})(?!\\p{L}))*$`, 'iu');
