/** Run by commandLine.ts: reads every cell of a workbook, writes each back as it was, and saves. No action, no client, no wire. */
import { readFileSync, writeFileSync } from 'node:fs';
import { openDocument } from '../../headless/xlsx/openDocument';

const [from = '', to = ''] = process.argv.slice(2);
const document = openDocument(readFileSync(from));
for (const sheet of document.sheets)
  for (const { row, column, value, formula } of [...sheet.cells()])
    if (formula === undefined) sheet.setValue(row, column, value);
    else sheet.setFormula(row, column, formula, value);
writeFileSync(to, document.save());
