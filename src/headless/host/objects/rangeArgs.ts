import type { Area, SheetDoc } from '../../document';
import { areaText, parseAddress, parseAddresses, sheetPrefix } from '../addresses';
import type { Spec } from '../args';
import { HostError, invalidArgument } from '../errors';
import { RangeRef } from '../ranges';
import type { Session } from '../session';

/** A Range or RangeAreas passed as an argument. */
export const rangeArg: Spec<RangeRef> = (value) => {
  const self = (value as { self?: unknown } | null)?.self;
  if (!(self instanceof RangeRef)) throw invalidArgument('a range is needed');
  return self;
};

/** A range, or an address that is read on some sheet later. */
export const rangeOrText: Spec<RangeRef | string> = (value) =>
  typeof value === 'string' ? value : rangeArg(value);

/** The areas that an argument means; an address without a sheet name lies on `sheet`. */
export function placed(session: Session, sheet: SheetDoc, given: RangeRef | string): RangeRef {
  if (given instanceof RangeRef) return given;
  const address = parseAddress(given);
  if (address) return session.range(addressedSheet(session, sheet, address.sheet), address.area);
  return named(session, sheet, given);
}

function addressedSheet(session: Session, sheet: SheetDoc, name: string | undefined): SheetDoc {
  if (name === undefined) return sheet;
  const found = session.document.sheet(name);
  if (!found) throw invalidArgument(`there is no sheet ${name}`);
  return found;
}

/** `getRange("Listor")` also takes a defined name or a table's name. */
function named(session: Session, sheet: SheetDoc, text: string): RangeRef {
  const { names, tables } = session.document;
  const defined = names.get(text, sheet.id) ?? names.get(text, null);
  if (defined) return rangeOfFormula(session, defined.formula) ?? notARange(text);
  const table = tables.find((each) => each.name.toLowerCase() === text.toLowerCase());
  const found = table?.sheet.tables.items.find((each) => each.id === table.id);
  if (table && found) return session.range(table.sheet, found.area);
  return notARange(text);
}

function notARange(text: string): never {
  throw invalidArgument(`${text.slice(0, 60)} is no range`);
}

/** The range that a formula like "Listor!$A$1:$A$9" means; undefined for anything that is no plain reference. */
export function rangeOfFormula(session: Session, formula: string): RangeRef | undefined {
  const addresses = tryAddresses(formula);
  const sheet = addresses?.[0]?.sheet === undefined ? undefined : session.document.sheet(addresses[0].sheet);
  if (!addresses || !sheet) return undefined;
  const areas = addresses.map((address) => address.area);
  const [first] = areas;
  if (!first) return undefined;
  return areas.length === 1 ? session.range(sheet, first) : session.rangeAreas(sheet, areas);
}

function tryAddresses(formula: string): ReturnType<typeof parseAddresses> | undefined {
  try {
    return parseAddresses(formula);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

/** "Blad1!$A$1:$B$2" for names, validations and print areas. */
export function sourceText(range: RangeRef): string {
  const prefix = sheetPrefix(range.sheet.name);
  return range.areas.map((area: Area) => prefix + areaText(area, true)).join(',');
}
