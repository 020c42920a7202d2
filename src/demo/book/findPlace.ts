/** Places in a workbook as people write them in the name box and as links name them. */
import type { Area, Document, SheetDoc } from '../../headless/document';
import { parseAddress } from '../../headless/host/addresses';

export interface FoundPlace {
  readonly sheet: string;
  readonly area: Area;
}

/** An address on the active sheet, "Blad1!A5", "'Mitt blad'!A5:B9", a defined name, a table or the name of a sheet; null otherwise. */
export function findPlace(document: Document, typed: string): FoundPlace | null {
  const text = typed.trim().replace(/^[#=]/, '');
  return (
    address(document, text) ?? named(document, text) ?? table(document, text) ?? wholeSheet(document, text)
  );
}

function address(document: Document, text: string): FoundPlace | null {
  const [, prefix, rest = text] = /^(.*)!([^!]+)$/.exec(text) ?? [];
  const sheet = prefix === undefined ? document.activeSheet : document.sheet(unquoted(prefix));
  const area = parseAddress(rest.replaceAll('$', ''))?.area;
  return sheet && area && isShown(sheet) ? { sheet: sheet.id, area } : null;
}

function named(document: Document, text: string): FoundPlace | null {
  const found =
    document.names.get(text, document.activeSheet.id) ??
    document.names.get(text, null) ??
    document.names.items.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  return found ? address(document, found.formula) : null;
}

function table(document: Document, text: string): FoundPlace | null {
  const found = document.tables.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  const area = found?.sheet.tables.items.find(({ id }) => id === found.id)?.area;
  return found && area ? { sheet: found.sheet.id, area } : null;
}

function wholeSheet(document: Document, text: string): FoundPlace | null {
  const sheet = document.sheet(unquoted(text));
  return sheet && isShown(sheet) && text !== ''
    ? { sheet: sheet.id, area: { row: 0, column: 0, rows: 1, columns: 1 } }
    : null;
}

function isShown(sheet: SheetDoc): boolean {
  return sheet.visibility === 'visible';
}

function unquoted(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
