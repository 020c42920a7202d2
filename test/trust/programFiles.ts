/** The sound workbook as other programs than Excel write it, from what their files look like: each with what is peculiar to it. */
import { strFromU8, unzipSync } from 'fflate';
import { bookOf } from '../excel/workbook';
import { CORE, everywhere, excel, STRINGS, STYLES, withRelated } from './excelBook';
import type { OddFile } from './oddFile';
import {
  changed,
  MAIN,
  risks,
  ROOT_RELATIONS,
  SHEET,
  sound,
  TYPES,
  WORKBOOK,
  WORKBOOK_RELATIONS,
} from './parts';
import { entriesOf, rawZip } from './rawZip';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MS = 'http://schemas.microsoft.com/office';
const APP = 'docProps/app.xml';
const extended = (application: string, more = '') =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${application}</Application>${more}</Properties>`;
const byApp = (application: string, changes: Parameters<typeof excel>[0] = {}, more = '') =>
  withRelated({ [APP]: ['', 'extended-properties', extended(application, more), 'application/vnd.openxmlformats-officedocument.extended-properties+xml'] }, changes); // prettier-ignore
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join('');

/** Texts in the cells: `t="inlineStr"`, as streaming writers do. */
const inline = (): Uint8Array => sound();
const cellsAs = (change: (xml: string) => string) => changed({ [SHEET]: change }, inline());
const asFormulaText = (xml: string) =>
  xml.replace(/<c r="(\w+)" t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t><\/is><\/c>/g, '<c r="$1" t="str"><v>$2</v></c>'); // prettier-ignore

const x = (xml: string) =>
  xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);

/** ClosedXML: a prefix on everything, ids of letters and digits, targets from the root. */
const closedXml = (): Uint8Array =>
  everywhere((xml, part) => {
    const ids = xml.replaceAll('rId1"', 'R7e2fa31c9b604d15"');
    if (part === WORKBOOK_RELATIONS) return ids.replace(/Target="/g, 'Target="/xl/');
    if (part === ROOT_RELATIONS) return xml.replace('Target="', 'Target="/');
    return [SHEET, WORKBOOK, STRINGS, STYLES].includes(part) ? x(ids) : xml;
  });

/** EPPlus: byte order marks, the strings' part last, an empty list of views, a formula without its value type. */
const epplus = (): Uint8Array => {
  const file = everywhere((xml, part) => {
    if (part === WORKBOOK) return `\ufeff${xml.replace('<sheets>', '<bookViews><workbookView/></bookViews><sheets>').replace('</sheets>', '</sheets><calcPr fullCalcOnLoad="1"/>')}`;
    return part.endsWith('.xml') ? `\ufeff${xml.replace(/<c r="E(\d)"><v>/g, '<c r="E$1"><f>C$1*D$1</f><v>')}` : xml;
  });
  return rawZip(entriesOf(file).sort((one, other) => Number(one.name.length === STRINGS.length) - Number(other.name.length === STRINGS.length)));
}; // prettier-ignore

/** Apache POI's streaming writer: inline texts, an empty list of shared ones, sizes behind the data. */
const poi = (): Uint8Array => {
  const file = changed({
    'xl/sharedStrings.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<sst count="0" uniqueCount="0" xmlns="${MAIN}"/>`,
    [APP]: extended('Apache POI'),
    [TYPES]: (xml) => xml.replace('</Types>', `<Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml" PartName="/xl/sharedStrings.xml"/></Types>`),
    [WORKBOOK_RELATIONS]: (xml) => xml.replace('</Rel', `<Relationship Id="rId77" Target="sharedStrings.xml" Type="${R}/sharedStrings"/></Rel`),
    [SHEET]: (xml) => xml.replace(/<c r="(\w+)" t="inlineStr"><is><t xml:space="preserve">/g, '<c r="$1" s="0" t="inlineStr"><is><t>'),
  }, inline());
  return rawZip(entriesOf(file), { descriptor: 'signed', entry: () => ({ flags: 0x800 }) });
}; // prettier-ignore

/** Google's export of formulas that only Google has, checkboxes and dropdowns as chips. */
const google = (): Uint8Array =>
  excel({
    [SHEET]: (xml) =>
      xml
        .replace(/<c r="E(\d)"><v>(\d+)<\/v>/g, '<c r="E$1"><f>IFERROR(__xludf.DUMMYFUNCTION("ARRAYFORMULA(C$1:C*D$1:D)"),$2.0)</f><v>$2.0</v>')
        .replace(/<c r="([CD]\d)"><v>(\d)<\/v>/g, '<c r="$1"><v>$2.0</v>')
        .replace('</row></sheetData>', `<c r="K4" t="b"><v>0</v></c></row>${times(996, (i) => `<row r="${i + 5}" ht="15.75" customHeight="1"/>`)}</sheetData><dataValidations><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="I2:I4"><formula1>"Ja,Nej"</formula1></dataValidation><dataValidation type="custom" allowBlank="1" sqref="K2:K4"><formula1>OR(EQ(K2, TRUE), EQ(K2, FALSE))</formula1></dataValidation></dataValidations>`),
  }); // prettier-ignore

/** Numbers' export of a document with several tables: a first sheet that lists them, with links. */
const numbers = (): Uint8Array =>
  bookOf({
    'Exportsammanfattning': [
      ['Det här dokumentet exporterades från Numbers. Varje tabell konverterades till ett Excel-kalkylblad.'],
      ['Numbers-bladnamn', 'Numbers-tabellnamn', 'Excel-kalkylbladsnamn'],
      ['Blad 1', '', ''],
      ['', 'Risker', 'Blad 1 - Risker'],
    ],
    'Blad 1 - Risker': [['Risker'], ...risks],
    'Blad 1 - Skala': [['Tabell 2'], ['1', 'Osannolik'], ['2', 'Möjlig']],
  }); // prettier-ignore

const reporting = risks.map((row, index) => row.flatMap((cell) => (index === 0 || cell !== null ? [cell, null] : [null, null]))); // prettier-ignore

export const programFiles: readonly OddFile[] = ([
  ['Apache POI, streaming', 'works', poi],
  ['ClosedXML', 'works', closedXml],
  ['EPPlus', 'works', epplus],
  ['SheetJS, texts as results of formulas', 'works', () => cellsAs((xml) => asFormulaText(xml).replace(/<c r="([C-E]\d)"><v>/g, '<c r="$1" t="n"><v>'))],
  ['SheetJS, nothing compressed, an ignored error', 'works', () => rawZip(entriesOf(byApp('SheetJS', { [SHEET]: (xml) => xml.replace('</sheetData>', '</sheetData><ignoredErrors><ignoredError numberStoredAsText="1" sqref="A1:I4"/></ignoredErrors>') })), { entry: () => ({ method: 0 }) })],
  ['ExcelJS', 'works', () => excel({ [SHEET]: (xml) => xml.replace('<sheetData>', '<sheetPr/><dimension ref="A1:I4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" outlineLevelCol="0" outlineLevelRow="0" x14ac:dyDescent="55"/><sheetData>').replace(/<row r="(\d)"/g, '<row r="$1" spans="1:9" x14ac:dyDescent="0.25"').replace('</sheetData>', '<row r="5" spans="1:9"/></sheetData>'), [WORKBOOK]: (xml) => xml.replace('<sheets>', '<fileVersion appName="xl" lastEdited="5" lowestEdited="5" rupBuild="9303"/><workbookPr defaultThemeVersion="164011" filterPrivacy="1"/><sheets>').replace('</sheets>', '</sheets><calcPr calcId="171027"/>') })],
  ['XlsxWriter, constant memory, results of nought', 'works', () => cellsAs((xml) => xml.replace(/ xml:space="preserve"/g, '').replace(/<c r="E(\d)"><v>\d+/g, '<c r="E$1"><f>C$1*D$1</f><v>0'))],
  ['openpyxl, formulas without results', 'works', () => excel({ [SHEET]: (xml) => xml.replace(/<c r="E(\d)"><v>\d+<\/v>/g, '<c r="E$1"><f>C$1*D$1</f><v/>').replace(/<c r="([CD]\d)"><v>/g, '<c r="$1" t="n"><v>') })],
  ['excelize', 'works', () => excel({ [WORKBOOK_RELATIONS]: (xml) => xml.replace('Target="worksheets', 'Target="/xl/worksheets'), [WORKBOOK]: (xml) => xml.replace('<sheets>', '<workbookPr/><bookViews><workbookView/></bookViews><sheets>') })],
  ['PhpSpreadsheet', 'works', () => byApp('Microsoft Excel', { [STRINGS]: (xml) => xml.replace('<sst ', '<sst uniqueCount="27" ').replaceAll(' xml:space="preserve"', ''), [STYLES]: (xml) => xml.replace('<dxfs/>', '<dxfs count="0"/><tableStyles defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotTableStyle1"/>') }, '<Company/><Manager/>')],
  ['R’s openxlsx, no rows’ spans, everything shared twice', 'works', () => excel({ [STRINGS]: (xml) => xml.replace(/(<si>.*<\/si>)/s, '$1$1') })],
  ['SAS, texts padded with blanks', 'works', () => excel({ [STRINGS]: (xml) => xml.replace(/<\/t>/g, `${' '.repeat(30)}</t>`) })],
  ['SQL Server Reporting Services, two columns to each field, merged', 'works', () => changed({ [SHEET]: (xml) => xml.replace('</sheetData>', `</sheetData><mergeCells>${times(9, (column) => times(4, (row) => `<mergeCell ref="${String.fromCharCode(65 + 2 * column)}${row + 1}:${String.fromCharCode(66 + 2 * column)}${row + 1}"/>`))}</mergeCells>`) }, bookOf({ Riskanalys: reporting }))],
  ['Dynamics, a very hidden sheet and columns not to be modified', 'works', () => changed({ [WORKBOOK]: (xml) => xml.replace('sheetId="2"', 'sheetId="2" state="veryHidden"'), [SHEET]: (xml) => xml.replace('<sheetData>', '<cols><col min="1" max="3" width="0" hidden="1" customWidth="1"/></cols><sheetData>') }, bookOf({ Riskanalys: risks.map((row, index) => (index === 0 ? ['(Ändra inte) Risk', '(Ändra inte) Kontrollsumma', '(Ändra inte) Ändrad den', ...row] : [`3f2504e0-4f89-11d3-9a0c-0305e82c330${index}`, 'k0Jx==', 46_000 + index, ...row])), hiddenSheet: [['entity:risk', 'x'], ['k0Jx==', 1]] }))],
  ['SharePoint, a list with its query', 'works', () => withRelated({ 'xl/tables/table1.xml': [SHEET, 'table', `<table xmlns="${MAIN}" id="1" name="Tabell_owssvr" displayName="Tabell_owssvr" ref="A1:I4" tableType="queryTable" totalsRowShown="0"><autoFilter ref="A1:I4"/><tableColumns count="9">${risks[0]!.map((heading, i) => `<tableColumn id="${i + 1}" uniqueName="ows${i}" name="${String(heading)}" queryTableFieldId="${i + 1}"/>`).join('')}</tableColumns></table>`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml'], 'xl/connections.xml': [WORKBOOK, 'connections', `<connections xmlns="${MAIN}"><connection id="1" name="owssvr" type="5" refreshedVersion="4" minRefreshableVersion="3" saveData="1"><dbPr connection="Provider=Microsoft.Office.List.OLEDB.2.0;Data Source=&quot;&quot;" command="&lt;LIST&gt;&lt;/LIST&gt;" commandType="5"/></connection></connections>`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml'] }, { [SHEET]: (xml) => xml.replace('</sheetData>', '</sheetData><tableParts count="1"><tablePart r:id="ny1"/></tableParts>') })],
  ['Aspose, a sheet that says it is an evaluation', 'works', () => bookOf({ Riskanalys: risks, 'Evaluation Warning': [['Evaluation Only. Created with a trial version.']] })],
  ['WPS, pictures in cells', 'works', () => withRelated({ 'xl/cellimages.xml': [WORKBOOK, 'http://www.wps.cn/officeDocument/2020/cellImage', '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>', 'application/vnd.wps-officedocument.cellimage+xml'] }, { [SHEET]: (xml) => xml.replace('</row></sheetData>', '<c r="K4" t="str"><f>_xlfn.DISPIMG("ID_3F25",1)</f><v>=DISPIMG("ID_3F25",1)</v></c></row></sheetData>'), [WORKBOOK]: (xml) => xml.replace('<workbook ', '<workbook xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" ') })],
  ['WPS, its properties', 'works', () => withRelated({ 'docProps/custom.xml': ['', 'custom-properties', '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16729</vt:lpwstr></property></Properties>', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'] })],
  ['OnlyOffice, with a macro of its own', 'works', () => withRelated({ 'xl/jsaProject.bin': [WORKBOOK, `${MS}/2006/relationships/jsaProject`, '{"macrosArray":[]}'] }, { [WORKBOOK]: (xml) => xml.replace('<sheets>', '<fileVersion appName="xl" lastEdited="1" lowestEdited="1" rupBuild="0"/><workbookPr date1904="0"/><bookViews><workbookView/></bookViews><sheets>'), [SHEET]: (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection autoFilter="1" sheet="0"/><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"/></extLst>') })],
  ['PlanMaker', 'works', () => byApp('PlanMaker', { [SHEET]: (xml) => xml.replace('<worksheet ', '<worksheet xmlns:sm="http://www.softmaker.com/planmaker" ').replace('<row r="1"', '<row r="1" sm:style="2"').replace('</sheetData>', '</sheetData><sm:ext><sm:zoom v="100"/></sm:ext>') })],
  ['Gnumeric', 'works', () => excel({ [SHEET]: (xml) => xml.replace('<sheetData>', '<sheetViews><sheetView workbookViewId="0" showGridLines="true"><pane topLeftCell="A2" ySplit="1" state="frozen" activePane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="12.75"/><cols><col min="1" max="1" width="10.71" customWidth="1"/></cols><sheetData>'), [WORKBOOK]: (xml) => xml.replace('</sheets>', '</sheets><calcPr calcMode="auto" iterate="1" iterateCount="100" iterateDelta="0.001"/><webPublishing allowPng="1" css="0" characterSet="UTF-8"/>') })],
  ['Google, formulas that only Google has', 'works', google],
  ['Numbers, several tables', 'works', numbers],
  ['Excel on the web, checkboxes, pictures in cells and data types', 'works', () => withRelated({ 'xl/featurePropertyBag/featurePropertyBag.xml': [WORKBOOK, `${MS}/2022/11/relationships/FeaturePropertyBag`, `<FeaturePropertyBags xmlns="${MS}/spreadsheetml/2022/featurepropertybag"><bag type="Checkbox"/></FeaturePropertyBags>`, 'application/vnd.ms-excel.featurepropertybag+xml'], 'xl/metadata.xml': [WORKBOOK, 'sheetMetadata', `<metadata xmlns="${MAIN}"><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></metadataTypes><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml'], 'xl/richData/rdrichvalue.xml': [WORKBOOK, `${MS}/2017/06/relationships/rdRichValue`, `<rvData xmlns="${MS}/spreadsheetml/2017/richdata" count="1"><rv s="0"><v>0</v></rv></rvData>`, 'application/vnd.ms-excel.rdrichvalue+xml'] }, { [SHEET]: (xml) => xml.replace('</row></sheetData>', '<c r="K4" t="e" vm="1"><v>#VALUE!</v></c><c r="L4" t="b"><v>1</v></c></row></sheetData>') })],
  ['Excel 2007, no namespaces to come', 'works', () => everywhere((xml, part) => (part === SHEET ? xml.replace(/<worksheet[^>]*>/, `<worksheet xmlns="${MAIN}" xmlns:r="${R}">`) : xml))],
  ['Excel for the Mac, fonts and views of its own', 'works', () => excel({ [WORKBOOK]: (xml) => xml.replace('<sheets>', '<bookViews><workbookView xWindow="0" yWindow="500" windowWidth="28800" windowHeight="16140" tabRatio="500" xr2:uid="{0}" xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2"/></bookViews><sheets>').replace('</sheets>', '</sheets><extLst><ext xmlns:mx="http://schemas.microsoft.com/office/mac/excel/2008/main" uri="{7523E5D3-25F3-A5E0-1632-64F254C22452}"><mx:ArchID Flags="2"/></ext></extLst>') })],
  ['Access, one range by name', 'works', () => excel({ [WORKBOOK]: (xml) => xml.replace('</sheets>', '</sheets><definedNames><definedName name="Riskanalys">Riskanalys!$A$1:$I$4</definedName></definedNames>') })],
  ['a library that writes no more than it must', 'works', () => changed({ [SHEET]: (xml) => xml.replace(/ r="[A-Z]+\d+"/g, '').replace(/ xml:space="preserve"/g, '').replace(/<worksheet[^>]*>/, `<worksheet xmlns="${MAIN}">`) }, inline())],
  ['a library that names every element’s namespace', 'works', () => cellsAs((xml) => xml.replace(/<(row|c|is|t|v)(?=[ >])/g, `<$1 xmlns="${MAIN}"`))],
  ['properties that are no dates', 'works', () => excel({ [CORE]: (xml) => xml.replace('</cp:coreProperties>', '<dcterms:created xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="dcterms:W3CDTF">igår</dcterms:created></cp:coreProperties>') })],
] as const).map(([name, fate, make]) => ({ name, fate, make, risks: 3 })); // prettier-ignore

/** The first sheet's text of a file made here, for tests of tests. */
export const sheetOf = (file: Uint8Array): string => strFromU8(unzipSync(file)[SHEET]!);
