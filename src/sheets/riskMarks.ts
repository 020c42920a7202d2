import type { Field } from '../domain/field';
import type { Policy, Step } from '../domain/policy';
import type { Rating, Risk } from '../domain/risk';
import { columnLetter } from './grid';
import { marked, quoted } from './marker';
import type { Mark } from './model';
import { attention } from './palette';
import type { Reading } from './reading/reading';

/** Name of the marks on a risk analysis: "risk:owner" marks the column Ansvarig. */
export const RISK_MARK = 'risk:';

/** Excel takes longer formulas in a file, but its own dialogs show and edit no more than this. */
const MAX_FORMULA = 255;

/**
 * One conditional format per checked column: what is missing, off the scale or contradictory. Live, so that a cell that is filled in
 * loses its mark without us. Each is a condition on the first data row; Excel moves it down.
 */
export function riskMarks(reading: Reading, risks: readonly Risk[], policy: Policy): Mark[] {
  const cells = new Map(Object.entries(reading.columns).map(([field, column]) => [field, column]));
  return [...cells.keys()].flatMap((name) => {
    const field = name as Field;
    const column = reading.columns[field];
    const formula = formulaFor(field, { reading, risks, policy });
    if (column === undefined || formula === null) return [];
    const rows = reading.lastRow - reading.firstRow + 1;
    return { area: { row: reading.firstRow, column, rows, columns: 1 }, formula, look: attention };
  });
}

interface Checked {
  readonly reading: Reading;
  readonly risks: readonly Risk[];
  readonly policy: Policy;
}

/** A condition in several wordings, most telling first; the first that is short enough is taken. */
type Wordings = readonly string[];

function formulaFor(field: Field, checked: Checked): string | null {
  const check = checks[field] ?? ((field, checked) => missing(field, checked));
  const formulas = check(field, checked).map((condition) =>
    marked(RISK_MARK + field, `${rowHoldsRisk(field, checked.reading)},${condition}`),
  );
  return formulas.find((formula) => formula.length <= MAX_FORMULA) ?? null;
}

const checks: Partial<Record<Field, (field: Field, checked: Checked) => Wordings>> = {
  risk: missingRisk,
  likelihood: (field, checked) =>
    rating(field, checked, checked.policy.likelihood, (risk) => risk.likelihood),
  consequence: (field, checked) =>
    rating(field, checked, checked.policy.consequence, (risk) => risk.consequence),
  score,
  decision,
};

/** Required and empty. */
function missing(field: Field, { reading, policy }: Checked): Wordings {
  return policy.required.includes(field) ? [`IFERROR(${isBlank(cell(reading, field))},TRUE)`] : [];
}

/** A row with ratings but no risk: a section row has neither. */
function missingRisk(field: Field, { reading }: Checked): Wordings {
  const ratings = (['likelihood', 'consequence', 'score'] as const).flatMap(
    (rated) => cell(reading, rated) ?? [],
  );
  return ratings.length === 0 ? [] : [`${isBlank(cell(reading, field))},COUNT(${ratings.join(',')})>0`];
}

/**
 * A number off the scale, a text that begins with no step and is none of the words known, or nothing where something is required.
 * Words that the reading understood are accepted as they stand; where they are too many for a formula, texts are not judged.
 */
function rating(
  field: Field,
  { reading, risks, policy }: Checked,
  steps: readonly Step[],
  of: (risk: Risk) => Rating,
): Wordings {
  const own = cell(reading, field);
  const values = steps.map(({ value }) => String(value));
  const digits = quoted(values.filter((value) => value.length === 1).join(''));
  const seen = risks.map(of).flatMap(({ kind, text }) => (kind === 'label' ? text.trim() : []));
  const words = [...new Set([...steps.map(({ label }) => label), ...seen])];
  const unlisted = (known: readonly string[]) =>
    `ISERROR(SEARCH(";"&TRIM(${own})&";",${quoted(`;${known.join(';')};`)}))`;
  const odd = [
    `${unlisted([...values, ...words])}*(ISNUMBER(${own})+ISERROR(FIND(LEFT(TRIM(${own})),${digits})))`,
    `ISNUMBER(${own})*${unlisted(values)}`,
  ];
  const required = policy.required.includes(field);
  return odd.map((test) => `IFERROR(${required ? `OR(${isBlank(own)},${test})` : test},TRUE)`);
}

/** S × K is another number than the score; or there is no score where one is required or both ratings are there. */
function score(field: Field, checked: Checked): Wordings {
  const { reading, policy } = checked;
  const [own, s, k] = [cell(reading, field), cell(reading, 'likelihood'), cell(reading, 'consequence')];
  if (s === null || k === null) return missing(field, checked);
  const blank = isBlank(own);
  const absent = policy.required.includes(field) ? blank : `AND(COUNT(${s},${k})=2,${blank})`;
  return [`IFERROR(IF(COUNT(${s},${k},${own})=3,${own}<>${s}*${k},${absent}),TRUE)`];
}

/** Ja or Nej missing, or on the other side of the limit than the score. */
function decision(field: Field, { reading, policy }: Checked): Wordings {
  const own = cell(reading, field);
  const value = cell(reading, 'score') ?? product(reading);
  const empty = policy.required.includes(field) ? isBlank(own) : 'FALSE';
  if (value === null) return [`IFERROR(${empty},TRUE)`];
  const yes = `AND(${own}<>"",ISNUMBER(SEARCH(LEFT(${own}),"JYX")))`;
  const gap = `IF(ISNUMBER(${value}),IF(${value}>=${policy.inclusion.limit},LEFT(${own})="N",${yes}))`;
  return [`IFERROR(OR(${empty},${gap}),TRUE)`];
}

/** Section rows and repeated headings hold no risk. A row without risk text is only looked at by the risk's own check. */
function rowHoldsRisk(field: Field, reading: Reading): string {
  const risk = cell(reading, 'risk');
  if (field === 'risk' || risk === null) return `${cell(reading, field)}<>${headingCell(reading, field)}`;
  return `TRIM(${risk})<>"",${risk}<>${headingCell(reading, 'risk')}`;
}

function isBlank(cell: string | null): string {
  return `TRIM(${cell})=""`;
}

function product(reading: Reading): string | null {
  const [s, k] = [cell(reading, 'likelihood'), cell(reading, 'consequence')];
  return s === null || k === null ? null : `${s}*${k}`;
}

/** The field's cell in the first data row, its column fixed: $D5. */
function cell(reading: Reading, field: Field): string | null {
  const column = reading.columns[field];
  return column === undefined ? null : `$${columnLetter(column)}${reading.firstRow + 1}`;
}

function headingCell(reading: Reading, field: Field): string {
  return `$${columnLetter(reading.columns[field] ?? 0)}$${reading.headerRow + 1}`;
}
