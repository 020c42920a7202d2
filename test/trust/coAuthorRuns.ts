/** What somebody else does in the workbook while a command is at work: who, what, when, and what must be true afterwards. */
import type { SheetDoc } from '../../src/headless/document';
import type { Host } from '../../src/headless';
import { open, PLAN, type Workbook } from '../excel/workbook';
import { ANALYSIS, type Case } from './commands';
import { looks, SENTENCE } from './looks';

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

const wholeColumn =
  (how: 'insertCells' | 'deleteCells', column: number, way: 'right' | 'left') =>
  (sheet: SheetDoc, book: Workbook) =>
    change(book, (session) =>
      session[how](sheet, { row: 0, column, rows: 1_048_576, columns: 1 }, way as never),
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

/** As Excel's own Move or Copy: everything that the cells say, and what is stored with the sheet. */
function copyOf(sheet: SheetDoc, { host: { document } }: Workbook): SheetDoc {
  const copy = document.addSheet('Kopia av planen');
  const used = sheet.usedRange(true)!;
  const { values, formulas } = sheet.readArea(used);
  values.forEach((value, index) => {
    const [row, column] = [used.row + Math.floor(index / used.columns), used.column + (index % used.columns)];
    const formula = formulas.get(index);
    if (formula === undefined) copy.setValue(row, column, value);
    else copy.setFormula(row, column, formula, value);
  });
  for (const key of sheet.customProperties.keys())
    copy.customProperties.set(key, sheet.customProperties.get(key) ?? '');
  return copy;
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
  { name: `inserts a column in ${sheet}`, sheet, act: wholeColumn('insertCells', 2, 'right') },
  {
    name: `deletes a column of ${sheet}`,
    sheet,
    act: wholeColumn('deleteCells', 5, 'left'),
    kept: () => true,
  },
  {
    name: `moves ${sheet}`,
    sheet,
    act: (doc, book) =>
      book.host.document.moveSheet(doc, doc.position === 0 ? book.host.document.sheets.length - 1 : 0),
  },
  {
    name: `filters ${sheet} without a table`,
    sheet,
    act: (doc) => {
      const used = doc.usedRange(true);
      if (doc.tables.items.length === 0 && used) doc.autoFilter.apply(used, 0, ['Ekonomi']);
    },
    kept: (book) =>
      book.host.document.sheet(sheet)?.autoFilter.isFiltered !== false ||
      book.sheet(sheet).tables.items.length > 0,
  },
];

const TAKES_NAME = 'takes the name of the new sheet';

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
    name: 'makes a plain range of the plan',
    sheet: PLAN,
    act: (doc) => doc.tables.items[0]!.convertToRange(),
    kept: (book) => book.sheet(PLAN).tables.items.length === 0,
  },
  {
    name: 'copies the plan',
    sheet: PLAN,
    act: (doc, book) => copyOf(doc, book).setValue(30, 24, 'Annans kopia'),
    kept: (book) => book.cell('Kopia av planen', 'Y31') === 'Annans kopia',
  },
  {
    name: 'protects the structure of the workbook',
    sheet: '',
    act: (_, book) => Object.defineProperty(book.host.document, 'structureProtected', { get: () => true }),
    kept: (book) => book.host.document.structureProtected,
  },
  {
    name: 'stores another policy',
    sheet: ANALYSIS,
    act: (_, book) =>
      book.host.document.settings.set(
        'internkontroll.policy',
        JSON.stringify(JSON.stringify({ version: 1, committee: 'Annans nämnd' })),
      ),
    kept: (book) => String(book.host.document.settings.get('internkontroll.policy')).includes('Annans nämnd'),
  },
  {
    name: TAKES_NAME,
    sheet: '',
    // Between parts that sheet may be there already, and then nobody can take its name.
    act: (_, book, wanted) => {
      if (!book.host.document.sheet(wanted))
        book.host.document.addSheet(wanted).setValue(0, 0, 'Annans blad');
    },
    kept: (book, wanted) =>
      book.cell(wanted, 'A1') === 'Annans blad' ||
      book.sheet(wanted).customProperties.get('internkontroll') !== undefined,
  },
];

/** The command undisturbed, and the sheet that it makes first; null where it writes nothing. */
export async function undisturbed(one: Case, excel: (host: Host) => void = () => undefined) {
  const bytes = await one.bytes();
  const book = await open(bytes);
  const run = await one.start(book);
  const names = book.host.document.sheets.map(({ name }) => name);
  book.host.resetCounters();
  excel(book.host);
  const result = await run();
  if (!result.ok || !result.wrote) throw new Error(`${one.name} writes nothing: ${result.ok ? '' : result.problem.detail}`);
  const made = book.host.document.sheets.find(({ name }) => !names.includes(name))?.name ?? null;
  return { bytes, names, made, batches: book.host.counters.batches, excel, inParts: book.host.counters.batches > 4 };
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
      return theirs.map((cell) => `${row} ${String(cell)}`);
    });
  });
}

const visible = (book: Workbook) => looks(book);

/**
 * What is compared when somebody came in the very moment of writing, where what was written has been taken back: every text in its cell. An
 * empty row, the drop-downs of one, or an empty column that Excel has added to the table may be left, and a filter that was set in that moment
 * is emptied, since values would go astray in it.
 */
const texts = (seen: ReturnType<typeof looks>) =>
  seen.map(({ name, cells }) => ({
    name,
    cells: cells.map(withoutAdded).filter((line) => line.length > 0),
  }));

function withoutAdded(line: readonly unknown[]): unknown[] {
  const isNothing = (cell: unknown) => cell === '' || /^(Column|Kolumn)\d+$/.test(String(cell));
  return line.slice(0, line.findLastIndex((cell) => !isNothing(cell)) + 1);
}

/**
 * A report that is larger than one request, and that somebody has changed the ground for between two parts: what was begun stays, and the
 * whole one is made beside it, since it does not say the same any more. Sheets by name, without what was begun.
 */
function withoutBegun(seen: ReturnType<typeof texts>): ReturnType<typeof texts> {
  const second = new Set(seen.flatMap(({ name }) => (/ \(2\)$/.test(name) ? name.slice(0, -4) : [])));
  return seen
    .filter(({ name }) => !second.has(name))
    .map(({ name, cells }) => ({ name: name.replace(/ \(2\)$/, ''), cells }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The line about what a plan was made from, written by an earlier part, says the name that the sheet had then. */
const withoutName = (seen: ReturnType<typeof texts>) =>
  seen.map(({ name, cells }) => ({
    name,
    cells: cells.map((line) =>
      line.map((cell) => String(cell).replace(/^(Framtagen .*) ur bladet ”.*”/, '$1')),
    ),
  }));

/** What is compared where earlier parts of a large write have come to their end before somebody came. */
function inParts(one: Case, what: Meddling): typeof texts {
  if (one.name.startsWith('report')) return (seen) => withoutBegun(texts(seen));
  return what.name === `renames ${ANALYSIS}` ? (seen) => withoutName(texts(seen)) : texts;
}

/** The same things done one after the other: first by the one, then by the other; and `again` by the one where asked for. */
async function oneAfterTheOther(
  one: Case,
  run: Undisturbed,
  what: Meddling,
  theirsFirst: boolean,
  again = false,
) {
  const book = await open(run.bytes);
  const command = await one.start(book);
  const act = () => what.act(book.host.document.sheet(what.sheet) as SheetDoc, book, run.made ?? '');
  if (theirsFirst) act();
  const [untouched, people] = [visible(book), typed(book)];
  const result = await command();
  if (!theirsFirst && book.host.document.sheet(what.sheet)) act();
  if (again) await command();
  return { result, untouched, people, seen: visible(book) };
}

/** One interleaving: `what` happens before the n-th request of the command. Throws when anything is not as it shall be. */
export async function survive(one: Case, run: Undisturbed, what: Meddling, n: number): Promise<void> {
  const book = await open(run.bytes);
  const command = await one.start(book);
  const { batches } = book.host.counters;
  run.excel(book.host);
  let left = 1;
  let isTaken = false;
  book.host.faults.beforeBatch((batch) => {
    const sheet = book.host.document.sheet(what.sheet);
    // A sheet that the command itself has taken away has nobody on it.
    if (batch === batches + n)
      isTaken = what.name === TAKES_NAME && book.host.document.sheet(run.made ?? '') !== undefined;
    if (batch === batches + n && left-- > 0 && (sheet || what.sheet === ''))
      what.act(sheet as SheetDoc, book, run.made ?? '');
  });
  const result = await command();
  book.host.faults.beforeBatch(null);
  // Nobody can take a name that the command has taken by then: nothing has happened.
  if (isTaken) return expect(result.ok).toBe(true);
  const theirs = await oneAfterTheOther(one, run, what, true);
  const isAtWriting = run.inParts ? n > 2 : n === run.batches - 1;
  const isEmptied = isAtWriting && what.name.startsWith('filters');
  // With a person's leave a filter is emptied; and a sheet of ours that nobody has typed on goes with all that was hidden on it.
  const isAgreed = one.name.includes('across a filter') && what.name === 'filters the plan';
  // What an earlier part has begun is made whole, and with it the table.
  const isBetween = isAtWriting && run.inParts;
  const isTableAgain = isBetween && what.name === 'makes a plain range of the plan';
  const isTakenAway = one.name === 'undo of a first plan' && !book.host.document.sheet(what.sheet);
  const isOverruled = isEmptied || isAgreed || isTableAgain || isTakenAway;
  expect(isOverruled || (what.kept?.(book, run.made ?? '') ?? true)).toBe(true);
  const people = typed(book);
  for (const text of theirs.people) expect(people).toContain(text);
  if (!result.ok) {
    expect(result.problem.sentence).toMatch(SENTENCE);
    expect(result.problem.code).not.toBe('unknown');
    // A sheet that was just being taken away is made anew with all that stands on it, without its looks.
    const left =
      one.name === 'undo of a first plan' && isAtWriting ? texts : (seen: ReturnType<typeof looks>) => seen;
    if (!result.problem.written) expect(left(visible(book))).toEqual(left(theirs.untouched));
    return;
  }
  const closely = isAtWriting ? texts : (seen: ReturnType<typeof looks>) => seen;
  const compared = isBetween ? inParts(one, what) : closely;
  const seen = compared(visible(book));
  if (same(seen, compared(theirs.seen))) return;
  const ours = await oneAfterTheOther(one, run, what, false);
  if (same(seen, compared(ours.seen))) return;
  // What earlier parts have written is what the next attempt finds, as if the command had been run before and after.
  if (isBetween) {
    const again = await oneAfterTheOther(one, run, what, false, true);
    if (same(seen, compared(again.seen))) return;
  }
  expect(seen).toEqual(compared(theirs.seen));
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
