/** How a sheet prints (ECMA-376 part 1, 18.3.1.62–70), spread over five elements and two names. */
import type { PageSetup } from '../../documentFeatures';
import type { SectionName, SheetPart } from '../parts';
import { attr, boolAttr, child, ensureChild, numberAttr, removeChild, setAttr } from '../xmlTree';
import { readHeaderFooter, writeHeaderFooter } from './headerFooter';
import { readPrintAreas, readTitles, writePrintAreas, writeTitles } from './printNames';
import { editSection, readSection } from './sheetElement';

const SHEET_PR_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];
const LETTER = 1;
/** Excel's "Normal" margins, in inches. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const MARGIN_NAMES = Object.keys(MARGINS) as (keyof typeof MARGINS)[];

export function openPageSetup(sheet: SheetPart): PageSetup {
  const setup = () => readSection(sheet, 'pageSetup');
  const option = (name: string) => boolAttr(readSection(sheet, 'printOptions'), name);
  const set = (section: SectionName, name: string, value: string | number | boolean | undefined) =>
    editSection(sheet, section, (node) => setAttr(node, name, value));
  return {
    get orientation() {
      return attr(setup(), 'orientation') === 'landscape' ? 'landscape' : 'portrait';
    },
    set orientation(value) {
      set('pageSetup', 'orientation', value);
    },
    get paperSize() {
      return numberAttr(setup(), 'paperSize') ?? LETTER;
    },
    set paperSize(value) {
      set('pageSetup', 'paperSize', value);
    },
    get zoom() {
      return readZoom(sheet);
    },
    set zoom(value) {
      writeZoom(sheet, value);
    },
    get margins() {
      const node = readSection(sheet, 'pageMargins');
      const pairs = MARGIN_NAMES.map((name) => [name, numberAttr(node, name) ?? MARGINS[name]] as const);
      return Object.fromEntries(pairs) as typeof MARGINS;
    },
    set margins(value) {
      editSection(sheet, 'pageMargins', (node) => {
        for (const name of MARGIN_NAMES) setAttr(node, name, value[name]);
      });
    },
    get centerHorizontally() {
      return option('horizontalCentered');
    },
    set centerHorizontally(value) {
      set('printOptions', 'horizontalCentered', value || undefined);
    },
    get centerVertically() {
      return option('verticalCentered');
    },
    set centerVertically(value) {
      set('printOptions', 'verticalCentered', value || undefined);
    },
    get printGridlines() {
      return option('gridLines');
    },
    set printGridlines(value) {
      set('printOptions', 'gridLines', value || undefined);
    },
    get printHeadings() {
      return option('headings');
    },
    set printHeadings(value) {
      set('printOptions', 'headings', value || undefined);
    },
    get headerFooter() {
      return readHeaderFooter(readSection(sheet, 'headerFooter'));
    },
    set headerFooter(value) {
      editSection(sheet, 'headerFooter', (node) => writeHeaderFooter(node, value));
    },
    get printTitleRows() {
      return readTitles(sheet).rows;
    },
    set printTitleRows(rows) {
      writeTitles(sheet, { ...readTitles(sheet), rows });
    },
    get printTitleColumns() {
      return readTitles(sheet).columns;
    },
    set printTitleColumns(columns) {
      writeTitles(sheet, { ...readTitles(sheet), columns });
    },
    get printAreas() {
      return readPrintAreas(sheet);
    },
    set printAreas(areas) {
      writePrintAreas(sheet, areas);
    },
  };
}

function readZoom(sheet: SheetPart): PageSetup['zoom'] {
  const setup = readSection(sheet, 'pageSetup');
  const fits = boolAttr(child(readSection(sheet, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  if (!fits) return { scale: numberAttr(setup, 'scale') ?? 100 };
  return { fitWidth: numberAttr(setup, 'fitToWidth') ?? 1, fitHeight: numberAttr(setup, 'fitToHeight') ?? 1 };
}

/** Excel looks at the numbers of pages only where sheetPr says that it shall fit. */
function writeZoom(sheet: SheetPart, zoom: PageSetup['zoom']): void {
  const fits = 'fitWidth' in zoom;
  editSection(sheet, 'sheetPr', (node) => {
    const setup = ensureChild(node, 'pageSetUpPr', SHEET_PR_ORDER);
    setAttr(setup, 'fitToPage', fits || undefined);
    if (setup.attributes.size === 0) removeChild(node, setup);
  });
  editSection(sheet, 'pageSetup', (node) => {
    setAttr(node, 'scale', fits || zoom.scale === 100 ? undefined : zoom.scale);
    setAttr(node, 'fitToWidth', fits ? zoom.fitWidth : undefined);
    setAttr(node, 'fitToHeight', fits ? zoom.fitHeight : undefined);
  });
}
