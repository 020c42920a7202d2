import type { Field } from '../../domain/field';
import type { Grid } from '../grid';
import { isOurs } from '../ownSheet';
import { blocksOf, type Block } from './blocks';
import { cellText } from './cellText';
import { judge, type Judgement } from './certainty';
import { scalePenalty } from './decoys';
import { countCells } from './evidence';
import { headingReader, type Sense } from './heading';
import { legendOf } from './legend';
import { emptyMemory, tableKey, type ColumnMemory } from './memory';
import { pointedBlocks } from './pointed';
import { profilesOf } from './profile';
import type { Heading, Reading, Reason } from './reading';
import { sortRows, type ColumnsOf, type Sorted } from './rows';
import { viewOf, type View } from './view';
import { weigh, type Weighed } from './weigh';

/** One way to read one block, before it is compared with the others. Indices are relative to the grid. */
export interface Candidate {
  readonly view: View;
  readonly block: Block;
  readonly weighed: Weighed;
  readonly sorted: Sorted;
  readonly score: number;
  /** The user has said that it is the risk analysis. */
  readonly isConfirmed?: true;
  /** The user has pointed out its headings: the answer as it is remembered. */
  readonly pointed?: string;
}

/**
 * Every risk analysis in the workbook, best first; [] where there is none. Whole readings are scored against each other:
 * what the headings mean, whether the cells below agree, how the columns stand to each other, how many rows hold risks.
 * Sheets that the add-in made are left out. What the user has answered before (`memory`) decides over everything.
 */
export function findReadings(grids: readonly Grid[], memory: ColumnMemory = emptyMemory): Reading[] {
  const read = headingReader();
  const candidates = grids
    .filter((grid) => !isOurs(grid))
    .flatMap((grid) => bestPerTable(candidatesOn(viewOf(grid), read, memory)))
    .sort((a, b) => b.score - a.score);
  return candidates.map((candidate) => toReading(candidate, judge(candidate, candidates, memory)));
}

function candidatesOn(view: View, read: (text: string) => Sense, memory: ColumnMemory): readonly Candidate[] {
  const legend = legendOf(view, read);
  const pointed = pointedBlocks(view, read, memory).map(({ block, answer }) =>
    confirmed(candidateFor(view, block, legend, memory), answer),
  );
  const found = blocksOf(view, read).flatMap((block) => {
    const told = memory.tables[tableKey(block.columns.map(({ heading }) => heading))];
    if (told === 'other') return [];
    const candidate = candidateFor(view, block, legend, memory);
    if (told === 'risk') return [confirmed(candidate)];
    return isPlausible(candidate) ? [candidate] : [];
  });
  return [...pointed, ...found];
}

/** What the user has said stands over everything that is only likely. */
const CONFIRMED = 10;

function confirmed(candidate: Candidate, pointed?: string): Candidate {
  const score = candidate.score + CONFIRMED * (pointed === undefined ? 1 : 2);
  return { ...candidate, score, isConfirmed: true, ...(pointed !== undefined && { pointed }) };
}

const SAMPLE_ROWS = 2000;
/** Group and sub-headings that look like ones belong to the headings. */
const GROUP_ROW = 0.4;

function candidateFor(
  view: View,
  block: Block,
  legend: ReturnType<typeof legendOf>,
  memory: ColumnMemory,
): Candidate {
  const rows = block.body.slice(0, SAMPLE_ROWS).filter((row) => isDataRow(view, block, row));
  const profiles = profilesOf(
    view,
    block.columns.map(({ index }) => index),
    rows,
  );
  const weighed = weigh({ block, profiles, legend, memory });
  const sorted = sortRows(view, block, weighed.columns);
  const score =
    weighed.total +
    rowsScore(sorted.risks.length) -
    scalePenalty(view, weighed.columns, sorted.risks) -
    hiddenPenalty(view) +
    GROUP_ROW * (block.header[1] - block.header[0]);
  return { view, block, weighed, sorted, score };
}

/** Rows worth judging columns by: two typed cells or more, or the row would be a title, a footnote or a waiting formula. */
function isDataRow(view: View, block: Block, row: number): boolean {
  const typed = block.columns.filter(
    ({ index }) => view.text(row, index) !== '' && view.formula(row, index) === null,
  ).length;
  return typed >= Math.min(2, block.columns.length);
}

/** More rows make a table likelier, less and less. */
function rowsScore(rows: number): number {
  return rows === 0 ? -1 : 1.5 * (Math.log2(1 + Math.min(rows, 8)) / Math.log2(9)) + 0.1 * Math.log10(rows);
}

function hiddenPenalty(view: View): number {
  return view.grid.sheet.visibility === 'visible' ? 0 : 0.7;
}

/** Whether it deserves to be called a risk analysis at all: a risk and something that rates it. */
function isPlausible({ weighed, sorted, score }: Candidate): boolean {
  const { columns } = weighed;
  const strength = (field: Field) => {
    const column = columns[field];
    return column === undefined ? 0 : weighed.affinity(column, field).weight;
  };
  const rated = Math.max(
    strength('likelihood'),
    strength('consequence'),
    strength('score') * 0.9,
    strength('level') * 0.8,
  );
  if (sorted.risks.length === 0) return isEmptyForm(weighed) && score > 4;
  if (rated < LEAST_RATED) return isUnratedList(weighed) && sorted.risks.length >= LEAST_UNRATED;
  const bothRated = Math.min(strength('likelihood'), strength('consequence')) >= PLAINLY_RATED;
  return strength('risk') >= 0.25 && score > 3.2 && (bothRated || isNamed(weighed));
}

const PLAINLY_RATED = 0.8;
const LEAST_RATED = 0.4;
const LEAST_UNRATED = 3;
const besideRisk = ['causes', 'consequenceText', 'existingControls', 'measure', 'owner'] as const;
const ofPlans = ['control', 'status', 'followsPlan'] as const;

/**
 * "Risk | Åtgärd | Ansvarig" without any rating: only plain headings count, and the ratings are asked about. What has a control or a status is
 * a plan or its follow-up.
 */
function isUnratedList({ columns, affinity }: Weighed): boolean {
  const isPlain = (field: Field) => {
    const column = columns[field];
    if (column === undefined) return false;
    const { heading, fit } = affinity(column, field);
    return heading >= 0.8 && (fit ?? 0) >= 0.5;
  };
  const isPlan = ofPlans.some((field) => columns[field] !== undefined);
  return !isPlan && isPlain('risk') && besideRisk.some(isPlain);
}

/** Whether a heading, or the lack of one, speaks for the risk column; a heading that says something unknown does only where both ratings are plain. */
function isNamed({ columns, affinity }: Weighed): boolean {
  return columns.risk !== undefined && affinity(columns.risk, 'risk').why !== 'content';
}

/** A form with headings and nothing in it yet: only headings that leave no doubt count. */
function isEmptyForm({ columns, affinity }: Weighed): boolean {
  const plain = (Object.entries(columns) as [Field, number][]).filter(
    ([field, column]) => affinity(column, field).heading >= 0.75,
  );
  const named = new Set(plain.map(([field]) => field));
  return plain.length >= 4 && named.has('risk') && (named.has('likelihood') || named.has('consequence'));
}

/** Readings that share rows and columns are rivals for one table: the best of each stays. */
function bestPerTable(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score)) {
    if (!kept.some((other) => overlaps(candidate, other))) kept.push(candidate);
  }
  return kept;
}

function overlaps(a: Candidate, b: Candidate): boolean {
  const columns = new Set(a.block.columns.map(({ index }) => index));
  if (!b.block.columns.some(({ index }) => columns.has(index))) return false;
  const [aTop, aEnd] = extent(a);
  const [bTop, bEnd] = extent(b);
  return aTop <= bEnd && bTop <= aEnd;
}

function extent({ block, sorted }: Candidate): readonly [number, number] {
  return [block.header[0], Math.max(block.header[1], sorted.risks.at(-1) ?? 0)];
}

// ——— to the shape that the rest of the product knows ———

function toReading(candidate: Candidate, judgement: Judgement): Reading {
  const { view, block, weighed, sorted, score } = candidate;
  const { grid } = view;
  const row = (relative: number) => relative + grid.top;
  const column = (relative: number) => relative + grid.left;
  const columns = Object.fromEntries(
    Object.entries(weighed.columns).map(([field, index]) => [field, column(index)]),
  ) as ColumnsOf;
  const first = sorted.risks[0] ?? block.header[1] + 1;
  return {
    sheet: grid.sheet.name,
    sheetId: grid.sheet.id,
    headerRow: row(mainHeaderRow(view, block)),
    headerRows: [row(block.header[0]), row(block.header[1])],
    rows: sorted.risks.map(row),
    continued: Object.fromEntries([...sorted.continued].map(([risk, rows]) => [row(risk), rows.map(row)])),
    sections: Object.fromEntries([...sorted.sections].map(([risk, title]) => [row(risk), title])),
    firstRow: row(first),
    lastRow: row(sorted.risks.at(-1) ?? first),
    columns,
    headings: headingsOf(candidate),
    certain: judgement.certain,
    ...(candidate.isConfirmed && { isConfirmed: true as const }),
    ...(candidate.pointed !== undefined && { pointed: candidate.pointed }),
    score,
    reasons: reasonsOf(candidate),
    doubts: judgement.doubts.map((doubt) => ({
      field: doubt.field,
      candidates: doubt.candidates.map((index) => (index === null ? null : column(index))),
    })),
  };
}

const LONGEST_EXAMPLE = 40;

function headingsOf({ view, block, sorted }: Candidate): readonly Heading[] {
  // Where no risk has been recognised, whatever stands below is an example.
  const rows = sorted.risks.length > 0 ? sorted.risks : block.body;
  return block.columns.map(({ index, heading }) => {
    const row = rows.find((each) => view.text(each, index) !== '');
    const text = row === undefined ? '' : cellText(view.grid, row, index);
    const example = text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE).trimEnd()} …` : text;
    return { column: index + view.grid.left, text: heading, ...(example !== '' && { example }) };
  });
}

/** The heading row with most headings of its own: the one that a person would point at. */
function mainHeaderRow(view: View, block: Block): number {
  const [top, bottom] = block.header;
  let best = { row: bottom, count: -1 };
  for (let row = bottom; row >= top; row--) {
    const count = block.columns.filter(({ index }) => view.text(row, index) !== '').length;
    if (count > best.count) best = { row, count };
  }
  return best.row;
}

function reasonsOf({ view, block, weighed, sorted }: Candidate): readonly Reason[] {
  return (Object.entries(weighed.columns) as [Field, number][]).map(([field, column]) => ({
    field,
    column: column + view.grid.left,
    code: weighed.affinity(column, field).why,
    heading: block.columns.find(({ index }) => index === column)?.heading ?? '',
    ...countCells(view, field, column, sorted.risks),
  }));
}
