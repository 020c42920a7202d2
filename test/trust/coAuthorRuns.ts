/** What somebody else does in the workbook while a command is at work: who, what, when, and what must be true afterwards. */
import type { ActionId } from '../../src/actions/action';
import { undoPlan } from '../../src/actions/undoPlan';
import type { Result } from '../../src/excel/perform';
import type { SheetDoc } from '../../src/headless/document';
import type { Host } from '../../src/headless';
import { analysis, bookOf, open, PLAN, seed, type Workbook } from '../excel/workbook';
import { looks, SENTENCE } from './faultRuns';

export const ANALYSIS = 'Riskanalys';

const risks = analysis([
  ['HR', 'Risk att vi inte följer LAS', 4, 4, 'Ta fram rutin'],
  ['Ekonomi', 'Risk att felaktiga momsavdrag görs', 2, 3, 'Utbilda'],
  ['IT', 'Risk att system inte är tillgängliga', 3, 3, 'Öva reservrutin'],
]);

/** A command in a workbook; `start` does in the open workbook what has to come before, and answers with the command itself. */
export interface Case {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  readonly start: (book: Workbook) => Promise<() => Promise<Result>>;
}

const fresh = bookOf({ [ANALYSIS]: risks, Eget: [['Anteckning'], ['=1+1'], [42]] });

async function after(bytes: Uint8Array, work: (book: Workbook) => Promise<unknown>): Promise<Uint8Array> {
  const book = await open(bytes);
  await work(book);
  return book.host.save();
}

/** A plan that people have worked in, and an analysis that has gone on: a measure reworded, a risk put in. */
const workedIn = (before: readonly ActionId[]) => () =>
  after(fresh, async (book) => {
    for (const id of ['createPlan', ...before] as const) await book.done(id);
    await book.type(PLAN, 'K8', 'Pågår');
    await book.type(PLAN, 'L8', 'Egen kommentar om 1/2');
    await book.type(ANALYSIS, 'G3', 'Utbilda varje halvår');
    const added = ['Skola', 'Risk att frånvaro inte följs upp', '4', '3', '12', 'x', 'Stickprov', 'Rektor', 'Ja'];
    for (const [column, text] of added.entries()) await book.type(ANALYSIS, `${'ABCDEFGHI'[column]}5`, text);
  }); // prettier-ignore

const usual = (id: ActionId) => (book: Workbook) =>
  Promise.resolve(() => book.perform(id, id.endsWith('Period') ? { period: 1 } : {}));

const first = (id: ActionId, bytes: Uint8Array | (() => Promise<Uint8Array>) = fresh): Case => ({
  name: `${id}, first time`,
  bytes: typeof bytes === 'function' ? bytes : () => Promise.resolve(bytes),
  start: usual(id),
});

const again = (id: ActionId, before: readonly ActionId[] = []): Case => ({
  name: `${id}, again`,
  bytes: workedIn(before),
  start: usual(id),
});

const unscored = risks.map((row, index) =>
  index === 0 ? row : row.map((cell, c) => (c === 4 ? null : cell)),
);

/** Every command that writes. */
export const cases: readonly Case[] = [
  first('createPlan'),
  again('createPlan'),
  first('takeOverPlan', seed('internkontrollplan-2022')),
  again('nextYear'),
  first('riskPicture'),
  again('riskPicture', ['riskPicture']),
  first('highlightRisks'),
  again('removeHighlights', ['highlightRisks']),
  first('fillScores', bookOf({ [ANALYSIS]: unscored })),
  again('reportCommittee', ['reportCommittee']),
  again('reportDecisions'),
  again('reportTertial'),
  again('reportYearEnd'),
  again('reportRiskPicture'),
  again('freezePeriod'),
  {
    ...again('thawPeriod'),
    bytes: async () => after(await workedIn([])(), (book) => book.done('freezePeriod', { period: 1 })),
  },
  first('collectRisks', bookOf({ [ANALYSIS]: risks, 'Riskanalys IT': analysis([['IT', 'Risk för intrång', 3, 4, 'Granska loggar']]) })),
  first('addSample'),
  {
    name: 'undo',
    bytes: workedIn([]),
    start: async (book) => {
      const { before, outcome } = await book.done('createPlan');
      return () => book.performer.perform(undoPlan({ before, changes: outcome.changes }));
    },
  },
]; // prettier-ignore

/** What another person does. `kept` is true as long as it is there; left out, it is a text among those that are looked for anyway. */
export interface Meddling {
  readonly name: string;
  readonly sheet: string;
  readonly act: (sheet: SheetDoc, book: Workbook, wanted: string) => void;
  readonly kept?: (book: Workbook, wanted: string) => boolean;
}

const shifted =
  (how: 'insertCells' | 'deleteCells', row: number, way: 'down' | 'up') =>
  (sheet: SheetDoc, book: Workbook) =>
    change(book, (session) =>
      session[how](sheet, { row, column: 0, rows: 1, columns: 16_384 }, way as never),
    );

type Session = Parameters<Parameters<Host['act']>[2]>[0];

/** Announced as a co-author's. Synchronous up to the events, so that it is done when the hook returns. */
function change(book: Workbook, act: (session: Session) => void): void {
  void book.host.act('co-author', 'meddling', act);
}

const typing = (sheet: string, name: string, row: number, column: number): Meddling => ({
  name: `types in ${name}`,
  sheet,
  act: (doc, book) => change(book, () => doc.setValue(row, column, `Annans text i ${name}`)),
});

/** The rows under the headings of the plan turned around, as whoever sorts them the other way sees them. */
function turnAround(sheet: SheetDoc, book: Workbook): void {
  const { row, column, rows, columns } = sheet.tables.items[0]!.area;
  const body = { row: row + 1, column, rows: rows - 1, columns };
  change(book, () => {
    const { values, formulas } = sheet.readArea(body);
    for (let r = 0; r < body.rows; r++)
      for (let c = 0; c < columns; c++) {
        const index = (body.rows - 1 - r) * columns + c;
        const formula = formulas.get(index);
        if (formula === undefined) sheet.setValue(body.row + r, column + c, values[index] ?? null);
        else sheet.setFormula(body.row + r, column + c, formula, values[index] ?? null);
      }
  });
}

const everywhere = (sheet: string): Meddling[] => [
  typing(sheet, `an empty cell of ${sheet}`, 30, 24),
  { name: `inserts a row in ${sheet}`, sheet, act: shifted('insertCells', 0, 'down') },
  {
    name: `renames ${sheet}`,
    sheet,
    act: (doc, book) => book.host.document.renameSheet(doc, 'Annat namn'),
    kept: (book) => book.host.document.sheet('Annat namn') !== undefined,
  },
  {
    name: `deletes ${sheet}`,
    sheet,
    act: (doc, book) => {
      if (book.host.document.sheets.length === 1) book.host.document.addSheet('Kvar');
      book.host.document.deleteSheet(doc);
    },
    kept: () => true,
  },
  {
    name: `hides a column of ${sheet}`,
    sheet,
    act: (doc) => doc.columns.setHidden(1, 1, true),
    kept: (book) => book.host.document.sheet(sheet)?.columns.hidden(1) === true,
  },
  {
    name: `protects ${sheet}`,
    sheet,
    act: (doc) => doc.protection.protect({}),
    kept: (book) => book.host.document.sheet(sheet)?.protection.protected === true,
  },
];

export const meddlings: readonly Meddling[] = [
  ...everywhere(ANALYSIS),
  ...everywhere(PLAN),
  typing(ANALYSIS, 'a measure', 1, 6),
  typing(ANALYSIS, 'an empty score', 2, 4),
  { name: 'deletes a risk', sheet: ANALYSIS, act: shifted('deleteCells', 2, 'up'), kept: () => true },
  typing(PLAN, 'a kontrollmoment', 8, 5),
  typing(PLAN, 'a status', 8, 10),
  { name: 'inserts a row in the table of the plan', sheet: PLAN, act: shifted('insertCells', 8, 'down') },
  { name: 'deletes a row of the plan', sheet: PLAN, act: shifted('deleteCells', 9, 'up'), kept: () => true },
  { name: 'sorts the plan', sheet: PLAN, act: turnAround },
  {
    name: 'filters the plan',
    sheet: PLAN,
    act: (doc) => doc.tables.items[0]!.filter(4, ['Medel']),
    kept: (book) => book.sheet(PLAN).tables.items[0]!.isFiltered,
  },
  {
    name: 'takes the name of the new sheet',
    sheet: '',
    act: (_, book, wanted) => book.host.document.addSheet(wanted).setValue(0, 0, 'Annans blad'),
    kept: (book, wanted) => book.cell(wanted, 'A1') === 'Annans blad',
  },
];

/** The command undisturbed, and the sheet that it makes first; null where it writes nothing. */
export async function undisturbed(one: Case) {
  const bytes = await one.bytes();
  const book = await open(bytes);
  const run = await one.start(book);
  const names = book.host.document.sheets.map(({ name }) => name);
  book.host.resetCounters();
  const result = await run();
  if (!result.ok || !result.wrote) throw new Error(`${one.name} writes nothing: ${result.ok ? '' : result.problem.detail}`);
  const made = book.host.document.sheets.find(({ name }) => !names.includes(name))?.name ?? null;
  return { bytes, names, made, batches: book.host.counters.batches };
} // prettier-ignore

export type Undisturbed = Awaited<ReturnType<typeof undisturbed>>;

export function concerns({ names, made }: Undisturbed, { sheet }: Meddling): boolean {
  return sheet === '' ? made !== null : names.includes(sheet);
}

/** Texts that people have typed, each with what stands in its row: their own sheets whole, elsewhere what is marked as theirs. */
function typed(book: Workbook): string[] {
  return book.host.document.sheets.flatMap((sheet) => {
    const own = !sheet.customProperties.get('internkontroll');
    return book.cells(sheet.name).flatMap((line) => {
      const theirs = line.filter((cell) => cell !== '' && (own || /^(Pågår|Egen|Annans)/.test(String(cell))));
      const row = own ? '' : String(line.find((cell) => /^Risk /.test(String(cell))) ?? '');
      return theirs.map((cell) => `${sheet.id} ${row} ${String(cell)}`);
    });
  });
}

const visible = (book: Workbook) => looks(book);

/**
 * What is compared when somebody came in the very moment of writing, where what was written has been taken back: every text in its row. An
 * empty row or the drop-downs of one may be left, and a filter that was set in that moment is emptied, since values would go astray in it.
 */
const texts = (seen: ReturnType<typeof looks>) =>
  seen.map(({ name, cells }) => ({ name, cells: cells.filter((line) => line.some((cell) => cell !== '')) }));

/** The same things done one after the other: first by the one, then by the other. */
async function oneAfterTheOther(one: Case, run: Undisturbed, what: Meddling, theirsFirst: boolean) {
  const book = await open(run.bytes);
  const command = await one.start(book);
  const act = () => what.act(book.host.document.sheet(what.sheet) as SheetDoc, book, run.made ?? '');
  if (theirsFirst) act();
  const [untouched, people] = [visible(book), typed(book)];
  const result = await command();
  if (!theirsFirst && book.host.document.sheet(what.sheet)) act();
  return { result, untouched, people, seen: visible(book) };
}

/** One interleaving: `what` happens before the n-th request of the command. Throws when anything is not as it shall be. */
export async function survive(one: Case, run: Undisturbed, what: Meddling, n: number): Promise<void> {
  const book = await open(run.bytes);
  const command = await one.start(book);
  const { batches } = book.host.counters;
  let left = 1;
  book.host.faults.beforeBatch((batch) => {
    if (batch === batches + n && left-- > 0)
      what.act(book.host.document.sheet(what.sheet) as SheetDoc, book, run.made ?? '');
  });
  const result = await command();
  book.host.faults.beforeBatch(null);
  const theirs = await oneAfterTheOther(one, run, what, true);
  const isAtWriting = n === run.batches - 1;
  const isEmptied = isAtWriting && what.name === 'filters the plan';
  expect(isEmptied || (what.kept?.(book, run.made ?? '') ?? true)).toBe(true);
  const people = typed(book).map(withoutId);
  for (const text of theirs.people.map(withoutId)) expect(people).toContain(text);
  if (!result.ok) {
    expect(result.problem.sentence).toMatch(SENTENCE);
    expect(result.problem.code).not.toBe('unknown');
    if (!result.problem.written) expect(visible(book)).toEqual(theirs.untouched);
    return;
  }
  const compared = isAtWriting ? texts : (seen: ReturnType<typeof looks>) => seen;
  const seen = compared(visible(book));
  if (same(seen, compared(theirs.seen))) return;
  const ours = await oneAfterTheOther(one, run, what, false);
  if (same(seen, compared(ours.seen))) return;
  expect(seen).toEqual(compared(theirs.seen));
}

/** Ids differ from one open workbook to the next. */
const withoutId = (text: string) => text.replace(/^\S+ /, '');

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
