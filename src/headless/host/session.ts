import type { Area, Document, SheetDoc } from '../document';
import { areaText } from './addresses';
import { noCounters } from './counters';
import { HostError, itemNotFound } from './errors';
import { Outbox, type EventOrigin } from './events';
import type { Calculation } from './calculation';
import { afterDelete, afterInsert, RangeRef } from './ranges';
import type { ResolvedOptions } from './options';
import type { XlsxError } from '../xlsx/xlsxError';
import { UndoLedger } from './undo';

/** Everything the members of the object types share: the document and what Excel keeps beside it while it is open. */
export class Session {
  readonly outbox = new Outbox();
  readonly counters = noCounters();
  readonly undo = new UndoLedger();
  /** Who is acting right now; events say it. */
  origin: EventOrigin = 'add-in';
  /** Ids of conditional formats that were made through this session: all others are somebody else's. */
  readonly ownRules = new Set<string>();
  /** What the user has selected; the first area's corner is the active cell. */
  selection: RangeRef;
  /** The last refusal of the package layer: parts are read when first asked for, so damage may show late. */
  damage: XlsxError | null = null;
  private readonly tracked = new Map<string, RangeRef>();
  private readonly kept = new Set<string>();
  private nextReference = 1;

  constructor(
    readonly document: Document,
    readonly options: ResolvedOptions,
    readonly calculation: Calculation,
  ) {
    this.selection = this.keepSelection(document.activeSheet, [{ row: 0, column: 0, rows: 1, columns: 1 }]);
  }

  /** A range that follows inserted and deleted cells until the batch ends, or longer when the client keeps it. */
  range(sheet: SheetDoc, area: Area): RangeRef {
    return this.track(sheet, [area], 'Range');
  }

  rangeAreas(sheet: SheetDoc, areas: readonly Area[]): RangeRef {
    return this.track(sheet, areas, 'RangeAreas');
  }

  keep(range: RangeRef): void {
    this.kept.add(range.id);
  }

  release(id: string): void {
    this.kept.delete(id);
    this.tracked.delete(id);
  }

  /** The range behind a `_ReferenceId`. */
  reference(id: string): RangeRef {
    const range = this.tracked.get(id);
    if (!range || !this.isAlive(range.sheet))
      throw new HostError('InvalidReference', `The reference ${id} is not valid any more.`);
    return range;
  }

  /** References the client keeps, for tests that look for leaks. */
  get keptReferences(): number {
    return this.kept.size - 1;
  }

  /** Forgets ranges that nobody keeps. */
  endBatch(): void {
    for (const id of this.tracked.keys()) if (!this.kept.has(id)) this.tracked.delete(id);
  }

  /** Selects and tells the listeners. */
  selectByUser(sheet: SheetDoc, areas: readonly Area[]): void {
    this.select(sheet, areas);
    const address = areas.map((area) => areaText(area)).join(',');
    this.outbox.post('selectionChanged', sheet.id, { worksheetId: sheet.id, address });
  }

  select(sheet: SheetDoc, areas: readonly Area[]): void {
    this.release(this.selection.id);
    this.selection = this.keepSelection(sheet, areas);
  }

  sheetById(id: string): SheetDoc {
    const sheet = this.document.sheets.find((each) => each.id === id);
    if (!sheet) throw itemNotFound(`worksheet ${id}`);
    return sheet;
  }

  isAlive(sheet: SheetDoc): boolean {
    return this.document.sheets.some((each) => each.id === sheet.id);
  }

  /** Inserts cells; refuses before anything moves, then lets every held range follow. */
  insertCells(sheet: SheetDoc, area: Area, shift: 'down' | 'right'): void {
    sheet.insertCells(area, shift);
    this.follow(sheet, (held) => afterInsert(held, area, shift));
  }

  deleteCells(sheet: SheetDoc, area: Area, shift: 'up' | 'left'): void {
    sheet.deleteCells(area, shift);
    this.follow(sheet, (held) => afterDelete(held, area, shift));
  }

  private follow(sheet: SheetDoc, move: (area: Area) => Area | null): void {
    for (const range of this.tracked.values()) {
      if (range.sheet.id !== sheet.id) continue;
      range.areas = range.areas.flatMap((area) => move(area) ?? []);
    }
  }

  private track(sheet: SheetDoc, areas: readonly Area[], kind: 'Range' | 'RangeAreas'): RangeRef {
    const range = new RangeRef(this, sheet, areas, `ref-${this.nextReference++}`, kind);
    this.tracked.set(range.id, range);
    return range;
  }

  private keepSelection(sheet: SheetDoc, areas: readonly Area[]): RangeRef {
    const range = this.rangeAreas(sheet, areas);
    this.keep(range);
    return range;
  }
}
