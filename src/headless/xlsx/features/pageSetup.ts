/** How a sheet prints (ECMA-376 part 1, 18.3.1.62–70), spread over five elements and two names. */
import type { PageSetup } from '../../documentFeatures';
import type { SectionName, SheetPart } from '../parts';
import {
  attr,
  boolAttr,
  child,
  ensureChild,
  numberAttr,
  removeChild,
  setAttr,
  type XmlElement,
} from '../xmlTree';
import { readHeaderFooter, writeHeaderFooter } from './headerFooter';
import { readPrintAreas, readTitles, writePrintAreas, writeTitles } from './printNames';
import { editSection, readSection } from './sheetElement';

const SHEET_PR_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];
const LETTER = 1;
/** Excel's "Normal" margins, in inches. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const MARGIN_NAMES = Object.keys(MARGINS) as (keyof typeof MARGINS)[];

export function openPageSetup(sheet: SheetPart): PageSetup {
  return new SheetPageSetup(sheet);
}

class SheetPageSetup implements PageSetup {
  constructor(private readonly sheet: SheetPart) {}

  get orientation(): PageSetup['orientation'] {
    return attr(this.setup, 'orientation') === 'landscape' ? 'landscape' : 'portrait';
  }

  set orientation(value: PageSetup['orientation']) {
    this.set('pageSetup', 'orientation', value);
  }

  get paperSize(): number {
    return numberAttr(this.setup, 'paperSize') ?? LETTER;
  }

  set paperSize(value: number) {
    this.set('pageSetup', 'paperSize', value);
  }

  get zoom(): PageSetup['zoom'] {
    return readZoom(this.sheet);
  }

  set zoom(value: PageSetup['zoom']) {
    writeZoom(this.sheet, value);
  }

  get margins(): PageSetup['margins'] {
    const node = readSection(this.sheet, 'pageMargins');
    const pairs = MARGIN_NAMES.map((name) => [name, numberAttr(node, name) ?? MARGINS[name]] as const);
    return Object.fromEntries(pairs) as typeof MARGINS;
  }

  set margins(value: PageSetup['margins']) {
    editSection(this.sheet, 'pageMargins', (node) => {
      for (const name of MARGIN_NAMES) setAttr(node, name, value[name]);
    });
  }

  get centerHorizontally(): boolean {
    return this.option('horizontalCentered');
  }

  set centerHorizontally(value: boolean) {
    this.setOption('horizontalCentered', value);
  }

  get centerVertically(): boolean {
    return this.option('verticalCentered');
  }

  set centerVertically(value: boolean) {
    this.setOption('verticalCentered', value);
  }

  get printGridlines(): boolean {
    return this.option('gridLines');
  }

  set printGridlines(value: boolean) {
    this.setOption('gridLines', value);
  }

  get printHeadings(): boolean {
    return this.option('headings');
  }

  set printHeadings(value: boolean) {
    this.setOption('headings', value);
  }

  get headerFooter(): PageSetup['headerFooter'] {
    return readHeaderFooter(readSection(this.sheet, 'headerFooter'));
  }

  set headerFooter(value: PageSetup['headerFooter']) {
    editSection(this.sheet, 'headerFooter', (node) => writeHeaderFooter(node, value));
  }

  get printTitleRows(): PageSetup['printTitleRows'] {
    return readTitles(this.sheet).rows;
  }

  set printTitleRows(rows: PageSetup['printTitleRows']) {
    writeTitles(this.sheet, { ...readTitles(this.sheet), rows });
  }

  get printTitleColumns(): PageSetup['printTitleColumns'] {
    return readTitles(this.sheet).columns;
  }

  set printTitleColumns(columns: PageSetup['printTitleColumns']) {
    writeTitles(this.sheet, { ...readTitles(this.sheet), columns });
  }

  get printAreas(): PageSetup['printAreas'] {
    return readPrintAreas(this.sheet);
  }

  set printAreas(areas: PageSetup['printAreas']) {
    writePrintAreas(this.sheet, areas);
  }

  private get setup(): XmlElement | undefined {
    return readSection(this.sheet, 'pageSetup');
  }

  private set(section: SectionName, name: string, value: string | number | boolean | undefined): void {
    editSection(this.sheet, section, (node) => setAttr(node, name, value));
  }

  private option(name: string): boolean {
    return boolAttr(readSection(this.sheet, 'printOptions'), name);
  }

  private setOption(name: string, value: boolean): void {
    this.set('printOptions', name, value || undefined);
  }
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
