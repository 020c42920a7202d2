import { openDocument } from '../../../src/headless/xlsx/openDocument';
import { rowXml, xlsx } from '../../support/xlsx';

const open = (xml: string) => openDocument(xlsx({ sheets: [{ name: 'Blad1', xml }] }));

/** As openpyxl and report generators hide what they do not want shown. */
const made = () =>
  open(
    `<cols><col min="2" max="2" width="0" customWidth="1"/></cols><sheetData>${rowXml(1, [1, 2])}${rowXml(2, [3, 4]).replace('<row r="2"', '<row r="2" ht="0" customHeight="1"')}</sheetData>`,
  );

test('what has no size is hidden, as Excel says of it', () => {
  const { rows, columns } = made().sheets[0]!;
  expect([0, 1, 2].map((row) => rows.hidden(row))).toEqual([false, true, false]);
  expect([0, 1, 2].map((column) => columns.hidden(column))).toEqual([false, true, false]);
});

test('shown again, it has a size that can be seen, in the saved file too', () => {
  const document = made();
  const { rows, columns } = document.sheets[0]!;
  rows.setHidden(0, 3, false);
  columns.setHidden(0, 3, false);
  const saved = openDocument(document.save()).sheets[0]!;
  expect([rows.hidden(1), columns.hidden(1), saved.rows.hidden(1), saved.columns.hidden(1)]).not.toContain(
    true,
  );
  expect(saved.rows.height(1)).toBe(saved.rows.height(0));
  expect(saved.columns.width(1)).toBe(saved.columns.width(0));
});
