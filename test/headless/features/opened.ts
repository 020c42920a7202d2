import type { Area, Document, SheetDoc } from '../../../src/headless/document';
import { openDocument } from '../../../src/headless/xlsx/openDocument';
import { SECTION_ORDER } from '../../../src/headless/xlsx/parts';
import { parseXml } from '../../../src/headless/xlsx/xml';
import { elements, localName } from '../../../src/headless/xlsx/xmlTree';
import { partsOf, xlsx, type SmallWorkbook } from '../../support/xlsx';

export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  row,
  column,
  rows,
  columns,
});

export interface Opened {
  readonly document: Document;
  readonly sheet: SheetDoc;
  /** Saves, checks the order of elements in every sheet, and opens the result. */
  reopened(): Opened;
  /** Saves; the text of a part, or of the first sheet. */
  text(part?: string): string;
}

export function open(book: SmallWorkbook | string = {}): Opened {
  return wrap(
    openDocument(xlsx(typeof book === 'string' ? { sheets: [{ name: 'Blad1', xml: book }] } : book)),
  );
}

function wrap(document: Document): Opened {
  const parts = () => {
    const saved = partsOf(document.save());
    for (const [name, text] of Object.entries(saved))
      if (/worksheets\/[^/]*\.xml$/.test(name)) expectSchemaOrder(text);
    return saved;
  };
  return {
    document,
    sheet: document.sheets[0]!,
    reopened: () => {
      parts();
      return wrap(openDocument(document.save()));
    },
    text: (part = 'xl/worksheets/sheet1.xml') => parts()[part] ?? '',
  };
}

/** CT_Worksheet is a sequence: Excel repairs files whose elements stand in another order. */
function expectSchemaOrder(text: string): void {
  const names = elements(parseXml(text).root).map((node) => localName(node.name));
  const places = names.map((name) => SECTION_ORDER.indexOf(name as (typeof SECTION_ORDER)[number]));
  expect(places.filter((place) => place < 0)).toEqual([]);
  expect(places).toEqual([...places].sort((one, other) => one - other));
}
