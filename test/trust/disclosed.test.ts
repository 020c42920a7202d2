import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import type { CheckAnswer } from '../../src/cli/kontrollera';
import { bookOf } from '../excel/workbook';
import { withRelated } from './excelBook';
import { changed, emptySheet, MAIN, risks, SHEET, WORKBOOK, withSheet } from './parts';

const MS = 'http://schemas.microsoft.com/office';
const ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const sheet = (from: string | RegExp, to: string) => changed({ [SHEET]: (xml) => xml.replace(from, to) });
const columns = (attributes: string) => sheet('<sheetData>', `<cols><col min="6" max="7" ${attributes}/></cols><sheetData>`); // prettier-ignore
const second = (state: string, rows: string[][]) =>
  changed({ [WORKBOOK]: (xml) => xml.replace('sheetId="2"', `sheetId="2" state="${state}"`) }, bookOf({ Riskanalys: risks, Gömt: rows })); // prettier-ignore
const macro = (state: string) =>
  withSheet(`name="Makro" sheetId="7" ${state}`, `${MS}/2006/relationships/xlMacrosheet`, `<xm:macrosheet xmlns:xm="${MS}/excel/2006/main" xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>EXEC("calc")</f><v>0</v></c></row></sheetData></xm:macrosheet>`); // prettier-ignore
const notes = (author: string, text: string) => ['comments', `<comments xmlns="${MAIN}"><authors><author>${author}</author></authors><commentList><comment ref="B2" authorId="0"><text><t>${text}</t></text></comment></commentList></comments>`, `${ML}.comments+xml`] as const; // prettier-ignore
const anna = ['property  ', 'författare är ”Anna”'] as const;

/** What a file holds beside what one sees in it, and what `kontrollera` tells of it: kind, sheet and cell, a part of the message. */
const table: readonly (readonly [string, () => Uint8Array, readonly (readonly [string, string])[]])[] = [
  ['a hidden sheet', () => second('hidden', [['Hemligt']]), [['hidden-sheet Gömt A1', 'Bladet är dolt']]],
  ['a hidden sheet without anything on it', () => second('hidden', []), []],
  ['a very hidden sheet', () => second('veryHidden', [['Hemligt']]), [['very-hidden-sheet Gömt ', 'Excel inte visar']]],
  ['a very hidden macro sheet', () => macro('state="veryHidden"'), [['very-hidden-sheet Makro ', 'Excel inte visar']]],
  ['a hidden macro sheet', () => macro('state="hidden"'), [['hidden-sheet Makro ', 'Bladet är dolt']]],
  ['a macro sheet that one sees', () => macro(''), []],
  ['a very hidden dialog', () => withSheet('name="Dialog" sheetId="7" state="veryHidden"', 'dialogsheet', `<dialogsheet xmlns="${MAIN}"/>`), [['very-hidden-sheet Dialog ', '']]],
  ['a hidden chart sheet', () => withSheet('name="Diagram" sheetId="7" state="hidden"', 'chartsheet', `<chartsheet xmlns="${MAIN}"/>`), [['hidden-sheet Diagram ', '']]],
  ['a hidden sheet that is not filled', () => withSheet('name="Tomt" sheetId="7" state="hidden"', 'worksheet', emptySheet), []],
  ['a hidden row', () => sheet('<row r="3"', '<row r="3" hidden="1"'), [['hidden-rows Riskanalys A3', 'Rad 3 är dold']]],
  ['a row without height', () => sheet('<row r="3"', '<row r="3" ht="0" customHeight="1"'), [['hidden-rows Riskanalys A3', 'Rad 3 är dold']]],
  ['rows that are shown only where it is said', () => sheet('<sheetData>', '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData>'), [['hidden-rows Riskanalys A1', 'Raderna 1–4 är dolda']]],
  ['hidden columns', () => columns('hidden="1"'), [['hidden-columns Riskanalys F1', 'Kolumnerna F–G är dolda']]],
  ['columns without width', () => columns('width="0" customWidth="1"'), [['hidden-columns Riskanalys F1', 'Kolumnerna F–G är dolda']]],
  ['hidden columns without anything in them', () => sheet('<sheetData>', '<cols><col min="26" max="16384" hidden="1"/></cols><sheetData>'), []],
  ['a note', () => withRelated({ 'xl/comments1.xml': [SHEET, ...notes('Bo', 'Om Kalle')] }), [['note Riskanalys B2', 'Anteckning av Bo: ”Om Kalle”'], anna]],
  ['a comment and its answer', () => withRelated({
    'xl/comments1.xml': [SHEET, ...notes('tc={1}', '[Trådad kommentar]')],
    'xl/threadedComments/threadedComment1.xml': [SHEET, `${MS}/2017/10/relationships/threadedComment`, `<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" personId="{2}" id="{1}"><text>Vem äger den här?</text></threadedComment><threadedComment ref="B2" personId="{2}" id="{3}" parentId="{1}"><text>Jag</text></threadedComment></ThreadedComments>`, 'application/vnd.ms-excel.threadedcomments+xml'],
    'xl/persons/person.xml': [WORKBOOK, `${MS}/2017/10/relationships/person`, `<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="Bo" id="{2}" userId="bo" providerId="None"/></personList>`, 'application/vnd.ms-excel.person+xml'],
  }), [['comment Riskanalys B2', 'Kommentar av Bo: ”Vem äger den här?”'], ['comment Riskanalys B2', 'Kommentar av Bo: ”Jag”'], anna]],
  ['all that the properties name', () => withRelated({ 'docProps/app.xml': ['', 'extended-properties', '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Manager>Chefen</Manager><Company>Firman AB</Company></Properties>', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'] }, { 'docProps/core.xml': (xml) => xml.replace('</cp:core', '<cp:lastModifiedBy>Bo</cp:lastModifiedBy></cp:core') }), [anna, ['property  ', 'senast sparad av är ”Bo”'], ['property  ', 'chef är ”Chefen”'], ['property  ', 'företag är ”Firman AB”']]],
]; // prettier-ignore

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'internkontroll-'))));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(table)('%s', async (_, make, expected) => {
  const file = join(folder, 'bok.xlsx');
  writeFileSync(file, make());
  let out = '';
  await run(['kontrollera', file, '--json'], {
    out: (text) => void (out += text),
    err: (text) => fail(text),
    today: () => '2026-01-15',
  });
  const { disclosures } = JSON.parse(out) as CheckAnswer;
  expect(disclosures.map((each) => [`${each.kind} ${each.sheet} ${each.cell}`, each.message])).toEqual(
    expected.map(([what, part]) => [what, expect.stringContaining(part)]),
  );
});

function fail(text: string): never {
  throw new Error(text);
}
