import type { Area, SheetDoc } from '../document';
import type { CellFormat, FormatPatch } from '../documentStyles';
import { text } from './args';
import { assertAllowed } from './access';
import { areaText } from './addresses';
import { invalidArgument } from './errors';
import { originFields } from './events';
import type { RangeRef } from './ranges';
import { readStyles } from './reading';
import { asRectangle } from './writing';

/** Lays a patch over every cell of a range; whole rows and columns are formatted as such. */
export function format(range: RangeRef, patch: FormatPatch): void {
  assertAllowed(range.session, range.sheet, 'allowFormatCells');
  for (const area of range.areas) patchArea(range, area, patch);
  announceFormat(range);
}

/** One area without events or checks: for the caller that does both once for many. */
export function patchArea(range: RangeRef, area: Area, patch: FormatPatch): void {
  const { styles } = range.session.document;
  range.sheet.restyle(area, (style) => styles.derive(style, patch));
}

export function announceFormat({ session, sheet, areas }: RangeRef): void {
  for (const area of areas) {
    const message = { worksheetId: sheet.id, address: areaText(area), ...originFields(session.origin) };
    session.outbox.post('formatChanged', sheet.id, message);
  }
}

/** What all cells of a range have in common; null where they differ, as Excel answers. */
export function common<T>(range: RangeRef, pick: (format: CellFormat) => T): T | null {
  return commonOf(range, range.areas, pick);
}

export function commonOf<T>(
  range: RangeRef,
  areas: readonly Area[],
  pick: (format: CellFormat) => T,
): T | null {
  const { styles } = range.session.document;
  const found = new Set<T>();
  for (const area of areas)
    for (const style of distinct(range.sheet, area)) found.add(pick(styles.resolve(style)));
  const [first, ...others] = found;
  return first === undefined || others.length > 0 ? null : first;
}

const distinct = (sheet: SheetDoc, area: Area): Iterable<number> => readStyles(sheet, area);

/** A format code for all, or one for every cell; null leaves a cell's as it is. Whole columns take a single code. */
export function setNumberFormat(range: RangeRef, given: unknown): void {
  if (!Array.isArray(given) || isSingle(given)) {
    format(range, { numberFormat: text(Array.isArray(given) ? (given[0] as unknown[])[0] : given) });
    return;
  }
  const codes = asRectangle(given, range.area);
  const checked = codes.map((line) => line.map((code) => (code === null ? null : text(code))));
  assertAllowed(range.session, range.sheet, 'allowFormatCells');
  for (const [area, code] of blocks(range.area, checked)) patchArea(range, area, { numberFormat: code });
  announceFormat(range);
}

function isSingle(given: readonly unknown[]): boolean {
  const [first] = given;
  if (!Array.isArray(first))
    throw invalidArgument('number formats come as a text or a two-dimensional array');
  return given.length === 1 && first.length === 1;
}

/** Equal codes side by side in a row are one area, so that a column of a thousand dates is not a thousand styles. */
function blocks(area: Area, codes: readonly (readonly (string | null)[])[]): [Area, string][] {
  return codes.flatMap((line, row) => {
    const found: [Area, string][] = [];
    for (let from = 0, to = 0; from < line.length; from = to) {
      while (to < line.length && line[to] === line[from]) to++;
      const code = line[from];
      const place = { row: area.row + row, column: area.column + from, rows: 1, columns: to - from };
      if (code !== null && code !== undefined) found.push([place, code]);
    }
    return found;
  });
}
