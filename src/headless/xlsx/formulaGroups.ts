/** Formulas that several cells share: shared formulas, array formulas and data tables (ECMA-376 part 1, 18.3.1.40). */
import type { Area } from '../document';
import { ByteScanner } from './byteScanner';
import { decodeAttribute, decodeText, textEnd } from './byteText';
import type { CellStore } from './cellStore';
import { contains, parseArea, type Place } from './features/areas';
import { offsetFormula } from './references';
import { decodeXstring } from './xstring';

/** A formula element as it stands in a cell. */
interface FormulaElement {
  readonly type: string;
  readonly group: string;
  readonly area: Area | undefined;
  readonly text: string;
}

interface Master extends Place {
  readonly cell: number;
  text: string;
}

export interface ArrayFormula extends Place {
  readonly area: Area;
  text: string;
  /** A what-if table: no formula of its own is shown in its cells. */
  readonly isDataTable: boolean;
}

/** Rows from which an array is no longer noted in each of them. */
const TALL = 64;

export class FormulaGroups {
  readonly arrays: ArrayFormula[] = [];
  /** By each of their rows: in workbooks of today's Excel every formula may be an array of one cell. */
  private readonly arraysInRow = new Map<number, ArrayFormula[]>();
  /** Those of many rows. */
  private readonly tallArrays: ArrayFormula[] = [];
  private readonly masters = new Map<string, Master[]>();
  private readonly members = new Map<string, number[]>();
  /** Texts that were rewritten in place, by cell. */
  private readonly rewritten = new Map<number, string>();

  /** `special`: indices of the cells whose formula has a type. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly store: CellStore,
    special: readonly number[],
    private readonly part: string,
  ) {
    for (const cell of special) this.add(cell);
  }

  /** The formula of a cell of the file, by its index. */
  formulaAt(cell: number, place: Place): string {
    const own = this.read(cell);
    if (own.text || own.type !== 'shared') return own.text;
    const master = this.masterOf(cell, own.group);
    return master ? offsetFormula(master.text, place.row - master.row, place.column - master.column) : '';
  }

  isShared(cell: number): boolean {
    return this.read(cell).type === 'shared';
  }

  /** The text that stands in the cell's own formula element: empty for those that follow a shared formula. */
  ownText(cell: number): string {
    return this.read(cell).text;
  }

  /** Gives the cell's own formula element, and with it all that follow it, another text. */
  rewrite(cell: number, text: string): void {
    this.rewritten.set(cell, text);
    const { row, column } = this.placeOf(cell);
    for (const masters of this.masters.values())
      for (const item of masters) if (item.cell === cell) item.text = text;
    for (const item of this.arrays) if (item.row === row && item.column === column) item.text = text;
  }

  /** The array formula or data table that a cell belongs to. */
  arrayAt(row: number, column: number): ArrayFormula | undefined {
    const holds = ({ area }: ArrayFormula): boolean => contains(area, row, column);
    return this.arraysInRow.get(row)?.find(holds) ?? this.tallArrays.find(holds);
  }

  /** The other cells that would lose their formula with this one. */
  dependants(cell: number): { readonly cell: number; readonly place: Place }[] {
    const own = this.read(cell);
    if (own.type !== 'shared' || !own.text) return [];
    return (this.members.get(own.group) ?? [])
      .filter(
        (member) =>
          member !== cell && this.masterOf(member, own.group)?.cell === cell && !this.read(member).text,
      )
      .map((member) => ({ cell: member, place: this.placeOf(member) }));
  }

  placeOf(cell: number): Place {
    const { store } = this;
    let low = 0;
    let high = store.rowCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (store.rowCells[middle]! <= cell) low = middle;
      else high = middle - 1;
    }
    return { row: store.rowNumber[low]!, column: store.column[cell]! };
  }

  private add(cell: number): void {
    const formula = this.read(cell);
    const place = this.placeOf(cell);
    if (formula.type === 'shared') {
      push(this.members, formula.group, cell);
      if (formula.text) push(this.masters, formula.group, { ...place, cell, text: formula.text });
    } else if (formula.area) {
      const isDataTable = formula.type === 'dataTable';
      this.addArray({ ...place, area: formula.area, text: formula.text, isDataTable });
    }
  }

  private addArray(array: ArrayFormula): void {
    const { row, rows } = array.area;
    this.arrays.push(array);
    if (rows > TALL) this.tallArrays.push(array);
    else for (let line = row; line < row + rows; line++) push(this.arraysInRow, line, array);
  }

  /** Groups are numbered anew in some files: the master before a cell counts, else the first (writers may list it later). */
  private masterOf(cell: number, group: string): Master | undefined {
    const masters = this.masters.get(group);
    return masters?.findLast((master) => master.cell <= cell) ?? masters?.[0];
  }

  private read(cell: number): FormulaElement {
    const scanner = new ByteScanner(this.bytes, this.store.formula[cell]!, this.part);
    scanner.next();
    const found = new Map<string, string>();
    while (scanner.attribute()) {
      const name = scanner.slice(scanner.attrStart, scanner.attrEnd);
      found.set(name, decodeAttribute(this.part, this.bytes, scanner.valueStart, scanner.valueEnd));
    }
    const start = scanner.at;
    const text = scanner.isEmpty ? '' : decodeText(this.part, this.bytes, start, textEnd(scanner));
    return {
      type: found.get('t') ?? 'normal',
      group: found.get('si') ?? '',
      area: parseArea(found.get('ref') ?? ''),
      text: this.rewritten.get(cell) ?? decodeXstring(text),
    };
  }
}

function push<Key, T>(lists: Map<Key, T[]>, key: Key, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
