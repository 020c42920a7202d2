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
  if (!policy.required.includes(field)) return [];
  return [`IFERROR(LEN(TRIM(${cell(reading, field)}))=0,TRUE)`];
}

/** A row with ratings but no risk: a section row has neither. */
function missingRisk(field: Field, { reading }: Checked): Wordings {
  const ratings = (['likelihood', 'consequence', 'score'] as const).flatMap(
    (rated) => cell(reading, rated) ?? [],
  );
  if (ratings.length === 0) return [];
  return [`LEN(TRIM(${cell(reading, field)}))=0,COUNT(${ratings.join(',')})>0`];
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
  const highest = steps.length;
  const digits = steps.map(({ value }) => value).filter((value) => value < 10);
  const empty = policy.required.includes(field) ? `LEN(TRIM(${own}))=0` : 'FALSE';
  const understood = risks.map(of).filter(({ kind }) => kind === 'label');
  const words = new Set([...steps.map(({ label }) => label), ...understood.map(({ text }) => text)]);
  const unknown = [...words].map((word) => `${own}<>${quoted(word)}`).join(',');
  const odd = `AND(ISERROR(FIND(LEFT(TRIM(${own})),"${digits.join('')}")),${unknown})`;
  const number = `OR(${own}<1,${own}>${highest},MOD(${own},1)>0)`;
  return [`OR(${empty},${odd})`, empty].map((text) => `IFERROR(IF(ISNUMBER(${own}),${number},${text}),TRUE)`);
}

/** S × K is another number than the score; or there is no score where one is required or both ratings are there. */
function score(field: Field, { reading, policy }: Checked): Wordings {
  const [own, s, k] = [cell(reading, field), cell(reading, 'likelihood'), cell(reading, 'consequence')];
  const blank = `LEN(TRIM(${own}))=0`;
  if (s === null || k === null) return missing(field, { reading, policy, risks: [] });
  const absent = policy.required.includes(field) ? blank : `AND(COUNT(${s},${k})=2,${blank})`;
  return [`IFERROR(IF(COUNT(${s},${k},${own})=3,${own}<>${s}*${k},${absent}),TRUE)`];
}

/** Ja or Nej missing, or on the other side of the limit than the score. */
function decision(field: Field, { reading, policy }: Checked): Wordings {
  const own = cell(reading, field);
  const value = cell(reading, 'score') ?? product(reading);
  const empty = policy.required.includes(field) ? `LEN(TRIM(${own}))=0` : 'FALSE';
  if (value === null) return [`IFERROR(${empty},TRUE)`];
  const yes = `AND(LEN(${own})>0,ISNUMBER(SEARCH(LEFT(${own}),"JYX")))`;
  const gap = `IF(ISNUMBER(${value}),IF(${value}>=${policy.inclusion.limit},LEFT(${own})="N",${yes}))`;
  return [`IFERROR(OR(${empty},${gap}),TRUE)`];
}

/** Section rows and repeated headings hold no risk. A row without risk text is only looked at by the risk's own check. */
function rowHoldsRisk(field: Field, reading: Reading): string {
  const [risk, heading] = [cell(reading, 'risk'), headingCell(reading, field)];
  const own = `${cell(reading, field)}<>${heading}`;
  if (field === 'risk' || risk === null) return own;
  return `LEN(TRIM(${risk}))>0,${risk}<>${headingCell(reading, 'risk')}`;
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
