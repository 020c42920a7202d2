/**
 * Table column names and the header cells they must equal, letter by letter, or Excel repairs the file. Line breaks are
 * written `_x000a_`, as Excel does.
 */
import type { Area } from '../../document';
import type { SheetPart } from '../parts';
import { decodeXstring, encodeXstring } from '../xstring';
import { shownText } from '../numberText';

export function encodeName(name: string): string {
  return encodeXstring(name).replace(/\r?\n/g, '_x000a_').replace(/\r/g, '_x000d_').replace(/\t/g, '_x0009_');
}

export function decodeName(name: string): string {
  return decodeXstring(name);
}

/**
 * Makes a header row fit for a table: texts, none empty, none twice. Cells that must change are changed (numbers and
 * formulas become the text they show, blanks `fallback` or "Column1", doubles get a number) and the names are answered.
 */
export function settleHeaders(sheet: SheetPart, row: Area, fallbacks: readonly string[] = []): string[] {
  const names = headerTexts(sheet, row);
  const taken = new Set<string>();
  return names.map((text, index) => {
    const name = free(text === '' ? (fallbacks[index] ?? `Column${index + 1}`) : text, taken);
    taken.add(name.toUpperCase());
    const cell = sheet.doc.get(row.row, row.column + index);
    if (cell.value !== name || cell.formula !== undefined)
      sheet.doc.setValue(row.row, row.column + index, name);
    return name;
  });
}

function headerTexts(sheet: SheetPart, row: Area): string[] {
  return Array.from({ length: row.columns }, (_, index) => {
    const { value, style } = sheet.doc.get(row.row, row.column + index);
    const text = shownText(value, sheet.workbook.styles.resolve(style).numberFormat, 'sv-SE');
    return text.replace(/\r\n?/g, '\n');
  });
}

/** "Namn", "Namn2", "Namn3" … as Excel numbers them. */
function free(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toUpperCase()); number++) name = `${wanted}${number}`;
  return name;
}
