/** Files that are broken, foreign or meant to harm, each made when asked for, with what shall become of it. */
import { strToU8, zipSync } from 'fflate';
import { bookOf, manyRisks } from '../excel/workbook';
import {
  CENTRAL,
  LOCAL,
  MAIN,
  ROOT_RELATIONS,
  SHEET,
  TYPES,
  WORKBOOK,
  WORKBOOK_RELATIONS,
  changed,
  emptySheet,
  ole2,
  patched,
  relation,
  renamed,
  risks,
  sound,
  utf16,
  withCell,
  withPart,
  withRows,
  withSections,
  withSheet,
} from './parts';

/**
 * `works`: it is read, and a plan is made. A code of text/sv/files: refused for that reason. `either`: readers may differ, but never
 * with anything else than one of the two.
 */
export type Fate = string;

export interface HostileFile {
  readonly name: string;
  readonly fate: Fate;
  readonly make: () => Uint8Array;
}

const row = (entry: readonly [string, Fate, () => Uint8Array]): HostileFile => ({
  name: entry[0],
  fate: entry[1],
  make: entry[2],
});

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join('');
const inSheet = (from: string | RegExp, to: string) => changed({ [SHEET]: (xml) => xml.replace(from, to) });
const inWorkbook = (from: string | RegExp, to: string) =>
  changed({ [WORKBOOK]: (xml) => xml.replace(from, to) });
const inRelations = (from: string | RegExp, to: string) =>
  changed({ [WORKBOOK_RELATIONS]: (xml) => xml.replace(from, to) });
const bomb =
  '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
const xxe = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
const before = (doctype: string) => (xml: string) =>
  xml.replace(/(\?>\s*)?</, (open) => (open.length > 1 ? `?>${doctype}<` : `${doctype}<`));

const foreign: readonly HostileFile[] = ([
  ['an empty file', 'not-zip', () => new Uint8Array()],
  ['one byte', 'not-zip', () => Uint8Array.of(0x50)],
  ['the beginning of a zip alone', 'truncated', () => Uint8Array.of(...LOCAL)],
  ['comma separated text', 'not-zip', () => strToU8('Område;Risk;S;K\nHR;Risk att x;4;4\n')],
  ['a web page saved as .xlsx', 'not-zip', () => strToU8('<html><table><tr><td>Risk</td></tr></table></html>')],
  ['XML Spreadsheet 2003', 'not-zip', () => strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')],
  ['a picture', 'not-zip', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array<number>(200).fill(7))],
  ['a PDF', 'not-zip', () => strToU8('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF')],
  ['zeros', 'not-zip', () => new Uint8Array(100_000)],
  ['a password', 'encrypted', () => ole2('EncryptionInfo', 'EncryptedPackage')],
  ['an .xls', 'old-xls', () => ole2('Workbook')],
  ['an Excel 95 file', 'old-xls', () => ole2('Book')],
  ['a Word 97 file', 'not-zip', () => ole2('WordDocument')],
  ['a message of Outlook', 'not-zip', () => ole2('__properties_version1.0')],
  ['a workbook for certain people only', 'rights-managed', () => ole2('DRMEncryptedDataSpace', 'EncryptedPackage')],
  ['an OLE2 file of nothing we know', 'encrypted-or-xls', () => ole2('Contents')],
  ['the first 600 bytes of an .xls', 'encrypted-or-xls', () => ole2('Workbook').slice(0, 600)],
  ['an OLE2 directory in a circle', 'encrypted-or-xls', () => { const file = ole2('x'); new DataView(file.buffer).setUint32(516, 1, true); return file; }],
  ['a zip without entries', 'not-xlsx', () => zipSync({})],
  ['a zip with a workbook in it', 'not-xlsx', () => zipSync({ 'riskanalys.xlsx': sound() })],
  ['an .ods', 'is-ods', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') })],
  ['an .odt', 'not-xlsx', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') })],
  ['an .xlsb', 'is-xlsb', () => changed({ [TYPES]: (xml) => xml.replace('spreadsheetml.sheet.main+xml', 'sheet.binary.macroEnabled.main').replace('vnd.openxmlformats-officedocument.sheet', 'vnd.ms-excel.sheet') })],
  ['a .docx', 'not-xlsx', () => zipSync({
    [TYPES]: strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    [ROOT_RELATIONS]: strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('r', 'officeDocument', 'word/document.xml')}</Relationships>`),
    'word/document.xml': strToU8('<w/>'),
  })],
] as const).map(row); // prettier-ignore

/** A deflated entry that says it is small and is not. */
function lyingSize(): Uint8Array {
  const parts = changed({ [SHEET]: new Uint8Array(20_000_000) });
  return withSizeOf(parts, SHEET, [232, 3, 0, 0]);
}

/** Both headers of an entry say another inflated size. */
function withSizeOf(file: Uint8Array, name: string, size: readonly number[]): Uint8Array {
  const copy = file.slice();
  const bytes = [...strToU8(name)];
  for (let at = 0; at + bytes.length <= copy.length; at++) {
    if (!bytes.every((byte, i) => copy[at + i] === byte)) continue;
    if (LOCAL.every((byte, i) => copy[at - 30 + i] === byte)) copy.set(size, at - 8);
    else if (CENTRAL.every((byte, i) => copy[at - 46 + i] === byte)) copy.set(size, at - 22);
  }
  return copy;
}

const containers: readonly HostileFile[] = ([
  ['wrong checksums', 'bad-crc', () => patched(patched(sound(), CENTRAL, 16, [1, 2, 3, 4]), LOCAL, 14, [1, 2, 3, 4])],
  ['encrypted entries', 'encrypted-zip', () => patched(patched(sound(), CENTRAL, 8, [1]), LOCAL, 6, [1])],
  ['an unknown compression', 'bad-zip', () => patched(patched(sound(), CENTRAL, 10, [99]), LOCAL, 8, [99])],
  ['local headers gone', 'bad-zip', () => patched(sound(), LOCAL, 0, [0, 0, 0, 0])],
  ['the directory’s headers gone', 'bad-zip', () => patched(sound(), CENTRAL, 0, [0, 0, 0, 0])],
  ['two entries of one name', 'duplicate-entry', () => renamed(changed({ 'xl/worksheets/sheet2.xml': emptySheet }), 'xl/worksheets/sheet2.xml', SHEET)],
  ['two entries that differ by case', 'duplicate-entry', () => changed({ 'xl/WORKBOOK.xml': '<x/>' })],
  ['a name that climbs', 'path-traversal', () => changed({ '../../../tmp/x.xml': '<x/>' })],
  ['a name from the root', 'path-traversal', () => changed({ '/etc/x.xml': '<x/>' })],
  ['a name with a drive', 'path-traversal', () => changed({ 'C:\\x.xml': '<x/>' })],
  ['a name that climbs backwards', 'path-traversal', () => changed({ '..\\..\\x.xml': '<x/>' })],
  ['a name with a null', 'path-traversal', () => changed({ 'x\0.xml': '<x/>' })],
  ['a name of control characters', 'works', () => changed({ '\u001b[31mröd\u0007.xml': '<x/>' })],
  ['a name of 60,000 characters', 'works', () => changed({ [`${'x'.repeat(60_000)}.xml`]: '<x/>' })],
  ['12,000 entries', 'too-big', () => changed(Object.fromEntries(Array.from({ length: 12_000 }, (_, i) => [`x${i}`, '']))) ],
  ['a bomb: 20 MB of nothing', 'too-big', () => changed({ 'xl/bomb.bin': new Uint8Array(20_000_000) })],
  ['a bomb that lies about its size', 'bad-zip', lyingSize],
  ['a sheet that says it is 4 GB', 'too-big', () => withSizeOf(sound(), SHEET, [0xfe, 0xff, 0xff, 0xff])],
  ['a zip in the zip in the zip', 'works', () => changed({ 'a.zip': zipSync({ 'b.zip': zipSync({ 'c.zip': new Uint8Array(1000) }) }) })],
  ['rubbish before the zip', 'either', () => Uint8Array.of(...strToU8('MZ rubbish'), ...sound())],
  ['rubbish behind the zip', 'either', () => Uint8Array.of(...sound(), ...strToU8('rubbish'))],
] as const).map(row); // prettier-ignore

const nested = (count: number, tag = 'x') => `${`<${tag}>`.repeat(count)}${`</${tag}>`.repeat(count)}`;

const xml: readonly HostileFile[] = ([
  ['an entity bomb in the sheet', 'dtd-refused', () => changed({ [SHEET]: before(bomb) })],
  ['an entity bomb in the workbook', 'dtd-refused', () => changed({ [WORKBOOK]: before(bomb) })],
  ['an entity bomb in the content types', 'dtd-refused', () => changed({ [TYPES]: before(bomb) })],
  ['an entity bomb in the relationships', 'dtd-refused', () => changed({ [ROOT_RELATIONS]: before(bomb) })],
  ['an entity bomb in the styles', 'dtd-refused', () => withPart('styles.xml', 'styles', `${bomb}<styleSheet xmlns="${MAIN}"/>`)],
  ['an entity bomb in the shared strings', 'dtd-refused', () => changed({ [SHEET]: (xml) => xml.replace('</sheetData>', '<row r="9"><c r="B9" t="s"><v>0</v></c></row></sheetData>') }, withPart('sharedStrings.xml', 'sharedStrings', `${bomb}<sst xmlns="${MAIN}"><si><t>&c;</t></si></sst>`))],
  ['an outside entity', 'dtd-refused', () => changed({ [WORKBOOK]: before(xxe) })],
  ['an entity that nobody declared', 'bad-xml', () => inSheet('HR', '&nbsp;')],
  ['a reference to no character', 'bad-xml', () => inSheet('HR', '&#0;')],
  ['a reference beyond Unicode', 'bad-xml', () => inSheet('HR', '&#x110000;')],
  ['a sheet nested 100,000 deep', 'too-big', () => withSections(`<extLst>${nested(100_000)}</extLst>`)],
  ['a cell nested 100,000 deep', 'too-big', () => withCell(`<c r="E2" t="inlineStr"><is>${nested(100_000, 'r')}</is></c>`)],
  ['rows nested 100,000 deep', 'either', () => withRows(nested(100_000, 'row'))],
  ['a workbook nested 100,000 deep', 'too-big', () => inWorkbook('</workbook>', `<extLst>${nested(100_000)}</extLst></workbook>`)],
  ['an attribute of 5 MB', 'too-big', () => inSheet('<sheetData>', `<sheetFormatPr x="${'y'.repeat(5_000_000)}"/><sheetData>`)],
  ['a comment of 5 MB', 'too-big', () => inSheet('<sheetData>', `<!--${'y'.repeat(5_000_000)}--><sheetData>`)],
  ['5,000 attributes', 'either', () => inSheet('<sheetData>', `<sheetFormatPr ${times(5_000, (i) => `a${i}="" `)}/><sheetData>`)],
  ['a sheet cut off', 'bad-xml', () => inSheet(/<\/row>[^]*/, '')],
  ['a sheet closed wrongly', 'bad-xml', () => inSheet('</row>', '</raw>')],
  ['an attribute without quotes', 'bad-xml', () => inSheet('r="1"', 'r=1')],
  ['an empty sheet part', 'bad-xml', () => changed({ [SHEET]: '' })],
  ['a sheet of another kind of XML', 'bad-xml', () => changed({ [SHEET]: '<html/>' })],
  ['a sheet of zeros', 'bad-xml', () => changed({ [SHEET]: new Uint8Array(1000) })],
  ['a sheet of random text', 'bad-xml', () => changed({ [SHEET]: 'Hej' })],
  ['bytes that are not UTF-8', 'bad-xml', () => changed({ [SHEET]: Uint8Array.of(...strToU8('<worksheet><sheetData><row><c t="str"><v>'), 0xff, 0xc3, 0x28, ...strToU8('</v></c></row></sheetData></worksheet>')) })],
  ['an unknown encoding', 'bad-xml', () => inSheet('encoding="UTF-8"', 'encoding="klingon"')],
  ['a sheet in UTF-16', 'works', () => changed({ [SHEET]: utf16(text(SHEET).replace('UTF-8', 'UTF-16')) })],
  ['a workbook in UTF-16, bytes turned', 'works', () => changed({ [WORKBOOK]: utf16(text(WORKBOOK).replace('UTF-8', 'UTF-16'), true) })],
  ['byte order marks', 'works', () => changed(Object.fromEntries([SHEET, WORKBOOK, TYPES, ROOT_RELATIONS].map((part) => [part, (xml: string) => `\ufeff${xml}`])))],
  ['an old Swedish encoding', 'works', () => changed({ [SHEET]: Uint8Array.from([...text(SHEET).replace('UTF-8', 'windows-1252')].map((c) => c.charCodeAt(0) & 0xff)) })],
] as const).map(row); // prettier-ignore

function text(part: string): string {
  let found = '';
  changed({ [part]: (xml) => { found = xml; return `${xml} `; } }); // prettier-ignore
  return found;
}

const packages: readonly HostileFile[] = ([
  ['no content types', 'either', () => changed({ [TYPES]: null })],
  ['no relationships', 'not-xlsx', () => changed({ [ROOT_RELATIONS]: null })],
  ['no workbook', 'missing-part', () => changed({ [WORKBOOK]: null })],
  ['no relationships of the workbook', 'missing-part', () => changed({ [WORKBOOK_RELATIONS]: null })],
  ['no sheet part', 'missing-part', () => changed({ [SHEET]: null })],
  ['a sheet without relationship', 'missing-part', () => inWorkbook('r:id="rId1"', 'r:id="rId9"')],
  ['no sheets', 'not-xlsx', () => inWorkbook(/<sheets>.*<\/sheets>/, '<sheets/>')],
  ['no list of sheets', 'not-xlsx', () => inWorkbook(/<sheets>.*<\/sheets>/, '')],
  ['only a chart sheet', 'not-xlsx', () => inRelations('/worksheet"', '/chartsheet"')],
  ['a picture called workbook', 'not-xlsx', () => changed({ [TYPES]: (xml) => xml.replace(/application\/vnd[^"]*main\+xml/, 'image/png') })],
  ['the workbook as its own sheet', 'bad-xml', () => inRelations('worksheets/sheet1.xml', 'workbook.xml')],
  ['a sheet on the web', 'missing-part', () => inRelations('Target="worksheets/sheet1.xml"', 'Target="http://127.0.0.1:1/x.xml" TargetMode="External"')],
  ['a sheet outside the package', 'missing-part', () => inRelations('worksheets/sheet1.xml', '../../../../etc/passwd')],
  ['one part for two sheets', 'either', () => inWorkbook('</sheets>', '<sheet name="Samma" sheetId="2" r:id="rId1"/></sheets>')],
  ['relationships in a circle', 'works', () => changed({ 'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('a', 'drawing', '../workbook.xml')}${relation('b', 'worksheet', 'sheet1.xml')}${relation('c', 'table', '../../_rels/.rels')}</Relationships>` })],
  ['a table that is the sheet itself', 'either', () => changed({
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('a', 'table', 'sheet1.xml')}</Relationships>`,
    [SHEET]: (xml) => xml.replace('</worksheet>', '<tableParts count="1"><tablePart r:id="a"/></tableParts></worksheet>'),
  })],
  ['a table that is not there', 'either', () => withSections('<tableParts count="1"><tablePart r:id="nope"/></tableParts>')],
  ['relationships of one id', 'either', () => inRelations('</Relationships>', `${relation('rId1', 'worksheet', 'nope.xml')}</Relationships>`)],
  ['a macro workbook without macros', 'works', () => changed({ [TYPES]: (xml) => xml.replace('vnd.openxmlformats-officedocument.spreadsheetml.sheet.main', 'vnd.ms-excel.sheet.macroEnabled.main') })],
  ['a template', 'works', () => changed({ [TYPES]: (xml) => xml.replace('sheet.main', 'template.main') })],
  ['a chart sheet beside', 'works', () => withSheet('name="Diagram" sheetId="7"', 'chartsheet', `<chartsheet xmlns="${MAIN}"/>`)],
  ['a dialog sheet beside', 'works', () => withSheet('name="Dialog" sheetId="7"', 'dialogsheet', `<dialogsheet xmlns="${MAIN}"/>`)],
  ['a macro sheet beside', 'works', () => withSheet('name="Makro" sheetId="7" state="veryHidden"', 'xlMacrosheet', `<macrosheet xmlns="${MAIN}"><sheetData/></macrosheet>`)],
  ['a very hidden sheet beside', 'works', () => withSheet('name="Gömt" sheetId="7" state="veryHidden"', 'worksheet', emptySheet)],
  ['every sheet hidden', 'either', () => inWorkbook('<sheet ', '<sheet state="hidden" ')],
  ['every sheet very hidden', 'either', () => inWorkbook('<sheet ', '<sheet state="veryHidden" ')],
  ['a state nobody knows', 'works', () => inWorkbook('<sheet ', '<sheet state="sleeping" ')],
  ['a sheet without name', 'either', () => inWorkbook('name="Riskanalys"', 'name=""')],
  ['a sheet named by markup', 'works', () => inWorkbook('name="Riskanalys"', 'name="&lt;img src=x onerror=alert(1)>"')],
  ['a sheet named by control characters', 'either', () => inWorkbook('name="Riskanalys"', 'name="a&#9;&#x9b;31m&#x202e;b"')],
  ['a sheet named by 500 characters', 'either', () => inWorkbook('name="Riskanalys"', `name="${'å'.repeat(500)}"`)],
  ['a sheet named with every forbidden character', 'either', () => inWorkbook('name="Riskanalys"', `name="[a]*?/\\:'b'"`)],
  ['two sheets of one name', 'either', () => withSheet('name="RISKANALYS" sheetId="7"', 'worksheet', emptySheet)],
  ['a sheet number that is none', 'works', () => inWorkbook('sheetId="1"', 'sheetId="ett"')],
  ['a tab that is not there in front', 'works', () => inWorkbook('<sheets>', '<bookViews><workbookView activeTab="999999"/></bookViews><sheets>')],
  ['names in a circle', 'works', () => inWorkbook('</sheets>', '</sheets><definedNames><definedName name="a">b</definedName><definedName name="b">a</definedName></definedNames>')],
  ['2,000 names', 'works', () => inWorkbook('</sheets>', `</sheets><definedNames>${times(2_000, (i) => `<definedName name="n${i}">Riskanalys!$A$${i + 1}</definedName>`)}</definedNames>`)],
  ['1904', 'works', () => inWorkbook('<sheets>', '<workbookPr date1904="1"/><sheets>')],
  ['a strict file by half', 'either', () => changed({ [WORKBOOK]: (xml) => xml.replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main') })],
  ['settings with keys of the prototype', 'works', () => withPart('webextensions/webextension1.xml', 'webextension', '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="x"><we:properties><we:property name="__proto__" value="{&quot;polluted&quot;:1}"/><we:property name="internkontroll.policy" value="&quot;{\\&quot;__proto__\\&quot;:{\\&quot;polluted\\&quot;:1},\\&quot;scale\\&quot;:1e999}&quot;"/></we:properties></we:webextension>', 'application/vnd.ms-office.webextension+xml')],
] as const).map(row); // prettier-ignore

const cell = (content: string, attributes = '') => withCell(`<c r="E2"${attributes}>${content}</c>`);

const sheets: readonly HostileFile[] = ([
  ['a shared string that is not there', 'either', () => cell('<v>99</v>', ' t="s"')],
  ['a shared string beyond the list', 'bad-xml', () => changed({}, withSharedString('7'))],
  ['a negative shared string', 'bad-xml', () => cell('<v>-1</v>', ' t="s"')],
  ['a style that is not there', 'works', () => cell('<v>16</v>', ' s="4000000000"')],
  ['a style that is no number', 'works', () => cell('<v>16</v>', ' s="abc"')],
  ['a cell type nobody knows', 'either', () => cell('<v>16</v>', ' t="zz"')],
  ['the number 1e999', 'works', () => cell('<v>1e999</v>')],
  ['the number NaN', 'works', () => cell('<v>NaN</v>')],
  ['the number 0x10', 'works', () => cell('<v>0x10</v>')],
  ['the number --1', 'works', () => cell('<v>--1</v>')],
  ['a number of 100,000 digits', 'works', () => cell(`<v>${'9'.repeat(100_000)}</v>`)],
  ['a date that is none', 'works', () => cell('<v>igår</v>', ' t="d"')],
  ['an error nobody knows', 'works', () => cell('<v>#ÅÄÖ!</v>', ' t="e"')],
  ['a truth value that is none', 'works', () => cell('<v>kanske</v>', ' t="b"')],
  ['a text of 100,000 characters', 'either', () => inSheet('Risk att vi inte följer LAS', `Risk ${'x'.repeat(100_000)}`)],
  ['the 16,385th column', 'bad-xml', () => withRows('<row r="9"><c r="XFE9"><v>1</v></c></row>')],
  ['a column without end', 'bad-xml', () => withRows(`<row r="9"><c r="${'Z'.repeat(400)}9"><v>1</v></c></row>`)],
  ['16,385 cells without address', 'bad-xml', () => withRows(`<row r="9">${'<c><v>1</v></c>'.repeat(16_385)}</row>`)],
  ['the 1,048,577th row', 'bad-xml', () => withRows('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')],
  ['row 0', 'bad-xml', () => withRows('<row r="0"><c r="A0"><v>1</v></c></row>')],
  ['row -1', 'bad-xml', () => withRows('<row r="-1"/>')],
  ['row 1.5', 'bad-xml', () => withRows('<row r="9.5"><c><v>1</v></c></row>')],
  ['row 1e9', 'bad-xml', () => withRows('<row r="1e9"/>')],
  ['a row that is no number', 'bad-xml', () => withRows('<row r="nio"><c r="A9"><v>1</v></c></row>')],
  ['a cell in another row than its own', 'bad-xml', () => withRows('<row r="9"><c r="A3"><v>1</v></c></row>')],
  ['rows twice and backwards', 'works', () => withRows('<row r="9"><c r="A9"><v>1</v></c></row><row r="9"><c r="A9"><v>2</v></c></row><row r="3"/>')],
  ['cells without addresses', 'works', () => inSheet(/ r="[A-Z]*\d+"/g, '')],
  ['the dimension of the whole sheet', 'works', () => inSheet('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')],
  ['a dimension that is none', 'works', () => inSheet('<sheetData>', '<dimension ref="hej"/><sheetData>')],
  ['a cell in the last corner', 'either', () => withRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')],
  ['a cell in the last row', 'either', () => withRows('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')],
  ['a cell in the last column', 'either', () => withRows('<row r="9"><c r="XFD9"><v>1</v></c></row>')],
  ['every thousandth row out to the last column', 'either', () => withRows(times(1000, (i) => `<row r="${1000 * (i + 1)}"><c r="XFD${1000 * (i + 1)}"><v>1</v></c></row>`))],
  ['50,000 empty rows with a style', 'works', () => withRows(times(50_000, (i) => `<row r="${i + 9}" s="1" customFormat="1"/>`))],
  ['50,000 empty cells with a style', 'works', () => withRows(times(5_000, (i) => `<row r="${i + 9}">${'<c s="1"/>'.repeat(10)}</row>`))],
  ['columns beyond the last', 'works', () => inSheet('<sheetData>', '<cols><col min="1" max="4000000000" width="1e99"/><col min="-5" max="x"/></cols><sheetData>')],
  ['the whole sheet merged', 'either', () => withSections('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')],
  ['merged cells that overlap', 'works', () => withSections('<mergeCells><mergeCell ref="A20:C30"/><mergeCell ref="B21:D40"/></mergeCells>')],
  ['merged cells that are none', 'either', () => withSections('<mergeCells><mergeCell ref="hej"/><mergeCell/><mergeCell ref="A1:B2:C3"/></mergeCells>')],
  ['5,000 merged cells', 'works', () => withSections(`<mergeCells>${times(5_000, (i) => `<mergeCell ref="A${i + 20}:C${i + 20}"/>`)}</mergeCells>`)],
  ['2,000 conditional formats', 'works', () => withSections(times(2_000, (i) => `<conditionalFormatting sqref="A${i + 1}"><cfRule type="expression" dxfId="9" priority="${i}"><formula>1</formula></cfRule></conditionalFormatting>`))],
  ['a conditional format of 50,000 areas', 'works', () => withSections(`<conditionalFormatting sqref="${times(50_000, (i) => `A${i + 1} `)}"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>`)],
  ['a choice of 300,000 characters', 'works', () => withSections(`<dataValidations><dataValidation type="list" sqref="A2"><formula1>"${'x,'.repeat(150_000)}"</formula1></dataValidation></dataValidations>`)],
  ['a formula that is none', 'works', () => cell('<f>)))(((</f><v>16</v>')],
  ['a formula nested 3,000 deep', 'works', () => cell(`<f>${'('.repeat(3000)}1${')'.repeat(3000)}</f><v>16</v>`)],
  ['a formula of 200,000 terms', 'works', () => cell(`<f>1${'+1'.repeat(200_000)}</f><v>16</v>`)],
  ['a formula that asks for itself', 'works', () => cell('<f>E2+1</f><v>16</v>')],
  ['a formula over the whole sheet', 'works', () => cell('<f>SUMPRODUCT((A1:XFD1048576=1)*(A1:XFD1048576=1))</f><v>16</v>')],
  ['a formula that repeats without end', 'works', () => cell('<f>REPT(REPT("x",32767),32767)</f><v>16</v>')],
  ['a formula that calls a program', 'works', () => cell(`<f>cmd|' /C calc'!A0</f><v>16</v>`)],
  ['a formula that fetches', 'works', () => cell('<f>WEBSERVICE("http://127.0.0.1:1/")</f><v>16</v>')],
  ['a shared formula without its first', 'works', () => cell('<f t="shared" si="9"/><v>16</v>')],
  ['a shared formula over the whole sheet', 'works', () => cell('<f t="shared" si="9" ref="A1:XFD1048576">1</f><v>16</v>')],
  ['an array formula over the whole sheet', 'either', () => cell('<f t="array" ref="A1:XFD1048576">1</f><v>16</v>')],
  ['an array formula nowhere', 'either', () => cell('<f t="array" ref="hej">1</f><v>16</v>')],
  ['a data table', 'works', () => cell('<f t="dataTable" ref="E2:E3" dt2D="1" r1="A1" r2="A2"/><v>16</v>')],
  ['frozen at row 4,000,000,000', 'works', () => inSheet('<sheetData>', '<sheetViews><sheetView workbookViewId="0"><pane ySplit="4000000000" topLeftCell="A4000000001" state="frozen"/></sheetView></sheetViews><sheetData>')],
  ['a protected sheet', 'works', () => withSections('<sheetProtection sheet="1" algorithmName="SHA-512" hashValue="x" saltValue="y" spinCount="4000000000"/>')],
  ['a filter that is none', 'either', () => withSections('<autoFilter ref="zz"><filterColumn colId="-7"><filters/></filterColumn></autoFilter>')],
] as const).map(row); // prettier-ignore

function withSharedString(index: string): Uint8Array {
  const file = withPart('sharedStrings.xml', 'sharedStrings', `<sst xmlns="${MAIN}"><si><t>a</t></si></sst>`);
  return changed(
    { [SHEET]: (xml) => xml.replace(/<c r="E2">.*?<\/c>/, `<c r="E2" t="s"><v>${index}</v></c>`) },
    file,
  );
}

/** Cut off after every hundredth of the file. */
const CUTS = 99;

const cuts: readonly HostileFile[] = Array.from({ length: CUTS }, (_, index) => ({
  name: `cut off after ${index + 1} of ${CUTS + 1} parts`,
  fate: 'truncated',
  make: () => sound().slice(0, Math.floor((sound().length * (index + 1)) / (CUTS + 1))),
}));

/** All that take a moment. */
export const hostileFiles: readonly HostileFile[] = [
  ...foreign,
  ...containers,
  ...cuts,
  ...xml,
  ...packages,
  ...sheets,
];

/** Those that are large: only for the long run. */
export const heavyFiles: readonly HostileFile[] = ([
  ['20,000 conditional formats', 'works', () => withSections(times(20_000, (i) => `<conditionalFormatting sqref="A${i + 1}"><cfRule type="expression" dxfId="9" priority="${i}"><formula>1</formula></cfRule></conditionalFormatting>`))],
  ['100,000 attributes', 'either', () => inSheet('<sheetData>', `<sheetFormatPr ${times(100_000, (i) => `a${i}="" `)}/><sheetData>`)],
  ['20,000 names', 'works', () => inWorkbook('</sheets>', `</sheets><definedNames>${times(20_000, (i) => `<definedName name="n${i}">Riskanalys!$A$${i + 1}</definedName>`)}</definedNames>`)],
  ['30,000 merged cells', 'works', () => withSections(`<mergeCells>${times(30_000, (i) => `<mergeCell ref="A${i + 20}:C${i + 20}"/>`)}</mergeCells>`)],
  ['20,000 risks', 'works', () => bookOf({ Riskanalys: manyRisks(20_000) })],
  ['100,000 risks', 'either', () => bookOf({ Riskanalys: manyRisks(100_000) })],
  ['a million rows of numbers', 'either', () => withRows(times(1_048_000, (i) => `<row r="${i + 9}"><c r="A${i + 9}"><v>1</v></c></row>`))],
  ['two million empty rows with a style', 'either', () => withRows(times(1_048_000, (i) => `<row r="${i + 9}" s="1" customFormat="1"/>`))],
  ['five million empty cells with a style', 'either', () => withRows(times(500_000, (i) => `<row r="${i + 9}">${'<c s="1"/>'.repeat(10)}</row>`))],
  ['300,000 rows without addresses', 'either', () => inSheet('</sheetData>', `${'<row><c><v>1</v></c></row>'.repeat(300_000)}</sheetData>`)],
  ['a 300 MB sheet of spaces', 'too-big', () => withRows(' '.repeat(300_000_000))],
  ['a 90 MB comment among the rows', 'either', () => withRows(`<!--${'ab12cd34'.repeat(11_000_000)}-->`)],
  ['a workbook part of 60 MB', 'either', () => changed({ [WORKBOOK]: (xml) => xml.replace('</workbook>', `<extLst>${times(2_000_000, (i) => `<x a="${i}"/>`)}</extLst></workbook>`) })],
  ['500,000 shared strings', 'either', () => withPart('sharedStrings.xml', 'sharedStrings', `<sst xmlns="${MAIN}">${times(500_000, (i) => `<si><t>text ${i}</t></si>`)}</sst>`)],
  ['64,000 cell formats', 'either', () => withPart('styles.xml', 'styles', `<styleSheet xmlns="${MAIN}"><cellXfs>${times(64_000, (i) => `<xf numFmtId="${i % 50}"/>`)}</cellXfs></styleSheet>`)],
  ['200,000 formulas that follow one another', 'either', () => withRows(times(200_000, (i) => `<row r="${i + 9}"><c r="L${i + 9}"><f>L${i + 8}+1</f></c></row>`))],
  ['3,000 formulas that each sum them all', 'either', () => withRows(times(3000, (i) => `<row r="${i + 9}"><c r="L${i + 9}"><f>SUM(A:K)+COUNTIF(A:B,"x*")</f></c></row>`))],
  ['2,000 sheets', 'either', () => manySheets(2000)],
  ['20,000 array formulas', 'either', () => withRows(times(20_000, (i) => `<row r="${i + 9}"><c r="M${i + 9}"><f t="array" ref="M${i + 9}">A${i + 1}</f><v>1</v></c></row>`))],
  ['300 tables', 'works', () => manyTables(300)],
  ['a lying bomb of 1 GB', 'bad-zip', () => withSizeOf(changed({ [SHEET]: new Uint8Array(1_000_000_000) }), SHEET, [0, 0x20, 0x80, 0])],
] as const).map(row); // prettier-ignore

function manyTables(count: number): Uint8Array {
  const table = (i: number) =>
    `<table xmlns="${MAIN}" id="${i + 1}" name="T${i}" displayName="T${i}" ref="A${i * 3 + 100}:B${i * 3 + 101}"><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>`;
  return changed({
    [SHEET]: (xml) => xml.replace('</sheetData>', `</sheetData><tableParts>${times(count, (i) => `<tablePart r:id="t${i}"/>`)}</tableParts>`),
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${times(count, (i) => relation(`t${i}`, 'table', `../tables/table${i}.xml`))}</Relationships>`,
    ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`xl/tables/table${i}.xml`, table(i)])),
  });
} // prettier-ignore

function manySheets(count: number): Uint8Array {
  return bookOf({
    Riskanalys: risks,
    ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`Blad ${i}`, [['a', i]]])),
  });
}
