import { cellArea, inOrder, keyOf, type Entry, type Place } from './calculationOrder';
import type { Area, CellValue, Document, SheetDoc } from '../document';
import { MAX_COLUMNS, MAX_ROWS } from '../document';
import { AreaSet } from './areaSet';
import { inputsOf } from './calculationInputs';
import { isFaultyResult } from './engineFaults';
import { loadEngine, type Engine, type References } from './evaluate';
import { leadsSomewhere, readLink, type LinkFormula } from './linkFormula';
import { contains } from './ranges';
import { XlsxError } from '../xlsx/xlsxError';

const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/**
 * Keeps formula results right for what was written here: formulas written through the host and everything that depends
 * on a changed cell. All other formulas keep the result the file has. Where the engine cannot say, the cell is left
 * without a result and Excel calculates when it opens the file.
 */
export class Calculation {
  private engine: Engine | null = null;
  private index: Map<string, Entry> | null = null;
  /** Cells changed since the last time, by sheet id. */
  private changed = new Map<string, AreaSet>();
  private written = new Map<string, Place>();
  private namesChanged = false;
  private solved = false;

  /** Asked while settling, when no sheet comes or goes, and for every formula. */
  private sheetNamed: SheetNamed;

  constructor(private readonly document: Document) {
    this.sheetNamed = (name) => document.sheet(name);
  }

  /** Loads the engine; needed before anything is written. */
  async prepare(): Promise<void> {
    this.engine ??= await loadEngine();
  }

  /**
   * Works out the formulas that the file has no result for, as Excel does when it opens one (openpyxl writes none, XlsxWriter a 0 for
   * each). Called before anything is read; the results are shown and counted with, and not written to the file.
   */
  async solve(): Promise<void> {
    if (this.solved) return;
    this.solved = true;
    if (this.document.calcMode === 'manual') return;
    const places = unsolvedIn(this.document);
    if (places.length === 0 || places.length > MOST_UNSOLVED) return;
    await this.prepare();
    const engine = this.engine!;
    const index = new Map<string, Entry>();
    for (const place of places) this.readUnsolved(engine, index, place);
    try {
      for (const entries of inOrder([...index.values()], index))
        for (const { sheet, row, column, value } of this.results(engine, entries))
          sheet.setSolved(row, column, value);
    } catch {
      // A formula that is too much for the engine (a text that doubles itself fifty times) is no reason not to open the file.
    }
  }

  isFormula(formula: string): boolean {
    return readLink(formula) !== null || (this.engine?.isFormula(formula) ?? true);
  }

  touched(sheet: SheetDoc, area: Area): void {
    let areas = this.changed.get(sheet.id);
    if (!areas) this.changed.set(sheet.id, (areas = new AreaSet()));
    areas.add(area);
  }

  /** For one write: what a formula shows where that hangs on no cell's value; null where it has to be calculated. */
  shownAtOnce(): (formula: string) => CellValue {
    const sheetNamed = oncePerName((name) => this.document.sheet(name));
    return (formula) => linkIn(formula, sheetNamed)?.shown ?? null;
  }

  /** `isShown`: with its result, so that there is nothing to calculate. */
  formulaWritten(sheet: SheetDoc, row: number, column: number, isShown = false): void {
    if (isShown && !this.index && this.written.size === 0) return;
    const key = keyOf(sheet, row, column);
    if (!isShown) {
      this.written.set(key, { sheet, area: { row, column, rows: 1, columns: 1 } });
      return;
    }
    this.index?.delete(key);
    this.written.delete(key);
  }

  /** Cells were moved, tables or names changed: formulas are read anew; those that look at `sheet` are due. */
  structureChanged(sheet?: SheetDoc): void {
    this.index = null;
    this.namesChanged = true;
    if (sheet) this.touched(sheet, WHOLE);
  }

  /** Calculates what is due. */
  settle(): void {
    if (!this.engine || (this.changed.size === 0 && this.written.size === 0 && !this.namesChanged)) return;
    const engine = this.engine;
    this.sheetNamed = oncePerName((name) => this.document.sheet(name));
    const known = this.index;
    const index = (this.index = known ?? this.readAll(engine));
    for (const { sheet, area } of known ? this.written.values() : [])
      this.read(engine, index, sheet, area.row, area.column);
    const due = this.due(index);
    this.changed = new Map();
    this.written = new Map();
    this.namesChanged = false;
    for (const tasks of inOrder(due, index)) this.calculate(engine, tasks);
  }

  private readAll(engine: Engine): Map<string, Entry> {
    const index = new Map<string, Entry>();
    for (const sheet of this.document.sheets)
      for (const { row, column } of sheet.formulaPlaces()) this.read(engine, index, sheet, row, column);
    return index;
  }

  /**
   * Puts a formula cell into the index, or takes it out when it is none any more. A link hangs on where rows lie and on no cell's value: it
   * gets its text at once, and is looked at again only when cells have moved and everything is read anew.
   */
  private read(
    engine: Engine,
    index: Map<string, Entry>,
    sheet: SheetDoc,
    row: number,
    column: number,
  ): void {
    const key = keyOf(sheet, row, column);
    const { formula, array } = sheet.get(row, column);
    const isFirst = !array || (array.row === row && array.column === column);
    if (formula === undefined || !isFirst) return void index.delete(key);
    const link = array ? null : linkIn(formula, this.sheetNamed);
    if (link) {
      index.delete(key);
      if (this.written.has(key) || this.looksAtChanged(sheet, link)) this.showLink(sheet, row, column, link);
      return;
    }
    const references =
      formula.length > MAX_FORMULA ? null : (readLink(formula)?.references ?? engine.references(formula));
    const looksAt = references ? this.resolve(engine, sheet, row, column, references) : [];
    const task = { sheet, row, column, formula, ...(array ? { array } : {}) };
    index.set(key, { ...task, key, references, looksAt });
  }

  private resolve(
    engine: Engine,
    sheet: SheetDoc,
    row: number,
    column: number,
    found: References,
    depth = 0,
  ): readonly Place[] | 'everything' {
    if (found.anywhere || depth > MAX_NAME_DEPTH) return 'everything';
    const places: Place[] = [];
    for (const { sheet: name, area } of found.areas) {
      const target = name === undefined ? sheet : this.sheetNamed(name);
      if (target) places.push({ sheet: target, area });
    }
    for (const name of found.tables) places.push(...this.tablePlace(sheet, row, column, name));
    for (const name of found.names) {
      const { names } = this.document;
      const formula = (names.get(name, sheet.id) ?? names.get(name, null))?.formula;
      const behind = formula === undefined ? null : engine.references(formula);
      const more = behind ? this.resolve(engine, sheet, row, column, behind, depth + 1) : [];
      if (more === 'everything') return more;
      places.push(...more);
    }
    return places;
  }

  private tablePlace(sheet: SheetDoc, row: number, column: number, name: string): Place[] {
    const cell = { row, column, rows: 1, columns: 1 };
    const here = sheet.tables.items.find((table) => contains(table.area, cell));
    if (name === '') return here ? [{ sheet, area: here.area }] : [];
    const known = this.document.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
    const table = known?.sheet.tables.items.find((each) => each.id === known.id);
    return known && table ? [{ sheet: known.sheet, area: table.area }] : [];
  }

  /** Formulas that were written, that look at a changed cell, or at a formula that is due itself. */
  private due(index: Map<string, Entry>): Entry[] {
    const due = new Map<string, Entry>();
    const changed = this.changed;
    const isDue = (entry: Entry): boolean =>
      this.written.has(entry.key) ||
      (this.namesChanged && dependsOnNames(entry)) ||
      (entry.looksAt === 'everything'
        ? changed.size > 0
        : entry.looksAt.some(({ sheet, area }) => changed.get(sheet.id)?.overlaps(area)));
    for (let grown = true; grown;) {
      grown = false;
      for (const [key, entry] of index) {
        if (due.has(key) || !isDue(entry)) continue;
        const now = entry.sheet.get(entry.row, entry.column).formula;
        if (now === undefined) index.delete(key);
        else {
          due.set(key, entry);
          this.touched(entry.sheet, entry.array ?? cellArea(entry));
          grown = true;
        }
      }
    }
    return [...due.values()];
  }

  private readUnsolved(engine: Engine, index: Map<string, Entry>, place: Omit<Result, 'value'>): void {
    const { sheet, row, column } = place;
    const { formula, array } = sheet.get(row, column);
    const link = formula === undefined || array ? null : linkIn(formula, this.sheetNamed);
    if (link) sheet.setSolved(row, column, link.shown);
    else this.read(engine, index, sheet, row, column);
  }

  private looksAtChanged(home: SheetDoc, { references }: LinkFormula): boolean {
    return references.areas.some(({ sheet: name, area }) => {
      const sheet = name === undefined ? home : this.sheetNamed(name);
      return sheet !== undefined && this.changed.get(sheet.id)?.overlaps(area) === true;
    });
  }

  /** Gives a link its text; what looks at it is due. */
  private showLink(sheet: SheetDoc, row: number, column: number, { shown }: LinkFormula): void {
    sheet.setCached(row, column, shown);
    this.touched(sheet, { row, column, rows: 1, columns: 1 });
  }

  private calculate(engine: Engine, entries: readonly Entry[]): void {
    const known = new Set<string>();
    for (const { sheet, row, column, value } of this.results(engine, entries)) {
      known.add(keyOf(sheet, row, column));
      sheet.setCached(row, column, value);
    }
    for (const entry of entries) if (!known.has(entry.key)) this.leaveToExcel(entry);
  }

  /** What the engine can say for certain. */
  private *results(engine: Engine, entries: readonly Entry[]): IterableIterator<Result> {
    const readable = entries.filter(({ references }) => references?.uncertain === false);
    const byKey = new Map(readable.map((entry) => [entry.key, entry]));
    for (const { sheet, row, column, value } of run(engine, this.document, readable)) {
      const entry = byKey.get(keyOf(sheet, row, column)) ?? ownerOf(readable, sheet, row, column);
      if (value === undefined || (entry && isUnsupported(entry, value))) continue;
      yield { sheet, row, column, value };
    }
  }

  /** No result is better than a wrong one: the file then asks Excel to calculate when it is opened. */
  private leaveToExcel({ sheet, row, column, formula, array }: Entry): void {
    if (!array && sheet.get(row, column).value !== null) sheet.setFormula(row, column, formula);
  }
}

interface Result {
  readonly sheet: SheetDoc;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** More are left as they are: the engine would keep whoever opens the file waiting. */
const MOST_UNSOLVED = 50_000;

/** A sheet that is damaged has none: that is told when somebody reads it. */
function unsolvedIn(document: Document): Omit<Result, 'value'>[] {
  const zeros = document.calculatesOnLoad;
  return document.sheets.flatMap((sheet) => {
    try {
      return [...sheet.unsolvedPlaces(zeros)].map((place) => ({ sheet, ...place }));
    } catch (error) {
      if (error instanceof XlsxError) return [];
      throw error;
    }
  });
}

type SheetNamed = (name: string) => SheetDoc | undefined;

/** null for every formula that is not a link to sheets that are there. */
function linkIn(formula: string, sheetNamed: SheetNamed): LinkFormula | null {
  const link = readLink(formula);
  return link && leadsSomewhere(link, sheetNamed) ? link : null;
}

function oncePerName(ask: SheetNamed): SheetNamed {
  const known = new Map<string, SheetDoc | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, ask(name));
    return known.get(name);
  };
}

/** A name may have changed its meaning, a deleted sheet or name leaves #REF! behind. */
const dependsOnNames = (entry: Entry): boolean =>
  (entry.references?.names.length ?? 0) > 0 || entry.formula.includes('#REF!');

const MAX_NAME_DEPTH = 8;

/** Excel's own limit; files may write function names longer ("_xlfn."). What is longer is not read at all. */
const MAX_FORMULA = 2 * 8192;

const ownerOf = (
  entries: readonly Entry[],
  sheet: SheetDoc,
  row: number,
  column: number,
): Entry | undefined =>
  entries.find(
    (entry) =>
      entry.sheet.id === sheet.id &&
      entry.array &&
      contains(entry.array, { row, column, rows: 1, columns: 1 }),
  );

/**
 * #NAME? is what the engine says of a function it does not have. It is believed only where Excel would say it too: when
 * the formula spells a name, as "- Utbilda personal" does.
 */
function isUnsupported(entry: Entry, value: CellValue): boolean {
  const isNameError = typeof value === 'object' && value !== null && value.error === '#NAME?';
  return (isNameError && (entry.references?.names.length ?? 0) === 0) || isFaultyResult(entry.formula, value);
}

function run(engine: Engine, document: Document, entries: readonly Entry[]) {
  return engine.run(document, entries, inputsOf(entries));
}
