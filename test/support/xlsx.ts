/** Small .xlsx packages for tests, written out by hand so that nothing of ours is tested against itself. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface SmallSheet {
  readonly name: string;
  /** What stands in `<worksheet>`; an empty sheetData by default. Prefixes r, mc, x14, xm, xdr and x14ac are declared. */
  readonly xml?: string;
  /** `[id, kind or whole type, target relative to xl/worksheets, external?]` */
  readonly relations?: readonly (readonly [string, string, string, boolean?])[];
}

export interface SmallWorkbook {
  readonly sheets?: readonly SmallSheet[];
  /** What follows `<sheets>` in workbook.xml, e.g. definedNames. */
  readonly workbook?: string;
  readonly styles?: string;
  readonly sharedStrings?: readonly string[];
  /** Further parts, each with its content type; one named like a part made here takes its place. */
  readonly parts?: Readonly<Record<string, readonly [contentType: string, content: string | Uint8Array]>>;
}

/** The bytes of a workbook. */
export function xlsx(book: SmallWorkbook = {}): Uint8Array {
  const sheets = book.sheets ?? [{ name: 'Blad1' }];
  const files: Record<string, Uint8Array> = {};
  const put = (name: string, text: string) =>
    (files[name] = strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`));
  const overrides: [part: string, type: string][] = [['xl/workbook.xml', `${TYPE}.sheet.main+xml`]];
  const workbookRelations: string[] = [];
  sheets.forEach((sheet, at) => {
    const part = `xl/worksheets/sheet${at + 1}.xml`;
    put(part, worksheet(sheet.xml ?? '<sheetData/>'));
    overrides.push([part, `${TYPE}.worksheet+xml`]);
    workbookRelations.push(relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`));
    if (sheet.relations) {
      put(
        `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
        relationships(sheet.relations.map((item) => relation(...item))),
      );
    }
  });
  if (book.styles !== undefined) {
    put('xl/styles.xml', `<styleSheet xmlns="${MAIN}">${book.styles}</styleSheet>`);
    overrides.push(['xl/styles.xml', `${TYPE}.styles+xml`]);
    workbookRelations.push(relation('rIdStyles', 'styles', 'styles.xml'));
  }
  if (book.sharedStrings) {
    const items = book.sharedStrings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
    put('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${items.join('')}</sst>`);
    overrides.push(['xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`]);
    workbookRelations.push(relation('rIdStrings', 'sharedStrings', 'sharedStrings.xml'));
  }
  const list = sheets.map(
    (sheet, at) => `<sheet name="${escaped(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  put(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets>${book.workbook ?? ''}</workbook>`,
  );
  files['xl/_rels/workbook.xml.rels'] = strToU8(relationships(workbookRelations));
  files['_rels/.rels'] = strToU8(relationships([relation('rId1', 'officeDocument', 'xl/workbook.xml')]));
  for (const [part, [contentType, content]] of Object.entries(book.parts ?? {})) {
    files[part] = typeof content === 'string' ? strToU8(content) : content;
    const isNew = !part.endsWith('.rels') && !overrides.some(([known]) => known === part);
    if (isNew) overrides.push([part, contentType]);
  }
  put('[Content_Types].xml', contentTypes(overrides));
  return zipSync(files, { level: 1 });
}

/** A workbook that is shared the old way: Excel keeps people's changes in a log beside it. */
export function shared(sheets: readonly SmallSheet[]): SmallWorkbook {
  const relations = sheets.map((_, at) =>
    relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  const log = relation('rIdLog', 'revisionHeaders', 'revisions/revisionHeaders.xml');
  const guid = '{00000000-0000-0000-0000-000000000001}';
  return {
    sheets,
    parts: {
      'xl/_rels/workbook.xml.rels': ['', relationships([...relations, log])],
      'xl/revisions/revisionHeaders.xml': [
        `${TYPE}.revisionHeaders+xml`,
        `<headers xmlns="${MAIN}" guid="${guid}" lastGuid="${guid}"/>`,
      ],
    },
  };
}

/** Cells of one row as inline strings and numbers, for a sheet's xml. */
export function rowXml(row: number, values: readonly (string | number | boolean | null)[]): string {
  const cells = values.map((value, column) => {
    const reference = `${String.fromCharCode(65 + column)}${row}`;
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  });
  return `<row r="${row}">${cells.join('')}</row>`;
}

export function sheetData(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return `<sheetData>${rows.map((values, at) => rowXml(at + 1, values)).join('')}</sheetData>`;
}

/** Text of every part of a package, and of binary ones as well. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

function worksheet(xml: string): string {
  return (
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
    'mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ' +
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" ' +
    `xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${xml}</worksheet>`
  );
}

function relationships(items: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function relation(id: string, kind: string, target: string, external = false): string {
  const type = kind.includes('/') ? kind : `${RELATIONS}/${kind}`;
  return `<Relationship Id="${id}" Type="${type}" Target="${escaped(target)}"${external ? ' TargetMode="External"' : ''}/>`;
}

function contentTypes(overrides: readonly (readonly [string, string])[]): string {
  const items = overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${items.join('')}</Types>`
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
