/** A second sheet like the first. */
import type { Relationship } from './parts';
import { builtInName, setBuiltInName } from './features/names';
import { renameSheetIn } from './references';
import type { Sheet } from './sheet';
import { insertSheet } from './sheetList';
import type { Workbook } from './workbook';
import { XlsxError } from './xlsxError';

/** Kinds of related parts that a copy may simply have too: links outwards, printer settings, properties of the sheet. */
const COPIED = new Set(['hyperlink', 'printerSettings', 'customProperty']);
const PRINT_NAMES = ['_xlnm.Print_Area', '_xlnm.Print_Titles'];

/** See Document.copySheet. Drawings, tables, comments and pivot tables would be lost or doubled: refused. */
export function copySheet(workbook: Workbook, source: Sheet, name: string, position?: number): Sheet {
  const pkg = workbook.package;
  source.flush();
  const relations = pkg.relationships(source.partName);
  const other = relations.items.find((relation) => !COPIED.has(relation.kind));
  if (other) throw new XlsxError('copy-unsupported', { what: other.kind });
  const copy = insertSheet(workbook, name, pkg.readText(source.partName), position);
  for (const relation of relations.items) copyRelation(workbook, copy, relation);
  for (const print of PRINT_NAMES) {
    const formula = builtInName(source, print);
    if (formula) setBuiltInName(copy, print, renameSheetIn(formula, source.doc.name, name));
  }
  return copy;
}

/** Under the same id, since the copied XML says it; parts become parts of the copy's own. */
function copyRelation(workbook: Workbook, copy: Sheet, relation: Relationship): void {
  const pkg = workbook.package;
  const relations = pkg.relationships(copy.partName);
  if (relation.external || !pkg.has(relation.target)) {
    relations.add(relation.type, relation.target, relation.external, relation.id);
    return;
  }
  const part = pkg.freeName(relation.target.replace(/\d*(\.[^./]*)$/, '#$1'));
  pkg.writeBytes(part, pkg.readBytes(relation.target), pkg.contentType(relation.target));
  relations.add(relation.type, part, false, relation.id);
}
