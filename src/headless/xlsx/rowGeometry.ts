/** Heights, visibility and outline of rows, which are attributes of `<row>` (ECMA-376 part 1, 18.3.1.73). */
import type { RowGeometry } from '../documentFeatures';
import { editSection, readSection } from './features/sheetElement';
import { lastAnswer } from './partTree';
import type { Sheet } from './sheet';
import { parseElement } from './xml';
import { boolAttr, numberAttr, setAttr } from './xmlTree';

/** Excel's for Calibri and Aptos 11; a sheet nearly always says its own. */
const DEFAULT_HEIGHT = 15;

export function openRows(sheet: Sheet): RowGeometry {
  // Asked for every row of a sheet, and read anew only when it has changed.
  const parsed = lastAnswer((slice) => (slice === '' ? undefined : parseElement(slice)));
  const format = () => parsed(sheet.section('sheetFormatPr') ?? '');
  const defaultHeight = () => numberAttr(format(), 'defaultRowHeight') ?? DEFAULT_HEIGHT;
  const own = (row: number, name: string) => sheet.cells.rowAttribute(row, name);
  const set = (first: number, count: number, name: string, value: string | undefined) => {
    for (let row = first; row < first + count; row++) {
      if (own(row, name) !== value) sheet.cells.setRowAttribute(row, name, value);
    }
  };
  const setHeight = (first: number, count: number, points: number | null) => {
    set(first, count, 'ht', points === null ? undefined : String(points));
    set(first, count, 'customHeight', points === null ? undefined : '1');
  };
  // Other programs than Excel hide a row by giving it no height, and Excel takes it for hidden.
  const hasNoHeight = (row: number): boolean => Number(own(row, 'ht') ?? 1) === 0;
  return {
    get defaultHeight() {
      return defaultHeight();
    },
    hidden: (row) =>
      isTrue(own(row, 'hidden') ?? (boolAttr(format(), 'zeroHeight') ? '1' : undefined)) || hasNoHeight(row),
    setHidden(first, count, hidden) {
      const shown = boolAttr(format(), 'zeroHeight') ? '0' : undefined;
      set(first, count, 'hidden', hidden ? '1' : shown);
      if (hidden) return;
      for (let row = first; row < first + count; row++) if (hasNoHeight(row)) setHeight(row, 1, null);
    },
    height: (row) => Number(own(row, 'ht')) || defaultHeight(),
    setHeight,
    setFittedHeight(row, points) {
      set(row, 1, 'ht', String(points));
      set(row, 1, 'customHeight', undefined);
    },
    outlineLevel: (row) => Number(own(row, 'outlineLevel') ?? 0),
    setOutlineLevel(first, count, level) {
      set(first, count, 'outlineLevel', level === 0 ? undefined : String(level));
      keepDepth(sheet, level);
    },
  };
}

/** Excel shows the outline's buttons only when the sheet says how deep it is. */
function keepDepth(sheet: Sheet, level: number): void {
  const depth = numberAttr(readSection(sheet, 'sheetFormatPr'), 'outlineLevelRow') ?? 0;
  if (level <= depth) return;
  editSection(sheet, 'sheetFormatPr', (node) => {
    setAttr(node, 'defaultRowHeight', numberAttr(node, 'defaultRowHeight') ?? DEFAULT_HEIGHT);
    setAttr(node, 'outlineLevelRow', level);
  });
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
