import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../src/excel/read';
import { createHost } from '../../src/headless';
import { connectNode } from '../../src/headless/node';
import { cellText } from '../../src/sheets/reading/cellText';
import { rowXml, xlsx } from '../support/xlsx';

/** A workbook with one date, 2025-06-30, counted from 1900 or 1904. */
function bytesOf(date1904: boolean): Uint8Array {
  const serial = 45838 - (date1904 ? 1462 : 0);
  const row = rowXml(1, ['Klart']) + `<row r="2"><c r="A2" s="1"><v>${serial}</v></c></row>`;
  const styles =
    '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';
  const bytes = xlsx({ sheets: [{ name: 'Blad1', xml: `<sheetData>${row}</sheetData>` }], styles });
  const files = unzipSync(bytes);
  const part = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
  const counted = part
    .replace(/<workbookPr[^>]*\/>/, '')
    .replace('<sheets>', `<workbookPr date1904="${Number(date1904)}"/><sheets>`);
  return zipSync({ ...files, 'xl/workbook.xml': strToU8(counted) });
}

test.each([false, true])(
  'a date is the same day, whether the workbook counts from 1904: %s',
  async (date1904) => {
    const client = await connectNode(createHost(bytesOf(date1904)));
    const { book } = await client.Excel.run((context) => readWorkbook(context, { merges: false }));
    client.close();
    const [grid] = book.grids;
    if (!grid) throw new Error('no sheet was read');
    expect(grid.date1904).toBe(date1904 ? true : undefined);
    expect(cellText(grid, 1, 0)).toBe('2025-06-30');
  },
);
