/** Data validation as a person meets it: lists to choose from, messages beside the cell, and what refuses a typed text. */
import type { Area, CellValue, Document, SheetDoc } from '../../headless/document';
import type { DataValidation } from '../../headless/documentFeatures';
import { parseTyped } from '../../headless/xlsx/numberText';
import { demo } from '../../text/sv/demo';
import type { Hint, Objection } from './book';
import { shownTextOf } from './cellTexts';
import type { Evaluator } from './evaluation';
import { findPlace } from './findPlace';
import { inArea, type Place } from '../grid/selection';

/** The choices of a cell with a list; empty where there is none or where it comes from a formula that finds no cells. */
export function choicesOf(document: Document, sheet: SheetDoc, { row, column }: Place): readonly string[] {
  const validation = sheet.dataValidations.at(row, column);
  if (validation?.type !== 'list' || validation.formula1 === undefined) return [];
  return listItems(document, sheet, validation.formula1);
}

function listItems(document: Document, sheet: SheetDoc, formula: string): readonly string[] {
  const typed = /^\s*"((?:[^"]|"")*)"\s*$/.exec(formula)?.[1];
  if (typed !== undefined)
    return typed
      .replaceAll('""', '"')
      .split(',')
      .map((item) => item.trim());
  const place =
    findPlace(document, formula.includes('!') ? formula : `${quoted(sheet.name)}!${formula}`) ??
    findPlace(document, formula);
  const source = place && document.sheet(place.sheet);
  return source ? shownIn(document, source, place.area) : [];
}

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Lists longer than this are cut: nobody chooses among thousands. */
const LONGEST = 1000;

function shownIn(document: Document, sheet: SheetDoc, area: Area): string[] {
  const texts: string[] = [];
  for (const cell of sheet.cells(area)) {
    if (cell.value === null) continue;
    const format = document.styles.resolve(cell.style);
    texts.push(shownTextOf(sheet, cell, cell, format));
    if (texts.length === LONGEST) break;
  }
  return texts;
}

/** The message of a validation, or the cell's comment. */
export function hintOf(sheet: SheetDoc, { row, column }: Place): Hint | null {
  const prompt = sheet.dataValidations.at(row, column)?.prompt;
  if (prompt?.show && (prompt.title !== '' || prompt.message !== '')) {
    return { title: prompt.title, text: prompt.message };
  }
  const note = sheet.comments.items.find((comment) => comment.row === row && comment.column === column);
  return note ? { title: note.author, text: note.text } : null;
}

/** What the cell's rule says against a typed text; null when it may stand. The API is never judged, only people are. */
export function judge(
  document: Document,
  sheet: SheetDoc,
  place: Place,
  typed: string,
  evaluator: Evaluator,
): Objection | null {
  const rule = sheet.dataValidations.at(place.row, place.column);
  if (!rule || rule.type === 'none' || !rule.errorAlert.show || typed.startsWith('=')) return null;
  if (follows(document, sheet, place, rule, typed, evaluator)) return null;
  const { title, message, style } = rule.errorAlert;
  return {
    title: title || demo.refused.title,
    text: message || usualText(document, sheet, place, rule),
    style,
  };
}

function usualText(document: Document, sheet: SheetDoc, place: Place, rule: DataValidation): string {
  return rule.type === 'list'
    ? demo.refused.list(choicesOf(document, sheet, place).join(', '))
    : demo.refused.rule;
}

function follows(
  document: Document,
  sheet: SheetDoc,
  place: Place,
  rule: DataValidation,
  typed: string,
  evaluator: Evaluator,
): boolean {
  if (rule.type === 'list') {
    const choices = choicesOf(document, sheet, place);
    return choices.length === 0 || choices.some((choice) => same(choice, typed));
  }
  const origin = originOf(rule, place);
  const evaluate = (formula: string | undefined): CellValue =>
    formula === undefined ? null : evaluator.for(sheet)(formula, place, origin);
  // A rule of its own that looks at cells looks at them as they would be: only writing tells, and Excel's message then comes afterwards.
  if (rule.type === 'custom') return looksAtCells(rule.formula1) || evaluate(rule.formula1) !== false;
  const value = measured(rule.type, typed);
  if (value === null) return false;
  const [low, high] = [Number(evaluate(rule.formula1)), Number(evaluate(rule.formula2))];
  return comparisons[rule.operator ?? 'between']?.(value, low, high) ?? true;
}

/** Anything outside quotes that could be an address or a name. */
function looksAtCells(formula = ''): boolean {
  return /[A-Z]+\$?\d|[A-Z_]+(?![A-Z_(])/i.test(
    formula.replace(/"[^"]*"/g, '').replace(/\b(TRUE|FALSE)\b/gi, ''),
  );
}

function originOf({ areas }: DataValidation, place: Place): Place {
  return areas.find((area) => inArea(area, place.row, place.column)) ?? place;
}

/** The number that the rule compares; null when the text is not of its kind at all. */
function measured(type: DataValidation['type'], typed: string): number | null {
  if (type === 'textLength') return [...typed].length;
  const value = parseTyped(typed, 'sv-SE')?.value;
  if (typeof value !== 'number') return null;
  return type === 'whole' && !Number.isInteger(value) ? null : value;
}

const comparisons: Readonly<Record<string, (value: number, low: number, high: number) => boolean>> = {
  between: (value, low, high) => value >= low && value <= high,
  notBetween: (value, low, high) => value < low || value > high,
  equal: (value, low) => value === low,
  notEqual: (value, low) => value !== low,
  greaterThan: (value, low) => value > low,
  lessThan: (value, low) => value < low,
  greaterThanOrEqual: (value, low) => value >= low,
  lessThanOrEqual: (value, low) => value <= low,
};

function same(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase('sv') === b.trim().toLocaleLowerCase('sv');
}
