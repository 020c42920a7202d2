import {
  propertyNames,
  type DisclosureKind,
  type DisclosureParams,
  type PropertyName,
} from '../domain/disclosure';
import { findPersonName } from '../domain/personNames';
import { findPersonalNumbers } from '../domain/personalNumbers';
import { languages } from '../text';
import { cellAddress, columnLetter, type CellValue, type Grid } from './grid';
import type { Place } from './model';
import type { ExistingPlan } from './readPlan';
import type { ReadAnalysis } from './riskSheet';

/** Something to look at before the workbook is handed out. `cell` is '' where it is about a sheet or the file as such. */
export interface Disclosure extends Place {
  readonly kind: DisclosureKind;
  readonly params: DisclosureParams;
}

/** What of the workbook lies beside its cells. */
export interface DisclosureFacts {
  /** By sheet id: 0-based rows and columns that are hidden, a filter's too. A sheet that could not be asked is left out. */
  readonly hidden: ReadonlyMap<string, HiddenLines>;
  /** Sheets that Excel's own list of hidden sheets leaves out. */
  readonly veryHidden: readonly string[];
  /** Chart, dialog and macro sheets, where something can list them: Excel's API cannot. */
  readonly otherSheets: readonly OtherSheet[];
  readonly comments: readonly CellComment[];
  /** null where this Excel cannot list notes (ExcelApi 1.18). */
  readonly notes: readonly CellComment[] | null;
  readonly properties: Readonly<Record<PropertyName, string>>;
}

export interface OtherSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
}

export interface HiddenLines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export interface CellComment extends Place {
  readonly author: string;
  readonly text: string;
}

export interface DisclosureSources {
  readonly grids: readonly Grid[];
  readonly facts: DisclosureFacts;
  readonly analyses: readonly ReadAnalysis[];
  readonly plans: readonly ExistingPlan[];
}

/** Everything to look at before the workbook is handed out: the gravest first, then in the workbook's order. */
export function disclosuresIn({ grids, facts, analyses, plans }: DisclosureSources): readonly Disclosure[] {
  return [
    ...grids.flatMap(personalNumbers),
    ...grids.flatMap(hiddenSheet),
    ...facts.veryHidden.map((sheet) => disclosure('very-hidden-sheet', sheet, '', {})),
    ...facts.otherSheets.flatMap(hiddenOther),
    ...grids.flatMap((grid) => hiddenLines(grid, facts.hidden.get(grid.sheet.id))),
    ...facts.comments.map((comment) => ofComment('comment', comment)),
    ...(facts.notes ?? []).map((note) => ofComment('note', note)),
    ...(facts.notes === null ? [disclosure('notes-unknown', '', '', {})] : []),
    ...namesIn([...analyses.flatMap(analysisOwners), ...plans.flatMap(planOwners)]),
    ...propertyNames
      .filter((name) => facts.properties[name].trim() !== '')
      .map((name) => disclosure('property', '', '', { name, value: facts.properties[name] })),
  ];
}

function disclosure(kind: DisclosureKind, sheet: string, cell: string, params: DisclosureParams): Disclosure {
  return { kind, sheet, cell, params };
}

function personalNumbers(grid: Grid): Disclosure[] {
  return grid.values.flatMap((line, row) =>
    line.flatMap((value, column) => {
      const { personal, coordination } = findPersonalNumbers(textOf(value));
      const count = personal + coordination;
      const cell = cellAddress(grid.top + row, grid.left + column);
      return count === 0 ? [] : disclosure('personal-number', grid.sheet.name, cell, { count });
    }),
  );
}

/** A number cell may hold a personnummer too, typed without its dash. */
function textOf(value: CellValue): string {
  return typeof value === 'boolean' ? '' : String(value);
}

function hiddenSheet({ sheet, values }: Grid): Disclosure[] {
  return sheet.visibility === 'hidden' && values.some((line) => line.some(isFilled))
    ? [disclosure('hidden-sheet', sheet.name, 'A1', {})]
    : [];
}

/** What such a sheet holds is not read: that it is hidden is reason enough to look. */
function hiddenOther({ name, visibility }: OtherSheet): Disclosure[] {
  if (visibility === 'visible') return [];
  const kind = visibility === 'veryHidden' ? 'very-hidden-sheet' : 'hidden-sheet';
  return [disclosure(kind, name, '', {})];
}

/** Hidden rows and columns that hold something. On a sheet that is hidden itself they are no news. */
function hiddenLines(grid: Grid, hidden: HiddenLines | undefined): Disclosure[] {
  const { sheet, top, left, values } = grid;
  if (sheet.visibility !== 'visible' || values.length === 0) return [];
  if (!hidden) return [disclosure('hidden-unknown', sheet.name, 'A1', {})];
  const rows = hidden.rows.filter((row) => values[row - top]?.some(isFilled));
  const columns = hidden.columns.filter((column) => holdsSomething(grid, column));
  const found: Disclosure[] = [];
  if (rows[0] !== undefined)
    found.push(
      disclosure('hidden-rows', sheet.name, cellAddress(rows[0], left), {
        which: spans(rows, (row) => String(row + 1)),
        count: rows.length,
        filtered: sheet.filtered ? 1 : 0,
      }),
    );
  if (columns[0] !== undefined)
    found.push(
      disclosure('hidden-columns', sheet.name, cellAddress(top, columns[0]), {
        which: spans(columns, columnLetter),
        count: columns.length,
      }),
    );
  return found;
}

/** Our own trace column holds short hashes and nothing that says anything about anybody. */
function holdsSomething({ values, left }: Grid, column: number): boolean {
  const cells = values.map((line) => line[column - left] ?? '').filter(isFilled);
  return cells.length > 0 && !cells.some((cell) => traceHeadings.has(cell));
}

const traceHeadings: ReadonlySet<CellValue> = new Set(
  Object.values(languages).map(({ plan }) => plan.headings.trace),
);

function isFilled(value: CellValue): boolean {
  return value !== '';
}

/** '5–9, 12' of ascending indices. */
function spans(indices: readonly number[], name: (index: number) => string): string {
  const runs: { first: number; last: number }[] = [];
  for (const index of indices) {
    const run = runs.at(-1);
    if (run && index === run.last + 1) run.last = index;
    else runs.push({ first: index, last: index });
  }
  return runs
    .map(({ first, last }) => (first === last ? name(first) : `${name(first)}–${name(last)}`))
    .join(', ');
}

function ofComment(kind: 'comment' | 'note', { sheet, cell, author, text }: CellComment): Disclosure {
  return disclosure(kind, sheet, cell, { author, text: excerpt(text) });
}

/** So much of a comment that one knows which it is. */
const EXCERPT = 60;

function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).trimEnd()} …` : line;
}

interface Owner extends Place {
  readonly text: string;
}

function analysisOwners({ reading, risks }: ReadAnalysis): Owner[] {
  const column = reading.columns.owner;
  if (column === undefined) return [];
  return risks.map(({ source, texts }) => ({
    sheet: source.sheet,
    cell: cellAddress(source.row - 1, column),
    text: texts.owner,
  }));
}

function planOwners({ grid, layout, rows }: ExistingPlan): Owner[] {
  const column = layout.columns.get('owner');
  if (column === undefined) return [];
  return rows.map(({ row, cells }) => ({
    sheet: grid.sheet.name,
    cell: cellAddress(row - 1, column),
    text: cells.owner ?? '',
  }));
}

/** A name is told once for each sheet, with its first cell. */
function namesIn(owners: readonly Owner[]): Disclosure[] {
  const found = new Map<string, { readonly first: Owner; readonly name: string; count: number }>();
  for (const owner of owners) {
    const name = findPersonName(owner.text);
    if (name === null) continue;
    const known = found.get(`${owner.sheet}\n${name}`);
    if (known) known.count += 1;
    else found.set(`${owner.sheet}\n${name}`, { first: owner, name, count: 1 });
  }
  return [...found.values()].map(({ first, name, count }) =>
    disclosure('person-name', first.sheet, first.cell, { name, count }),
  );
}
