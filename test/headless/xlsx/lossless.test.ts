/**
 * Real workbooks, opened and saved: what was not meant to change must not. The collections lie beside the repository
 * where they are at all; without them only the made-up workbook is tested.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8, unzipSync } from 'fflate';
import type { Document } from '../../../src/headless/document';
import { openDocument } from '../../../src/headless/xlsx/openDocument';
import { readZip } from '../../../src/headless/xlsx/zip';
import { XlsxError } from '../../../src/headless/xlsx/xlsxError';
import { lintPackage } from '../../support/packageLint';
import { xlsx } from '../../support/xlsx';

const SHARED = resolve(process.cwd(), '../shared');

function filesIn(...folders: string[]): [name: string, bytes: Uint8Array][] {
  return folders
    .map((folder) => join(SHARED, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.xls[xmb]$/.test(name))
        .map((name): [string, Uint8Array] => [name, readFileSync(join(folder, name))]),
    );
}

const MADE_UP: [string, Uint8Array] = [
  'made up',
  xlsx({
    sheets: [
      { name: 'Blad1', xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' },
      { name: 'Blad2', relations: [['rId1', 'image', '../media/bild.png']] },
    ],
    sharedStrings: ['hej'],
    parts: {
      'xl/media/bild.png': ['image/png', new Uint8Array([1, 2, 3])],
      'customXml/item1.xml': ['application/xml', strToU8('<x/>')],
    },
  }),
];

/** Everything a reader can see of the cells, a line each; `filled`: only those that hold something. */
function contents(document: Document, filled = false): string[] {
  return document.sheets.flatMap((sheet) => [
    sheet.name,
    ...[...sheet.cells()]
      .filter(({ value, formula }) => !filled || value !== null || formula !== undefined)
      .map((cell) => JSON.stringify(cell)),
  ]);
}

/** Names of parts whose compressed bytes differ, or that came or went. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const raw = (bytes: Uint8Array) =>
    new Map(readZip(bytes).map((entry) => [entry.name, Buffer.from(entry.stored!.raw).toString('base64')]));
  const [old, now] = [raw(before), raw(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name));
}

/** Large files take the lint long and teach it nothing new. */
function newProblems(before: Uint8Array, after: Uint8Array): string[] {
  if (before.length > 40_000) return [];
  const known = new Set(lintPackage(before));
  return lintPackage(after).filter((problem) => !known.has(problem));
}

function opened(bytes: Uint8Array): Document | undefined {
  try {
    const document = openDocument(bytes);
    return contents(document).length < 4000 ? document : undefined;
  } catch (error) {
    if (error instanceof XlsxError) return undefined;
    throw error;
  }
}

// The few with very many cells would take longer than all others together.
const sound = [MADE_UP, ...filesIn('seeds', 'corpus', 'awkward')].filter(
  ([, bytes]) => opened(bytes) !== undefined,
);

describe.each(sound)('%s', (_, bytes) => {
  test('opened and saved, it is the same file', () => {
    const document = openDocument(bytes);
    contents(document);
    expect(document.isDirty).toBe(false);
    expect(Buffer.compare(Buffer.from(document.save()), Buffer.from(bytes))).toBe(0);
  });

  test('one number written changes its sheet and nothing else that anybody wrote', () => {
    const document = openDocument(bytes);
    const sheet = document.sheets[0]!;
    const row = (sheet.usedRange(false)?.row ?? 0) + (sheet.usedRange(false)?.rows ?? 0) + 2;
    sheet.setValue(row, 1, 4711);
    const after = document.save();
    // The workbook is asked to calculate when there are formulas; the sheet itself is the only other part.
    const changed = changedParts(bytes, after).filter((name) => !/^xl\/workbook\.xml$/i.test(name));
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/sheet[^/]*\.xml$/i);
    expect(newProblems(bytes, after)).toEqual([]);
    const again = openDocument(after);
    expect(again.sheets[0]!.get(row, 1).value).toBe(4711);
    expect(contents(again)).toEqual(contents(document));
    again.sheets[0]!.setValue(row, 1, null);
    expect(contents(again, true)).toEqual(contents(openDocument(bytes), true));
  });

  test('a new sheet with texts, and everything else still there', () => {
    const document = openDocument(bytes);
    if (document.structureProtected) return;
    const sheet = document.addSheet('Ny flik åäö');
    sheet.setValue(0, 0, 'Område');
    sheet.setFormula(1, 0, 'A1&"!"', 'Område!');
    document.activeSheet = sheet;
    const after = document.save();
    expect(newProblems(bytes, after)).toEqual([]);
    const gone = Object.keys(unzipSync(bytes)).filter((name) => !(name in unzipSync(after)));
    expect(gone.filter((name) => !/calcChain/.test(name))).toEqual([]);
    const again = openDocument(after);
    expect(again.activeSheet.name).toBe('Ny flik åäö');
    expect(again.activeSheet.get(1, 0)).toEqual({ value: 'Område!', formula: 'A1&"!"', style: 0 });
    const before = contents(openDocument(bytes));
    expect(contents(again).slice(0, before.length)).toEqual(before);
  });
});

/** What each awkward file is refused for; all others open. */
const REFUSED: Readonly<Record<string, string>> = {
  'cal-any_sheets.xlsb': 'is-xlsb',
  'cal-issue_666_panic.xlsb': 'is-xlsb',
  'cal-pass_protected.xlsx': 'encrypted',
  'exj-invalid-xml.xlsx': 'bad-xml',
  'mog-bad_zip_signature.xlsx': 'bad-zip',
  'poi-clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-5636439151607808.xlsx': 'truncated',
  'poi-duplicate-filename.xlsx': 'duplicate-entry',
  'poi-poc-xmlbomb.xlsx': 'dtd-refused',
  'poi-protected_sha512.xlsx': 'encrypted',
  'roo-type_openoffice.xlsx': 'is-ods',
};

const awkward = filesIn('awkward');
(awkward.length > 0 ? test.each(awkward) : test.skip.each(awkward))(
  '%s is opened, or refused with its code',
  (name, bytes) => {
    let code = 'opened';
    try {
      contents(openDocument(bytes));
    } catch (error) {
      code = error instanceof XlsxError ? error.code : String(error);
    }
    expect(code).toBe(REFUSED[name] ?? 'opened');
  },
);
